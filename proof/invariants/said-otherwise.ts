import {
  imageReference,
  memoryLimit,
  own,
  type Environment,
  type JobDifference,
  type Program,
  type ServiceDifference,
} from '../../lib/model';
import { programsOf } from '../declared/programs';
import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { at, inFile, unless, type Place, type Violation } from '../violation';
import { containersOf, inService } from './compose-file/document';
import { leftoversOf } from './leftovers';
import { containersIn, valueOf, workloadsOf, type Container } from './workload';
import { mebibytesOf } from '../values/quantity';

/** What an environment says otherwise of one service or job. */
interface Said {
  readonly name: string;
  readonly kind: 'service' | 'job';
  readonly said: ServiceDifference | JobDifference | 'absent';
}

const saidIn = ({ services = {}, jobs = {} }: Environment): Said[] => [
  ...Object.entries(services).map(([name, said]) => ({ name, kind: 'service' as const, said })),
  ...Object.entries(jobs).map(([name, said]) => ({ name, kind: 'job' as const, said })),
];

const differences = {
  name: 'differences of the environment',
  of: ({ resolved }: KubernetesSubject | ComposeSubject): Said[] => saidIn(resolved.environment),
};

/** What is written of a container, in words of both targets. */
interface Written {
  readonly place: Place;
  readonly image: string | undefined;
  readonly memory: string | undefined;
  readonly value: (name: string) => string | undefined;
}

const TITLE = 'What an environment says otherwise of a service or a job is so there, and what is absent is nowhere.';

export const kubernetesIsAsTheEnvironmentSays = each(
  TITLE,
  differences,
  ({ name, kind, said }, subject: KubernetesSubject) => {
    if (said === 'absent') {
      return leftoversOf({ name, kind }, subject).flatMap((one) => unless(false, at(one), isThere(name)));
    }
    const { objects, resolved } = subject;
    const found = containersIn(workloadsOf(objects)).find(({ container }) => container.name === name);
    if (found === undefined) return unless(false, inFile(''), `nothing runs ${name}`);
    const { container } = found;
    const written = {
      place: found.at(),
      image: container.image,
      memory: memoryOf(container),
      value: (variable: string) => valueOf(container, variable),
    };
    return differing(
      said,
      written,
      `Mi`,
      resolved.environment,
      programsOf(resolved).find((one) => one.name === name),
    );
  },
);

/** In mebibytes, whatever unit it is written in. */
const memoryOf = ({ resources }: Container): string | undefined =>
  resources?.limits?.['memory'] === undefined ? undefined : `${mebibytesOf(resources.limits['memory'])}Mi`;

export const composeIsAsTheEnvironmentSays = each(
  TITLE,
  differences,
  ({ name, said }, { document, resolved }: ComposeSubject) => {
    const found = containersOf(document).find((one) => one.name === name);
    if (said === 'absent') return found === undefined ? [] : unless(false, inService(found), isThere(name));
    if (found === undefined) return unless(false, inFile(document.path), `nothing runs ${name}`);
    const { container } = found;
    const written = {
      place: inService(found),
      // What is built here is called otherwise.
      image: container.build === undefined ? container.image : undefined,
      memory: container.mem_limit,
      value: (variable: string) => own(container.environment, variable),
    };
    return differing(
      said,
      written,
      'm',
      resolved.environment,
      programsOf(resolved).find((one) => one.name === name),
    );
  },
);

const isThere = (name: string): string => `is there, and the environment says that ${name} is absent`;

function differing(
  { env = {}, resources, image }: ServiceDifference | JobDifference,
  { place, image: pulled, memory, value }: Written,
  mebibyte: string,
  { images, registry }: Environment,
  program: Program | undefined,
): Violation[] {
  const due = image === undefined ? undefined : imageReference(images, registry, image);
  const limit = resources?.memoryLimitMiB ?? resources?.memoryMiB;
  const most =
    limit === undefined || program === undefined ? undefined : `${memoryLimit(program.resources)}${mebibyte}`;
  return [
    ...Object.entries(env).flatMap(([name, said]) => {
      const plain = typeof said === 'string' ? said : said.kind === 'literal' ? said.value : undefined;
      if (plain === undefined || plain.includes('$')) return [];
      return unless(value(name) === plain, place, `is told ${name}=${value(name) ?? '(none)'}, not ${plain}`);
    }),
    ...unless(due === undefined || pulled === undefined || pulled === due, place, `runs ${pulled}, not ${due}`),
    ...unless(most === undefined || memory === most, place, `may have ${memory ?? 'any'} of memory, not ${most}`),
  ];
}
