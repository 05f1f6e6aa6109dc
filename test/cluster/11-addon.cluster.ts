import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { eventually } from '../eventually';
import { pythonImage, restricted } from './clients';
import { kubectl } from './cluster';
import { WorkingCopy } from './working-copy';

const NAME = 'cluster-tests-addon';
const NAMESPACE = 'kube-system';
const FOLDER = `dist/rehearsal/${NAME}`;

interface Application {
  readonly metadata: { readonly namespace: string };
  readonly spec: {
    readonly source: { readonly repoURL: string; readonly targetRevision: string };
  };
  readonly status?: {
    readonly sync?: { readonly status?: string; readonly revision?: string };
    readonly health?: { readonly status?: string };
  };
}

let copy: WorkingCopy;

beforeAll(async () => {
  copy = await WorkingCopy.of('rehearsal');
}, 120_000);

afterAll(async () => {
  await kubectl.run(['delete', 'application.argoproj.io', NAME, '--namespace', 'argocd', '--ignore-not-found']);
  await kubectl.run(['delete', 'deployment', NAME, '--namespace', NAMESPACE, '--ignore-not-found']);
  copy.remove();
}, 120_000);

const applicationIn = (name: string): Application =>
  parse(readFileSync(join(copy.folder, `dist/rehearsal/argocd/Application.${name}.yaml`), 'utf8')) as Application;

/** An add-on as the generator hands it to Argo CD, but that its chart is in the cluster's own Git server. */
function fromGit(): object {
  const addon = applicationIn('metrics-server');
  const { repoURL, targetRevision } = applicationIn('root').spec.source;
  const source = {
    repoURL,
    targetRevision,
    path: FOLDER,
    helm: { releaseName: NAME, valuesObject: { answer: 'from the Application' } },
  };
  return { ...addon, metadata: { ...addon.metadata, name: NAME }, spec: { ...addon.spec, project: 'default', source } };
}

async function chartOf(version: string): Promise<void> {
  const labels = { 'app.kubernetes.io/name': NAME };
  const container = {
    ...restricted.container,
    name: 'main',
    image: await pythonImage(),
    command: ['python3', '-c', 'import time; time.sleep(1e6)'],
    env: [
      { name: 'VERSION', value: version },
      { name: 'ANSWER', value: '{{ .Values.answer }}' },
    ],
  };
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: NAME },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { ...restricted.pod, containers: [container] } },
    },
  };
  copy.write(`${FOLDER}/Chart.yaml`, JSON.stringify({ apiVersion: 'v2', name: NAME, version }));
  copy.write(`${FOLDER}/values.yaml`, JSON.stringify({ answer: 'of the chart' }));
  copy.write(`${FOLDER}/templates/deployment.yaml`, JSON.stringify(deployment));
}

/** What runs, once Argo CD has brought a commit and all of it is healthy. */
async function runningAt(commit: string): Promise<readonly unknown[]> {
  await eventually(`${NAME} is synced to the commit`, 300, async () => {
    const { status } = await kubectl.get<Application>('application.argoproj.io', NAME, '--namespace', 'argocd');
    return status?.sync?.revision === commit && status.sync.status === 'Synced' && status.health?.status === 'Healthy';
  });
  const { spec } = await kubectl.get<{ spec: { template: { spec: { containers: { env: unknown[] }[] } } } }>(
    ...['deployment', NAME, '--namespace', NAMESPACE],
  );
  return spec.template.spec.containers.flatMap(({ env }) => env);
}

test('an add-on is synced from its chart with the values that it is given, and upgraded by a commit', async () => {
  await chartOf('1.0.0');
  const first = await copy.deliver('Add an add-on');
  await kubectl.apply([fromGit()]);
  const answer = { name: 'ANSWER', value: 'from the Application' };
  expect(await runningAt(first.commit)).toEqual([{ name: 'VERSION', value: '1.0.0' }, answer]);

  await chartOf('1.1.0');
  const second = await copy.deliver('Upgrade it');
  expect(await runningAt(second.commit)).toEqual([{ name: 'VERSION', value: '1.1.0' }, answer]);
}, 900_000);
