import { configurationOf } from '../invariants/compose-file/alert-path';
import type { Everywhere } from '../invariants/together/clusters';
import { ofKind, specOf } from '../invariants/workload';
import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { inFile, unless } from '../violation';

interface Pair {
  readonly kubernetes: KubernetesSubject;
  readonly compose: ComposeSubject;
}

const pairs = {
  name: 'pairs of environments that tell people of alerts',
  of: (all: Everywhere): Pair[] =>
    all
      .filter((subject) => subject.target === 'compose')
      .filter((compose) => configurationOf(compose) !== undefined)
      .flatMap((compose) =>
        all
          .filter((subject) => subject.target === 'kubernetes')
          .filter(({ objects }) => ofKind(objects, 'AlertmanagerConfig').length > 0)
          .map((kubernetes) => ({ kubernetes, compose })),
      ),
};

export const alertsAreRoutedAlike = each(
  'Alerts are put together, told of again and held back in the same way in both targets.',
  pairs,
  ({ kubernetes, compose }) => {
    const file = configurationOf(compose);
    const ours = plain({ ...file?.data, receivers: undefined });
    return ofKind(kubernetes.objects, 'AlertmanagerConfig').flatMap((config) => {
      const theirs = plain({ ...specOf<object>(config), receivers: undefined });
      return unless(
        JSON.stringify(ours) === JSON.stringify(theirs),
        inFile(file?.path ?? ''),
        `routes alerts otherwise than ${kubernetes.environment}`,
      );
    });
  },
);

/** Both spellings of a name, and of what an alert is told by, as one. */
const NAMES: Readonly<Record<string, string>> = { sourceMatch: 'source_matchers', targetMatch: 'target_matchers' };
const snake = (name: string): string => NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { name, value: is, matchType } = value as Readonly<Record<string, unknown>>;
  if (typeof matchType === 'string') return `${String(name)}${matchType}"${String(is)}"`;
  const entries = Object.entries(value).map(([key, one]) => [snake(key), plain(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
