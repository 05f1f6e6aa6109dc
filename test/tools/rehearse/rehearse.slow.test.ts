import { secret, type Application, type Environment, type KubernetesEnvironment } from '../../../lib/model';
import { rehearsalOf } from '../../../tools/rehearse/rehearsal';
import { monitoringNamespace } from '../../fixtures/definitions';
import { rehearsal, topology } from '../../fixtures/rehearsal';
import { Laptop, type Answer, type Outcome } from './laptop';
import {
  apiServer,
  application,
  applicationNames,
  cluster,
  deployments,
  nodes,
  noneSelected,
  rehearsed,
  selected,
  synced,
  syncedAs,
} from './answers';

const PROGRAMS = ['kubectl', 'helm', 'kind', 'docker', 'k3d', 'minikube'];
const KIND = selected('kind-mine', 'https://127.0.0.1:38421');
const laptops: Laptop[] = [];
const laptopWith = (programs: readonly string[] = PROGRAMS): Laptop => {
  const laptop = new Laptop(application, programs);
  laptops.push(laptop);
  return laptop;
};
afterAll(() => laptops.forEach((laptop) => laptop.remove()));

/** The first call that starts so. */
const find = (calls: readonly { call: string; input: string }[], start: string) =>
  calls.find(({ call }) => call.startsWith(start));

describe('npm run rehearse where no cluster is selected', () => {
  let happened: Promise<Outcome>;
  beforeAll(() => void (happened = laptopWith().rehearse([], [noneSelected, ...cluster])));

  test('makes a kind cluster with two workers, and goes through to the end', async () => {
    const { calls, failure, said } = await happened;
    expect(failure).toBeUndefined();
    const made = find(calls, 'kind create cluster --name rehearsal ');
    expect(made?.call).toMatch(/ --image kindest\/node:v1\.35\.\d+@sha256:[0-9a-f]{64} --config - /);
    expect(made?.input.match(/role: worker/g)).toHaveLength(2);
    expect(said.join('\n')).toContain(
      `${applicationNames.length} of ${applicationNames.length} Applications are healthy.`,
    );
    expect(said).toContainEqual(expect.stringMatching(/^https:\/\/app\.rehearsal\.example answers over TLS/));
    expect(said.at(-1)).toBe('Remove it    npm run rehearse -- --down');
  });

  test('builds each image of the application once, and loads all of them', async () => {
    const { calls } = await happened;
    const built = calls.flatMap(({ call }) => /^docker build --tag (\S+) /.exec(call)?.[1] ?? []);
    expect(built).toContain('ghcr.io/example/backend:0.1.0');
    expect(new Set(built).size).toBe(built.length);
    expect(find(calls, 'kind load docker-image')?.call).toBe(
      `kind load docker-image ${built.join(' ')} --name rehearsal`,
    );
  });

  test('installs Argo CD from its chart, at a version, with the values that it syncs', async () => {
    const { calls } = await happened;
    expect(find(calls, 'helm upgrade --install argocd argo-cd')?.call).toMatch(
      / --kube-context kind-rehearsal --repo https:\/\/argoproj\.github\.io\/argo-helm --version \d+\.\d+\.\d+ .*--values dist\/rehearsal\/addons\/argocd\.yaml /,
    );
  });

  test('speaks with no other cluster than that one', async () => {
    const { calls } = await happened;
    const asked = calls.filter(({ call }) => call.startsWith('kubectl ') && !call.startsWith('kubectl config '));
    expect(asked.filter(({ call }) => !call.startsWith('kubectl --context kind-rehearsal '))).toEqual([]);
  });

  test('applies projects and root in the order of the first deployment', async () => {
    const { calls } = await happened;
    const kinds = calls
      .filter(({ call }) => / apply --server-side /.test(call))
      .map(({ input }) => (JSON.parse(input) as { items: { kind: string }[] }).items.map(({ kind }) => kind));
    expect(kinds.slice(-3)).toEqual([
      ['Service', 'Deployment'],
      ['AppProject', 'AppProject', 'AppProject', 'AppProject'],
      ['Application'],
    ]);
  });
});

describe('npm run rehearse of an environment whose alerts stay with it', () => {
  const [local, environment] = application.environments as [Environment, KubernetesEnvironment];
  const url = secret('told', 'url', 'who is told', { local: 'http://alerts.rehearsal.svc:8080/' });
  const heard: KubernetesEnvironment = {
    ...environment,
    images: { ...environment.images, alertmanager: { repository: 'quay.io/prometheus/alertmanager', tag: 'v0.34.0' } },
    network: { ...environment.network, external: { alerts: ['10.0.0.0/8'] } },
    monitoring: {
      namespace: monitoringNamespace,
      retentionDays: 1,
      volumeGiB: 1,
      alerts: { to: 'webhook', url, port: 8080 },
    },
  };

  test('brings what keeps them, and says how to read it', async () => {
    const laptop = new Laptop({ ...application, environments: [local, heard] }, PROGRAMS);
    laptops.push(laptop);
    const { calls, failure, said } = await laptop.rehearse([], [...KIND, ...cluster]);
    expect(failure).toBeUndefined();
    const made = calls.filter(({ input }) => input.includes('"name":"alerts"'));
    expect(made.map(({ input }) => input)).toEqual([expect.stringContaining('"port":8080')]);
    expect(said.join('\n')).toMatch(/^Alerts {7}kubectl .* --namespace rehearsal logs --follow deployment\/alerts$/m);
  });
});

describe('npm run rehearse of an environment by a Gateway', () => {
  const loadBalancer = { addresses: ['10.0.0.0/28'], type: 'NodePort' } as const;
  const edge = { api: 'gateway', controller: 'envoy-gateway', loadBalancer } as const;
  const environments = application.environments.map((one) => (one.target === 'kubernetes' ? { ...one, edge } : one));

  test('comes in by the Service of its proxies, and leaves an Envoy Gateway that is there', async () => {
    const laptop = new Laptop({ ...application, environments }, PROGRAMS);
    laptops.push(laptop);
    const synced = { when: 'get applications', stdout: '{"items":[]}' };
    const { calls, said } = await laptop.rehearse(
      ['--minutes', '0.01'],
      [...KIND, synced, deployments('docker.io/envoyproxy/gateway:v1.9.1'), ...cluster],
    );
    expect(said).toContain('The cluster has these add-ons already, and keeps its own: envoy-gateway.');
    const ready = await laptop.rehearse([], [...KIND, syncedAs(environments), ...cluster]);
    expect(ready.failure).toBeUndefined();
    expect(find(ready.calls, 'kubectl --context kind-mine port-forward')?.call).toContain(
      '--namespace ingress --address 127.0.0.1 service/edge :443',
    );
    expect(find(calls, 'kubectl --context kind-mine port-forward')).toBeUndefined();
  });
});

describe('npm run rehearse with a cluster on this machine', () => {
  test('takes it, with the Argo CD and the add-ons that it has', async () => {
    const { calls, failure, said } = await laptopWith().rehearse(
      [],
      [
        ...KIND,
        { when: 'get customresourcedefinition', stdout: 'customresourcedefinition/applications.argoproj.io' },
        { when: 'get deployment argocd-repo-server .*--output name', stdout: 'deployment/argocd-repo-server' },
        {
          when: 'get applications',
          stdout: synced().stdout?.replace(/"name":"metrics-server"/g, '"name":"other"') ?? '',
        },
        deployments('registry.k8s.io/metrics-server/metrics-server:v0.8.1@sha256:00'),
        ...cluster,
      ],
    );
    expect(failure).toBeUndefined();
    expect(find(calls, 'kind create')).toBeUndefined();
    expect(find(calls, 'helm')).toBeUndefined();
    expect(said).toContain('Argo CD is there, and is taken as it is.');
    expect(said).toContain('The cluster has these add-ons already, and keeps its own: argocd, metrics-server.');
    const told = calls.filter(({ input }) => input.includes('"name":"argocd-cm"'));
    expect(told.map(({ input }) => input)).toEqual([
      expect.stringContaining('resource.customizations.health.argoproj.io_Application'),
    ]);
  });

  test.each([
    ['k3d-mine', 'https://0.0.0.0:6550', /^k3d image import .+ --cluster mine$/],
    ['minikube', 'https://192.168.49.2:8443', /^minikube image load .+ --profile minikube$/],
  ])('loads images in the words of %s', async (context, server, load) => {
    const { calls, failure } = await laptopWith().rehearse([], [...selected(context, server), ...cluster]);
    expect(failure).toBeUndefined();
    expect(calls.map(({ call }) => call)).toContainEqual(expect.stringMatching(load));
  });

  test('starts pods anew on a second run, whose images have the names of the first', async () => {
    const { calls, said } = await laptopWith().rehearse(
      [],
      [...KIND, ...rehearsed('made'), deployments('ghcr.io/example/backend:0.1.0', 'nginx:1'), ...cluster],
    );
    const restarts = calls.filter(({ call }) => call.includes('rollout restart'));
    expect(restarts.map(({ call }) => call.replace(/^.*restart /, ''))).toEqual(['deployment/d0 --namespace n']);
    expect(said.at(-1)).toContain('--down');
  });
});

describe('npm run rehearse refuses', () => {
  test.each([
    ['production', 'https://127.0.0.1:6443', 'its name is none that kind, k3d'],
    ['kind-mine', 'https://mine.hcp.westeurope.azmk8s.io:443', 'is not on this machine or in a private network'],
    ['minikube', 'https://203.0.113.9:8443', 'is not on this machine or in a private network'],
  ])('the context %s at %s, unless it is insisted', async (context, server, reason) => {
    const laptop = laptopWith();
    const refused = await laptop.rehearse([], [...selected(context, server), ...cluster]);
    expect(refused.failure).toContain(reason);
    expect(refused.failure).toContain(`--force ${context}`);
    expect(refused.calls.filter(({ call }) => !call.startsWith('kubectl config'))).toEqual([]);
    const insisted = await laptop.rehearse(['--force', context], [...selected(context, server), ...cluster]);
    expect(insisted.failure).toBeUndefined();
    const other = await laptop.rehearse(['--force', 'other'], [...selected(context, server), ...cluster]);
    expect(other.failure).toContain(reason);
  });

  test('a dist/ that is older than the definitions', async () => {
    const laptop = laptopWith();
    laptop.write('dist/rehearsal/backend/Service.backend.yaml', 'kind: Service\n');
    const { failure, calls } = await laptop.rehearse([], [...KIND, ...cluster]);
    expect(failure).toBe(
      'dist/rehearsal is not what the definitions say (dist/rehearsal/backend/Service.backend.yaml): npm run synth first.',
    );
    expect(calls).toEqual([]);
  });

  test('a cluster with somebody’s namespaces of these names', async () => {
    const there = { when: 'get namespaces --output json', stdout: '{"items":[{"metadata":{"name":"backend"}}]}' };
    const { failure, calls } = await laptopWith().rehearse([], [...KIND, there, ...cluster]);
    expect(failure).toContain('The cluster has these namespaces already, and not from a rehearsal: backend.');
    expect(calls.filter(({ call }) => call.includes(' apply '))).toEqual([]);
  });

  test('a cluster that is elsewhere than policies say, or too small, with all reasons', async () => {
    const one = {
      ...nodes,
      stdout: JSON.stringify({ items: [(JSON.parse(nodes.stdout ?? '') as { items: unknown[] }).items[1]] }),
    };
    const { failure } = await laptopWith().rehearse([], [...KIND, one, apiServer('192.168.49.2', 8443), ...cluster]);
    expect(failure?.split('\n')).toEqual([
      'The cluster does not fit the environment rehearsal:',
      'It has 1 machine for pods, and copies of the database part over 2.',
      'Its API server is at 192.168.49.2, which network.apiServer does not name.',
      'Its API server listens on 8443, and network.apiServer.port is 6443.',
    ]);
  });

  test.each([
    [['--env', 'local'], /^--env local is no environment; allowed: rehearsal/],
    [['--minutes', 'soon'], /^--minutes soon is no number of minutes$/],
    [['--loud'], /^--loud is no option of npm run rehearse/],
  ])('%j', async (args, message) => {
    expect((await laptopWith().rehearse(args, [])).failure).toMatch(message);
  });
});

describe('what can be rehearsed', () => {
  const other = (change: object): Application => ({
    ...application,
    environments: application.environments.map((one) => (one.target === 'kubernetes' ? { ...one, ...change } : one)),
  });

  test.each([
    [
      { repository: 'https://git.example.org/app.git' },
      'its environment needs a repository such as git://git.rehearsal.svc/app.git',
    ],
    [{ delivery: { by: 'kubectl' } }, 'it is Argo CD that is rehearsed'],
  ])('is not an environment with %j', (change, reason) => {
    expect(() => rehearsalOf(other(change), '/', 'rehearsal')).toThrow(reason);
  });
});

describe('npm run rehearse says what this machine lacks', () => {
  test.each([
    ['kubectl', [], 'kubectl is not here, and it speaks with the cluster.'],
    [
      'docker',
      [noneSelected],
      'docker is not here, and no context is selected in kubectl, so it would make a cluster.',
    ],
    ['kind', [noneSelected], 'kind is not here, and no context is selected in kubectl, so it would make a cluster.'],
    ['helm', KIND, 'helm is not here, and the cluster has no Argo CD, which it installs from its chart.'],
  ])('%s', async (program, answers, sentence) => {
    const laptop = laptopWith(PROGRAMS.filter((one) => one !== program));
    const { failure } = await laptop.rehearse([], [...answers, ...cluster]);
    expect(failure).toContain(sentence);
    expect(failure).toMatch(/Install it: https:/);
  });

  test('a Docker that does not answer', async () => {
    const away = { when: '^docker info', code: 1 };
    expect((await laptopWith().rehearse([], [noneSelected, away, ...cluster])).failure).toContain('does not answer');
  });
});

describe('npm run rehearse when something goes wrong', () => {
  test('ends with what a step said, and does not go on', async () => {
    const { failure, calls } = await laptopWith().rehearse(
      [],
      [...KIND, { when: '^docker build', code: 1, stderr: 'no space left on device' }, ...cluster],
    );
    expect(failure).toMatch(/^docker build .* ended with 1: no space left on device$/);
    expect(calls.filter(({ call }) => call.includes(' apply '))).toEqual([]);
  });

  test('says after its time what is not healthy, and why, and a line only when something changes', async () => {
    const data = { health: { status: 'Degraded' }, operationState: { phase: 'Failed', message: 'no volume' } };
    const { failure, said } = await laptopWith().rehearse(
      ['--minutes', '0.02'],
      [...KIND, synced({ data, worker: { sync: { status: 'Synced', revision: 'older' } } }), ...cluster],
    );
    expect(failure).toContain(
      'Not healthy after 0.02 minutes:\n  worker: before this commit\n  data: Degraded, Synced: no volume\n',
    );
    expect(said.filter((line) => line.includes('Applications are healthy'))).toHaveLength(1);
  });

  test('is not content with an edge that knows no service', async () => {
    const laptop = laptopWith();
    laptop.status = 502;
    const { failure } = await laptop.rehearse([], [...KIND, ...cluster]);
    expect(failure).toMatch(/^https:\/\/app\.rehearsal\.example does not answer:\n/);
    expect(failure).toContain('\n  /api: 502');
  });

  test('ends with what a check of the application’s own said', async () => {
    const laptop = laptopWith();
    laptop.write(
      'app/test/rehearse/10-job.sh',
      '#!/bin/sh\necho "$REHEARSAL_URL $REHEARSAL_PORT is sad" >&2\nexit 3\n',
      0o755,
    );
    const { failure } = await laptop.rehearse([], [...KIND, ...cluster]);
    expect(failure).toMatch(/^app\/test\/rehearse\/10-job\.sh failed: https:\/\/app\.rehearsal\.example \d+ is sad$/);
  });
});

describe('npm run rehearse -- --down', () => {
  const down = (answers: readonly Answer[]) => laptopWith().rehearse(['--down'], [...answers, ...cluster]);

  test.each([
    ['is selected', selected('kind-rehearsal', 'https://127.0.0.1:1')],
    ['is there, and no other selected', [noneSelected]],
  ])('deletes the kind cluster that it has made, where that one %s', async (_, answers) => {
    const { calls, said, failure } = await down([
      ...answers,
      { when: '^kind get clusters', stdout: 'other\nrehearsal\n' },
    ]);
    expect(failure).toBeUndefined();
    expect(calls.at(-1)?.call).toBe('kind delete cluster --name rehearsal');
    expect(said).toEqual(['The kind cluster is deleted, and all that was in it.']);
  });

  test('takes apart the application before the add-ons that run it, and Argo CD last, where it came along', async () => {
    const { calls, failure } = await down([...KIND, ...rehearsed('made')]);
    expect(failure).toBeUndefined();
    const steps = calls.map(({ call }) => call.replace('kubectl --context kind-mine ', ''));
    const at = (start: string) => steps.findIndex((step) => step.startsWith(start));
    const order = [
      at('delete applications.argoproj.io root '),
      at('patch applications.argoproj.io backend '),
      at('delete namespaces backend '),
      at('patch applications.argoproj.io cert-manager '),
      at('delete appprojects.argoproj.io '),
      at('helm uninstall argocd --namespace argocd --kube-context kind-mine'),
      at('delete namespace argocd '),
      at('delete namespace rehearsal '),
    ];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  test('takes away the secrets that were made for it, which nothing else does', async () => {
    const environment = { ...rehearsal, repository: 'git://git.rehearsal.svc/app.git' } as const;
    const made: Application = { topology, environments: [{ ...environment, secrets: { from: 'generated' } }] };
    const laptop = new Laptop(made, PROGRAMS);
    laptops.push(laptop);
    const { calls, failure } = await laptop.rehearse(['--down'], [...KIND, ...rehearsed('taken'), ...cluster]);
    expect(failure).toBeUndefined();
    const removed = calls.map(({ call }) => call).filter((call) => call.includes(' delete secrets '));
    expect(removed).toEqual([
      expect.stringMatching(/ delete secrets .*\blogin-client-secret\b.* --namespace external-secrets /),
    ]);
  });

  test('leaves an Argo CD that was there, and the cluster', async () => {
    const { calls } = await down([...KIND, ...rehearsed('taken')]);
    expect(calls.filter(({ call }) => /^(helm|kind)|delete namespace argocd/.test(call))).toEqual([]);
    expect(calls.at(-1)?.call).toContain('delete namespace rehearsal ');
  });

  test('touches nothing in a cluster without a rehearsal, wherever it is', async () => {
    const { calls, said } = await down(selected('production', 'https://mine.hcp.westeurope.azmk8s.io:443'));
    expect(said).toEqual(['There is no rehearsal in production.']);
    expect(calls.filter(({ call }) => /delete|patch|apply|uninstall/.test(call))).toEqual([]);
  });

  test('touches no namespace of its name that is somebody else’s', async () => {
    const theirs = [
      { when: 'get namespace rehearsal --ignore-not-found', stdout: 'namespace/rehearsal\n' },
      { when: 'get namespace rehearsal --output json', stdout: '{"metadata":{}}' },
    ];
    expect((await down([...KIND, ...theirs])).failure).toContain(
      'The namespace rehearsal is there, and not of a rehearsal',
    );
  });
});

describe('what is rehearsed', () => {
  /** The commit that came into the cluster, with what is in it, in a repository of its own. */
  async function pushed(laptop: Laptop, answers: readonly { when: string; stdout?: string }[] = []) {
    const { calls, said } = await laptop.rehearse([], [...KIND, ...answers, ...cluster]);
    const push = calls.find(({ call }) => call.includes('exec --stdin'));
    const commit = /([0-9a-f]{40}) refs\/rehearsal\/main/.exec(push?.input ?? '')?.[1] ?? '';
    return {
      said,
      commit,
      files: laptop.git('ls-tree', '-r', '--name-only', commit),
      message: laptop.git('log', '-1', '--format=%s', commit),
      push,
    };
  }

  test('is the folder of the environment, as one commit that says where it comes from', async () => {
    const laptop = laptopWith();
    const { files, message, push } = await pushed(laptop);
    expect(files.split('\n')).toEqual(laptop.git('ls-files', 'dist/rehearsal').split('\n'));
    expect(message).toMatch(/^Rehearse [0-9a-f]+ Say hello$/);
    expect(push?.call).toContain('+refs/rehearsal/main:refs/heads/main');
  });

  test('is what is not committed, too, without touching branch, index or references', async () => {
    const laptop = laptopWith();
    laptop.git('rm', '--quiet', '--cached', 'dist/rehearsal/backend/Service.backend.yaml');
    const before = [laptop.git('rev-parse', 'HEAD'), laptop.git('status', '--porcelain'), laptop.git('for-each-ref')];
    const { said, files, message } = await pushed(laptop);
    expect(files).toContain('dist/rehearsal/backend/Service.backend.yaml');
    expect(message).toMatch(/, with \d uncommitted files$/);
    expect(said).toContainEqual(
      expect.stringMatching(/^\d files of dist\/rehearsal are not committed; they are rehearsed too\.$/),
    );
    expect([laptop.git('rev-parse', 'HEAD'), laptop.git('status', '--porcelain'), laptop.git('for-each-ref')]).toEqual(
      before,
    );
  });

  test('is not the Application of an add-on that is there already', async () => {
    const none = { when: 'get applications', stdout: '{"items":[]}' };
    const laptop = laptopWith();
    const { calls } = await laptop.rehearse(
      ['--minutes', '0.01'],
      [...KIND, none, deployments('quay.io/jetstack/cert-manager-controller:v1.21.1'), ...cluster],
    );
    const push = calls.find(({ call }) => call.includes('exec --stdin'));
    const commit = /([0-9a-f]{40}) refs\/rehearsal\/main/.exec(push?.input ?? '')?.[1] ?? '';
    const files = laptop.git('ls-tree', '-r', '--name-only', commit);
    expect(files).not.toContain('argocd/Application.cert-manager.yaml');
    expect(files).toContain('argocd/Application.external-secrets.yaml');
  });
});
