import { parse } from 'yaml';
import { onKubernetes } from '../../lib';
import type { KubernetesEnvironment, Service, Topology } from '../../lib/model';
import { replaced } from '../../lib/model/replaced';
import * as seed from '../apps/seed';
import { production } from '../apps/seed/environments';
import { filesOfChart, objectsOf, writtenFor } from './of-apps';
import type { Values } from './said';

interface Chart {
  readonly files: ReadonlyMap<string, string>;
  readonly values: Values;
}

function chartOf(environment: KubernetesEnvironment, topology: Topology = seed.topology): Chart {
  const files = filesOfChart({ ...seed, topology }, environment);
  return { files, values: parse(files.get('values.yaml') ?? '') as Values };
}

/** The seed with something else of a service, wherever that is referred to. */
const withService = (service: string, said: Partial<Service>): Topology =>
  replaced(seed.topology, (one) => {
    const { kind, name } = one as Partial<Service>;
    return kind === 'service' && name === service ? { ...one, ...said } : one;
  });

test('an environment that kubectl applies has a chart, whose Jobs are hooks and whose data stays', () => {
  const environment: KubernetesEnvironment = { ...production, delivery: { by: 'kubectl' } };
  const { files, values } = chartOf(environment);
  const written = new Map([...writtenFor(seed, environment)].filter(([, { kind }]) => kind !== undefined));
  expect(objectsOf(files, values)).toEqual(written);
  expect(files.get('templates/backend/Job.backend-migrations.yaml')).toContain(
    'helm.sh/hook: post-install,pre-upgrade',
  );
  expect(files.get('templates/data/Cluster.postgres.yaml')).toContain('helm.sh/resource-policy: keep');
});

test('an environment by a Gateway in a mesh has a chart, in which another host is that of listeners, routes and certificates', () => {
  const loadBalancer = { addresses: ['203.0.113.0/28'] };
  const edge = { api: 'gateway', controller: 'envoy-gateway', loadBalancer } as const;
  const environment: KubernetesEnvironment = { ...production, edge, mesh: { kind: 'istio' } };
  const { files, values } = chartOf(environment);
  expect(objectsOf(files, values)).toEqual(writtenFor(seed, environment));
  const host = 'other.example.org';
  expect(objectsOf(files, { ...values, host })).toEqual(writtenFor(seed, { ...environment, host }));
});

test('a value that something is computed of is withheld, and the README says so', () => {
  const { files, values } = chartOf({ ...production, secrets: { from: 'generated' } });
  expect(values).not.toHaveProperty('pullSecrets');
  expect(values).toHaveProperty('host');
  expect(files.get('README.md')).toMatch(/^No values, because something is computed of them.*: pullSecrets\./m);
});

test('only the release of a namespace that an add-on has made takes it over, and the README says why', () => {
  const readme = chartOf(production).files.get('README.md') ?? '';
  const steps = readme
    .split('\n')
    .filter((line) => line.startsWith('helm upgrade --install') && line.includes('only='));
  const taking = steps.filter((step) => step.includes('--take-ownership'));
  expect(taking.map((step) => /only=(\S+)/.exec(step)?.[1])).toEqual(['ingress']);
  expect(steps.length).toBeGreaterThan(taking.length);
  expect(readme).toMatch(/^An add-on has made ingress: /m);
});

test('a field that a patch decides follows no value', () => {
  const cpu = {
    spec: { template: { spec: { containers: [{ name: 'worker', resources: { requests: { cpu: '2' } } }] } } },
  };
  const { files } = chartOf(production, withService('worker', { patches: [onKubernetes('Deployment', cpu)] }));
  const text = files.get('templates/worker/Deployment.worker.yaml');
  expect(text).toContain('cpu: "2"');
  expect(text).not.toContain('resources.cpuMillis');
  expect(text).toContain('resources.memoryMiB');
});

test('Secrets that are there are called as the values say, wherever they are read', () => {
  const { files, values } = chartOf({ ...production, secrets: { from: 'existing' } });
  const secrets = values['secrets'] as Readonly<Record<string, string>>;
  expect(secrets).toHaveProperty('redis', 'redis');
  const objects = objectsOf(files, { ...values, secrets: { ...secrets, redis: 'other-redis' } });
  const texts = [...objects.values()].map((object) => JSON.stringify(object));
  const readers = texts.filter((text) => text.includes('"name":"other-redis"'));
  expect(readers.length).toBeGreaterThan(2);
  expect(texts.filter((text) => /"secretKeyRef":\{"key":"password","name":"redis"\}/.test(text))).toEqual([]);
});

test('what is text to others stays text: braces of rules, dollars, and what a template of Helm would be', () => {
  const value = { kind: 'literal', value: '{{ .x }} {{{ $y }}} }}' } as const;
  const topology = withService('backend', { env: [{ name: 'FORMAT', value }] });
  const { files, values } = chartOf(production, topology);
  expect(objectsOf(files, values)).toEqual(writtenFor({ ...seed, topology }, production));
});
