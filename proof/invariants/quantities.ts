import type { KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { isCanonical } from '../values/quantity';
import { at, unless } from '../violation';

/** Fields whose members are quantities, and fields that are one. */
const MAPS = ['requests', 'limits', 'hard', 'default', 'defaultRequest', 'min', 'max', 'capacity'];
const AMOUNTS = ['sizeLimit', 'storage', 'size'];

interface Quantity {
  readonly object: KubernetesObject;
  readonly path: string;
  readonly text: string;
}

const isAmount = (value: unknown): value is string => typeof value === 'string' && /^\d+(\.\d+)?[A-Za-z]*$/.test(value);

function quantitiesIn(object: KubernetesObject, value: unknown, path: string): Quantity[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const own = `${path}.${key}`;
    const isOne = AMOUNTS.includes(key) || MAPS.includes(path.replace(/^.*\./, ''));
    return isOne && isAmount(member) ? [{ object, path: own, text: member }] : quantitiesIn(object, member, own);
  });
}

/** Read from what we write; the values of charts are read by charts. */
export const quantitiesAreCanonical = each(
  'A quantity stands as Kubernetes writes it, in the largest unit that leaves a whole number: any other comes back changed.',
  {
    name: 'quantities',
    of: ({ objects }: KubernetesSubject) =>
      objects
        .filter(({ apiVersion }) => !apiVersion.startsWith('argoproj.io/'))
        .flatMap((object) => quantitiesIn(object, object.spec, 'spec')),
  },
  ({ object, path, text }) => unless(isCanonical(text), at(object, path), `says ${text}`),
);
