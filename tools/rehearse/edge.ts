import type { Kubectl } from './kubectl';
import { lastingForward, type Forward } from './lasting-forward';
import type { Machine } from './machine';
import { ofKind, type Rehearsal } from './rehearsal';
import type { Address } from './status-of';

/** The way in: the public host, at a port of this machine for as long as it is open. */
export interface Edge extends Address, Forward {
  /** The Service of the ingress controller. */
  readonly namespace: string;
  readonly service: string;
}

interface Service {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly ports: readonly { readonly port: number }[] };
}

/**
 * Opens a way to the ingress controller, through the API server: a laptop has no load balancer, and its own ports may be
 * taken.
 *
 * @returns undefined where nothing is public
 */
export async function openEdge(machine: Machine, kubectl: Kubectl, rehearsal: Rehearsal): Promise<Edge | undefined> {
  const { host } = rehearsal.resolved.environment;
  const [certificate] = ofKind(rehearsal, 'Certificate').filter(({ spec }) =>
    (spec?.dnsNames as readonly string[] | undefined)?.includes(host),
  );
  const namespace = certificate?.metadata.namespace;
  if (certificate === undefined || namespace === undefined) return undefined;
  const ca = await authorityOf(kubectl, namespace, String(certificate.spec?.secretName));
  const services = await kubectl.list<Service>('services', '--namespace', namespace);
  const controller = services.find(({ spec }) => spec.ports.some(({ port }) => port === 443));
  if (controller === undefined) throw new Error(`No Service in the namespace ${namespace} listens on 443.`);
  const { name: service } = controller.metadata;
  return { host, ca, namespace, service, ...(await forward(machine, kubectl, namespace, service)) };
}

/** A port of this machine that leads to the TLS of a Service, until it is closed. */
export const forward = (machine: Machine, kubectl: Kubectl, namespace: string, service: string): Promise<Forward> =>
  lastingForward(
    machine,
    () =>
      machine.start(
        'kubectl',
        kubectl.args('port-forward', '--namespace', namespace, '--address', '127.0.0.1', `service/${service}`, ':443'),
        /Forwarding from 127\.0\.0\.1:\d+ -> /,
      ),
    (line) => Number(/:(\d+) -> /.exec(line)?.[1]),
  );

/** Who signed the certificate of the host; one that signed itself is its own authority. */
export async function authorityOf(kubectl: Kubectl, namespace: string, name: string): Promise<string> {
  const { data } = await kubectl.get<{ data: Readonly<Record<string, string>> }>(
    'secret',
    name,
    '--namespace',
    namespace,
  );
  return Buffer.from(data['ca.crt'] || data['tls.crt'] || '', 'base64').toString();
}

/** How long an answer may take to be right, after everything is said to be healthy. */
const PATIENCE_MS = 60_000;

/**
 * Asks for each public prefix of the host, over TLS. Any answer of a service will do, for nobody here knows what is there;
 * one of the edge, that there is no service, will not.
 *
 * @throws Error with the prefixes that nobody answers
 */
export async function askRoutes(machine: Machine, edge: Edge, { resolved }: Rehearsal): Promise<string[]> {
  const prefixes = resolved.topology.services.flatMap(({ routes }) =>
    routes.filter(({ hosts }) => hosts.includes('main')).map(({ prefix }) => prefix),
  );
  const until = machine.now() + PATIENCE_MS;
  for (;;) {
    const answers = await Promise.all(prefixes.map((prefix) => answer(machine, edge, prefix)));
    const bad = answers.filter((one) => one !== undefined);
    if (bad.length === 0) return prefixes;
    if (machine.now() > until) throw new Error(`https://${edge.host} does not answer:\n${bad.join('\n')}`);
    await machine.pause(1000);
  }
}

async function answer(machine: Machine, edge: Edge, prefix: string): Promise<string | undefined> {
  try {
    const status = await machine.statusOf(edge, prefix);
    return status >= 500 ? `  ${prefix}: ${status}` : undefined;
  } catch (error) {
    return `  ${prefix}: ${(error as Error).message}`;
  }
}
