import type { KubernetesObject } from '../objects';
import { containersOf, type ComposeDocument } from './compose-document';
import { workloadsOf, type Container } from './workload';

/**
 * Kubernetes expands `$(NAME)` in variables, commands, arguments and exec probes: each names a variable of the container
 * that stands before it, and every other `$` is doubled.
 */
export function kubernetesDollars(objects: readonly KubernetesObject[]): string[] {
  return workloadsOf(objects).flatMap(({ where, containers }) =>
    containers.flatMap((container) => {
      const { env = [], command = [], args = [] } = container;
      const names = env.map(({ name }) => name);
      return [
        ...env.flatMap(({ name, value = '' }, i) => strayReferences(value, names.slice(0, i), `${where}: ${name}`)),
        ...[...command, ...args, ...probed(container)].flatMap((text) => strayReferences(text, names, where)),
      ];
    }),
  );
}

const probed = ({ startupProbe, readinessProbe, livenessProbe }: Container): readonly string[] =>
  [startupProbe, readinessProbe, livenessProbe].flatMap((probe) => probe?.exec?.command ?? []);

function strayReferences(text: string, known: readonly string[], at: string): string[] {
  return [...text.matchAll(/\$\$|\$\(([^)]*)\)|\$/g)].flatMap(([found, name]) => {
    if (found === '$$' || (name !== undefined && known.includes(name))) return [];
    return [`${at} has ${found}, which is no variable that stands before it; a plain $ is written $$`];
  });
}

/** Compose expands `$NAME` everywhere: each is `${NAME:-default}` or `${NAME:?message}` of a documented name, or `$$`. */
export function composeDollars(document: ComposeDocument): string[] {
  const documented = new Set([...document.envExample.matchAll(/^#?([A-Z_][A-Z0-9_]*)=/gm)].map(([, name]) => name));
  return containersOf(document).flatMap(({ where, container }) =>
    textsOf(container).flatMap((text) =>
      [...text.matchAll(/\$\$|\$\{([A-Z_][A-Z0-9_]*)(:[-?])[^}]*\}|\$/g)].flatMap(([found, name]) => {
        if (found === '$$') return [];
        if (name === undefined) return [`${where} has a $ in "${text}" that Compose would expand; write $$`];
        return documented.has(name) ? [] : [`${where} reads ${name}, which .env.example does not list`];
      }),
    ),
  );
}

/** Every variable that .env.example lists is read. */
export function nothingListedInVain(document: ComposeDocument): string[] {
  const all = Object.values(document.services).flatMap(textsOf).join('\n');
  return [...document.envExample.matchAll(/^#?([A-Z_][A-Z0-9_]*)=/gm)].flatMap(([, name = '']) =>
    all.includes(`\${${name}:`) ? [] : [`${document.path}: .env.example lists ${name}, which nothing reads`],
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
