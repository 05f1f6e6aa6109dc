import { formOf } from './backing/form-of';
import type { Environment } from './environment';
import { inEnvironment } from './in-environment';
import { own } from './own';
import { builtImages, engineImagesOf, upstreamImagesOf } from './upstream-images';
import type { Topology } from './topology';

/** What `app/index.ts` exports. */
export interface Application {
  readonly topology: Topology;
  readonly environments: readonly Environment[];
  /** Values that are an adopter's to set: every synth names those that are still placeholders. @default none */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The images that services run and an environment does not pin, each once: nobody released them yet. */
export const unreleasedImages = ({ topology, environments }: Application): string[] => [
  ...new Set(
    environments.flatMap((environment) => {
      const { services, jobs } = inEnvironment(topology, environment).topology;
      const isUnreleased = (image: string): boolean => own(environment.images, image) === undefined;
      return [
        ...[...services, ...jobs].filter(({ image }) => isUnreleased(image)).map(({ name }) => name),
        ...engineImagesOf(topology, environment).filter(isUnreleased),
      ];
    }),
  ),
];

/** The databases that the operator runs without backups, as `postgres in production`: what is lost of them is lost. */
export const unkeptDatabases = ({ topology, environments }: Application): string[] =>
  environments.flatMap((environment) =>
    environment.target !== 'kubernetes'
      ? []
      : topology.backing
          .filter((one) => {
            const form = formOf(one, environment);
            return form.kind === 'operator' && form.settings.backups === undefined;
          })
          .map(({ name }) => `${name} in ${environment.name}`),
  );

/** The images that are pinned and that nothing runs, each once: a name that was mistyped, or a service that is gone. */
export const orphanImages = ({ topology, environments }: Application): string[] => {
  const run = new Set([
    ...environments.flatMap((environment) => upstreamImagesOf(topology, environment)),
    ...builtImages(topology, environments),
  ]);
  return [...new Set(environments.flatMap(({ images }) => Object.keys(images)))].filter((name) => !run.has(name));
};
