import {
  address,
  http,
  orphanImages,
  problemsOf,
  scratch,
  secret,
  tcp,
  type Environment,
  type SidecarProps,
} from '../../../lib/model';
import { composeRules } from '../../../compose/rules';
import { kubernetesRules } from '../../../lib/kubernetes/rules';
import { aService, broker, database, local, production, topologyWith } from '../../fixtures/definitions';
import { company, toolsImage } from '../../fixtures/company';
import { problemAt } from './problem-at';

const environments: readonly Environment[] = [local, production].map((one) => ({
  ...one,
  images: { ...one.images, ...toolsImage },
}));
const small = { image: 'tools', resources: { cpuMillis: 10, memoryMiB: 32 } };

const problemsWith = (props: Parameters<typeof aService>[0], of = environments) =>
  problemsOf({ topology: topologyWith([aService(props)]), environments: of }, [...kubernetesRules, ...composeRules]);
const beside = (proxy: Partial<SidecarProps>) =>
  problemsWith({ connects: [broker], sidecars: { proxy: { ...small, ...proxy } } });

describe('what stands beside a service', () => {
  test('has no problem where there is none', () => {
    expect(problemsWith({ connects: [broker], ...company })).toEqual([]);
  });

  test('has an image with a repository, unless a service is built as it', () => {
    const unpinned = problemsWith({ connects: [broker], ...company }, [local, production]);
    for (const { name } of [local, production]) problemAt(unpinned, name, 'images.tools');
    expect(problemsWith({ sidecars: { own: { ...small, image: 'web' } } })).toEqual([]);
    const topology = topologyWith([aService({ connects: [broker], ...company })]);
    expect(orphanImages({ topology, environments })).not.toContain('tools');
    expect(orphanImages({ topology: topologyWith([aService()]), environments })).toContain('tools');
  });

  test.each<[string, Partial<SidecarProps>, string]>([
    ['reaches nothing that the service does not', { env: { A: address(database.direct) } }, 'env.A'],
    ['holds no secret in clear', { env: { A_TOKEN: 'hunter2' } }, 'env.A_TOKEN'],
    ['has no port of the service', { ports: { admin: 8080 } }, 'ports.admin'],
    ['has no port called as one of the service', { ports: { http: 9000 } }, 'ports.http'],
    [
      'is asked on a port that it has',
      { ports: { admin: 9000 }, probes: { readiness: http('/', { port: 'x' }) } },
      'probes.readiness.port',
    ],
    ['is asked on a port only if it has one', { probes: { readiness: tcp() } }, 'probes.readiness'],
    [
      'may use what it asks for',
      { resources: { cpuMillis: 1, memoryMiB: 64, memoryLimitMiB: 32 } },
      'resources.memoryLimitMiB',
    ],
    ['has folders apart from each other', { volumes: [scratch('a', '/tmp/a', 1)] }, 'volumes'],
    ['has a local secret that Compose can write', { env: { A: secret('a', 'b', 'c', { local: 'a b' }) } }, 'env.A'],
  ])('%s', (_, proxy, field) => {
    problemAt(beside(proxy), 'web', `sidecars.proxy.${field}`);
  });

  test('has secrets that come to no name of another', () => {
    const A_KEY = secret('a', 'b-c', 'a test');
    const problems = problemsWith({
      env: { B_KEY: secret('a-b', 'c', 'a test') },
      init: { step: { ...small, env: { A_KEY } } },
    });
    problemAt(problems, 'web', 'init.step.env.A_KEY');
  });

  test('keeps nothing, and a step answers nobody', () => {
    const data = { kind: 'persistent', name: 'data', path: '/data', sizeGiB: 1 };
    expect(beside({ volumes: [data as never] }).map(({ field }) => field)).toContain('sidecars.proxy.volumes[0].kind');
    const step = { ...small, ports: { http: 1 } } as never;
    problemAt(problemsWith({ init: { step } }), 'web', 'init.step.ports');
  });

  test('has a name and folders of its own in the pod, and as a service of Compose', () => {
    const allowed = (props: Parameters<typeof aService>[0]) => problemsWith(props).map((problem) => problem.allowed);
    const twice = allowed({ init: { one: small }, sidecars: { one: small } });
    expect(twice).toContainEqual(expect.stringContaining('leaves web-one (container of web in frontend)'));
    expect(twice).toContainEqual(expect.stringContaining('leaves web-one (Compose service)'));
    expect(allowed({ init: { one: small }, volumes: [scratch('web-one-tmp', '/a', 1)] })).toContainEqual(
      expect.stringContaining('leaves web-one-tmp (volume of web in frontend)'),
    );
  });
});
