import type { Cidr, Host, Port } from '../primitives';

/** A PostgreSQL, Redis or any other server that somebody else runs, and where an external host is in this environment. */
export interface Managed {
  /** Its name in DNS. */
  readonly host: Host;
  /** The host of a replica of PostgreSQL, for reads. @default the host itself */
  readonly readOnlyHost?: Host;
  /** Of the first port. @default that of the definition */
  readonly port?: Port;
  /** Whether clients speak TLS with it. @default true */
  readonly tls?: boolean;
  /** Where its hosts are. @default the internet, without private ranges @minItems 1 */
  readonly addresses?: readonly Cidr[];
}
