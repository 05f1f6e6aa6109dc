import { upstreamImagesOf } from '../upstream-images';
import { own } from '../own';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** What we did not build is said where to find. */
export function* upstreamImages({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    const { name: subject, images } = environment;
    for (const name of upstreamImagesOf(topology, environment).filter(
      (upstream) => own(images, upstream)?.repository === undefined,
    )) {
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
