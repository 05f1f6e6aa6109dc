import { join } from 'node:path';
import { topology } from '..';
import { resilient, topologyOf, type KubernetesEnvironment, type Topology } from '../../lib';
import { judge, judgeTogether } from '../../proof/judge';
import { subjectsOf } from '../../proof/subject';
import { synth } from '../../synth';
import { preproduction } from '../environments/preproduction';
import { production } from '../environments/production';
import { rehearsal } from '../environments/rehearsal';
import * as services from '../services';

const root = join(__dirname, '../..');

const gateway = <L>({ edge }: { readonly edge: { readonly loadBalancer: L } }) =>
  ({ edge: { api: 'gateway', controller: 'envoy-gateway', loadBalancer: edge.loadBalancer } }) as const;
const mesh = { mesh: { kind: 'istio' } } as const;

/** The sample, with a word on the requests of the page to the API. */
const { frontend, backend, entraId } = services;
const patient = resilient(backend, {
  timeoutSeconds: 10,
  retries: { attempts: 2 },
  outlierDetection: { consecutiveErrors: 5 },
});
const withTimes = topologyOf({ ...services, frontend: { ...frontend, connects: [patient, entraId.publicClient] } });

/** What every promise says of what would be written, in memory. */
function broken(environments: readonly KubernetesEnvironment[], of: Topology = topology): string[] {
  const application = { topology: of, environments };
  const files = synth({ ...application, root }).flatMap((one) =>
    one.files.map(({ path, content }) => ({ path, text: content })),
  );
  const subjects = subjectsOf(application, files, { exists: () => true, machine: [root] });
  expect(subjects).toHaveLength(environments.length);
  return [...subjects.flatMap(judge), ...judgeTogether(subjects)].flatMap(({ title, violations }) =>
    violations.map(({ object, words }) => `${title} ${object} ${words}`),
  );
}

describe('with one line changed every promise is kept', () => {
  test.each<[string, readonly KubernetesEnvironment[]]>([
    ['production by a Gateway', [{ ...production, ...gateway(production) }]],
    ['production in a mesh', [{ ...production, ...mesh }]],
    [
      'production and what is beside it, by Gateways and in a mesh',
      [
        { ...production, ...gateway(production), ...mesh },
        { ...preproduction, ...gateway(preproduction), ...mesh },
      ],
    ],
    ['the rehearsal by a Gateway', [{ ...rehearsal, ...gateway(rehearsal) }]],
    ['the rehearsal by a Gateway, in a mesh', [{ ...rehearsal, ...gateway(rehearsal), ...mesh }]],
  ])('of %s', (_, environments) => {
    expect(broken(environments)).toEqual([]);
  });

  test('of production in a mesh, by a Gateway, with a time for requests of the page to the API', () => {
    expect(broken([{ ...production, ...gateway(production), ...mesh }], withTimes)).toEqual([]);
  });
});
