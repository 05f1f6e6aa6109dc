import { parse } from 'yaml';
import { defineJob, defineServer } from '../../lib';
import { renderKubernetes } from '../../lib/kubernetes';
import { resolve, tcp, topologyOf } from '../../lib/model';
import { workloadsOf } from '../../proof/invariants/workload';
import type { KubernetesObject } from '../../proof/objects';
import { aService, backendNamespace, cluster, database } from '../fixtures/definitions';
import { manifests } from '../fixtures/manifests';

const pods = {
  nodeSelector: { pool: 'web' },
  tolerations: [{ key: 'pool', operator: 'Exists', effect: 'NoExecute', seconds: 9 }],
  annotations: { 'team.test/page': 'https://wiki.test' },
} as const;
const where = {
  nodeSelector: { pool: 'web' },
  tolerations: [{ key: 'pool', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 9 }],
};
const common = { namespace: backendNamespace, purpose: 'a test', resources: { cpuMillis: 1, memoryMiB: 1 } };

const workload = (kind: string, name: string, given: object) => {
  const topology = topologyOf({
    database,
    web: aService({ ...given, connects: [database.readWrite], migrations: { args: ['up'] } }),
    clean: defineJob({ ...common, ...given, name: 'clean', image: 'web', schedule: '0 3 * * *' }),
    mail: defineServer({
      ...common,
      ...given,
      name: 'mail',
      user: 1000,
      ports: { smtp: 25 },
      probes: { readiness: tcp() },
    }),
  });
  const images = { ...cluster.images, mail: { repository: 'registry.test/mail', tag: '1' } };
  const { files } = renderKubernetes(resolve(topology, { ...cluster, images }), 'dist/production');
  const [found] = workloadsOf(manifests(files).map(({ text }) => parse(text) as KubernetesObject)).filter(
    ({ object }) => object.kind === kind && object.metadata.name === name,
  );
  if (found === undefined) throw new Error(`no ${kind} ${name}`);
  return found;
};

test.each([
  ['Deployment', 'web'],
  ['CronJob', 'clean'],
  ['StatefulSet', 'mail'],
])('the pods of a %s run where its definition says, with the annotations that it gives them', (kind, name) => {
  const { pod, annotations } = workload(kind, name, pods);
  expect(pod).toMatchObject(where);
  expect(annotations).toEqual(pods.annotations);
});

test('the migrations of a service run where it does, without its annotations', () => {
  const { pod, annotations } = workload('Job', 'web-migrations', pods);
  expect(pod).toMatchObject(where);
  expect(annotations).toEqual({});
});

test('what says nothing runs anywhere', () => {
  const { pod, annotations } = workload('Deployment', 'web', {});
  expect(pod).not.toHaveProperty('nodeSelector');
  expect(pod).not.toHaveProperty('tolerations');
  expect(annotations).toEqual({});
});
