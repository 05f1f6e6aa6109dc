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

/** `repository:tag[@digest]`, as both targets write it. */
export function imageReference(images: Images, registry: string, name: string): string {
  const { repository, tag, digest } = images[name] ?? UNRELEASED;
  return `${repository ?? `${registry}/${name}`}:${tag}${digest === undefined ? '' : `@${digest}`}`;
}
