import type { AuthorizationPolicySpecRulesFromSource } from '../../../imports/security.istio.io';
import type { Peer } from '../network/flow';
import type { membersOf } from './members';

/** Somebody of no identity: what comes in plain text. Anybody, in the words of the mesh, has one. */
const NOBODY = { notPrincipals: ['*'] };

/**
 * Who is let in, as the mesh tells it. Of somebody outside of it the mesh sees an address at most: which pods those are the
 * network policy alone tells. Pods of others may be in the mesh all the same, under an account that is not known here.
 */
export function sourcesOf(
  peer: Peer,
  isMember: ReturnType<typeof membersOf>,
): AuthorizationPolicySpecRulesFromSource[] {
  switch (peer.kind) {
    case 'workload':
      return isMember(peer)
        ? [{ serviceAccounts: [`${peer.namespace}/${peer.account}`] }]
        : [NOBODY, { namespaces: [peer.namespace] }];
    case 'addresses': {
      const { cidrs, except } = peer;
      return [{ ...NOBODY, ipBlocks: [...cidrs], ...(except === undefined ? {} : { notIpBlocks: [...except] }) }];
    }
    case 'anyone':
      return [NOBODY];
  }
}
