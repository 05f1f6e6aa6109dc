/** A host that a text names, as far as the text says it. */
export interface NamedHost {
  readonly host: string;
  /** The port that stands there, or that of the scheme. @default not said */
  readonly port?: number;
  /** A name alone, with neither scheme nor port: it may as well be a module or a file. */
  readonly bare?: true;
}

/** Where a URL leads that names no port, by its scheme (IANA's registry, and the custom of the clients). */
const PORT_OF: Readonly<Record<string, number>> = {
  http: 80,
  ws: 80,
  https: 443,
  wss: 443,
  postgres: 5432,
  postgresql: 5432,
  mysql: 3306,
  redis: 6379,
  rediss: 6379,
  amqp: 5672,
  amqps: 5671,
  mongodb: 27017,
  smtp: 25,
  smtps: 465,
  ldap: 389,
  ldaps: 636,
  nats: 4222,
};

const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const HOST = `(?:\\[[0-9A-Fa-f:.]+\\]|${NAME})`;
const URL = new RegExp(
  `\\b([a-z][a-z0-9+.-]*):\\/\\/(?:[^\\s/@'"\`<>]*@)?(${HOST}(?::\\d{1,5})?(?:,${HOST}(?::\\d{1,5})?)*)`,
  'gi',
);
const HOST_AND_PORT = new RegExp(`^(${HOST})(?::(\\d{1,5}))?$`);
/** What separates words in a command, a list or a configuration file. */
const BETWEEN = /[\s,;"'`=()[\]{}<>|&@]+/;

/**
 * Every host that a value names: in URLs, as `host:port`, or as a name with dots.
 *
 * A single label with a port (`redis:6379`) is a host only where the value is nothing but hosts: in the middle of a text
 * it may be anything.
 */
export function addressesIn(value: string): NamedHost[] {
  const urls = [...value.matchAll(URL)].flatMap(([, scheme = '', list = '']) =>
    list.split(',').flatMap((one) => hostAndPort(one, PORT_OF[(scheme.split('+')[0] ?? '').toLowerCase()])),
  );
  const words = value
    .replace(new RegExp(`${URL.source}[^\\s,;"'\`]*`, 'gi'), ' ')
    .split(BETWEEN)
    .filter(Boolean);
  const found = words.map((word) => hostAndPort(word.replace(/\/.*$/, '')));
  const nothingElse = urls.length === 0 && found.every(([one]) => one?.port !== undefined);
  const hosts = found.flat().flatMap(({ host, port }): NamedHost[] => {
    if (!/[A-Za-z]/.test(host)) return isAddress(host) && port !== undefined ? [{ host, port }] : [];
    if (port === undefined) return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? [{ host, bare: true }] : [];
    return host.includes('.') || nothingElse ? [{ host, port }] : [];
  });
  return [...urls, ...hosts];
}

function hostAndPort(text: string, otherwise?: number): NamedHost[] {
  const [, host, digits] = HOST_AND_PORT.exec(text) ?? [];
  if (host === undefined) return [];
  const port = digits === undefined ? otherwise : Number(digits);
  return [{ host: host.replace(/^\[|\]$/g, '').replace(/\.$/, ''), ...(port !== undefined && { port }) }];
}

/** Whether a host is an address and no name. */
export const isAddress = (host: string): boolean => /^\d+(\.\d+){3}$/.test(host) || host.includes(':');

/** Whether a host is the pod or container itself, on whatever port. */
export const isItself = (host: string): boolean => /^(localhost|127(\.\d+){3}|0\.0\.0\.0|::1?)$/i.test(host);
