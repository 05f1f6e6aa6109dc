import { NAMESPACES } from '../../lib/model';
import { groupOf, type KubernetesObject } from '../../proof/objects';
import { restrictedViolations } from '../../proof/pod-security';
import type { PodUnderCheck } from '../../proof/pod-security/pod';
import { buildWorld } from '../../proof/world';
import { committed } from './subject';

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every pod spec at any depth of an object, found by its list of containers, with the metadata beside it. */
function templatesIn(value: unknown): PodUnderCheck[] {
  if (!isTree(value)) return [];
  const { spec } = value;
  const own = isTree(spec) && Array.isArray(spec['containers']) ? [value as PodUnderCheck] : [];
  return [...own, ...Object.values(value).flatMap(templatesIn)];
}

/** What the project says about the pods that an object stands for; the operators fill in the rest. */
function podsOf(object: KubernetesObject): PodUnderCheck[] {
  // The operator's own containers are not in the resource: what is there is the pod's security context and volumes.
  if (`${groupOf(object)}/${object.kind}` === 'monitoring.coreos.com/Prometheus') return [object as PodUnderCheck];
  return templatesIn(object);
}

const name = ({ kind, metadata }: KubernetesObject): string => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
const subjects = committed.flatMap((object) => podsOf(object).map((pod) => ({ name: name(object), pod })));
const wordsOf = (pod: PodUnderCheck): string[] => restrictedViolations(pod).map(({ words }) => words);

describe('Pod Security "restricted"', () => {
  test('is asked of every workload but the pods of PostgreSQL, which its operator makes of its own template', () => {
    const pods = buildWorld(committed, { actors: [] }).endpoints.flatMap((end) => (end.kind === 'pods' ? [end] : []));
    const templated = pods
      .filter(({ source }) => !source.startsWith('Cluster'))
      .map((end) => `${end.source} ${end.name}`);
    expect(subjects.map((subject) => subject.name).sort()).toEqual(templated.sort());
    expect(subjects.length).toBeGreaterThanOrEqual(NAMESPACES.length);
  });

  test.each(subjects.map((subject) => [subject.name, subject.pod] as const))('admits %s', (_, pod) => {
    expect(wordsOf(pod)).toEqual([]);
  });

  test.each(subjects.map((subject) => [subject.name, subject.pod] as const))(
    'admits %s no more with the network of its node, a folder of it, or a root user',
    (_, pod) => {
      const { spec = {} } = pod;
      const broken = (more: object): string[] => wordsOf({ ...pod, spec: { ...spec, ...more } });
      expect(broken({ hostNetwork: true })).toEqual(['hostNetwork is true; allowed: unset, false']);
      expect(broken({ volumes: [{ name: 'host', hostPath: { path: '/' } }] })).toContain(
        'volumes[host].hostPath is set; allowed: unset',
      );
      expect(broken({ securityContext: { ...spec.securityContext, runAsNonRoot: false } })).toContain(
        'securityContext.runAsNonRoot is false; allowed: unset, true',
      );
    },
  );

  const containers = subjects.flatMap(({ name: of, pod }) =>
    [...(pod.spec?.containers ?? []), ...(pod.spec?.initContainers ?? [])].map(
      (container) => [`${of}, ${container.name}`, pod, container] as const,
    ),
  );
  test.each(containers)('admits %s no more without its security context', (_, pod, container) => {
    const without = (list: readonly object[] = []) =>
      list.map((each) => (each === container ? { ...each, securityContext: {} } : each));
    const { containers: main, initContainers: before } = pod.spec ?? {};
    const spec = { ...pod.spec, containers: without(main), initContainers: without(before) } as PodUnderCheck['spec'];
    const violations = wordsOf({ ...pod, ...(spec && { spec }) });
    expect(violations).toContainEqual(
      expect.stringContaining(`[${container.name}].securityContext.allowPrivilegeEscalation is unset; allowed: false`),
    );
    expect(violations).toContainEqual(expect.stringContaining('capabilities.drop is []; it must hold "ALL"'));
  });

  test('is not weakened where the operator of PostgreSQL asks us: its default profile stays', () => {
    const clusters = committed.filter(({ kind, apiVersion }) => kind === 'Cluster' && /^postgresql/.test(apiVersion));
    expect(clusters).toHaveLength(1);
    for (const { spec } of clusters) {
      // https://cloudnative-pg.io/docs/1.30/security: root is never used, and RuntimeDefault is the default.
      expect(spec).not.toHaveProperty('seccompProfile');
      expect(spec).not.toMatchObject({ postgresUID: 0 });
    }
  });

  test('is enforced, audited and warned of by every namespace', () => {
    const namespaces = committed.filter(({ kind }) => kind === 'Namespace');
    expect(namespaces.map(({ metadata }) => metadata.name).sort()).toEqual([...NAMESPACES].sort());
    for (const { metadata } of namespaces) {
      expect(metadata.labels).toMatchObject({
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
      });
    }
  });
});
