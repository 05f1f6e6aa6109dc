import type { KubernetesObject } from '../objects';
import { containersOf, type ComposeDocument } from './compose-document';
import { unless, where } from './workload';

/** Vanished from Docker Hub (MinIO, September 2026), or moved to where nobody maintains them (Bitnami, 2025). */
const GONE = /^(docker\.io\/|index\.docker\.io\/)?(minio\/(minio|mc)|bitnami(legacy)?\/)|(^|\/)bitnami(legacy)?\//;

/** A whole reference: registry host, path, and a tag or digest that stays what it is. */
function problemsOf(image: string, at: string): string[] {
  const [host = ''] = image.split('/');
  const tag = /:([^:/@]+)(@|$)/.exec(image)?.[1];
  return [
    ...unless(!GONE.test(image), `${at}: ${image} is no longer there, or no longer maintained`),
    ...unless(image.includes('/') && /[.:]/.test(host), `${at}: ${image} does not say its registry`),
    ...unless(tag !== undefined && tag !== 'latest', `${at}: ${image} has no version that stays what it is`),
  ];
}

/** Every image of every pod, of operators' pods too (`image`, `imageName`), is pinned and can be pulled. */
export const kubernetesImagesArePinned = (objects: readonly KubernetesObject[]): string[] =>
  objects.flatMap((object) => imagesIn(object.spec).flatMap((image) => problemsOf(image, where(object))));

/** Every image that Compose pulls is pinned and can be pulled; what is built here is named by its build. */
export const composeImagesArePinned = (document: ComposeDocument): string[] =>
  containersOf(document).flatMap(({ where: at, container: { image = '', build } }) =>
    build === undefined ? problemsOf(image, at) : [],
  );

function imagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /^image(Name)?$/.test(key) ? [inner] : imagesIn(inner),
  );
}
