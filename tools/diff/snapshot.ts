import { parse } from 'yaml';
import { ADDON_VALUES, CHARTS } from '../../proof/dist-folders';
import { groupOf, parseObjects, type KubernetesObject } from '../../proof/objects';
import { named } from './named';
import type { Place } from './place';
import type { Files } from './revision';
import { withWholePrefixes } from './whole-prefixes';

/** One thing that a change can add, remove or alter. */
export type Item = KubernetesItem | ComposeItem | FileItem;

export interface KubernetesItem extends Place {
  readonly target: 'kubernetes';
  readonly value: KubernetesObject;
}

export interface ComposeItem extends Place {
  readonly target: 'compose';
  readonly value: unknown;
}

/** A file that a target reads as it is: a mounted configuration, `.env.example`. */
export interface FileItem extends Place {
  readonly target: 'file';
  readonly value: string;
}

/** All items, by an identity that survives every change but that of the thing itself. */
export type Snapshot = ReadonlyMap<string, Item>;

const composeFile = 'docker-compose.yml';

/**
 * The items of a whole `dist/`, but for charts, of which all stands in the folder of their environment too, and pages for people. An environment
 * with a docker-compose.yml is Compose; every other one is Kubernetes.
 *
 * @throws ProblemsError for YAML that can't be read
 */
export function snapshot(files: Files): Snapshot {
  const items = [...files].flatMap(([path, text]): Item[] => {
    const [environment = '', ...rest] = path.split('/');
    const inside = rest.join('/');
    if (environment === CHARTS || isForPeople(inside)) return [];
    if (inside === composeFile) return composeItems(environment, text);
    const isOfChart = inside.startsWith(ADDON_VALUES);
    if (files.has(`${environment}/${composeFile}`) || isOfChart || !/\.ya?ml$/.test(path)) {
      return [{ target: 'file', environment, group: 'files', kind: 'file', name: inside, value: text }];
    }
    return parseObjects(text, path).map((object) => kubernetesItem(environment, object));
  });
  return new Map(items.map((item) => [identity(item), item]));
}

/** What says what there is, and is none of it. */
const isForPeople = (inside: string): boolean => /(^|\/)README\.md$/.test(inside);

/** What tells an item from all others, on both sides. */
export function identity(item: Item): string {
  const apiGroup = item.target === 'kubernetes' ? groupOf(item.value) : item.target;
  return [item.environment, apiGroup, item.kind, item.group, item.name].join('|');
}

function kubernetesItem(environment: string, value: KubernetesObject): KubernetesItem {
  const { name, namespace } = value.metadata;
  const group = namespace ?? (value.kind === 'Namespace' ? name : 'cluster');
  return { target: 'kubernetes', environment, group, kind: value.kind, name, value: withWholePrefixes(value) };
}

/** Compose's top-level elements, https://github.com/compose-spec/compose-spec/blob/main/spec.md, in the singular. */
const elements = { services: 'service', volumes: 'volume', networks: 'network', configs: 'config', secrets: 'secret' };

function composeItems(environment: string, text: string): ComposeItem[] {
  const project = parse(text, { merge: true }) as Readonly<Record<string, unknown>>;
  const item = (kind: string, name: string, value: unknown): ComposeItem => ({
    ...{ target: 'compose', environment, group: 'compose' },
    ...{ kind, name, value: value ?? {} },
  });
  const inside = Object.entries(elements).flatMap(([element, kind]) =>
    Object.entries((project[element] ?? {}) as Record<string, unknown>).map(([name, value]) =>
      item(kind, name, kind === 'volume' || kind === 'network' ? named(value, name, project['name']) : value),
    ),
  );
  return [item('project', environment, { name: project['name'] }), ...inside];
}
