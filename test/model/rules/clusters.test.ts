import { defineAddon, problemsOf, type KubernetesEnvironment } from '../../../lib/model';
import { kubernetesRules } from '../../../lib/kubernetes/rules';
import { neighbours, preproduction, production } from '../../fixtures/neighbours';
import { problemAt } from './problem-at';

const problems = (...environments: KubernetesEnvironment[]) =>
  problemsOf({ topology: neighbours.topology, environments }, kubernetesRules);
const { cluster: _, ...alone } = preproduction;

test('two environments in one cluster are fine, in whatever order they stand', () => {
  expect(problems(production, preproduction)).toEqual([]);
  expect(problems(preproduction, production)).toEqual([]);
});

describe('an environment is beside one', () => {
  const beside = (name: string): KubernetesEnvironment => ({ ...preproduction, cluster: { beside: name } });

  test('that is there', () => {
    const { allowed, fix } = problemAt(problems(production, beside('prodution')), 'preproduction', 'cluster.beside');
    expect([allowed, fix]).toEqual(['production', 'did you mean production?']);
  });

  test('that has a cluster of its own', () => {
    const third = { ...beside('preproduction'), name: 'third', host: 'third.example.org' };
    const { fix } = problemAt(problems(production, preproduction, third), 'third', 'cluster.beside');
    expect(fix).toBe('did you mean production?');
  });

  test('other than itself', () => {
    problemAt(problems(production, beside('preproduction')), 'preproduction', 'cluster.beside');
  });

  test('and says so where the API server is the same, unless that has a private address', () => {
    const { given, fix } = problemAt(problems(production, alone), 'preproduction', 'network.apiServer.cidrs');
    expect(given).toBe('192.0.2.10/32 on 443');
    expect(fix).toContain("cluster: { beside: 'production' }");
    const network = { ...production.network, apiServer: { cidrs: ['10.0.0.4/32'], port: 443 } };
    const fields = problems({ ...production, network }, { ...alone, network }).map(({ field }) => field);
    expect(fields).not.toContain('network.apiServer.cidrs');
  });
});

describe('what one environment alone may have is said of one', () => {
  test('a host in a cluster', () => {
    const { allowed } = problemAt(
      problems(production, { ...preproduction, host: production.host }),
      'preproduction',
      'host',
    );
    expect(allowed).toContain('production has this one');
    const admin = { ...preproduction, hosts: { admin: production.host } };
    problemAt(problems(production, admin), 'preproduction', 'hosts.admin');
  });

  test('the names of a vault, where none begins with that of the environment', () => {
    problemAt(problems(production, alone), 'preproduction', 'secrets.url');
    const own = { ...alone, secrets: { ...alone.secrets, url: 'https://other.vault.azure.net' } };
    expect(problems(production, own).map(({ field }) => field)).not.toContain('secrets.url');
  });

  test('a folder of an archive', () => {
    problemAt(problems(production, { ...alone, archive: production.archive }), 'preproduction', 'archive.account');
    // In the cluster of the other it has a folder of its own.
    expect(problems(production, { ...preproduction, archive: production.archive })).toEqual([]);
  });

  test('the files of an application', () => {
    const { given } = problemAt(
      problems(production, { ...preproduction, objectStorage: production.objectStorage }),
      'preproduction',
      'objectStorage.account',
    );
    expect(given).toBe('examplestorage, app-files');
  });

  test('the names that all of a cluster knows', () => {
    // preproduction-backend is that of preproduction, and of this one with its namespace called so.
    const other = { ...preproduction, name: 'preproduction-monitoring', host: 'other.example.org' };
    const namespace = { ...production.monitoring.namespace, name: 'monitoring-ingress' };
    const files = { ...preproduction.objectStorage, account: 'otherfiles' };
    const clash = { ...preproduction, monitoring: { ...production.monitoring, namespace } };
    const found = problems(production, clash, { ...other, objectStorage: files });
    const { allowed } = problemAt(
      found.filter(({ allowed: words }) => words.includes('(Namespace)')),
      'preproduction-monitoring',
      'name',
    );
    expect(allowed).toContain('to the namespace preproduction-monitoring-ingress of preproduction');
  });
});

describe('the cluster of another environment has the add-ons', () => {
  const field = 'cluster.beside';

  test('that are needed', () => {
    const { backups: _none, ...database } = production.database;
    const { archive: _archive, ...without } = production;
    const { given, fix } = problemAt(
      problems({ ...without, archive: 'none', database }, preproduction),
      'preproduction',
      field,
    );
    expect(given).toBe('production, which does not bring barman-cloud');
    expect(fix).toContain('addons.more of production');
  });

  test('that its edge and its mesh are of', () => {
    const edge = {
      api: 'gateway',
      controller: 'envoy-gateway',
      loadBalancer: { addresses: ['203.0.113.0/28'] },
    } as const;
    const mesh = { kind: 'istio' } as const;
    const fixes = (one: KubernetesEnvironment) =>
      problems(production, one).flatMap(({ given, fix }) =>
        String(given).includes('does not bring') ? [`${String(given).replace(/^.* /, '')}: ${fix}`] : [],
      );
    expect(fixes({ ...preproduction, edge })).toEqual([
      "envoy-gateway: say the same edge.controller in both, or controller: 'existing' here",
    ]);
    expect(new Set(fixes({ ...preproduction, mesh }).map((fix) => fix.replace(/^\S+ /, '')))).toEqual(
      new Set(['say mesh in production too, or leave it out here']),
    );
  });

  test('or has them from somebody else', () => {
    const provided = { addons: { provided: ['cert-manager', 'barman-cloud'] } };
    expect(problems({ ...production, ...provided }, preproduction)).toEqual([]);
  });

  test('with all that is asked of them', () => {
    const edge = { controller: 'f5-nginx', loadBalancer: { addresses: ['203.0.113.128/28'] } } as const;
    const { given } = problemAt(problems(production, { ...preproduction, edge }), 'preproduction', field);
    expect(given).toContain('ingress-controller is run otherwise');
    expect(given).toContain('set-real-ip-from is "203.0.113.0/28", not "203.0.113.128/28"');
  });

  test('and none that is said elsewhere', () => {
    const chart = { repository: 'https://charts.example.org', name: 'trivy', version: '1.0.0' };
    const more = [defineAddon({ name: 'trivy', chart, namespace: 'trivy', values: {} })];
    problemAt(problems(production, { ...preproduction, addons: { more } }), 'preproduction', 'addons.more');
  });
});
