import { upstreamImagesOf } from '../upstream-images';
import { own } from '../own';
import type { Environment } from '../environment';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** Images of PostgreSQL: where one keeps its data depends on its version, and so does whether a volume can be read. */
const OF_A_VERSION = ['postgres', 'postgres-cluster'];

function* versionProblems({ name: subject, images }: Environment, upstream: readonly string[]): Iterable<Problem> {
  for (const name of OF_A_VERSION.filter((one) => upstream.includes(one))) {
    const given = own(images, name)?.tag;
    if (given === undefined || /^[1-9]\d*\b/.test(given)) continue;
    yield {
      subject,
      field: `images.${name}.tag`,
      given,
      allowed: 'a tag that begins with the version of PostgreSQL, e.g. "18.6"',
      fix: 'say the version: where data is, and who can read it, depends on it',
    };
  }
}

/** What we did not build is said where to find; PostgreSQL of which version. */
export function* upstreamImages({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    const { name: subject, images } = environment;
    const upstream = upstreamImagesOf(topology, environment);
    yield* versionProblems(environment, upstream);
    for (const name of upstream.filter((one) => own(images, one)?.repository === undefined)) {
      yield {
        subject,
        field: `images.${name}`,
        given: own(images, name),
        allowed: 'an entry with the repository: only images of services are found in our own registry',
        fix: `add "${name}": { "repository": "…", "tag": "…" }`,
      };
    }
  }
}
