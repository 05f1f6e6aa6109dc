import { upstreamImagesOf } from '../../lib/model';
import * as seed from '../apps/seed';
import { fleet } from '../fixtures/fleet';
import { brokenPromises, clusterOf, namesOf, writtenOf } from './broken-promises';

const withoutMonitoring = ({ monitoring: _, ...environment } = clusterOf(seed)) => environment;

describe('an environment that nothing watches', () => {
  const unwatched = withoutMonitoring();
  const { objects, files } = writtenOf(unwatched);
  const names = namesOf(objects);

  test('keeps every promise', () => {
    expect(brokenPromises(unwatched)).toEqual([]);
  });

  test('keeps every promise with queues that scale, servers and jobs', () => {
    expect(brokenPromises(withoutMonitoring(clusterOf(fleet)), fleet)).toEqual(brokenPromises(clusterOf(fleet), fleet));
  });

  test('has no namespace, monitor, rule, dashboard or right of what watches', () => {
    expect(files.map(({ path }) => path).filter((path) => /monitoring|prometheus|grafana/i.test(path))).toEqual([]);
    expect(names.filter((name) => /Monitor|Prometheus|dashboard/.test(name))).toEqual([]);
  });

  test('names nothing that watches where others could reach for it', () => {
    const ours = objects.filter(({ kind }) => kind !== 'Application');
    expect(namesOf(ours.filter((object) => /prometheus|grafana/i.test(JSON.stringify(object))))).toEqual([]);
  });

  test('has no exporter beside Redis, and pins no image of what watches', () => {
    const pinned = upstreamImagesOf(seed.topology, unwatched);
    expect(JSON.stringify(objects)).not.toContain('exporter');
    expect(pinned.filter((image) => ['redis-exporter', 'prometheus', 'grafana'].includes(image))).toEqual([]);
    expect(upstreamImagesOf(seed.topology, clusterOf(seed))).toEqual(
      expect.arrayContaining(['redis-exporter', 'prometheus', 'grafana']),
    );
  });

  test('still has what autoscalers ask', () => {
    expect(names).toContain('Application argocd/metrics-server');
  });
});
