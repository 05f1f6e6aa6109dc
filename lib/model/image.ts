import type { BackingService } from './backing-service';
import { own } from './own';
import type { Digest, ImageRepository, Tag } from './primitives';
import type { Topology } from './topology';

/** One image, as it is pinned. */
export interface Image {
  /** Registry and path. @default `<registry>/<name>`, for the images that we build */
  readonly repository?: ImageRepository;
  readonly tag: Tag;
  /** `sha256:…`; wins over the tag at pull time. */
  readonly digest?: Digest;
}

/** Every image that any target runs, by name. @keys image-name */
export type Images = Readonly<Record<string, Image>>;

/** What is assumed of a service whose image is not pinned: it was never released. */
export const UNRELEASED: Image = { tag: '0.1.0' };

/** The images that we run and did not build, by what they are run for. */
const UPSTREAM = {
  postgres: ['postgres', 'postgres-cluster', 'pgbouncer'],
  redis: ['redis', 'redis-exporter'],
  objectStorage: ['minio'],
  oidc: [],
  monitoring: ['prometheus', 'grafana'],
} as const satisfies Readonly<Record<BackingService['kind'] | 'monitoring', readonly string[]>>;

export const UPSTREAM_IMAGES: readonly string[] = Object.values(UPSTREAM).flat();

/** Those that a topology needs: each must be pinned, with its repository. */
export const upstreamImagesOf = ({ backing }: Topology): string[] => [
  ...new Set<string>([...backing.flatMap(({ kind }) => UPSTREAM[kind]), ...UPSTREAM.monitoring]),
];

/** `repository:tag[@digest]`, as both targets write it. */
export function imageReference(images: Images, registry: string, name: string): string {
  const { repository, tag, digest } = own(images, name) ?? UNRELEASED;
  return `${repository ?? `${registry}/${name}`}:${tag}${digest === undefined ? '' : `@${digest}`}`;
}
