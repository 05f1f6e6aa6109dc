import { renderKubernetes } from '../../lib/kubernetes';
import { certManager } from '../../lib/kubernetes/addons/cert-manager';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import { defineAddon, defineNamespace, problemsOf, resolve, type Addon, type AddonsChoice } from '../../lib/model';
import { parseObjects } from '../../proof/objects';
import { aService, cluster, topologyWith } from '../fixtures/definitions';
import { manifests } from '../fixtures/manifests';

const topology = topologyWith([aService()]);
const environmentWith = (addons: AddonsChoice) => ({ ...cluster, addons });
const objects = (choice: AddonsChoice) =>
  manifests(renderKubernetes(resolve(topology, environmentWith(choice)), 'dist/production').files).flatMap(
    ({ path, text }) => parseObjects(text, path),
  );
const application = (choice: AddonsChoice, name: string) =>
  objects(choice).find(({ kind, metadata }) => kind === 'Application' && metadata.name === name);
const wave = (choice: AddonsChoice, name: string) =>
  Number(application(choice, name)?.metadata.annotations?.['argocd.argoproj.io/sync-wave']);
const problems = (choice: AddonsChoice) =>
  problemsOf({ topology, environments: [environmentWith(choice)] }, kubernetesRules).map(
    ({ field, given }) => `${field}: ${String(given)}`,
  );

const mail = (more: Partial<Addon> = {}): Addon =>
  defineAddon({
    name: 'mail',
    chart: { repository: 'https://charts.test', name: 'mail-server', version: '3.1.4' },
    namespace: 'mail',
    values: { replicas: 2 },
    ...more,
  });

describe('an add-on of an environment’s own', () => {
  test('gets an Application of its chart, at its version, with its values', () => {
    expect(application({ more: [mail()] }, 'mail')?.spec).toMatchObject({
      project: 'shop-addons',
      source: {
        repoURL: 'https://charts.test',
        chart: 'mail-server',
        targetRevision: '3.1.4',
        helm: { releaseName: 'mail', valuesObject: { replicas: 2 } },
      },
      destination: { namespace: 'mail' },
    });
  });

  test('is allowed by the project of add-ons: its repository and its namespace', () => {
    const project = objects({ more: [mail()] }).find(
      ({ kind, metadata }) => kind === 'AppProject' && metadata.name === 'shop-addons',
    );
    const { sourceRepos, destinations } = project?.spec as {
      readonly sourceRepos: readonly string[];
      readonly destinations: readonly { readonly namespace: string }[];
    };
    expect(sourceRepos).toContain('https://charts.test');
    expect(destinations.map(({ namespace }) => namespace)).toContain('mail');
  });

  test('comes after those that it needs', () => {
    const more = [mail({ needs: ['barman-cloud'] })];
    expect(wave({ more }, 'mail')).toBe(wave({ more }, 'barman-cloud') + 1);
    expect(wave({ more: [mail()] }, 'mail')).toBe(wave({}, 'cert-manager'));
  });

  test('has a name that no other add-on has, and needs only add-ons that there are', () => {
    expect(problems({ more: [mail()] })).toEqual([]);
    expect(problems({ more: [mail({ name: 'cert-manager' })] })).toContain('addons.more: cert-manager');
    expect(problems({ more: [mail({ needs: ['post-office'] })] })).toEqual(['addons.more.mail.needs: post-office']);
  });

  test('says what its namespace admits, and as others there do', () => {
    const labels = (more: Addon) => {
      const { syncPolicy } = application({ more: [more] }, 'mail')?.spec as {
        syncPolicy: { managedNamespaceMetadata?: { labels: object } };
      };
      return syncPolicy.managedNamespaceMetadata?.labels;
    };
    expect(labels(mail())).toBeUndefined();
    expect(labels(mail({ podSecurity: 'baseline' }))).toEqual({
      'pod-security.kubernetes.io/enforce': 'baseline',
      'pod-security.kubernetes.io/enforce-version': 'v1.35',
      'pod-security.kubernetes.io/audit': 'baseline',
      'pod-security.kubernetes.io/warn': 'baseline',
    });
    expect(problems({ more: [mail({ namespace: 'cert-manager', podSecurity: 'baseline' })] })).toEqual([
      'addons.more: restricted and baseline for the namespace cert-manager',
    ]);
  });

  test('does not need one that needs it', () => {
    const circle = [mail({ needs: ['spam'] }), mail({ name: 'spam', needs: ['mail'] })];
    expect(problems({ more: circle })).toEqual(['addons.more: mail → spam → mail']);
  });
});

describe('an add-on that the cluster provides', () => {
  test('gets no Application, and nothing waits for it', () => {
    const provided = ['cert-manager', 'external-secrets'];
    expect(application({ provided }, 'cert-manager')).toBeUndefined();
    expect(application({ provided }, 'prometheus-operator')).toBeDefined();
    const more = [mail({ needs: ['cert-manager'] })];
    expect(wave({ more, provided }, 'mail')).toBeLessThan(wave({ more }, 'mail'));
  });

  test('may be one of the environment’s own', () => {
    expect(application({ more: [mail()], provided: ['mail'] }, 'mail')).toBeUndefined();
  });

  test('is one that is known', () => {
    expect(problems({ provided: ['mail'] })).toEqual(['addons.provided: mail']);
  });
});

describe('the values of an add-on', () => {
  const valuesOf = (choice: AddonsChoice, name: string) =>
    (application(choice, name)?.spec as { source: { helm: { valuesObject: unknown } } }).source.helm.valuesObject;
  const webhook = { mutatingWebhookConfigurationAnnotations: { 'admissions.enforcer/disabled': 'true' } };

  test('are the engine’s, with what an environment says otherwise laid over them', () => {
    const values = { 'cert-manager': { webhook, crds: { keep: false }, prometheus: null } };
    const { prometheus, ...own } = certManager.values as { prometheus: object; crds: object; webhook: object };
    expect(prometheus).toBeDefined();
    expect(valuesOf({ values }, 'cert-manager')).toEqual({
      ...own,
      crds: { ...own.crds, keep: false },
      webhook: { ...own.webhook, ...webhook },
    });
    expect(valuesOf({ values }, 'external-secrets')).toEqual(valuesOf({}, 'external-secrets'));
  });

  test('may be otherwise of one of the environment’s own', () => {
    const choice = { more: [mail()], values: { mail: { image: { tag: '2' } } } };
    expect(valuesOf(choice, 'mail')).toEqual({ replicas: 2, image: { tag: '2' } });
  });

  test('are those of an add-on that is known, and installed', () => {
    expect(problems({ values: { mail: {} } })).toEqual(['addons.values: mail']);
    expect(problems({ provided: ['cert-manager'], values: { 'cert-manager': {} } })).toEqual([
      'addons.values.cert-manager: cert-manager',
    ]);
  });
});

test.each(['default', 'kube-system', 'argocd', 'platform', 'ingress', 'cnpg-system'])(
  'the namespace %s is not the application’s to take',
  (name) => {
    const taken = topologyWith([aService({ namespace: defineNamespace({ name }) })]);
    const found = problemsOf({ topology: taken, environments: [cluster] }, kubernetesRules);
    expect(found.map(({ subject, field }) => [subject, field])).toContainEqual([name, 'name']);
  },
);
