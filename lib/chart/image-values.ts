import { builtImages, own, upstreamImagesOf, UNRELEASED, type Image } from '../model';
import type { ChartValue } from './chart-value';
import { described } from './described';
import type { Marked, MarkedProps } from './values';

/**
 * Where images are pulled from, and the versions of those that we build. The versions of others' servers are no values: what
 * is written for them holds for the version that is pinned.
 */
export function imageValues({ resolved, marks, offered }: MarkedProps): Marked {
  const { environment, topology } = resolved;
  const built = builtImages(topology, [environment]);
  const values: ChartValue[] = [];
  const images: Record<string, Image> = { ...environment.images };
  for (const name of [...new Set([...built, ...upstreamImagesOf(topology, environment)])].sort()) {
    const pinned = own(environment.images, name) ?? UNRELEASED;
    const { repository = `${environment.registry}/${name}`, digest } = pinned;
    const marked = (field: keyof Image, holds: ChartValue['holds'], given: string): string => {
      const path = ['images', name, field];
      if (!offered(path)) return given;
      const mark = field === 'repository' ? `registry.invalid/${marks.text()}` : marks.text();
      values.push({ path, holds, given, mark, purpose: described('Image', field) });
      return mark;
    };
    const at = { repository: marked('repository', 'imageRepository', repository) };
    if (!built.includes(name)) {
      images[name] = { ...pinned, ...at };
      continue;
    }
    const tag = marked('tag', 'tag', pinned.tag);
    const by = digest === undefined ? {} : { digest: marked('digest', 'digest', digest) };
    images[name] = { ...pinned, ...at, tag, ...by };
  }
  return { values, said: { images } };
}
