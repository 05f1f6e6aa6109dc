import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { renderKubernetes } from '../../lib/kubernetes';
import { knownAddons } from '../../lib/kubernetes/addons';
import { resolve } from '../../lib/model';
import { aService, broker, cluster, topologyWith } from '../fixtures/definitions';

interface Versions {
  readonly chart: string;
  /** `appVersion` in the Chart.yaml of the chart at its version. */
  readonly app: string;
  /** The repository whose tag cdk8s.yaml names. @default nothing of it is imported */
  readonly definitions?: string;
  /** Where cdk8s.yaml has another tag than that of the app. @default the same */
  readonly differs?: { readonly tag: string; readonly because: string };
}

/** What a chart installs, by the name of the add-on. */
const VERSIONS: Readonly<Record<string, Versions>> = {
  'barman-cloud': {
    chart: '0.7.0',
    app: '0.13.0',
    definitions: 'cloudnative-pg/plugin-barman-cloud',
    differs: { tag: '0.14.0', because: 'its config/crd/bases is that of 0.13.0, byte for byte' },
  },
  'cert-manager': { chart: 'v1.21.1', app: '1.21.1', definitions: 'cert-manager/cert-manager' },
  'cloudnative-pg': { chart: '0.29.0', app: '1.30.0', definitions: 'cloudnative-pg/cloudnative-pg' },
  'external-secrets': { chart: '2.9.0', app: '2.9.0', definitions: 'external-secrets/external-secrets' },
  'ingress-controller': { chart: '2.6.4', app: '5.5.4', definitions: 'nginx/kubernetes-ingress' },
  keda: { chart: '2.20.2', app: '2.20.2', definitions: 'kedacore/keda' },
  'metrics-server': { chart: '3.13.1', app: '0.8.1' },
  'prometheus-operator': {
    chart: '88.5.3',
    app: '0.93.1',
    definitions: 'prometheus-operator/prometheus-operator',
    differs: { tag: '0.93.0', because: 'older than what runs: it has no field that the operator does not know' },
  },
};

const queue = { of: broker, perCopy: 20 };
const topology = topologyWith([aService({ connects: [broker], scaling: { min: 2, max: 8, queue } })]);
const environment = { ...cluster, queueScaling: 'keda' } as const;
const { imports } = parse(readFileSync(join(__dirname, '../../cdk8s.yaml'), 'utf8')) as { imports: string[] };
const tagsOf = (repository: string) =>
  new Set(imports.flatMap((address) => address.split(`com/${repository}/v`)[1]?.split('/')[0] ?? []));

test('what each chart installs is known, and a chart of another version asks for it anew', () => {
  const charts = knownAddons({ topology, environment }).map(({ name, chart }) => [name, chart.version]);
  expect(Object.fromEntries(charts)).toEqual(
    Object.fromEntries(Object.entries(VERSIONS).map(([name, { chart }]) => [name, chart])),
  );
});

test.each(Object.entries(VERSIONS))('definitions of %s are of the version that runs, or differ for a reason', (_, one) => {
  if (one.definitions === undefined) return;
  expect([...tagsOf(one.definitions)]).toEqual([one.differs?.tag ?? one.app]);
  expect(one.differs?.tag).not.toBe(one.app);
});

test('every definition that is imported is of an add-on, or of Argo CD, which brings them', () => {
  const known = [...Object.values(VERSIONS).flatMap(({ definitions = [] }) => definitions), 'argoproj/argo-cd'];
  expect(imports.filter((address) => !known.some((repository) => address.includes(`com/${repository}/v`)))).toEqual([]);
});

test('nothing is written that Argo CD 3.4 does not know, though the definitions are those of 3.5', () => {
  expect([...tagsOf('argoproj/argo-cd')]).toEqual(['3.5.1']);
  // What `git diff v3.4.4 v3.5.1 -- manifests/crds` adds to what people write.
  const { files } = renderKubernetes(resolve(topology, environment), 'dist/production');
  const written = files.filter(({ path }) => /\/(Application|AppProject)\./.test(path));
  expect(written).not.toEqual([]);
  for (const { text } of written) expect(text).not.toMatch(/\b(sourceIntegrity|syncOverrun|tagPrefix):/);
});
