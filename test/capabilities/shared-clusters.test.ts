import { externalSecrets, type KubernetesEnvironment } from '../../lib';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import { problemsOf, type Application } from '../../lib/model';
import { judge, judgeTogether } from '../../proof/judge';
import { neighbours } from '../fixtures/neighbours';
import { tenancy, tenant } from '../fixtures/tenant';
import { subjectsIn } from '../proof/promises/kept';
import { ownStorageAndArchive, withOwnSecrets } from './rehearsal';

function violationsIn(application: Application): string[] {
  const subjects = subjectsIn(application);
  return [...subjects.flatMap(judge), ...judgeTogether(subjects)].flatMap(({ title, violations }) =>
    violations.map(({ object, words }) => `${title} ${object} ${words}`),
  );
}

const vault = {
  server: 'https://vault.test',
  path: 'team-a',
  auth: { tokenSecretRef: { name: 'vault', key: 'token' } },
};
const stores: readonly (readonly [string, KubernetesEnvironment['secrets']])[] = [
  ['in a store of External Secrets', externalSecrets({ vault })],
  ['that are there', { from: 'existing', keys: { 'redis-password': { secret: 'cache', key: 'PASSWORD' } } }],
];

test.each(stores)('a tenant with secrets %s keeps every promise', (_, secrets) => {
  expect(violationsIn({ ...tenancy, environments: [{ ...tenant, secrets }] })).toEqual([]);
});

test('a tenant can not have what is made for the whole cluster', () => {
  const environment: KubernetesEnvironment = {
    ...tenant,
    secrets: { from: 'generated' },
    certificates: { from: 'self-signed' },
  };
  const fields = problemsOf({ ...tenancy, environments: [environment] }, kubernetesRules).map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['secrets.from', 'certificates.from']));
});

test.each([{}, { mesh: { kind: 'istio' } as const }])(
  'two environments of one cluster have a Gateway each, by one implementation, and keep every promise %j',
  (choice) => {
    const loadBalancer = { addresses: ['203.0.113.0/28'] };
    const edge = { api: 'gateway', controller: 'envoy-gateway', loadBalancer } as const;
    const environments = neighbours.environments.map((one) =>
      one.target === 'kubernetes' ? { ...one, edge, ...choice } : one,
    );
    const application = { ...neighbours, environments };
    expect(violationsIn(application)).toEqual([]);
    const written = subjectsIn(application).flatMap((one) => (one.target === 'kubernetes' ? one.objects : []));
    const of = (kind: string) => written.filter((one) => one.kind === kind).map(({ metadata }) => metadata.namespace);
    expect([of('Gateway'), of('GatewayClass').length]).toEqual([['ingress', 'preproduction-ingress'], 1]);
  },
);

test('two environments of one cluster that make their own secrets, certificates and archives keep every promise', () => {
  const choices = { secrets: { from: 'generated' }, certificates: { from: 'self-signed' } };
  const first = ownStorageAndArchive(choices);
  const second = { ...first, name: 'trial', host: 'trial.test', cluster: { beside: first.name } };
  expect(violationsIn({ topology: withOwnSecrets, environments: [first, second] })).toEqual([]);
});
