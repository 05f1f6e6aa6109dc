import type { Cidr, Port } from '../primitives';

/** At least one. @minItems 1 */
type CidrList = readonly Cidr[];

/** Where NodeLocal DNS is, unless somebody says otherwise. */
export const NODE_LOCAL_DNS: Cidr = '169.254.20.10/32';

/** Addresses that policies must name, because no label finds what is behind them. */
export interface Network {
  /** The API server as pods reach it: after address translation, so the endpoint and not the `kubernetes` Service. */
  readonly apiServer: {
    /** Its addresses. @minItems 1 */
    readonly cidrs: readonly Cidr[];
    /** Its port there. */
    readonly port: Port;
  };
  /**
   * The machines: their kubelets are scraped. `unnamed` where the network plugin finds no node by its address, as that of
   * Azure CNI powered by Cilium: what scrapes may then ask anybody on the port of kubelets, for a rule without a peer is
   * for everybody, nodes too. The API server is found by its address there if it is no node of the cluster, as none of
   * a managed one is.
   *
   * @see https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations
   */
  readonly nodes: CidrList | 'unnamed';
  /** Addresses of caches of names on the nodes. @default the one that NodeLocal DNS has: 169.254.20.10/32 */
  readonly dns?: readonly Cidr[];
  /** Narrower addresses of external backing services, by name. @default the internet without private ranges */
  readonly external?: Readonly<Record<string, CidrList>>;
}
