import { each } from '../promise';
import { leaves } from '../values/leaves';
import { unless, type Place, type Violation } from '../violation';
import { inService, services } from './compose-file/document';
import { containers, type Container } from './workload';

const documented = (envExample: string): string[] =>
  [...envExample.matchAll(/^#?([A-Z_][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);

export const kubernetesDollars = each(
  'What Kubernetes expands, $(NAME), is a variable that stands before it; every other $ is doubled.',
  containers,
  ({ container, at }) => {
    const { env = [], command = [], args = [] } = container;
    const names = env.map(({ name }) => name);
    const lists = { command, args, ...probed(container) };
    return [
      ...env.flatMap(({ name, value = '' }, i) =>
        strayReferences(value, names.slice(0, i), at(`env[${i}].value`), `${name} has`),
      ),
      ...Object.entries(lists).flatMap(([field, texts]) =>
        texts.flatMap((text, i) => strayReferences(text, names, at(`${field}[${i}]`), 'has')),
      ),
    ];
  },
);

const probed = (container: Container): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (['startupProbe', 'readinessProbe', 'livenessProbe'] as const).map((probe) => [
      `${probe}.exec.command`,
      container[probe]?.exec?.command ?? [],
    ]),
  );

function strayReferences(text: string, known: readonly string[], place: Place, has: string): Violation[] {
  return [...text.matchAll(/\$\$|\$\(([^)]*)\)|\$/g)].flatMap(([found, name]) =>
    unless(
      found === '$$' || (name !== undefined && known.includes(name)),
      place,
      `${has} ${found}, which is no variable that stands before it; a plain $ is written $$`,
    ),
  );
}

export const composeDollars = each(
  'What Compose expands is ${NAME:-default} or ${NAME:?message} of a name in .env.example; every other $ is doubled.',
  services,
  (service) =>
    leaves(service.container).flatMap((text) =>
      [...text.matchAll(/\$\$|\$\{([A-Z_][A-Z0-9_]*)(:[-?])[^}]*\}|\$/g)].flatMap(([found, name]) => {
        const place = inService(service);
        if (found === '$$') return [];
        if (name === undefined) return unless(false, place, `has a $ in "${text}" that Compose would expand; write $$`);
        return unless(
          documented(service.document.envExample).includes(name),
          place,
          `reads ${name}, which .env.example does not list`,
        );
      }),
    ),
);
