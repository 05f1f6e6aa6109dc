import { isIP } from 'node:net';
import type { KubernetesEnvironment } from '../environment';
import type { Problem } from '../problem';
import { isWhole, type Definitions } from './rule';

/** The addresses that policies name are addresses, and those of external services belong to one. */
export function* network({ topology, environments }: Definitions): Iterable<Problem> {
  const outside = topology.backing.filter((b) => b.kind === 'oidc' || b.kind === 'objectStorage').map((b) => b.name);
  for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
    const { apiServer, nodes, loadBalancer, external = {} } = environment.network;
    yield* blockProblems(environment, 'network.apiServer.cidrs', apiServer.cidrs);
    yield* blockProblems(environment, 'network.nodes', nodes);
    yield* blockProblems(environment, 'network.loadBalancer', loadBalancer);
    if (!(isWhole(apiServer.port) && apiServer.port <= 65535)) {
      yield {
        subject: environment.name,
        field: 'network.apiServer.port',
        given: apiServer.port,
        allowed: 'a whole number from 1 to 65535',
        fix: '443 or 6443, as `kubectl get endpoints kubernetes` shows',
      };
    }
    for (const [name, cidrs] of Object.entries(external)) {
      yield* blockProblems(environment, `network.external.${name}`, cidrs);
      if (outside.includes(name)) continue;
      yield {
        subject: environment.name,
        field: `network.external.${name}`,
        given: name,
        allowed: outside.join(', '),
        fix: 'name an external backing service: a name that nobody has narrows nothing',
      };
    }
  }
}

function* blockProblems({ name }: KubernetesEnvironment, field: string, cidrs: readonly string[]): Iterable<Problem> {
  const allowed = 'CIDR blocks, at least one: an address, "/" and the length of its prefix';
  if (cidrs.length === 0) yield { subject: name, field, given: cidrs, allowed, fix: 'add e.g. "10.0.0.0/16"' };
  for (const given of cidrs.filter((cidr) => !isBlock(cidr))) {
    yield { subject: name, field, given, allowed, fix: 'e.g. "10.0.0.0/16", or "10.0.0.1/32" for one address' };
  }
}

function isBlock(text: string): boolean {
  const [address = '', length = '', ...more] = text.split('/');
  const family = isIP(address);
  return family !== 0 && more.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128);
}
