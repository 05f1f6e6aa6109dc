import type { Cidr, Port } from '../primitives';

/** At least one. @minItems 1 */
type CidrList = readonly Cidr[];

/** Addresses that policies must name, because no label finds what is behind them. */
export interface Network {
  /** The API server as pods reach it: after address translation, so the endpoint and not the `kubernetes` Service. */
  readonly apiServer: {
    /** Its addresses. @minItems 1 */
    readonly cidrs: readonly Cidr[];
    /** Its port there. */
    readonly port: Port;
  };
  /** The machines: their kubelets are scraped. @minItems 1 */
  readonly nodes: readonly Cidr[];
  /** Narrower addresses of external backing services, by name. @default the internet without private ranges */
  readonly external?: Readonly<Record<string, CidrList>>;
}
