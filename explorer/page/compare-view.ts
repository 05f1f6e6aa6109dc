import type { PageData, PageOthers } from '../data/page-data';
import { differencesOf, type Difference } from './difference';
import { byId, h, select } from './dom';
import { capital } from './part-view';
import { show } from './show';
import type { View } from './view';

type Comparison = View & { readonly kind: 'compare' };

/** What is otherwise in another environment. */
export function compareView(view: Comparison, data: PageData, others: () => Promise<PageOthers>): HTMLElement[] {
  const names = data.others.map((name) => [name, name] as const);
  const result = h('div', { id: 'differences' });
  if (view.with !== undefined) void fill(result, view.with, data, others);
  return [
    h('h2', {}, 'Compare'),
    h(
      'div',
      { class: 'fields' },
      select(`${data.environment} with`, 'compare-with', [['', 'Which?'], ...names], view.with, (name) =>
        show({ kind: 'compare', with: name }),
      ),
    ),
    result,
  ];
}

/** What differs; what was chosen stays as it is, for whoever still chooses by the keyboard. */
export function refreshComparison(
  { with: name = '' }: Comparison,
  data: PageData,
  others: () => Promise<PageOthers>,
): boolean {
  const result = document.getElementById('differences');
  if (result === null) return false;
  byId<HTMLSelectElement>('compare-with').value = name;
  if (name === '') result.replaceChildren();
  else void fill(result, name, data, others);
  return true;
}

async function fill(into: HTMLElement, name: string, data: PageData, others: () => Promise<PageOthers>): Promise<void> {
  const there = (await others())[name];
  if (there === undefined) {
    into.replaceChildren(h('p', {}, `There is no environment ${name}.`));
    return;
  }
  const here = Object.fromEntries(Object.entries(data.about).map(([one, { facts }]) => [one, facts]));
  const all = differencesOf(here, there);
  const count = all.length === 1 ? 'One definition differs.' : `${all.length} definitions differ.`;
  into.replaceChildren(
    h('p', { role: 'status' }, count),
    ...all.map((one) => differenceOf(one, data.environment, name)),
  );
}

function differenceOf({ name, only, rows }: Difference, here: string, there: string): HTMLElement {
  if (only !== undefined) return h('p', {}, h('strong', {}, name), ` is in ${only === 'here' ? here : there} alone.`);
  const head = h('tr', {}, ...['What', here, there].map((text) => h('th', { scope: 'col' }, text)));
  const lines = rows.map(({ section, name: row, here: one, there: other }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, `${capital(section)}: ${row}`),
      h('td', {}, one || 'none'),
      h('td', {}, other || 'none'),
    ),
  );
  const table = h('table', {}, h('thead', {}, head), h('tbody', {}, ...lines));
  return h('details', {}, h('summary', {}, `${name} (${rows.length})`), h('div', { class: 'wide' }, table));
}
