import type { Endpoint } from '../connection';
import { issuerOf, type Environment } from '../environment';
import { secret, type Setting } from '../value';
import type { Given } from './given';
import type { Oidc } from './oidc';

export function oidcGives({ of, name }: Endpoint<Oidc>, environment: Environment): Given {
  const { signIn } = environment;
  const issuer = signIn === undefined ? '' : issuerOf(signIn);
  const setting = (value: string, purpose: string): Setting => ({ kind: 'setting', value, purpose });
  return {
    variables: {
      OIDC_ISSUER: setting(issuer, 'OpenID Connect issuer of the tenant'),
      OIDC_CLIENT_ID: setting(signIn?.clientId ?? '', 'application (client) id registered with the issuer'),
      ...(name === 'signIn'
        ? { OIDC_CLIENT_SECRET: secret(of.name, 'client-secret', 'client secret of the application registration') }
        : {}),
    },
    parts: {},
  };
}
