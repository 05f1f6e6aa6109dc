import { parse } from 'yaml';

/** A port of a service that is asked from this machine. */
export interface Reached {
  readonly service: string;
  readonly port: number;
}

interface Written {
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly network_mode?: string;
}

/** Takes away what the files before this one say: https://docs.docker.com/reference/compose-file/merge/#reset-value */
const NOTHING = '!reset null';

/**
 * What, laid over a Compose file, takes services out that run on this machine instead: the others find them here, under the
 * names that they know, and nothing waits for them.
 *
 * @param reached what is asked from this machine, and so published on it
 */
export function leaveOut(text: string, names: readonly string[], reached: readonly Reached[]): string {
  const { services } = parse(text) as { readonly services: Readonly<Record<string, Written>> };
  const isOut = (name: string, { network_mode = '' }: Written): boolean =>
    names.includes(name) || names.includes(network_mode.replace(/^service:/, ''));
  const lines = Object.entries(services).flatMap(([name, service]) => {
    if (isOut(name, service)) return [`  ${name}: ${NOTHING}`];
    const changes = changesOf(name, service, names, reached);
    return changes.length === 0 ? [] : [`  ${name}:`, ...changes.map((line) => `    ${line}`)];
  });
  return ['services:', ...lines, ''].join('\n');
}

function changesOf(
  name: string,
  { ports = [], depends_on = {}, network_mode }: Written,
  names: readonly string[],
  reached: readonly Reached[],
): string[] {
  const waits = Object.keys(depends_on).filter((other) => names.includes(other));
  const published = reached.filter(
    (one) => one.service === name && !ports.some((port) => port.endsWith(`:${one.port}`)),
  );
  const list = (values: readonly string[]): string => `[${values.map((value) => `'${value}'`).join(', ')}]`;
  return [
    ...(waits.length === 0 ? [] : ['depends_on:', ...waits.map((other) => `  ${other}: ${NOTHING}`)]),
    ...(published.length === 0 ? [] : [`ports: ${list(published.map(({ port }) => `127.0.0.1:${port}:${port}`))}`]),
    // What shares the network of another has its hosts.
    ...(network_mode === undefined ? [`extra_hosts: ${list(names.map((one) => `${one}:host-gateway`))}`] : []),
  ];
}
