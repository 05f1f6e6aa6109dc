import type { PageData, PageOthers } from '../data/page-data';
import { differencesOf, type Difference } from './difference';
import { h, select } from './dom';
import { capital } from './part-view';
import { show } from './show';
import type { View } from './view';

/** What is otherwise in another environment. */
export function compareView(
  view: View & { readonly kind: 'compare' },
  data: PageData,
  others: () => Promise<PageOthers>,
): HTMLElement[] {
  const names = data.others.map((name) => [name, name] as const);
  const result = h('div', {});
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
