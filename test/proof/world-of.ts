import type { Actor } from '../../proof/actors';
import type { Endpoint } from '../../proof/endpoints';
import { parseObjects } from '../../proof/objects';
import { formatPorts, onePort, type Protocol } from '../../proof/ports';
import { Reachability } from '../../proof/reachability';
import { buildWorld, type Surroundings } from '../../proof/world';

/** A Deployment with one container that declares `ports` (`http:8080`, `dns:53/UDP`, or a bare number). */
export function workload(
  name: string,
  labels: Record<string, string> = {},
  ports: readonly string[] = ['8080'],
): string {
  const [namespace, short] = name.split('/');
  return JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: short, namespace },
    spec: {
      template: { metadata: { labels }, spec: { containers: [{ name: 'main', ports: ports.map(containerPort) }] } },
    },
  });
}

function containerPort(text: string): { containerPort: number; name?: string; protocol?: string } {
  const [, name, port, protocol] = /^(?:([a-z-]+):)?(\d+)(?:\/(\w+))?$/.exec(text) ?? [];
  return { containerPort: Number(port), ...(name && { name }), ...(protocol && { protocol }) };
}

/** A NetworkPolicy whose spec is written in YAML. */
export function policy(name: string, spec: string): string {
  const [namespace, short] = name.split('/');
  const indented = spec.replace(/^/gm, '  ');
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${short}, namespace: ${namespace} }\nspec:\n${indented}`;
}

export function namespace(name: string, labels: Record<string, string> = {}): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
}

/** Asks about a world of YAML documents. */
export class Asked {
  readonly reachability: Reachability;

  constructor(documents: readonly string[], surroundings: Partial<Surroundings> = {}) {
    const objects = documents.flatMap((text, index) => parseObjects(text, `document ${index + 1}`));
    this.reachability = new Reachability(buildWorld(objects, { actors: [], ...surroundings }));
  }

  endpoint(name: string): Endpoint {
    const found = this.reachability.world.endpoints.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no endpoint ${name}`);
    return found;
  }

  /** The open ports of a pair as people read them; `none` when closed. */
  open(from: string, to: string): string {
    return formatPorts(this.reachability.reach(this.endpoint(from), this.endpoint(to)).somewhere) || 'none';
  }

  verdict(from: string, to: string, port: number, protocol: Protocol = 'TCP') {
    const [range] = onePort(port, protocol);
    if (range === undefined) throw new Error('one port is one range');
    return this.reachability.verdict(this.endpoint(from), this.endpoint(to), range);
  }
}

export const addresses = (name: string, ...cidrs: string[]): Actor => ({ kind: 'addresses', name, cidrs });
