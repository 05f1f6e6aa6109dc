import type { KubernetesEnvironment } from './environment';

/** Addresses that several networks may have, and so the API servers of several clusters. */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|127\.|f[cd]|fe80)/i;

const apiServers = ({ network: { apiServer } }: KubernetesEnvironment): string[] =>
  apiServer.cidrs.filter((cidr) => !PRIVATE.test(cidr)).map((cidr) => `${cidr} on ${apiServer.port}`);

/** An address under which two environments have their API server, and which no other cluster can have. */
export const sharedApiServer = (one: KubernetesEnvironment, other: KubernetesEnvironment): string | undefined =>
  apiServers(one).find((address) => apiServers(other).includes(address));
