import type { Address } from './value';

/** Where an endpoint is reached, in one target. */
export interface Location {
  /** Of its URL. */
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

/** Part of a location as text. The usual port of an https URL is left out: it is the scheme's own. */
export function partOf({ scheme, host, port }: Location, part: Address['part']): string {
  switch (part) {
    case 'host':
      return host;
    case 'port':
      return String(port);
    case 'url':
      return scheme === 'https' && port === 443 ? `https://${host}` : `${scheme}://${host}:${port}`;
  }
}
