import { StatelessService } from '../../lib/kubernetes/constructs/stateless-service';
import { secretUses } from '../../lib/kubernetes/secrets/secret-uses';
import { resolve, type ServiceProps } from '../../lib/model';
import type { PodSpec } from '../../proof/invariants/workload';
import { aService, broker, cluster, resolvedService, topologyWith } from '../fixtures/definitions';
import { company } from '../fixtures/company';
import { manifestsOf, only } from './constructs/chart';

const podOf = (props: Partial<ServiceProps<string>>): PodSpec => {
  const resolved = resolvedService(aService({ connects: [broker], drainSeconds: 20, ...props }), cluster);
  const objects = manifestsOf((chart) => new StatelessService(chart, 'web', { resolved }));
  return only<{ template: { spec: PodSpec } }>(objects, 'Deployment').spec.template.spec;
};

const pod = podOf(company);
const container = (name: string) => {
  const found = [...pod.containers, ...(pod.initContainers ?? [])].find((one) => one.name === name);
  if (found === undefined) throw new Error(`no container ${name}`);
  return found;
};

describe('what stands beside a service on Kubernetes', () => {
  test('are its steps first, in their order, then its sidecars, which stay', () => {
    expect(pod.initContainers?.map(({ name, restartPolicy }) => [name, restartPolicy])).toEqual([
      ['web-fetch', undefined],
      ['web-check', undefined],
      ['web-proxy', 'Always'],
      ['web-watcher', 'Always'],
    ]);
    expect(pod.containers.map(({ name }) => name)).toEqual(['web']);
    expect(podOf({})).not.toHaveProperty('initContainers');
  });

  test('has an image, arguments and variables of its own, and none that the service is given', () => {
    expect(container('web-fetch')).toMatchObject({ image: 'registry.test/shop/tools:0.1.0', args: ['fetch'] });
    expect(container('web-fetch')).not.toHaveProperty('env');
    expect(container('web-check')).toMatchObject({
      command: ['check'],
      env: [{ name: 'WHERE', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
    });
    expect(container('web-proxy').env).toEqual([
      { name: 'UPSTREAM', value: 'redis.worker.svc.cluster.local' },
      { name: 'PROXY_TOKEN', valueFrom: { secretKeyRef: { name: 'proxy', key: 'token' } } },
    ]);
  });

  test('is hardened, runs as the user of the service or its own, and shares no folder with it', () => {
    expect(container('web-fetch').securityContext).toEqual(container('web').securityContext);
    expect(container('web-proxy').securityContext).toMatchObject({ readOnlyRootFilesystem: true, runAsUser: 4711 });
    expect(container('web-fetch').volumeMounts).toEqual([
      { name: 'web-fetch-tmp', mountPath: '/tmp' },
      { name: 'web-fetch-work', mountPath: '/work' },
    ]);
    for (const one of pod.initContainers ?? []) {
      for (const { name } of one.volumeMounts ?? []) {
        expect(pod.volumes?.map((volume) => volume.name)).toContain(name);
        expect(container('web').volumeMounts?.map((mount) => mount.name)).not.toContain(name);
      }
    }
  });

  test('is asked by its probes, the startup probe first: the service starts once a sidecar is up', () => {
    const { ports, startupProbe, readinessProbe } = container('web-proxy');
    expect(ports).toEqual([{ name: 'admin', containerPort: 9901, protocol: 'TCP' }]);
    for (const probe of [startupProbe, readinessProbe]) expect(probe).toMatchObject({ httpGet: { port: 'admin' } });
    expect(container('web-fetch').startupProbe).toBeUndefined();
  });

  test('pauses before nothing, and has time to stop after the service', () => {
    expect(container('web-proxy')).not.toHaveProperty('lifecycle');
    const [alone, together] = [podOf({}), pod].map((one) => one.terminationGracePeriodSeconds ?? 0);
    // The watcher says nothing, which is five seconds.
    expect(together).toBe((alone ?? 0) + 30 + 5);
  });

  test('has its secrets made where the service is', () => {
    const uses = secretUses(resolve(topologyWith([aService({ connects: [broker], ...company })]), cluster));
    expect(uses).toContainEqual(
      expect.objectContaining({
        by: 'web-proxy',
        namespace: 'frontend',
        key: company.sidecars['proxy']?.env?.['PROXY_TOKEN'],
      }),
    );
  });
});
