import { parse } from 'yaml';
import { renderKubernetes } from '../../lib/kubernetes';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import { problemsOf, resolve, secret, type KubernetesEnvironment } from '../../lib/model';
import { pullersOf } from '../../proof/invariants/pull-secret';
import type { KubernetesObject } from '../../proof/objects';
import { aService, cluster, database, topologyWith } from '../fixtures/definitions';
import { problemAt } from '../model/rules/problem-at';
import { manifests } from '../fixtures/manifests';

const pullSecret = secret('registry', 'dockerconfigjson', 'pulls our images');
const topology = topologyWith([
  aService({ route: '/', connects: [database.readWrite], migrations: { args: ['migrate'] } }),
]);

const objectsOf = (environment: KubernetesEnvironment): KubernetesObject[] =>
  manifests(renderKubernetes(resolve(topology, environment), 'dist/production').files).map(
    ({ text }) => parse(text) as KubernetesObject,
  );

const problems = (given: KubernetesEnvironment['pullSecret'], env = {}) =>
  problemsOf(
    { topology: topologyWith([aService({ env })]), environments: [{ ...cluster, pullSecret: given } as never] },
    kubernetesRules,
  );

describe('the secret that images are pulled with', () => {
  test('is named by every pod: of services, migrations, stores, poolers and monitoring', () => {
    const pullers = pullersOf(objectsOf({ ...cluster, pullSecret }));
    expect(new Set(pullers.map(({ object }) => object.kind))).toEqual(
      new Set(['Deployment', 'Job', 'StatefulSet', 'Cluster', 'Pooler', 'Prometheus']),
    );
    for (const { secrets } of pullers) expect(secrets).toEqual(['registry']);
  });

  test('is made in every namespace with pods, and in no other', () => {
    const made = objectsOf({ ...cluster, pullSecret }).filter(
      ({ kind, metadata }) => kind === 'ExternalSecret' && metadata.name === 'registry',
    );
    expect(made.map(({ metadata }) => metadata.namespace).sort()).toEqual(['data', 'frontend', 'monitoring', 'worker']);
  });

  test('is nowhere if there is none', () => {
    expect(pullersOf(objectsOf(cluster)).flatMap(({ secrets }) => secrets)).toEqual([]);
  });

  test('must be there: it is neither optional nor known to everybody', () => {
    for (const option of [{ optional: true }, { local: 'hunter2' }]) {
      const found = problems({ ...pullSecret, ...option });
      problemAt(found, 'production', `pullSecret.${Object.keys(option)[0]}`);
      expect(JSON.stringify(found)).not.toContain('hunter2');
    }
    expect(problems(pullSecret)).toEqual([]);
  });

  test('has a name of its own, as a Secret and in the vault', () => {
    const taken = problems(pullSecret, { A_TOKEN: secret('registry', 'token', 'a test') });
    expect(taken.map(({ allowed }) => allowed)).toContainEqual(
      expect.stringContaining('leaves registry (Secret in frontend) to what images are pulled with'),
    );
    const same = problems(secret('a', 'b-c', 'a test'), { A_KEY: secret('a-b', 'c', 'a test') });
    expect(problemAt(same, 'production', 'pullSecret').allowed).toContain('is a-b-c too');
  });
});
