import { UNRELEASED, UPSTREAM_IMAGES } from '../image';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^sha256:[a-f0-9]{64}$/;
const REPOSITORY = /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/;

/** Every image is pinned by a tag that stays what it is. */
export function* images({ environments }: Definitions): Iterable<Problem> {
  for (const [name, image] of environments.flatMap((e) => Object.entries(e.images))) {
    const { tag, digest, repository } = image;
    yield* imageProblems(name, tag, digest);
    if (repository !== undefined && !REPOSITORY.test(repository)) {
      yield {
        subject: name,
        field: 'images.json repository',
        given: repository,
        allowed: 'registry host, "/" and a lower-case path, without a tag',
        fix: 'e.g. "docker.io/library/redis"',
      };
    }
  }
}

/** What we did not build is said where to find. */
export function* upstreamImages({ environments }: Definitions): Iterable<Problem> {
  for (const { images: known } of environments) {
    for (const name of UPSTREAM_IMAGES.filter((upstream) => known[upstream]?.repository === undefined)) {
      yield {
        subject: name,
        field: 'images.json repository',
        given: undefined,
        allowed: 'an entry with the repository: only images of services are found in our own registry',
        fix: `add "${name}": { "repository": "…", "tag": "…" }`,
      };
    }
  }
}

/** What is wrong with a tag and digest; also asked before a release is written. */
export function* imageProblems(subject: string, tag: string, digest: string | undefined): Iterable<Problem> {
  if (!TAG.test(tag) || tag === 'latest') {
    yield {
      subject,
      field: 'images.json tag',
      given: tag,
      allowed: 'a version that never moves: letters, digits and ._-; not "latest"',
      fix: `e.g. "${UNRELEASED.tag}"`,
    };
  }
  if (digest !== undefined && !DIGEST.test(digest)) {
    yield {
      subject,
      field: 'images.json digest',
      given: digest,
      allowed: '"sha256:" and 64 hexadecimal digits',
      fix: 'copy it from the registry, or leave it out',
    };
  }
}
