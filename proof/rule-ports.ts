import type { Endpoint } from './endpoints';
import type { PortItem, Rule } from './network-policy';
import { allPorts, noPorts, union, type Ports } from './ports';

/** The ports a rule names, as numbers: a name means whatever the destination's containers call so. */
export function rulePorts(rule: Rule, destination: Endpoint): Ports {
  return rule.ports === undefined ? allPorts : union(...rule.ports.map((item) => itemPorts(item, destination)));
}

function itemPorts({ protocol, port, endPort }: PortItem, destination: Endpoint): Ports {
  if (port === undefined) return [{ protocol, from: 1, to: 65535 }];
  if (typeof port === 'number') return [{ protocol, from: port, to: endPort ?? port }];
  if (destination.kind === 'addresses') return noPorts;
  return destination.ports
    .filter((known) => known.name === port && known.protocol === protocol)
    .map((known) => ({ protocol, from: known.port, to: known.port }));
}
