import { own } from './own';
import type { Digest, ImageRepository, Tag } from './primitives';

/** One image, as it is pinned. */
export interface Image {
  /** Registry and path. @default `<registry>/<name>`, for the images that we build */
  readonly repository?: ImageRepository;
  /** The version. */
  readonly tag: Tag;
  /** `sha256:…`; wins over the tag at pull time. @default the tag alone says it */
  readonly digest?: Digest;
}

/** Every image that any target runs, by name. @keys image-name */
export type Images = Readonly<Record<string, Image>>;

/** What is assumed of a service whose image is not pinned: it was never released. */
export const UNRELEASED: Image = { tag: '0.1.0' };

/** `repository:tag[@digest]`, as both targets write it. */
export function imageReference(images: Images, registry: string, name: string): string {
  const { repository, tag, digest } = own(images, name) ?? UNRELEASED;
  return `${repository ?? `${registry}/${name}`}:${tag}${digest === undefined ? '' : `@${digest}`}`;
}
