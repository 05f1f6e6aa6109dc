import type { Cidr, Host, Label, Port } from '../primitives';
import type { Acme } from './certificates';

/** A certificate of one's own for all hosts, in two files beside the Compose file; somebody else renews it. */
export interface OwnCertificate {
  readonly from: 'files';
}

/** A proxy that is there ends TLS, and asks on the same machine. */
export interface ExistingProxy {
  readonly from: 'proxy';
  /** Port of 127.0.0.1 at which it asks. @default 8080 */
  readonly port?: Port;
  /**
   * Where it asks from: its word is taken for a client's address, and for whether that spoke TLS.
   *
   * @default the private networks, of which Docker's own is one @minItems 1
   */
  readonly addresses?: readonly Cidr[];
}

/**
 * A machine that people elsewhere use. The ports of its router are open to every network and no other port is published,
 * everything is started without a profile, connections go through PgBouncer where a database has a `pooler`, and what fails its
 * liveness probe as often as in a cluster is started anew.
 */
export interface PublicHost {
  /** Public host name, which routes call `main`. */
  readonly host: Host;
  /** Further public hosts, by the names that routes call them. @default none @keys label */
  readonly hosts?: Readonly<Record<Label, Host>>;
  /** Where the certificates of these hosts come from. */
  readonly certificates: Acme | OwnCertificate | ExistingProxy;
}
