import { parse, stringify } from 'yaml';
import { entriesOf } from '../../compose';
import { secretVariable } from '../../compose/interpolation';
import type { Part } from '../../diagrams/graph/graph';
import { secretKeys, type ComposeEnvironment, type Resolved, type SecretKey } from '../../lib/model';
import type { GeneratedFile } from '../../lib/output/generated-file';
import { parseObjects, type KubernetesObject } from '../../proof/objects';
import type { PageObjects } from './page-data';

/** A written object with its text. */
export interface WrittenObject {
  readonly path: string;
  readonly text: string;
  readonly object: KubernetesObject;
}

/** The objects of a cluster, of files below its folder: values of charts, pictures and scripts are none. */
export const objectsIn = (files: readonly GeneratedFile[], environment: string): WrittenObject[] =>
  files
    .filter(({ path }) => path.startsWith(`${environment}/`) && path.endsWith('.yaml'))
    .filter(({ path }) => !path.startsWith(`${environment}/addons/`))
    .flatMap(({ path, content, object }) => {
      const objects = object === undefined ? parseObjects(content, path) : [object as KubernetesObject];
      return objects.map((one) => ({ path, text: content, object: one }));
    })
    .sort(byKind);

/** Those of one kind are alike, and beside each other they take little room in what is compressed. */
const byKind = ({ object: a, path: one }: WrittenObject, { object: b, path: other }: WrittenObject): number =>
  a.kind === b.kind ? (one < other ? -1 : 1) : a.kind < b.kind ? -1 : 1;

/** Which objects are a part's own: by its name, by the label that says so, or because its pods read them. */
export function objectsOfParts(parts: readonly Part[], all: readonly WrittenObject[]): PageObjects {
  const byName = new Map<string, number[]>();
  const add = (key: string, i: number): void => {
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [i]);
    else known.push(i);
  };
  for (const [i, { object }] of all.entries()) {
    const { namespace, name, labels = {} } = object.metadata;
    for (const owner of new Set([name, labels['app.kubernetes.io/name'] ?? name]))
      add(`${namespace ?? ''}/${owner}`, i);
  }
  const of = parts.flatMap(({ id, group }) => {
    const own = byName.get(id) ?? [];
    const read = own
      .flatMap((i) => secretsRead(all[i]?.object))
      .flatMap((name) => byName.get(`${group}/${name}`) ?? []);
    const found = [...new Set([...own, ...read])].sort((a, b) => a - b);
    return found.length === 0 ? [] : [[id, found] as const];
  });
  return { files: all.map(({ path, text }) => ({ path, text })), of: Object.fromEntries(of) };
}

/** Names of the Secrets that pods read. */
function secretsRead(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const name = (member as { readonly name?: unknown; readonly secretName?: unknown } | null) ?? {};
    const own = key === 'secretKeyRef' ? [name.name] : key === 'secret' ? [name.name, name.secretName] : [];
    return [...own.filter((one) => typeof one === 'string'), ...secretsRead(member)];
  });
}

interface ComposeText {
  readonly services?: Readonly<Record<string, object>>;
}

/** The services of a Compose file, each as it stands there, but for the values that everybody's machine has for secrets. */
export function servicesOfParts(
  parts: readonly Part[],
  files: readonly GeneratedFile[],
  resolved: Resolved<ComposeEnvironment>,
): PageObjects {
  const { name } = resolved.environment;
  const file = files.find(({ path }) => path === `${name}/docker-compose.yml`);
  const { services = {} } = (file === undefined ? {} : parse(file.content)) as ComposeText;
  const names = Object.keys(services);
  const programs = Object.values(entriesOf(resolved, `dist/${name}`)).map(({ program }) => program);
  const hidden = withoutValues(programs.flatMap(({ variables }) => secretKeys(variables)));
  return {
    files: names.map((one) => ({
      path: `docker-compose.yml, services.${one}`,
      text: hidden(stringify({ [one]: services[one] }, { lineWidth: 0 })),
    })),
    of: Object.fromEntries(parts.flatMap(({ id }) => (names.includes(id) ? [[id, [names.indexOf(id)]]] : []))),
  };
}

/** A text with the names of secrets, and no value of them. */
export const withoutValues = (keys: readonly SecretKey[]) => {
  const names = new Set(keys.map(secretVariable));
  return (text: string): string =>
    text.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-?])[^}]*\}/g, (all, variable: string) =>
      names.has(variable) ? `\${${variable}}` : all,
    );
};
