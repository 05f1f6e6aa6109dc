import { BlockList, isIP } from 'node:net';

/** How images come into a cluster that runs on this machine. */
export type Loader = 'kind' | 'k3d' | 'minikube' | 'docker';

/** Contexts as the programs name them that make clusters on a laptop. */
const NAMES: readonly (readonly [name: RegExp, loader: Loader | undefined])[] = [
  [/^kind-/, 'kind'],
  [/^k3d-/, 'k3d'],
  [/^minikube$/, 'minikube'],
  [/^(docker-desktop|orbstack|rancher-desktop)$/, 'docker'],
  [/^colima/, 'docker'],
  [/^(microk8s|lab)$/, undefined],
];

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['0.0.0.0', 32],
] as const)
  PRIVATE.addSubnet(network, prefix);
PRIVATE.addAddress('::1', 'ipv6');

/** Names that lead nowhere but to this machine. */
const OWN_NAMES = /^(localhost|host\.docker\.internal|kubernetes\.docker\.internal|.*\.orb\.local)$/;

/** Which program's cluster a context names, by its name; undefined for any other, or where images can't be loaded. */
export const loaderOf = (context: string): Loader | undefined => NAMES.find(([name]) => name.test(context))?.[1];

/**
 * Why a context is not taken for one on this machine: its name and the address of its API server must both say so, for
 * either alone is easily given to something else.
 *
 * @returns undefined if it is one
 */
export function notLocal(context: string, server: string): string | undefined {
  if (!NAMES.some(([name]) => name.test(context))) {
    return `its name is none that kind, k3d, minikube, Docker Desktop, Rancher Desktop, OrbStack or Colima give`;
  }
  const host = hostOf(server);
  const version = isIP(host);
  const isHere = version === 0 ? OWN_NAMES.test(host) : PRIVATE.check(host, version === 6 ? 'ipv6' : 'ipv4');
  return isHere ? undefined : `its API server, ${server}, is not on this machine or in a private network`;
}

function hostOf(server: string): string {
  try {
    return new URL(server).hostname.replace(/^\[|\]$/g, '');
  } catch {
    return server;
  }
}
