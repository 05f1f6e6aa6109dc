import { lastingIn, named, workloadsIn } from './pods';
import type { Question } from './question';

export const machines: readonly Question[] = [
  {
    asks: 'each program asks for what it needs, and has no more memory than that',
    unlike: (objects) =>
      named(lastingIn(objects), ({ containers }) =>
        containers.some(
          ({ resources: { requests, limits } = {} }) =>
            requests?.cpu === undefined || requests.memory === undefined || requests.memory !== limits?.memory,
        ),
      ),
  },
  {
    asks: 'no program can fill the disk of a machine',
    unlike: (objects) =>
      named(lastingIn(objects), ({ containers }) =>
        containers.some(({ resources }) => resources?.limits?.['ephemeral-storage'] === undefined),
      ),
  },
  {
    asks: 'each image is of one version',
    unlike: (objects) =>
      named(workloadsIn(objects), ({ containers }) =>
        containers.some(({ image = '' }) => !/@sha256:|:[^/]*\d[^/]*$/.test(image)),
      ),
  },
  {
    asks: 'a namespace takes no more than was declared',
    unlike: (objects) => (objects.some(({ kind }) => kind === 'ResourceQuota') ? [] : ['no ResourceQuota']),
  },
];
