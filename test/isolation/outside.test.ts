import { resolve } from '../../lib/model';
import { prove } from '../../proof/prove';
import { seed, policiesOf, rendered, topology, withNetwork } from './subject';

const policies = policiesOf(seed);

describe('Egress to the outside', () => {
  const blocks = (all: typeof policies) =>
    [...all].flatMap(([id, { spec }]) =>
      (spec.egress ?? []).flatMap(({ to = [], ports = [] }) =>
        to.flatMap(({ ipBlock }) => (ipBlock === undefined ? [] : [{ id, ipBlock, ports }])),
      ),
    );
  const privateRanges = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'];
  const metadataServices = ['168.63.129.16/32', '169.254.0.0/16'];
  const wide = (all: typeof policies) => blocks(all).filter(({ ipBlock }) => ipBlock.cidr.endsWith('/0'));

  test('is on 443 alone, and leaves out the private ranges and the metadata services', () => {
    expect(wide(policies).length).toBeGreaterThan(0);
    for (const { ipBlock, ports } of wide(policies)) {
      expect(ports).toEqual([{ port: 443, protocol: 'TCP' }]);
      expect(ipBlock.except).toEqual(expect.arrayContaining([...privateRanges, ...metadataServices]));
    }
  });

  test('leaves out the cluster’s own addresses where they are public, and says nothing twice', () => {
    const addresses = {
      apiServer: { cidrs: ['20.1.1.1/32', 'fd00::1/128'], port: 443 },
      nodes: ['10.240.0.0/16', '20.2.0.0/24'],
      loadBalancer: ['20.2.0.7/32'],
    };
    for (const { ipBlock } of wide(policiesOf(rendered(topology, withNetwork(addresses))))) {
      expect([...(ipBlock.except ?? [])].sort()).toEqual(
        [...privateRanges, ...metadataServices, '20.1.1.1/32', '20.2.0.0/24'].sort(),
      );
    }
  });

  test('goes to narrower addresses where the environment names them, each backing service on its own', () => {
    const external = {
      'object-storage': ['20.60.0.0/16', '20.150.0.0/17'],
      archive: ['20.61.0.0/16'],
      'entra-id': ['20.190.128.0/18'],
    };
    const narrowed = blocks(
      policiesOf(rendered(topology, withNetwork({ external, apiServer: { cidrs: ['20.1.1.1/32'], port: 443 } }))),
    );
    const ofPolicy = (id: string) =>
      narrowed.filter((one) => one.id === id && one.ports.some(({ port }) => port === 443)).map((one) => one.ipBlock);
    expect(narrowed.filter(({ ipBlock }) => ipBlock.cidr.endsWith('/0'))).toEqual([]);

    expect(ofPolicy('frontend/frontend')).toEqual([{ cidr: '20.190.128.0/18' }]);
    const both = [{ cidr: '20.60.0.0/16' }, { cidr: '20.150.0.0/17' }, { cidr: '20.190.128.0/18' }];
    expect(ofPolicy('backend/backend')).toEqual(both);
    expect(ofPolicy('worker/worker')).toEqual(both);
    expect(ofPolicy('data/postgres')).toEqual([
      { cidr: '20.1.1.1/32' },
      { cidr: '20.61.0.0/16' },
      { cidr: '20.190.128.0/18' },
    ]);
  });

  test('leads to the tokens for a narrowed object storage, though nobody signs in', () => {
    const services = topology.services
      .filter(({ name }) => name === 'worker')
      .map((service) => ({ ...service, connects: service.connects.filter(({ of }) => of.kind === 'objectStorage') }));
    const backing = topology.backing.filter(({ kind }) => kind === 'objectStorage');
    const alone = { services, jobs: [], backing };
    const environment = withNetwork({ external: { 'object-storage': ['20.60.0.0/16'] } });
    const narrowed = blocks(policiesOf(rendered(alone, environment)));
    const reached = narrowed.filter(({ id }) => id === 'worker/worker').map(({ ipBlock }) => ipBlock.cidr);
    expect(reached).toEqual(expect.arrayContaining(['20.60.0.0/16', '0.0.0.0/0']));
    expect(prove(rendered(alone, environment), resolve(alone, environment)).differences).toEqual([]);
  });

  test('does not leave out what would leave nothing: a load balancer that may be anywhere', () => {
    const anywhere = wide(policiesOf(rendered(topology, withNetwork({ loadBalancer: ['0.0.0.0/0'] }))));
    expect(anywhere.length).toBeGreaterThan(0);
    for (const { ipBlock } of anywhere) expect(ipBlock.except ?? []).not.toContain('0.0.0.0/0');
  });
});
