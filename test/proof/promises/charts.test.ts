import type { Application } from '../../../lib/model';
import { chartsKeepTheConnections } from '../../../proof/invariants/charts/connections';
import { chartsComeToTheObjects, jobsOfChartsComeInOrder } from '../../../proof/invariants/charts/objects';
import { valuesHaveASchema } from '../../../proof/invariants/charts/values';
import { applicationsSyncWhatIsSaid, foldersAreSynced } from '../../../proof/invariants/gitops/syncing';
import type { DistFile } from '../../../proof/invariants/dist';
import { judge } from '../../../proof/judge';
import * as seed from '../../apps/seed';
import { first, setNamed } from './break';
import { keptIn } from './kept';

/** The seed, with a chart of each cluster. */
const charted: Application = {
  ...seed,
  environments: seed.environments.map((one) => (one.target === 'kubernetes' ? { ...one, chart: 'seed' } : one)),
};
const { keptByFiles } = keptIn(charted);

/** The same, whose chart Argo CD syncs. */
const synced: Application = {
  ...charted,
  environments: charted.environments.map((one) =>
    one.target === 'kubernetes' && one.delivery.by === 'argocd'
      ? { ...one, delivery: { ...one.delivery, of: 'chart' } }
      : one,
  ),
};
const argo = keptIn(synced);

/** Changes the text of one file of the chart. */
const alter = (name: string, from: string | RegExp, to: string) => (all: DistFile[]) => {
  const file = first(all, ({ path }) => path === `charts/seed/${name}`, name);
  const text = file.text.replace(from, to);
  if (text === file.text) throw new Error(`nothing to break: no ${String(from)} in ${name}`);
  return all.map((one) => (one === file ? { ...file, text } : one));
};

const without = (name: string) => (all: DistFile[]) => all.filter(({ path }) => path !== `charts/seed/${name}`);

keptByFiles(chartsComeToTheObjects, 'kubernetes', {
  'an object that is not in it': [
    without('templates/backend/Service.backend.yaml'),
    'Service backend/backend is not in',
  ],
  'an object that no environment has': [
    (all) => [
      ...all,
      {
        path: 'charts/seed/templates/x.yaml',
        text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  namespace: y\n',
      },
    ],
    'Pod y/x is in the chart and not',
  ],
  'another default': [alter('values.yaml', 'LOG_LEVEL: info', 'LOG_LEVEL: debug'), 'is otherwise in the chart'],
  'another selector': [
    alter(
      'templates/backend/Service.backend.yaml',
      /app.kubernetes.io\/instance: \w+/g,
      'app.kubernetes.io/instance: x',
    ),
    'Service backend/backend is otherwise in the chart',
  ],
  'braces of a rule that Helm would read': [
    alter('templates/monitoring/PrometheusRule.service-backend.yaml', /\{\{ "\{\{" \}\} \$value/, '{{ $value'),
    'is otherwise in the chart',
  ],
  'a template that is none': [alter('templates/backend/Deployment.backend.yaml', '{{- end }}', ''), 'comes to nothing'],
  'a migration that an upgrade could not change': [
    alter('templates/backend/Job.backend-migrations.yaml', / +helm.sh\/hook: .*\n/, ''),
    'Job backend/backend-migrations is told Helm otherwise',
  ],
  'a namespace that goes with the release': [
    alter('templates/data/Namespace.data.yaml', / +helm.sh\/resource-policy: .*\n/, ''),
    'Namespace data is told Helm otherwise',
  ],
  'a database that goes with it': [
    alter('templates/data/Cluster.postgres.yaml', / +helm.sh\/resource-policy: .*\n/, ''),
    'Cluster data/postgres is told Helm otherwise',
  ],
});

keptByFiles(jobsOfChartsComeInOrder, 'kubernetes', {
  'one that comes before its time': [
    alter('templates/backend/Job.backend-migrations.yaml', /hook-weight: "\d+"/, 'hook-weight: "1"'),
    'has the weight 1, and the wave',
  ],
});

keptByFiles(valuesHaveASchema, 'kubernetes', {
  'a value that it refuses': [
    alter('values.yaml', 'LOG_LEVEL: info', 'LOG_LEVEL: 1'),
    'refuses the values as they are',
  ],
  'a value that nothing reads': [
    alter('values.schema.json', /"additionalProperties": false\n\}/, '"additionalProperties": true\n}'),
    'allows a value that nothing reads',
  ],
  'a value that may be missing': [alter('values.schema.json', '"host",', ''), 'allows host to be missing'],
});

keptByFiles(chartsKeepTheConnections, 'kubernetes', {
  'a service with too many copies': [
    alter('values.schema.json', /("max": \{[^}]*"maximum": )\d+/g, '$1900'),
    'allows 900 copies of backend, and postgres does not take their connections',
  ],
  'services that are too many together': [
    without('templates/limits.yaml'),
    'allows all services their most copies at once, and postgres does not take their connections',
  ],
});

argo.keptByObjects(foldersAreSynced, {
  'a folder of the chart that nobody asks for': [
    setNamed('Application', 'backend', 'spec source helm valuesObject only', 'data'),
    'dist/production/backend is synced by 0 Applications',
  ],
});

argo.keptByObjects(applicationsSyncWhatIsSaid, {
  'the files': [
    setNamed('Application', 'backend', 'spec source', { repoURL: 'x', path: 'dist/production/backend' }),
    'Application argocd/backend syncs dist/production/backend, where the environment says chart',
  ],
  'a value that no definition says': [
    setNamed('Application', 'backend', 'spec source helm valuesObject host', 'other.example.org'),
    'says only, host: what differs stands in the definition',
  ],
});

test('what Argo CD syncs as a chart keeps every promise of what it syncs as files', () => {
  for (const subject of argo.clusters) {
    expect(judge(subject).flatMap(({ violations }) => violations.map(({ words }) => words))).toEqual([]);
  }
});
