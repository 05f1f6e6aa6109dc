import { Reachability } from '../../proof/reachability';
import { surroundingsOf } from '../../proof/surroundings';
import { parseObjects } from '../../proof/objects';
import { formatPorts } from '../../proof/ports';
import { buildWorld } from '../../proof/world';
import { policy, workload } from './world-of';

const apart = {
  apiServer: { cidrs: ['20.1.1.1/32'], port: 443 },
  nodes: ['10.240.0.0/16'],
  loadBalancer: ['10.9.0.0/28'],
};
const names = (network: Parameters<typeof surroundingsOf>[0]) => surroundingsOf(network).actors.map(({ name }) => name);

/** What a rule to 10.240.0.0/16 on 10250 opens, in a place with this network. */
function opened(network: Parameters<typeof surroundingsOf>[0], to: string): string {
  const spec = `podSelector: {}
policyTypes: [Egress]
egress: [{ to: [{ ipBlock: { cidr: 10.240.0.0/16 } }], ports: [{ port: 10250 }] }]`;
  const documents = [workload('a/client'), workload('b/server'), policy('a/out', spec)];
  const objects = documents.flatMap((text, index) => parseObjects(text, `document ${index}`));
  const world = buildWorld(objects, surroundingsOf(network));
  const end = (name: string) => {
    const found = world.endpoints.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  return formatPorts(new Reachability(world).reach(end('a/client'), end(to)).somewhere) || 'none';
}

describe('The surroundings of an environment', () => {
  test('are everyone of every cluster, and who is at the addresses that it names', () => {
    expect(names(apart)).toEqual(expect.arrayContaining(['internet', 'kube-dns', 'ingress-controller']));
    expect(names(apart)).toEqual(expect.arrayContaining(['api-server', 'nodes', 'load-balancer']));
  });

  test('tell the nodes from other private addresses, and those from pods', () => {
    expect(opened(apart, 'nodes')).toBe('10250');
    expect(opened(apart, 'private-networks')).toBe('none');
    expect(opened(apart, 'b/server')).toBe('none');
  });

  test('count an address for the narrowest that names it', () => {
    const onNode = { ...apart, apiServer: { cidrs: ['10.240.0.4/32'], port: 6443 } };
    expect(surroundingsOf(onNode).at('nodes')).toEqual(['api-server', 'nodes']);
    expect(surroundingsOf(onNode).at('api-server')).toEqual(['api-server']);
    expect(opened(onNode, 'api-server')).toBe('10250');
  });

  test('find who is at a part of what others name there, and those others nowhere but at the rest', () => {
    const wide = ['10.0.0.0/8', '172.16.0.0/12'];
    const { at } = surroundingsOf({
      apiServer: { cidrs: wide, port: 6443 },
      nodes: wide,
      loadBalancer: [],
      external: { alerts: ['10.0.0.0/8'] },
    });
    expect(at('alerts')).toEqual(['alerts']);
    expect(at('api-server')).toEqual(['alerts', 'api-server']);
  });

  test('leave out who has no address of its own', () => {
    const single = { ...apart, apiServer: { cidrs: ['10.1.1.1/32'], port: 6443 }, nodes: ['10.1.1.1/32'] };
    expect(names(single)).not.toContain('nodes');
    expect(surroundingsOf(single).at('nodes')).toEqual(['api-server']);
  });

  test('find an external service on the internet only if its addresses are public', () => {
    const external = { 'object-storage': ['20.60.0.0/16'], 'entra-id': ['10.5.0.4/32'] };
    const { at } = surroundingsOf({ ...apart, external });
    expect(at('internet')).toEqual(['internet', 'object-storage']);
    expect(at('object-storage')).toEqual(['object-storage']);
    expect(at('worker/worker')).toEqual(['worker/worker']);
  });

  test('refuse what is no CIDR block', () => {
    expect(() => surroundingsOf({ ...apart, nodes: ['10.0.0.1'] })).toThrow('"10.0.0.1" is no CIDR block');
  });
});
