import { describeSide } from './compare';
import type { Endpoint } from './endpoints';
import { namePort, namePorts } from './matrix';
import type { Rule } from './network-policy';
import { intersection, isEverything, onePort, type PortRange } from './ports';
import { ProblemsError } from './problems';
import type { Reachability } from './reachability';
import { isBehind, translations } from './services';
import type { World } from './world';
import { wrap } from './wrap';

/**
 * The endpoint that people mean: by its whole name; by the part behind the slash; by the name of a Service before it;
 * or by a piece of its name that only one has.
 *
 * @throws ProblemsError with the candidates when none or several fit
 */
export function findEndpoint(world: World, wanted: string): Endpoint {
  const behind = (matches: (name: string) => boolean) => {
    const services = world.services.filter(({ name }) => matches(name));
    return world.endpoints.filter((end) => end.kind === 'pods' && services.some((service) => isBehind(service, end)));
  };
  const short = (name: string) => name.slice(name.indexOf('/') + 1);
  const attempts: (() => readonly Endpoint[])[] = [
    () => world.endpoints.filter(({ name }) => name === wanted),
    () => world.endpoints.filter(({ name }) => short(name) === wanted),
    () => behind((name) => name === wanted),
    () => behind((name) => short(name) === wanted),
    () => world.endpoints.filter(({ name }) => name.includes(wanted)),
  ];
  for (const attempt of attempts) {
    const [only, ...others] = attempt();
    if (only !== undefined && others.length === 0) return only;
    if (only !== undefined) throw candidates(`"${wanted}" is several:`, [only, ...others]);
  }
  throw candidates(`"${wanted}" is nobody; there are:`, world.endpoints);
}

function candidates(what: string, endpoints: readonly Endpoint[]): ProblemsError {
  return new ProblemsError(what, endpoints.map(({ name }) => name).sort());
}

/**
 * Who lets what through from one endpoint to another, port by port, in words, with the arrows that the policies tell of.
 *
 * @param width columns of the terminal; longer lines are wrapped
 */
export function explain(reachability: Reachability, from: Endpoint, to: Endpoint, width = 120): string {
  const { somewhere } = reachability.reach(from, to);
  const declared = to.kind === 'pods' ? to.ports.map(({ port, protocol }) => ({ protocol, from: port, to: port })) : [];
  const closed = declared.filter((port) => intersection(somewhere, [port]).length === 0);
  const headline = somewhere.length > 0 ? `open on ${namePorts(somewhere, to)}, closed on all else` : 'closed';
  const asked = isEverything(somewhere) ? somewhere.slice(0, 1) : [...somewhere, ...closed];
  const lines = (asked.length > 0 ? asked : onePort(443)).flatMap((port) => explainPort(reachability, from, to, port));
  return [`${from.name} → ${to.name}: ${headline}`, ...lines, ...viaServices(reachability.world, to)]
    .map((line) => {
      const [, indent = '', text = ''] = /^( *)(.*)$/.exec(line) ?? [];
      return indent + wrap(text, width - indent.length - 2, `${indent}  `);
    })
    .join('\n');
}

function explainPort(reachability: Reachability, from: Endpoint, to: Endpoint, port: PortRange): string[] {
  const { egress, ingress, allowed, address } = reachability.verdict(from, to, port);
  const where = address === undefined ? '' : `, e.g. at ${address}`;
  const sides = [egress, ingress].flatMap((side) => [
    `    ${describeSide(side)}`,
    ...side.allowedBy.flatMap((rule) => arrowOf(reachability.world, rule)).map((arrow) => `      arrow ${arrow}`),
  ]);
  return ['', `  ${namePort(port, to)}: ${allowed ? 'open' : 'closed'}${where}`, ...sides];
}

/** What the policy's annotation says of a rule: the arrow that it comes from. */
function arrowOf({ policies }: World, { policy: id, direction, index }: Rule): string[] {
  const policy = policies.find((one) => one.id === id);
  return [policy?.annotations[`arrow/${direction}.${index}`] ?? []].flat();
}

function viaServices({ services }: World, to: Endpoint): string[] {
  if (to.kind === 'addresses') return [];
  const lines = translations(services, to).map(
    ({ service, servicePort, podPort }) => `  Service ${service}:${servicePort} leads to port ${podPort}`,
  );
  return lines.length > 0 ? ['', ...lines] : [];
}
