import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { synth } from '../../../synth';
import * as seed from '../../apps/seed';
import { clusterOf } from '../../capabilities/broken-promises';

const root = mkdtempSync(join(tmpdir(), 'apply-'));
const LOG = join(root, 'calls');
const environment = { ...clusterOf(seed), delivery: { by: 'kubectl' } } as const;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes down what it is called with; fails where that has FAIL_ON in it; says of a Job what JOB says. */
const STAND_IN = `#!/bin/sh
echo "$(basename "$0") $*" >> "$CALLS"
case "$*" in
  *"$FAIL_ON"*) exit 1 ;;
  *"get job"*) printf %s "$JOB" ;;
esac
`;

beforeAll(() => {
  const groups = synth({
    topology: seed.topology,
    environments: [environment],
    root: join(__dirname, '..', '..', '..'),
  });
  for (const { path, content } of groups.flatMap(({ files }) => files)) {
    mkdirSync(dirname(join(root, 'dist', path)), { recursive: true });
    writeFileSync(join(root, 'dist', path), content);
  }
  mkdirSync(join(root, 'bin'));
  for (const name of ['kubectl', 'helm']) {
    writeFileSync(join(root, 'bin', name), STAND_IN);
    chmodSync(join(root, 'bin', name), 0o755);
  }
});

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly calls: readonly string[];
}

function run(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Run {
  rmSync(LOG, { force: true });
  const { status, stdout, stderr } = spawnSync('sh', [join(root, 'dist/production/apply.sh'), ...args], {
    // From anywhere: the script finds what lies beside it.
    cwd: '/',
    encoding: 'utf8',
    env: {
      PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
      CALLS: LOG,
      FAIL_ON: 'nothing at all',
      JOB: 'Complete',
      APPLY_POLL_SECONDS: '0',
      ...env,
    },
  });
  const calls = existsSync(LOG) ? readFileSync(LOG, 'utf8').trimEnd().split('\n') : [];
  return { code: status, stdout, stderr, calls };
}

const applied = ({ calls }: Run): string[] =>
  calls.flatMap((call) => /^kubectl .*apply .*--filename (\S\S+)$/.exec(call)?.[1] ?? []);

describe('the script that brings an environment', () => {
  test('calls helm for each chart at its version, then kubectl for each object, stage by stage, and waits', () => {
    const whole = run();
    expect([whole.code, whole.stderr]).toEqual([0, '']);
    expect(whole.stdout).toMatch(/all is there\n$/);
    const labels = 'kubectl apply --server-side --force-conflicts --filename -';
    const charts = whole.calls.findIndex((call) => call.startsWith('helm '));
    expect(new Set(whole.calls.slice(0, charts))).toEqual(new Set([labels]));
    expect(whole.calls[charts]).toBe(
      'helm upgrade --install cert-manager cert-manager --repo https://charts.jetstack.io --version v1.21.1 ' +
        '--namespace cert-manager --create-namespace --values addons/cert-manager.yaml --wait --timeout 15m',
    );
    // Namespaces that wait for one schema come together, stage by stage.
    const backend = whole.calls
      .slice(
        whole.calls.findIndex((call) => call.includes('backend/Namespace.backend.yaml')),
        whole.calls.findIndex((call) => call.includes('backend/HorizontalPodAutoscaler.backend.yaml')),
      )
      .filter((call) => / backend(?: |\/)/.test(call));
    expect(backend[0]).toBe('kubectl apply --server-side --force-conflicts --filename backend/Namespace.backend.yaml');
    expect(backend.slice(-6)).toEqual([
      'kubectl wait --for condition=Ready --timeout 15m --namespace backend externalsecret.external-secrets.io/redis',
      'kubectl delete job --namespace backend backend-migrations --ignore-not-found --wait',
      'kubectl apply --server-side --force-conflicts --filename backend/Job.backend-migrations.yaml',
      'kubectl get job --namespace backend backend-migrations --output jsonpath={.status.conditions[?(@.status=="True")].type}',
      'kubectl apply --server-side --force-conflicts --filename backend/Deployment.backend.yaml',
      'kubectl rollout status --timeout 15m --namespace backend deployment/backend',
    ]);
  });

  test('stops where a chart does not become ready, with nothing of ours applied', () => {
    const stopped = run([], { FAIL_ON: 'upgrade --install external-secrets' });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('apply.sh: stopped: the add-on external-secrets did not become ready');
    expect(applied(stopped)).toEqual([]);
  });

  test('stops where an object is refused, and says which', () => {
    const stopped = run([], { FAIL_ON: 'data/Cluster.postgres.yaml' });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('stopped: data/Cluster.postgres.yaml was not applied');
    expect(applied(stopped).at(-1)).toBe('data/Cluster.postgres.yaml');
  });

  test('stops where something does not become ready, before what needs it', () => {
    const stopped = run([], { FAIL_ON: 'wait --for condition=Ready --timeout 15m --namespace data cluster' });
    expect([stopped.code, applied(stopped).some((path) => path.startsWith('backend/'))]).toEqual([1, false]);
  });

  test('stops where migrations fail, before the version that needs them', () => {
    const stopped = run([], { JOB: 'FailureTarget Failed' });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('the job backend-migrations failed: kubectl logs --namespace backend');
    expect(applied(stopped)).not.toContain('backend/Deployment.backend.yaml');
  });

  test('goes to another context of kubectl and helm', () => {
    const { calls } = run(['--context', 'my cluster']);
    expect(new Set(calls.map((call) => call.split(' ').slice(0, 4).join(' ')))).toEqual(
      new Set(['helm --kube-context my cluster', 'kubectl --context my cluster']),
    );
  });

  test('has everything judged and changes nothing where it is tried', () => {
    const tried = run(['--dry-run']);
    expect(tried.code).toBe(0);
    expect(applied(tried)).toEqual(applied(run()));
    for (const call of tried.calls) expect(call).toMatch(/^(kubectl apply|helm upgrade) .*--dry-run=server/);
  });

  test('refuses what it does not know, and does nothing', () => {
    const refused = run(['--dryrun']);
    expect([refused.code, refused.calls]).toEqual([2, []]);
    expect(refused.stderr).toContain('--dryrun is neither');
  });
});
