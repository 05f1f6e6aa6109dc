import { kubectl, machine } from './cluster';
import { eventually } from '../eventually';
import { note } from './note';

interface Target {
  readonly health: string;
  readonly lastError: string;
  readonly scrapePool: string;
}

interface Rule {
  readonly name: string;
  readonly health: string;
  readonly lastError?: string;
}

let url: string;
let stop: (() => void) | undefined;

beforeAll(async () => {
  const [prometheus] = await kubectl.list<{ metadata: { name: string; namespace: string } }>(
    ...['services', '--all-namespaces', '--selector', 'operated-prometheus=true'],
  );
  if (prometheus === undefined) throw new Error('The cluster has no Service of Prometheus.');
  const { name, namespace } = prometheus.metadata;
  const forward = await machine.start(
    'kubectl',
    kubectl.args('port-forward', '--namespace', namespace, '--address', '127.0.0.1', `service/${name}`, ':9090'),
    /Forwarding from 127\.0\.0\.1:\d+ -> /,
  );
  stop = () => forward.stop();
  url = `http://127.0.0.1:${/:(\d+) -> /.exec(forward.line)?.[1] ?? ''}/api/v1`;
}, 120_000);

afterAll(() => stop?.());

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${url}/${path}`, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status} of ${path}: ${await answer.text()}`);
  return ((await answer.json()) as { data: T }).data;
}

test('every target is up', async () => {
  const up = await eventually('every target is up', 180, async () => {
    const { activeTargets } = await ask<{ activeTargets: readonly Target[] }>('targets?state=active');
    const down = activeTargets.filter(({ health }) => health !== 'up');
    if (down.length > 0) throw new Error(down.map((one) => `${one.scrapePool}: ${one.lastError}`).join('\n'));
    return activeTargets.length;
  });
  note(`${up} targets are up`);
  expect(up).toBeGreaterThan(0);
});

test('every rule is evaluated without an error', async () => {
  const rules = await eventually('every rule was evaluated', 180, async () => {
    const { groups } = await ask<{ groups: readonly { readonly rules: readonly Rule[] }[] }>('rules');
    const all = groups.flatMap((group) => group.rules);
    const bad = all.filter(({ health }) => health !== 'ok');
    if (bad.length > 0)
      throw new Error(bad.map((one) => `${one.name}: ${one.health} ${one.lastError ?? ''}`).join('\n'));
    return all.length;
  });
  note(`${rules} rules are evaluated`);
  expect(rules).toBeGreaterThan(0);
});

interface Panel {
  readonly panels?: readonly Panel[];
  readonly targets?: readonly { readonly expr?: string }[];
}

/** Queries of a dashboard, with its variables as broad as they can be. */
const queriesOf = (panels: readonly Panel[]): readonly string[] =>
  panels.flatMap(({ panels: inner = [], targets = [] }) => [
    ...queriesOf(inner),
    ...targets.flatMap(({ expr }) => expr ?? []),
  ]);

const concrete = (expr: string): string =>
  expr
    .replaceAll('$__rate_interval', '5m')
    .replaceAll('$__interval', '1m')
    .replaceAll('$__range', '1h')
    .replace(/\$\{?\w+(:\w+)?\}?/g, '.*');

test('every query of every dashboard is understood, and those of each dashboard give data', async () => {
  const maps = await kubectl.list<{ data?: Readonly<Record<string, string>> }>('configmaps', '--all-namespaces');
  const dashboards = maps.flatMap(({ data = {} }) =>
    Object.entries(data).filter(([file, text]) => file.endsWith('.json') && text.includes('"panels"')),
  );
  const empty: string[] = [];
  let asked = 0;
  for (const [file, text] of dashboards) {
    let answered = 0;
    for (const expr of queriesOf((JSON.parse(text) as { panels: readonly Panel[] }).panels)) {
      const { result } = await ask<{ result: readonly unknown[] }>(`query?query=${encodeURIComponent(concrete(expr))}`);
      asked += 1;
      if (result.length > 0) answered += 1;
    }
    if (answered === 0) empty.push(file);
  }
  note(`${asked} queries of ${dashboards.length} dashboards`);
  expect(dashboards.length).toBeGreaterThan(0);
  expect(empty).toEqual([]);
});
