import type { Addon } from '../../model';
import { toYaml } from '../../output/yaml';

/** The folder of the values of add-ons, in that of the environment. */
export const ADDONS_FOLDER = 'addons';

/** Where the values of one are, from the folder of the environment. */
export const valuesPath = (name: string): string => `${ADDONS_FOLDER}/${name}.yaml`;

/** Whether a file below dist/ holds values: no object, though it is YAML. */
export const isAddonValues = (path: string): boolean => path.split('/')[1] === ADDONS_FOLDER;

/** The values of each add-on, in a file that helm reads: its path from the folder of the environment, and its text. */
export const addonFiles = (addons: readonly Addon[]): { readonly path: string; readonly text: string }[] =>
  addons.map(({ name, values }) => ({ path: valuesPath(name), text: toYaml(values) }));

/** Release, namespace, version, values and chart, as the function of the script takes them; a registry has no `--repo`. */
export function chartArguments({ name, namespace, chart }: Addon): string {
  const of = chart.repository.includes('://')
    ? `${chart.name} --repo ${chart.repository}`
    : `oci://${chart.repository}/${chart.name}`;
  // The flag about the schema is of helm 3.16 and later.
  const skipped = [
    ...(chart.skipSchemaValidation === true ? [' --skip-schema-validation'] : []),
    ...(chart.skipCrds === true ? [' --skip-crds'] : []),
  ];
  return `${name} ${namespace} ${chart.version} ${valuesPath(name)} ${of}${skipped.join('')}`;
}
