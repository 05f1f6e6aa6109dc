import { isDeepStrictEqual } from 'node:util';
import type { Job } from '../job';
import type { Problem } from '../problem';
import type { Service } from '../service';
import { dockerfileOf } from '../source';
import type { Definitions } from './rule';

/** What is built here. */
type Built = Service | Job;

const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|KEY)$/i;

/** An image is built in one way, and no secret stays in it. */
export function* sources({ topology, environments }: Definitions): Iterable<Problem> {
  const isBuilt = environments.some((environment) => environment.target === 'compose' && environment.sources);
  const first = new Map<string, Built>();
  for (const one of [...topology.services, ...topology.jobs.filter(({ awaits }) => awaits === undefined)]) {
    yield* argumentProblems(one);
    const other = first.get(one.image) ?? one;
    first.set(one.image, other);
    if (isBuilt && !isDeepStrictEqual(buildOf(other), buildOf(one))) {
      yield {
        subject: one.name,
        field: 'source',
        given: buildOf(one),
        allowed: `what ${other.name} says of the image ${one.image}, which both run: ${JSON.stringify(buildOf(other))}`,
        fix: `say the same (source: ${other.name}.source), or give ${one.name} an image of its own`,
      };
    }
  }
}

/** What decides about an image. */
const buildOf = ({ source }: Built) => ({
  folder: source.folder,
  dockerfile: dockerfileOf(source),
  ...(source.stage === undefined ? {} : { stage: source.stage }),
  ...(source.args === undefined ? {} : { args: source.args }),
});

function* argumentProblems({ name: subject, source: { args = {} } }: Built): Iterable<Problem> {
  for (const name of Object.keys(args).filter((argument) => SECRET_NAME.test(argument))) {
    yield {
      subject,
      field: `source.args.${name}`,
      given: 'a literal (not shown)',
      allowed: 'arguments that everybody may read: they stay in the image',
      fix: 'give the secret to what runs, as a variable, and build without it',
    };
  }
}
