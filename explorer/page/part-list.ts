import type { PageData, PagePart } from '../data/page-data';
import { byId, button, h } from './dom';
import { show } from './show';

/** The list of all parts by namespace: what the picture shows, for the keyboard and for who does not see it. */
export class PartList {
  private readonly buttons: HTMLButtonElement[] = [];
  private readonly texts = new Map<HTMLButtonElement, string>();

  constructor(data: PageData) {
    const groups = groupsOf(data);
    const list = byId('parts');
    for (const group of groups)
      list.append(
        ...this.section(
          group,
          data.parts.filter((part) => part.group === group),
          data,
        ),
      );
    list.append(
      ...this.section(
        'Outside',
        data.parts.filter(({ group }) => group === undefined),
        data,
      ),
    );
    list.addEventListener('keydown', (event) => this.move(event));
    this.reachable(this.buttons[0]);
  }

  private section(title: string, parts: readonly PagePart[], { about }: PageData): HTMLElement[] {
    if (parts.length === 0) return [];
    const items = parts.map((part) => {
      const item = button(part.name, () => show({ kind: 'part', id: part.id }), {
        'data-id': part.id,
        class: `part kind-${part.kind}`,
        tabindex: -1,
      });
      this.buttons.push(item);
      const facts = part.of === undefined ? [] : (about[part.of]?.facts ?? []);
      const words = facts
        .filter(({ section }) => section === 'variables' || section === 'routes')
        .map(({ name }) => name);
      this.texts.set(item, [part.id, ...part.lines, ...words].join(' ').toLowerCase());
      return h('li', {}, item);
    });
    return [h('section', {}, h('h2', {}, title), h('ul', {}, ...items))];
  }

  /** Shows the parts that hold all words. @returns their ids */
  filter(query: string): string[] {
    const words = query
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    for (const item of this.buttons) {
      const text = this.texts.get(item) ?? '';
      const { parentElement } = item;
      if (parentElement !== null) parentElement.hidden = !words.every((word) => text.includes(word));
    }
    for (const section of byId('parts').querySelectorAll('section'))
      section.hidden = section.querySelector('li:not([hidden])') === null;
    const shown = this.shown();
    this.reachable(shown[0]);
    return shown.map((item) => item.dataset['id'] ?? '');
  }

  private shown(): HTMLButtonElement[] {
    return this.buttons.filter(({ parentElement }) => parentElement?.hidden === false);
  }

  mark(id: string | undefined): void {
    for (const item of this.buttons) {
      const isIt = item.dataset['id'] === id;
      if (isIt) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
      if (isIt) this.reachable(item);
    }
  }

  focusFirst(): void {
    this.shown()[0]?.focus();
  }

  /** One of them is reached by Tab, the others from there by arrows. */
  private reachable(one: HTMLButtonElement | undefined): void {
    for (const item of this.buttons) item.tabIndex = item === one ? 0 : -1;
  }

  private move(event: KeyboardEvent): void {
    const shown = this.shown();
    const at = shown.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[Math.max(0, Math.min(to, shown.length - 1))];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    this.reachable(next);
    next.focus();
  }
}

/** Namespaces of the application before those of the platform, each in the order of their names. */
function groupsOf({ parts }: PageData): string[] {
  const names = [...new Set(parts.flatMap(({ group }) => group ?? []))].sort();
  const isPlatform = (name: string): boolean => parts.every(({ group, kind }) => group !== name || kind === 'platform');
  return [...names.filter((name) => !isPlatform(name)), ...names.filter(isPlatform)];
}
