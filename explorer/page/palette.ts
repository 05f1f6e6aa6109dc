import type { PartKind } from '../data/page-data';

/** Every colour of a page, by what it is for. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly card: string;
  readonly edge: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly good: string;
  readonly bad: string;
  readonly kinds: Readonly<Record<PartKind, string>>;
}

export const LIGHT: Palette = {
  ink: '#1b1f24',
  quiet: '#4d5560',
  paper: '#ffffff',
  card: '#f4f6f8',
  edge: '#6b7480',
  accent: '#0b57b0',
  onAccent: '#ffffff',
  good: '#12652f',
  bad: '#a3161f',
  kinds: {
    people: '#ffffff',
    edge: '#fff0d6',
    service: '#dff2ff',
    job: '#ebebeb',
    store: '#dcf7dc',
    outside: '#f1e2fb',
    platform: '#fde3e3',
  },
};

export const DARK: Palette = {
  ink: '#e8ebef',
  quiet: '#b3bbc5',
  paper: '#14171b',
  card: '#1e2329',
  edge: '#8a94a1',
  accent: '#8ec2ff',
  onAccent: '#0c1116',
  good: '#7fdc9a',
  bad: '#ff9d9d',
  kinds: {
    people: '#262b32',
    edge: '#4a3a18',
    service: '#133c57',
    job: '#3a3d42',
    store: '#1d4526',
    outside: '#43305a',
    platform: '#562b2f',
  },
};

const named = ({ kinds, ...rest }: Palette): [string, string][] => [
  ...Object.entries(rest).map(([name, colour]): [string, string] => [
    name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
    colour,
  ]),
  ...Object.entries(kinds).map(([kind, colour]): [string, string] => [`kind-${kind}`, colour]),
];

/** A palette as CSS variables. */
export const variablesOf = (palette: Palette): string =>
  named(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
