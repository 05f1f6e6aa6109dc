import type { About, Fact, PageData, PageObjects, PagePart, PageRule } from '../data/page-data';
import { button, h } from './dom';
import { portsText } from './verdict';
import { show } from './show';

/** What is known of one part. */
export function partView(part: PagePart, data: PageData, objects: () => Promise<PageObjects>): HTMLElement[] {
  const about = part.of === undefined ? undefined : data.about[part.of];
  const where = [about?.kind ?? part.kind, ...(part.group === undefined ? [] : [`in ${part.group}`])].join(' ');
  return [
    h('h2', {}, part.name),
    h('p', {}, about?.purpose ?? part.lines.join(', ')),
    h(
      'p',
      { class: 'quiet' },
      where,
      ...(about?.file === undefined ? [] : [', defined in ', h('code', {}, placeOf(about))]),
    ),
    h(
      'p',
      {},
      button('Why may something talk to it, or not?', () => show({ kind: 'pair', to: part.id })),
    ),
    ...arrowSection('Who talks to it', part.id, data, 'to'),
    ...arrowSection('Whom it talks to', part.id, data, 'from'),
    ...reasonSection(part, data),
    ...(about === undefined ? [] : factSections(about.facts)),
    ...alertSection(about),
    objectSection(part, data, objects),
  ];
}

/** As an editor opens it. */
const placeOf = ({ file = '', line }: About): string => (line === undefined ? file : `${file}:${line}`);

function arrowSection(title: string, id: string, { arrows, parts }: PageData, end: 'from' | 'to'): HTMLElement[] {
  const own = arrows.filter((arrow) => arrow[end] === id);
  if (own.length === 0) return [];
  const other = end === 'to' ? 'from' : 'to';
  const rows = own.map((arrow) => {
    const name = parts.find((part) => part.id === arrow[other])?.name ?? arrow[other];
    return h(
      'li',
      {},
      button(name, () => show({ kind: 'part', id: arrow[other] }), { class: 'link' }),
      ` ${arrow.label}`,
      h('span', { class: 'quiet' }, ` ${arrow.because}`),
    );
  });
  return [h('h3', {}, title), h('ul', {}, ...rows)];
}

/** What its own policies let through, with the reasons that stand in them. */
function reasonSection({ end }: PagePart, { network }: PageData): HTMLElement[] {
  if (network.kind !== 'policies' || end === undefined) return [];
  const { ingress, mesh } = network.ends[end] ?? {};
  return [
    ...reasons('Whom its policies let in', ingress?.rules ?? []),
    ...reasons('Whom the mesh lets in', mesh?.rules ?? []),
  ];
}

function reasons(title: string, rules: readonly PageRule[]): HTMLElement[] {
  if (rules.length === 0) return [];
  const words = rules.map(({ because, says, ports }) => because ?? `${says} on ${portsText(ports)}`);
  return [h('h3', {}, title), h('ul', {}, ...[...new Set(words)].map((one) => h('li', {}, one)))];
}

export function factSections(facts: readonly Fact[]): HTMLElement[] {
  const sections = [...new Set(facts.map(({ section }) => section))].filter(
    (name) => name !== 'connects to' && name !== 'connected to by',
  );
  return sections.flatMap((name) => [
    h('h3', {}, capital(name)),
    factTable(
      name,
      facts.filter(({ section }) => section === name),
    ),
  ]);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function factTable(caption: string, facts: readonly Fact[]): HTMLElement {
  const hasOrigins = facts.some(({ from }) => from !== undefined);
  const rows = facts.map(({ name, value, from }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h('td', {}, value, meterOf(value)),
      hasOrigins ? h('td', { class: 'quiet' }, from ?? '') : undefined,
    ),
  );
  return h(
    'div',
    { class: 'wide' },
    h('table', {}, h('caption', { class: 'unseen' }, caption), h('tbody', {}, ...rows)),
  );
}

/** `3 of 10` as a bar, too. */
function meterOf(value: string): HTMLElement | undefined {
  const [, taken, allowed] = /^(\d+)\D*? of (\d+)/.exec(value) ?? [];
  if (taken === undefined || allowed === undefined || Number(allowed) === 0) return undefined;
  return h('meter', { min: 0, max: allowed, value: taken, 'aria-label': value });
}

function alertSection(about: About | undefined): HTMLElement[] {
  if (about === undefined || about.alerts.length === 0) return [];
  const rows = about.alerts.map(({ name, severity, summary, expression, runbook }) =>
    h(
      'li',
      {},
      h(
        'details',
        {},
        h('summary', {}, `${name} (${severity})`),
        h('p', {}, summary),
        h('pre', { tabindex: 0 }, expression),
        runbook === undefined
          ? undefined
          : h('p', {}, h('a', { href: runbook, rel: 'noreferrer' }, `What to do: ${name}`)),
      ),
    ),
  );
  return [h('h3', {}, 'Alerts'), h('ul', { class: 'plain' }, ...rows)];
}

function objectSection({ id, name }: PagePart, { target }: PageData, objects: () => Promise<PageObjects>): HTMLElement {
  const section = h('div', { 'aria-busy': 'true' });
  void objects().then(({ files, of }) => {
    const own = (of[id] ?? []).flatMap((i) => files[i] ?? []);
    section.removeAttribute('aria-busy');
    if (own.length === 0) return;
    section.append(
      h('h3', {}, target === 'kubernetes' ? `Objects of ${name}` : `${name} in the Compose file`),
      ...own.map(({ path, text }) =>
        text === ''
          ? h('p', {}, h('code', {}, `dist/${path}`))
          : h('details', {}, h('summary', {}, path), h('pre', { tabindex: 0 }, text)),
      ),
    );
  });
  return section;
}
