import { topology } from '..';
import type { KubernetesEnvironment } from '../../lib';
import { judge, judgeTogether } from '../../proof/judge';
import { subjectsOf } from '../../proof/subject';
import { synth } from '../../synth';
import { preproduction } from '../environments/preproduction';
import { production } from '../environments/production';
import { rehearsal } from '../environments/rehearsal';
import { join } from 'node:path';

const root = join(__dirname, '../..');

const gateway = <L>({ edge }: { readonly edge: { readonly loadBalancer: L } }) =>
  ({ edge: { api: 'gateway', controller: 'envoy-gateway', loadBalancer: edge.loadBalancer } }) as const;
const mesh = { mesh: { kind: 'istio' } } as const;

/** What every promise says of what would be written, in memory. */
function broken(...environments: readonly KubernetesEnvironment[]): string[] {
  const application = { topology, environments };
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
    expect(broken(...environments)).toEqual([]);
  });
});
