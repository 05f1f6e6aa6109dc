type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children. Whatever comes as text stays text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function button(text: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', onClick);
  return element;
}

/** The element of an id, which the page has. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found as T;
}

/** A choice with a label. */
export function select(
  label: string,
  id: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string | undefined,
  onChange: (value: string) => void,
): HTMLElement {
  const list = h(
    'select',
    { id },
    ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
  list.addEventListener('change', () => onChange(list.value));
  return h('div', { class: 'field' }, h('label', { for: id }, label), list);
}
