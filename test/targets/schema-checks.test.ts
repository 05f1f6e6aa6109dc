import { parse } from 'yaml';
import { defineJob, topologyOf, type Definition, type Environment } from '../../lib/model';
import { synth } from '../../synth';
import {
  aService,
  backendNamespace,
  broker,
  cluster,
  database,
  frontendNamespace,
  laptop,
  workerNamespace,
} from '../fixtures/definitions';

const api = aService({
  name: 'api',
  namespace: backendNamespace,
  connects: [database.readWrite, broker],
  migrations: { args: ['migrate'], check: ['migrate', '--check'], timeoutSeconds: 900 },
});
const worker = aService({ name: 'worker', namespace: workerNamespace, connects: [database.readWrite, broker] });
const all = { database, broker, api, worker };

function written(definitions: Readonly<Record<string, Definition>>, environment: Environment): Map<string, string> {
  const outputs = synth({ topology: topologyOf(definitions), environments: [environment], root: '/nowhere' });
  return new Map(
    outputs.flatMap(({ files }) => files.map(({ path, content }) => [path.replace(/^[^/]*\//, ''), content] as const)),
  );
}
const read = (text = ''): unknown => parse(text);
const composeServices = (definitions: Readonly<Record<string, Definition>>) =>
  (read(written(definitions, laptop).get('docker-compose.yml')) as { services: Record<string, object> }).services;
const waveIn = (files: ReadonlyMap<string, string>, path: string) =>
  Number(/sync-wave: "(\d+)"/.exec(files.get(path) ?? '')?.[1]);

describe('who uses a database that another namespace migrates', () => {
  const files = written(all, cluster);

  test('is replaced after a Job of its own namespace, which asks again and again and gives up before long', () => {
    expect(read(files.get('worker/Job.api-schema.yaml'))).toMatchObject({
      metadata: { annotations: { 'argocd.argoproj.io/hook': 'Sync' } },
      spec: {
        activeDeadlineSeconds: 180,
        backoffLimit: 20,
        template: { spec: { restartPolicy: 'OnFailure', containers: [{ args: ['migrate', '--check'] }] } },
      },
    });
    const waves = ['worker/Job.api-schema.yaml', 'worker/Deployment.worker.yaml'].map((path) => waveIn(files, path));
    expect(waves).toEqual([...waves].sort());
    expect(new Set(waves).size).toBe(2);
  });

  test('is brought beside the migrations, which it would otherwise wait for in vain', () => {
    const wave = (name: string) => waveIn(files, `argocd/Application.${name}.yaml`);
    expect(wave('worker')).toBe(wave('backend'));
  });

  test('waits in each of several namespaces', () => {
    const page = aService({ name: 'page', namespace: frontendNamespace, connects: [database.readOnly] });
    const files = written({ ...all, page }, cluster);
    for (const namespace of ['frontend', 'worker'])
      expect([...files.keys()]).toContain(`${namespace}/Job.api-schema.yaml`);
  });

  test('asks the primary itself, and is let in there', () => {
    expect(files.get('worker/Job.api-schema.yaml')).toContain('@postgres-rw.data.svc');
    expect(files.get('data/NetworkPolicy.postgres.yaml')).toContain('worker/api-schema → data/postgres on 5432');
  });

  test('is released by the script after migrations and question, whatever its folder', () => {
    const script = written(all, { ...cluster, delivery: { by: 'kubectl' } }).get('apply.sh') ?? '';
    const places = ['job backend api-migrations', 'job worker api-schema', 'worker/Deployment.worker.yaml'].map(
      (step) => script.indexOf(step),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('asks nothing in Compose, which starts it after the migrations', () => {
    const services = composeServices(all);
    expect(Object.keys(services)).not.toContain('api-schema');
    expect(services['worker']).toMatchObject({
      depends_on: { 'api-migrations': { condition: 'service_completed_successfully' } },
    });
  });
});

test('a job of a release finds the schema that it expects, in both targets', () => {
  const fill = defineJob({
    name: 'fill',
    namespace: backendNamespace,
    purpose: 'Puts something in',
    resources: { cpuMillis: 100, memoryMiB: 64 },
    connects: [database.readWrite],
  });
  const files = written({ ...all, fill }, cluster);
  expect(waveIn(files, 'backend/Job.fill.yaml')).toBeGreaterThan(waveIn(files, 'backend/Job.api-migrations.yaml'));
  const services = composeServices({ ...all, fill });
  expect(services['fill']).toMatchObject({
    depends_on: { 'api-migrations': { condition: 'service_completed_successfully' } },
  });
});
