import type { Data, Fields } from '../../plan/plan';
import type { Scope } from '../scope';
import type { ClusterStyle, HostStyle } from '../style';

const ID = '1c2d3e4f-0a1b-4c2d-8e3f-4a5b6c7d8e01';

/** Who signs users in. */
export function signIn({ draw }: Scope, style: Pick<ClusterStyle, 'signIn'>): Data {
  switch (style.signIn) {
    case 'development':
      return { provider: 'development' };
    case 'entra-id':
      return { provider: 'entra-id', tenantId: ID, clientId: ID };
    case 'oidc':
      return {
        provider: 'oidc',
        issuer: draw.one([
          'https://login.example.org/',
          'https://login.example.org:8443/realm',
          'https://login.example.org',
        ]),
        clientId: draw.one(['app', '007', 'a:b/c']),
        ...draw.maybe(0.4, () => ({ audience: draw.one(['api://app', 'yes', 'a b: c']) })),
        ...draw.maybe(0.4, () => ({ scope: draw.one(['openid', 'openid profile $x']) })),
      };
  }
}

/** Who keeps files: each environment has a place of its own. */
export function objectStorage(
  { draw }: Scope,
  { storage, target }: Pick<HostStyle, 'storage'> & { readonly target: string },
  name: string,
): Data {
  switch (storage) {
    case 'own':
      return { api: 's3', region: draw.one(['us-east-1', 'eu']) };
    case 's3':
      return { api: 's3', region: 'eu', endpoint: `https://s3.${name}.example.org${draw.one(['', ':9000', '/base'])}` };
    case 'azure':
      return {
        api: 'azure',
        account: `files${name.replace(/[^a-z0-9]/g, '')}`,
        ...draw.maybe(target === 'kubernetes' ? 0.6 : 0.2, () => ({ clientId: ID })),
      };
  }
}

/** What somebody else runs in an environment, and where hosts outside are. */
export function managed(scope: Scope, name: string, isIssued: boolean): Record<string, Data> {
  const { draw } = scope;
  const mustBe = scope.of('external').filter(({ props }) => props['host'] === undefined);
  const mayBe = scope.of('postgres', 'redis', 'server', 'external').filter((one) => !mustBe.includes(one));
  const isFree = (kind: string): boolean => isIssued || kind === 'external' || kind === 'server';
  const chosen = mayBe.filter(({ define }) => isFree(define) && draw.chance(0.12));
  return Object.fromEntries(
    [...mustBe, ...chosen].map((one) => [
      one.name,
      {
        host: `${one.name}.${name}.example.net`,
        ...draw.maybe(one.define === 'postgres' ? 0.4 : 0, () => ({ readOnlyHost: `replica.${name}.example.net` })),
        ...draw.maybe(0.3, () => ({ port: draw.one([5432, 16379, 443]) })),
        ...draw.maybe(0.3, () => ({ tls: draw.chance(0.3) })),
        ...draw.maybe(0.3, () => ({ addresses: draw.several(['10.40.0.10/32', '192.0.2.7/32']) })),
      },
    ]),
  );
}

/** A certificate authority that speaks ACME. */
export const acme: Fields = { from: 'acme', server: 'https://acme.example.org/directory', email: 'ops+x@example.org' };
