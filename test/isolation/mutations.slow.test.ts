import { resolve, type Application } from '../../lib/model';
import { allMutations, survivors } from '../../proof/mutations';
import { prove } from '../../proof/prove';
import * as django from '../apps/django';
import * as shop from '../apps/shop';
import * as smallest from '../apps/smallest';
import { rendered } from './subject';

const clusters = Object.entries({ django, shop, smallest } as Record<string, Application>).flatMap(
  ([name, { topology, environments }]) =>
    environments
      .filter((environment) => environment.target === 'kubernetes')
      .map((environment) => [name, topology, environment] as const),
);

test.each(clusters)(
  '%s opens what it declares, and every single rule removed or added is noticed',
  (_, topology, environment) => {
    const proof = prove(rendered(topology, environment), resolve(topology, environment));
    expect(proof.differences.map(({ words }) => words)).toEqual([]);
    const mutations = allMutations(proof.reachability);
    expect(mutations.length).toBeGreaterThan(50);
    expect(survivors(proof.reachability, proof.declared, mutations).map(({ words }) => words)).toEqual([]);
  },
);
