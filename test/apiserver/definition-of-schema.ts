import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject } from '../../proof/objects';
import { ROOT } from '../apps/files';

/** As much of a JSON Schema as imports/schemas has. */
interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** @param of such as `external-secrets.io/ExternalSecret` */
export function definitionOf(of: string): KubernetesObject {
  const [group = '', kind = ''] = of.split('/');
  const text = readFileSync(join(ROOT, 'imports', 'schemas', group, `${kind}.json`), 'utf8');
  const { properties: { apiVersion, ...properties } = {}, ...schema } = JSON.parse(text) as Schema;
  const version = String(apiVersion?.['const']).split('/')[1];
  const singular = kind.toLowerCase();
  const plural = singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`;
  const { properties: fields, ...rest } = openApi({ ...schema, properties });
  const envelope = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } };
  const openAPIV3Schema = { ...rest, properties: { ...fields, ...envelope } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      names: { kind, plural, singular },
      scope: kind.startsWith('Cluster') ? 'Cluster' : 'Namespaced',
      versions: [{ name: version, served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

/** Refusing what is unknown is what strict validation does: the API server's own schemas don't say it. */
function openApi({ type, properties, additionalProperties: values, items, listMapKeys: _, ...rest }: Schema): Schema {
  if (Array.isArray(type)) return { ...rest, 'x-kubernetes-int-or-string': true };
  return {
    ...rest,
    ...(typeof type === 'string' ? { type } : {}),
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, openApi(value)])) }),
    ...(typeof values === 'object' ? { additionalProperties: openApi(values) } : {}),
    ...(type === 'object' && properties === undefined && values === undefined
      ? { 'x-kubernetes-preserve-unknown-fields': true }
      : {}),
    ...(items === undefined ? {} : { items: openApi(items) }),
  };
}
