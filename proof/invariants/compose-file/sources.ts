import { posix } from 'node:path';
import { each, together } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { unless } from '../../violation';
import { containersOf, inService, services } from './document';
import { repeated } from '../workload';

const folderOfBackups = ({ environment: { backups } }: ComposeSubject['resolved']): string | undefined =>
  backups?.to.kind === 'folder' ? backups.to.path : undefined;

export const pathsAreRelative = each(
  'Paths are relative to the folder of the file, and lead to what is there; but for the folder of a host with its backups.',
  services,
  (service, { environment, exists, resolved }) => {
    const { volumes = [], develop, build } = service.container;
    const paths = [
      ...volumes
        .filter(({ type, source }) => type === 'bind' && source !== folderOfBackups(resolved))
        .map(({ source }) => ['volumes', source] as const),
      ...(develop?.watch ?? []).map(({ path }) => ['develop.watch', path] as const),
      ...(build === undefined ? [] : [build.context, `${build.context}/${build.dockerfile ?? 'Dockerfile'}`]).map(
        (path) => ['build', path] as const,
      ),
    ];
    return paths.flatMap(([field, path]) => [
      ...unless(/^\.\.?\//.test(path), inService(service, field), `names ${path}, which is not relative to the file`),
      ...unless(
        exists(posix.join('dist', environment, path)),
        inService(service, field),
        `names ${path}, which is not there`,
      ),
    ]);
  },
);

export const tagsAreBuiltOnce = together(
  'Each image that is built has a tag of its own: an engine that builds all at once refuses one of two that come to the same.',
  {
    name: 'images that are built',
    of: ({ document }: ComposeSubject) =>
      containersOf(document).filter(({ container }) => container.build !== undefined),
  },
  (all) => {
    const twice = repeated(all.map(({ container: { image = '' } }) => image));
    return all.flatMap((service) => {
      const { image = '' } = service.container;
      return unless(!twice.includes(image), inService(service, 'image'), `builds ${image}, which another builds too`);
    });
  },
);

export const runsPublishedImages = each(
  'Where no sources are named, only published images run: nothing is built, watched or mounted from a source tree.',
  services,
  (service, { resolved }) => {
    const { build, develop, volumes = [] } = service.container;
    const needsSources =
      build !== undefined || develop !== undefined || volumes.some(({ source }) => source.startsWith('../'));
    const may = resolved.environment.sources !== undefined;
    return unless(may || !needsSources, inService(service), 'needs a source tree');
  },
);
