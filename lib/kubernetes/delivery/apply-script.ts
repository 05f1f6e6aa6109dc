import type { Addon } from '../../model';
import { chartArguments } from './addon-files';
import type { Applied } from './applied';
import { PREAMBLE } from './preamble';
import { waitsFor } from './waits';

/** Folders of the environment that are applied together, with what lies in them. */
export interface Folders {
  readonly names: readonly string[];
  readonly objects: readonly Applied[];
}

export interface ApplyScriptProps {
  /** Name of the environment. */
  readonly environment: string;
  /** Each after those that it needs. */
  readonly addons: readonly Addon[];
  /** The labels of each namespace that is made for add-ons. */
  readonly namespaceLabels: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Each after those that its objects need. */
  readonly folders: readonly Folders[];
}

/** What brings an environment into a cluster: the functions that it is written in, and then a line for each step. */
export const applyScript = ({ environment, addons, namespaceLabels, folders }: ApplyScriptProps): string =>
  [
    PREAMBLE.replaceAll('ENVIRONMENT', environment),
    ...(addons.length === 0 ? [] : ['\n# The add-ons, each after those that it needs.']),
    ...[...namespaceLabels].map(
      ([name, labels]) =>
        `labelled ${[name, ...Object.entries(labels).map(([key, value]) => `${key}=${value}`)].join(' \\\n  ')}`,
    ),
    ...addons.map((addon) => `addon ${chartArguments(addon)}`),
    ...folders.flatMap(stepsOf),
    '\nsaid "all is there"',
    '',
  ].join('\n');

/** What lies in them, stage by stage. */
function stepsOf({ names, objects }: Folders): string[] {
  const waves = [...new Set(objects.map(({ wave }) => wave))].sort((a, b) => a - b);
  return [
    `\n# ${names.join(', ')}`,
    ...waves.flatMap((wave) => {
      const stage = objects.filter((object) => object.wave === wave);
      const jobs = stage.filter(({ kind }) => kind === 'Job');
      const rest = stage.filter(({ kind }) => kind !== 'Job');
      return [
        ...(rest.length === 0 ? [] : [`apply ${rest.map(({ path }) => path).join(' \\\n  ')}`]),
        ...waitsFor(rest),
        ...jobs.map(({ path, metadata }) => `job ${metadata.namespace ?? ''} ${metadata.name} ${path}`),
      ];
    }),
  ];
}
