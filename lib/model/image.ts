/** One entry of images.json. */
export interface Image {
  /** Registry and path. @default `<registry>/<name>`, for the images that we build */
  readonly repository?: string;
  readonly tag: string;
  /** `sha256:…`; wins over the tag at pull time. */
  readonly digest?: string;
}

/** images.json: every image that any target runs, by name. */
export type Images = Readonly<Record<string, Image>>;

/** The tag assumed for a service that images.json does not know: it was never released. */
export const UNRELEASED: Image = { tag: '0.1.0' };

/** The images that we run and did not build: each needs an entry with its repository. */
export const UPSTREAM_IMAGES = [
  'postgres',
  'postgres-cluster',
  'pgbouncer',
  'redis',
  'redis-exporter',
  'minio',
  'prometheus',
  'grafana',
] as const;

/** `repository:tag[@digest]`, as both targets write it. */
export function imageReference(images: Images, registry: string, name: string): string {
  const { repository, tag, digest } = images[name] ?? UNRELEASED;
  return `${repository ?? `${registry}/${name}`}:${tag}${digest === undefined ? '' : `@${digest}`}`;
}
