import { renderKubernetes } from '../../lib/kubernetes';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import { defineAddon, defineNamespace, problemsOf, resolve, type Addon, type GitOps } from '../../lib/model';
import { parseObjects } from '../../proof/objects';
import { aService, cluster, topologyWith } from '../fixtures/definitions';

const topology = topologyWith([aService()]);
const environmentWith = (gitops: Partial<GitOps>) => ({ ...cluster, gitops: { ...cluster.gitops, ...gitops } });
const objects = (gitops: Partial<GitOps>) =>
  renderKubernetes(resolve(topology, environmentWith(gitops)), 'dist/production').files.flatMap(({ path, text }) =>
    parseObjects(text, path),
  );
const application = (gitops: Partial<GitOps>, name: string) =>
  objects(gitops).find(({ kind, metadata }) => kind === 'Application' && metadata.name === name);
const wave = (gitops: Partial<GitOps>, name: string) =>
  Number(application(gitops, name)?.metadata.annotations?.['argocd.argoproj.io/sync-wave']);
const problems = (gitops: Partial<GitOps>) =>
  problemsOf({ topology, environments: [environmentWith(gitops)] }, kubernetesRules).map(
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
    expect(application({ addons: [mail()] }, 'mail')?.spec).toMatchObject({
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
    const project = objects({ addons: [mail()] }).find(
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
    const addons = [mail({ needs: ['barman-cloud'] })];
    expect(wave({ addons }, 'mail')).toBe(wave({ addons }, 'barman-cloud') + 1);
    expect(wave({ addons: [mail()] }, 'mail')).toBe(wave({}, 'cert-manager'));
  });

  test('has a name that no other add-on has, and needs only add-ons that there are', () => {
    expect(problems({ addons: [mail()] })).toEqual([]);
    expect(problems({ addons: [mail({ name: 'cert-manager' })] })).toContain('gitops.addons: cert-manager');
    expect(problems({ addons: [mail({ needs: ['post-office'] })] })).toEqual(['gitops.addons.mail.needs: post-office']);
  });

  test('does not need one that needs it', () => {
    const circle = [mail({ needs: ['spam'] }), mail({ name: 'spam', needs: ['mail'] })];
    expect(problems({ addons: circle })).toEqual(['gitops.addons: mail → spam → mail']);
  });
});

describe('an add-on that the cluster provides', () => {
  test('gets no Application, and nothing waits for it', () => {
    const provided = ['cert-manager', 'external-secrets'];
    expect(application({ provided }, 'cert-manager')).toBeUndefined();
    expect(application({ provided }, 'prometheus-operator')).toBeDefined();
    const addons = [mail({ needs: ['cert-manager'] })];
    expect(wave({ addons, provided }, 'mail')).toBeLessThan(wave({ addons }, 'mail'));
  });

  test('may be one of the environment’s own', () => {
    expect(application({ addons: [mail()], provided: ['mail'] }, 'mail')).toBeUndefined();
  });

  test('is one that is known', () => {
    expect(problems({ provided: ['mail'] })).toEqual(['gitops.provided: mail']);
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
