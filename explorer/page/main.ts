import type { PageData, PageObjects, PageOthers } from '../data/page-data';
import { compareView, refreshComparison } from './compare-view';
import { button, byId, h } from './dom';
import { pairView, refreshPair } from './pair-view';
import { PartList } from './part-list';
import { capital, factTable, partView } from './part-view';
import { Picture } from './picture';
import { readData } from './read-data';
import { show } from './show';
import { viewOf, type View } from './view';

/** Reads once, and only what somebody looks at. */
function once<T>(id: string): () => Promise<T> {
  let read: Promise<T> | undefined;
  return () => (read ??= readData<T>(id));
}
const objects = once<PageObjects>('objects');
const others = once<PageOthers>('others');

function numbersView({ numbers }: PageData): HTMLElement[] {
  return [
    h('h2', {}, 'Numbers'),
    ...numbers.flatMap(({ title, facts }) => [h('h3', {}, capital(title)), factTable(title, facts)]),
  ];
}

function detailsOf(view: View, data: PageData): HTMLElement[] {
  switch (view.kind) {
    case 'numbers':
      return numbersView(data);
    case 'part': {
      const part = data.parts.find(({ id }) => id === view.id);
      return part === undefined ? [h('p', {}, `There is no ${view.id} here.`)] : partView(part, data, objects);
    }
    case 'pair':
      return pairView(view, data);
    case 'compare':
      return compareView(view, data, others);
  }
}

/** Whether what is looked at is there already, and only its answer is another one. */
function refreshed(view: View, data: PageData): boolean {
  switch (view.kind) {
    case 'pair':
      return refreshPair(view, data);
    case 'compare':
      return refreshComparison(view, data, others);
    case 'numbers':
    case 'part':
      return false;
  }
}

function searching(list: PartList, picture: Picture): void {
  const input = byId<HTMLInputElement>('search');
  const found = byId('found');
  const search = (): void => {
    const isAsked = input.value.trim() !== '';
    const ids = list.filter(input.value);
    picture.found(isAsked ? ids : undefined);
    found.textContent = isAsked ? `${ids.length} found` : '';
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const [first] = list.filter(input.value);
      if (first !== undefined) show({ kind: 'part', id: first });
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.focusFirst();
    }
  });
  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    const isAsked = (event.key === '/' && !isTyping) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (isAsked) {
      event.preventDefault();
      input.select();
      input.focus();
    }
    if (event.key === 'Escape') {
      input.value = '';
      search();
      show({ kind: 'numbers' });
    }
  });
}

function toolbar(picture: Picture, data: PageData): void {
  byId('views').append(
    button('Numbers', () => show({ kind: 'numbers' })),
    button('May they talk?', () => show({ kind: 'pair' })),
    ...(data.others.length === 0 ? [] : [button('Compare', () => show({ kind: 'compare' }))]),
  );
  const watching = h('input', { type: 'checkbox', id: 'watching' });
  watching.addEventListener('change', () => picture.watching(watching.checked));
  byId('tools').append(
    button('+', () => picture.zoom(1.3), { 'aria-label': 'Enlarge' }),
    button('−', () => picture.zoom(1 / 1.3), { 'aria-label': 'Reduce' }),
    button('Fit', () => picture.fit()),
    picture.isLarge ? button('All', () => picture.all()) : '',
    h('label', { for: 'watching' }, watching, ' What watches'),
  );
}

async function main(): Promise<void> {
  const data = await readData<PageData>('data');
  const list = new PartList(data);
  const picture = new Picture(data);
  toolbar(picture, data);
  searching(list, picture);
  const details = byId('details');
  const update = (isFirst: boolean): void => {
    const view = viewOf(location.hash);
    const isKept = refreshed(view, data);
    if (!isKept) details.replaceChildren(...detailsOf(view, data));
    picture.show(view);
    list.mark(view.kind === 'part' ? view.id : undefined);
    if (!isKept) details.scrollTop = 0;
    // Whoever reads by ear hears what has come; a choice that is being made keeps the keyboard.
    if (!isFirst && view.kind === 'part') details.focus({ preventScroll: matchMedia('(min-width: 60rem)').matches });
  };
  addEventListener('hashchange', () => update(false));
  update(true);
  document.documentElement.dataset['ready'] = 'true';
}

void main();
