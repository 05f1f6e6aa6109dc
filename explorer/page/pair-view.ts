import type { PageData, PagePart, PageRule } from '../data/page-data';
import { byId, h, select } from './dom';
import { portsText, verdictOf, type SideVerdict } from './verdict';
import { show } from './show';
import type { View } from './view';

type Pair = View & { readonly kind: 'pair' };

/** Why one part may talk to another one, or may not. */
export function pairView(view: Pair, data: PageData): HTMLElement[] {
  const options = (none: string) => [['', none] as const, ...data.parts.map(({ id }) => [id, id] as const)];
  const { from, to } = view;
  const chosen = (id: string): string => byId<HTMLSelectElement>(id).value;
  const choose = (): void => show({ kind: 'pair', from: chosen('pair-from'), to: chosen('pair-to') });
  return [
    h('h2', {}, 'May they talk?'),
    h(
      'div',
      { class: 'fields' },
      select('From', 'pair-from', options('Who?'), from, choose),
      select('To', 'pair-to', options('Whom?'), to, choose),
    ),
    h('div', { id: 'answer' }, ...answerTo(view, data)),
  ];
}

/** What is answered; what was asked stays as it is, for whoever still chooses by the keyboard. */
export function refreshPair({ from = '', to = '', ...view }: Pair, data: PageData): boolean {
  const answer = document.getElementById('answer');
  if (answer === null) return false;
  byId<HTMLSelectElement>('pair-from').value = from;
  byId<HTMLSelectElement>('pair-to').value = to;
  answer.replaceChildren(...answerTo({ ...view, from, to }, data));
  return true;
}

const answerTo = ({ from, to }: Pair, data: PageData): HTMLElement[] =>
  answer(
    data.parts.find(({ id }) => id === from),
    data.parts.find(({ id }) => id === to),
    data,
  );

function answer(from: PagePart | undefined, to: PagePart | undefined, data: PageData): HTMLElement[] {
  if (from === undefined || to === undefined)
    return [h('p', {}, 'Choose two, here or in the picture: click one, then another with Shift.')];
  const { network } = data;
  if (network.kind === 'project') return inProject(from, to, network.published);
  if (from.end === undefined || to.end === undefined) {
    const name = from.end === undefined ? from.name : to.name;
    return [h('p', {}, `${name} is outside of what policies know.`)];
  }
  const { egress, ingress, mesh, open } = verdictOf(network.ends, from.end, to.end);
  return [
    verdict(open.length > 0, open.length > 0 ? `Open on ${portsText(open)}` : 'Closed'),
    ...side(`May leave ${from.name}`, egress),
    ...side(`May come to ${to.name}`, ingress),
    ...(mesh === undefined ? [] : side(`The mesh lets it in to ${to.name}`, mesh)),
  ];
}

const verdict = (isOpen: boolean, text: string): HTMLElement =>
  h('p', { class: `verdict ${isOpen ? 'good' : 'bad'}`, role: 'status' }, text);

function side(title: string, { by, rules, ports }: SideVerdict): HTMLElement[] {
  const head = h('h3', {}, title);
  if (by.length === 0) return [head, h('p', {}, 'Yes: no policy isolates it.')];
  if (rules.length === 0) return [head, h('p', {}, `No: no rule of ${by.join(', ')} matches.`)];
  if (ports.length === 0)
    return [head, h('p', {}, 'No: what the network lets through is nothing that these rules allow.'), ruleList(rules)];
  return [head, h('p', {}, `Yes, on ${portsText(ports)}.`), ruleList(rules)];
}

const ruleList = (rules: readonly PageRule[]): HTMLElement =>
  h(
    'ul',
    {},
    ...rules.map(({ says, because }) =>
      h('li', {}, because ?? says, because === undefined ? undefined : h('p', { class: 'quiet' }, says)),
    ),
  );

/** All containers of a project are in one network, and know each other by their names. */
function inProject(
  from: PagePart,
  to: PagePart,
  published: Readonly<Record<string, readonly string[]>>,
): HTMLElement[] {
  if (to.group === undefined)
    return [verdict(true, 'Open'), h('p', {}, `Nothing in Compose keeps ${from.name} from what is outside.`)];
  if (from.group !== undefined)
    return [
      verdict(true, 'Open on every port'),
      h(
        'p',
        {},
        `${from.name} and ${to.name} are in the one network of the project, in which nothing is closed. In a cluster, policies close it.`,
      ),
    ];
  const ports = published[to.id] ?? [];
  return ports.length === 0
    ? [verdict(false, 'Closed'), h('p', {}, `No port of ${to.name} is published.`)]
    : [
        verdict(true, `Open on ${ports.join(', ')}`),
        h('p', {}, `What is published of ${to.name}, as address, port of the machine and port of the container.`),
      ];
}
