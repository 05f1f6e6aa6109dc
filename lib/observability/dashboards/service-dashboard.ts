import type { Environment, ResolvedService } from '../../model';
import { labels } from '../promql';
import { celeryRows } from './celery';
import { dashboard, type Dashboard, type Row } from './dashboard';
import { httpRows } from './http';
import { timeSeries } from './panel';
import { podRow } from './pods';

/** A service's dashboard: traffic, errors, latency and saturation, as far as its metrics tell. None if nothing does. */
export function serviceDashboard(one: ResolvedService, environment: Environment): Dashboard | undefined {
  const { name, purpose } = one.service;
  const rows = [
    ...familyRows(one),
    ...(one.service.metrics === undefined ? [] : [instancesRow(name)]),
    ...(environment.target === 'kubernetes' ? [podRow(one)] : []),
  ];
  if (rows.length === 0) return undefined;
  return dashboard({
    uid: `service-${name}`,
    title: name,
    description: purpose,
    tags: [environment.application, 'service'],
    rows,
  });
}

function familyRows(one: ResolvedService): Row[] {
  switch (one.service.metrics?.family) {
    case 'http':
      return httpRows(one);
    case 'celery':
      return celeryRows(one);
    case undefined:
      return [];
  }
}

const instancesRow = (job: string): Row => ({
  title: 'Instances',
  height: 5,
  panels: [
    timeSeries({
      title: 'Answers Prometheus: 1 yes, 0 no',
      description:
        'Whether each instance lets its metrics be read: 1, and a gap where one is replaced. One that stays at 0 runs without answering: look at its log; what it counts is missing above.',
      queries: [{ expr: `up${labels({ job })}`, legend: '{{instance}}' }],
      unit: 'none',
    }),
  ],
});
