import { defineService, http, type ServiceProps } from '../../lib/model';
import { dashboards, DATA_SOURCE } from '../../lib/observability/dashboards';
import { backendNamespace } from '../apps/seed/namespaces';
import { checkExpression as check } from '../../proof/promql/check-expression';
import { aService } from '../fixtures/definitions';
import { jobsOf } from './jobs';
import { everywhere, inCompose, inEnvironment, kubernetes, onKubernetes } from './resolved';

interface PanelJson {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly datasource?: object;
  readonly targets?: readonly {
    readonly refId: string;
    readonly expr: string;
    readonly datasource: object;
    readonly legendFormat: string;
  }[];
  readonly gridPos: { readonly h: number; readonly w: number; readonly x: number; readonly y: number };
  readonly options?: { readonly content?: string };
}
const panels = (json: object) => (json as { readonly panels: readonly PanelJson[] }).panels;
const rows = (json: object) =>
  panels(json)
    .filter(({ type }) => type === 'row')
    .map(({ title }) => title);
const find = (all: ReturnType<typeof dashboards>, uid: string) =>
  all.find((d) => d.uid === uid)?.json ?? { panels: [] };

describe.each(everywhere)('The dashboards of %s', (_, resolved) => {
  const all = dashboards(resolved);
  const jobs = jobsOf(resolved);
  const targets = all.flatMap(({ json }) =>
    panels(json).flatMap(({ title, targets = [] }) => targets.map((t) => ({ title, ...t }))),
  );

  test('ask only for what is scraped', () => {
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.flatMap(({ title, expr }) => check(expr, jobs).problems.map((p) => `${title}: ${p}`))).toEqual([]);
  });

  test('name series only by labels that they have', () => {
    const missing = targets.flatMap(({ title, expr, legendFormat }) => {
      const { labels } = check(expr, jobs);
      const named = [...legendFormat.matchAll(/{{(\w+)}}/g)].map(([, label]) => label ?? '');
      return named.filter((label) => !labels.includes(label)).map((label) => `${title}: ${label}`);
    });
    expect(missing).toEqual([]);
  });

  test('say in one to three sentences what each panel shows and what to make of it', () => {
    const said = all.flatMap(({ json }) => panels(json).filter(({ type }) => type !== 'row'));
    for (const { title, description } of said)
      expect([title, description]).toEqual([title, expect.stringMatching(/^.{60,320}\.$/)]);
  });

  test('ask the one data source', () => {
    for (const target of targets) expect(target.datasource).toEqual(DATA_SOURCE);
    expect(DATA_SOURCE).toEqual({ type: 'prometheus', uid: 'prometheus' });
  });

  test('have fixed, unique names and numbers', () => {
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    for (const { uid, title, json } of all) {
      expect(uid).toMatch(/^[a-z0-9-]{1,40}$/);
      expect(json).toMatchObject({ uid, title, editable: false });
      const ids = panels(json).map(({ id }) => id);
      expect(ids).toEqual(ids.map((_id, i) => i + 1));
    }
  });

  test('stand on the grid without covering each other', () => {
    for (const { json } of all) {
      const cells = panels(json).flatMap(({ gridPos: { h, w, x, y } }) =>
        Array.from({ length: h * w }, (_cell, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
      expect(Math.max(...panels(json).map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
    }
  });

  test('are the same at each synth', () => {
    expect(JSON.stringify(dashboards(resolved))).toBe(JSON.stringify(all));
    expect(JSON.stringify(all)).not.toMatch(/20\d\d-\d\d/);
  });
});

const quiet = (more: Partial<ServiceProps<string>> = {}) =>
  defineService({
    name: 'quiet',
    namespace: backendNamespace,
    purpose: 'Works',
    resources: { cpuMillis: 100, memoryMiB: 64 },
    ...more,
  });

describe('The dashboards', () => {
  const signals = ['Now', 'Traffic', 'Errors', 'Latency', 'Saturation', 'Instances'];

  test('show traffic, errors, latency and saturation of each service with metrics', () => {
    for (const uid of ['service-backend', 'service-worker']) {
      expect(rows(find(dashboards(inCompose()), uid))).toEqual(signals);
      expect(rows(find(dashboards(onKubernetes()), uid))).toEqual([...signals, 'Pods']);
    }
  });

  test('show what the cluster knows of a service without metrics', () => {
    expect(rows(find(dashboards(onKubernetes()), 'service-docs'))).toEqual(['Pods']);
    expect(dashboards(inCompose()).map(({ uid }) => uid)).toEqual(['topology', 'service-backend', 'service-worker']);
  });

  test('get one more with a service that has metrics, and its figures in the topology', () => {
    const reports = defineService({
      name: 'reports',
      namespace: backendNamespace,
      purpose: 'Monthly reports',
      ports: { http: 8080 },
      metrics: { port: 'http', family: 'http' },
      probes: { readiness: http('/ready') },
      resources: { cpuMillis: 100, memoryMiB: 128 },
    });
    const all = dashboards(inCompose(reports));
    expect(rows(find(all, 'service-reports'))).toEqual(signals);
    expect(JSON.stringify(find(all, 'topology'))).toContain('http_requests_total{job=~\\"backend|reports\\"}');
  });

  test('list every connection and route of the topology', () => {
    const content =
      panels(find(dashboards(onKubernetes()), 'topology')).find(({ type }) => type === 'text')?.options?.content ?? '';
    expect(content.split('\n').slice(0, 4)).toEqual([
      '| From | To | Port | What is there |',
      '| --- | --- | --- | --- |',
      '| `/api` | backend | 8000 | The HTTP API |',
      '| `/docs` | docs | 8080 | Documentation |',
    ]);
    const resolved = onKubernetes();
    const connections = resolved.services.flatMap(({ service }) => service.connects).length;
    const routes = resolved.services.flatMap(({ service }) => service.routes).length;
    expect(content.split('\n')).toHaveLength(2 + connections + routes);
    expect(content).toContain('| backend | postgres (read-only) | 5432 | The application database |');
    expect(content).toContain('| frontend | backend | 8000 | The HTTP API |');
    expect(content).not.toContain('undefined');
  });

  test('say on which hosts a route is, where that is not the main one alone', () => {
    const page = aService({ name: 'page', route: ['/', { prefix: '/admin', hosts: ['main', 'inner'] }] });
    const content = JSON.stringify(find(dashboards(inCompose(page)), 'topology'));
    expect(content).toContain('| `/` | page |');
    expect(content).toContain('| `/admin` on main, inner | page |');
  });

  test('draw their limits where the definitions put them', () => {
    const cpu = panels(find(dashboards(onKubernetes()), 'service-backend')).find(({ title }) => title === 'CPU');
    expect(JSON.stringify(cpu)).toContain('{"color":"red","value":0.25}');
    const three = inEnvironment({ ...kubernetes, services: { backend: { scaling: { min: 3, max: 9 } } } });
    expect(JSON.stringify(find(dashboards(three), 'service-backend'))).toContain('3 to 9 pods');
  });

  test('draw the limits of a container where it has them', () => {
    const resources = { cpuMillis: 500, cpuLimitMillis: 2000, memoryMiB: 64, memoryLimitMiB: 128 };
    const all = panels(find(dashboards(onKubernetes(quiet({ resources }))), 'service-quiet'));
    const panel = (title: string) => JSON.stringify(all.find((one) => one.title === title));
    expect(panel('CPU')).toContain('{"color":"red","value":2}');
    expect(panel('CPU')).toContain('0.5 are requested');
    expect(panel('Memory')).toContain(`{"color":"red","value":${128 * 1024 * 1024}}`);
    expect(panel('Memory')).toContain('64 MiB are requested');
  });

  test('say how many pods there are, whoever keeps them', () => {
    const text = (more: Partial<ServiceProps<string>>) =>
      JSON.stringify(find(dashboards(onKubernetes(quiet(more))), 'service-quiet'));
    expect(text({ singleton: true })).toContain('There is one pod, and none while it is replaced.');
    expect(text({ scaling: { min: 3, max: 3 } })).toContain('There are always 3 pods.');
    expect(text({})).toContain('The autoscaler keeps 2 to 4 pods.');
  });
});
