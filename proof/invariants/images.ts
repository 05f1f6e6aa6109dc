import type { KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless, type Place, type Violation } from '../violation';
import { inService, services } from './compose-file/document';

/** Vanished from Docker Hub (MinIO, September 2026), or moved to where nobody maintains them (Bitnami, 2025). */
const GONE = /^(docker\.io\/|index\.docker\.io\/)?(minio\/(minio|mc)|bitnami(legacy)?\/)|(^|\/)bitnami(legacy)?\//;

/** A whole reference: registry host, path, and a tag or digest that stays what it is. */
function problemsOf(image: string, place: Place): Violation[] {
  const [host = ''] = image.split('/');
  const tag = /:([^:/@]+)(@|$)/.exec(image)?.[1];
  return [
    ...unless(!GONE.test(image), place, `runs ${image}, which is no longer there, or no longer maintained`),
    ...unless(image.includes('/') && /[.:]/.test(host), place, `runs ${image}, which does not say its registry`),
    ...unless(
      tag !== undefined && tag !== 'latest',
      place,
      `runs ${image}, which has no version that stays what it is`,
    ),
  ];
}

interface Found {
  readonly object: KubernetesObject;
  readonly field: string;
  readonly image: string;
}

/** Maps whose members are called by whoever labels something. */
const LABELS = ['labels', 'annotations', 'matchLabels', 'nodeSelector'];

function imagesIn(object: KubernetesObject, value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (LABELS.includes(key)) return [];
    const field = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    const isImage = typeof inner === 'string' && /^image(Name)?$/.test(key);
    return isImage ? [{ object, field, image: inner }] : imagesIn(object, inner, field);
  });
}

export const kubernetesImagesArePinned = each(
  'Every image of every pod, those of operators too, is pinned and can be pulled.',
  {
    name: 'images',
    of: ({ objects }: KubernetesSubject) => objects.flatMap((object) => imagesIn(object, object.spec, 'spec')),
  },
  ({ object, field, image }) => problemsOf(image, at(object, field)),
);

export const composeImagesArePinned = each(
  'Every image that Compose pulls is pinned and can be pulled; what is built here is named by its build.',
  services,
  (service) => {
    const { image = '', build } = service.container;
    return build === undefined ? problemsOf(image, inService(service, 'image')) : [];
  },
);
