import type { Endpoint, Resolved } from '../../lib/model';
import { PICTURES } from '../dist-folders';
import { each } from '../promise';
import type { Subject } from '../subject';
import { inFile, unless } from '../violation';

/** What the text of a Mermaid flowchart draws, by the names that people read. */
interface Drawn {
  readonly names: ReadonlySet<string>;
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

/** Labels stand between quotes, with what is special in them as codes: their first line is the name. */
const NODE = /^ *(\w+)[^"\s]*"([^"]*)"[^"]*$/;
const ARROW = /^ *(\w+) -->(?:\|"([^"]*)"\|)? (\w+)$/;
const shown = (text: string): string =>
  text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

function drawnIn(text: string): Drawn {
  const names = new Set<string>();
  const arrows: Drawn['arrows'][number][] = [];
  for (const [, block = ''] of text.matchAll(/```mermaid\n([^]*?)\n```/g)) {
    const lines = block.split('\n');
    const nodes = new Map(
      lines.flatMap((line) => {
        const [, id = '', label = ''] = NODE.exec(line) ?? [];
        return id === '' ? [] : [[id, shown(label.split('<br/>')[0] ?? '')] as const];
      }),
    );
    for (const name of nodes.values()) names.add(name);
    for (const line of lines) {
      const [, from = '', label = '', to = ''] = ARROW.exec(line) ?? [];
      if (from !== '') arrows.push({ from: nodes.get(from) ?? '', to: nodes.get(to) ?? '', label: shown(label) });
    }
  }
  return { names, arrows };
}

/** Something that is to be seen. */
interface Due {
  readonly words: string;
  readonly isSeen: (drawn: Drawn) => boolean;
}

const dueOf = ({ resolved }: Subject): Due[] => [
  ...thingsDue(resolved),
  ...connectionsDue(resolved),
  ...routesDue(resolved),
];

const thingsDue = ({ services, jobs, backing }: Resolved): Due[] =>
  [
    ...services.map(({ service }) => service.name),
    ...jobs.map(({ job }) => job.name),
    ...backing.flatMap(({ backing: one, form }) =>
      form.kind === 'server' ? [form.program.name] : form.kind === 'operator' ? [one.name] : [],
    ),
  ].map((name) => ({ words: name, isSeen: ({ names }) => names.has(name) }));

function connectionsDue(resolved: Resolved): Due[] {
  const { services, jobs, backing } = resolved;
  const clients = [
    ...services.map(({ service }) => service),
    ...jobs.map(({ job }) => job),
    ...backing.flatMap(({ backing: one, form }) => (one.kind === 'server' && form.kind === 'server' ? [one] : [])),
  ];
  return clients.flatMap(({ name, connects }) =>
    connects.flatMap((endpoint): Due[] => {
      const targets = targetsOf(endpoint, resolved);
      if (targets.length === 0) return [];
      return [
        {
          words: `an arrow from ${name} to ${targets.join(' or ')}`,
          isSeen: ({ arrows }) => arrows.some(({ from, to }) => from === name && targets.includes(to)),
        },
      ];
    }),
  );
}

/** Where a connection may end. A page that is a public client sends the browser. */
function targetsOf({ of, name }: Endpoint, { backing }: Resolved): string[] {
  if (of.kind === 'service') return [of.name];
  if (of.kind === 'oidc' && name === 'publicClient') return [];
  const form = backing.find((one) => one.backing === of)?.form;
  switch (form?.kind) {
    case 'server':
      return form.front?.endpoints.includes(name) === true ? [form.front.program.name] : [form.program.name];
    case 'operator': {
      const pooled = of.kind === 'postgres' && of.pooler !== undefined && name !== 'direct';
      return pooled ? [`${of.name}-pooler-${name === 'readOnly' ? 'ro' : 'rw'}`] : [of.name];
    }
    case 'external':
      return [of.name];
    case undefined:
      return [];
  }
}

const routesDue = ({ services }: Resolved): Due[] =>
  services.flatMap(({ service: { name, routes } }) =>
    routes.map(({ prefix }) => ({
      words: `an arrow to ${name} with ${prefix}`,
      isSeen: ({ arrows }: Drawn) =>
        arrows.some(({ to, label }) => to === name && label.split(', ').some((word) => word.endsWith(prefix))),
    })),
  );

export const picturesShowEverything = each(
  'The pictures of an environment show everything that is defined there, each of its connections and each of its routes.',
  { name: 'environments', of: (subject: Subject) => [subject] },
  (subject) => {
    const path = `${subject.environment}/${PICTURES}`;
    const text = subject.files.find((file) => file.path === path)?.text;
    if (text === undefined) return unless(false, inFile(path), `${path} is not there`);
    // A namespace that no picture holds is told of in words.
    if (text.includes('are more than a picture holds')) return [];
    const drawn = drawnIn(text);
    return dueOf(subject)
      .filter(({ isSeen }) => !isSeen(drawn))
      .flatMap(({ words }) => unless(false, inFile(path), `${path} does not show ${words}`));
  },
);
