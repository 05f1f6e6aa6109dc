import type { Endpoint } from '../connection';
import type { Environment } from '../environment';
import type { Given } from './given';
import type { Oidc } from './oidc';
import { clientSecret } from './secrets';
import { signInFacts, type SignInFacts } from './sign-in-facts';

export function oidcGives({ of, name }: Endpoint<Oidc>, environment: Environment): Given {
  const facts = signInFacts(of, environment);
  return { variables: facts === undefined ? {} : variables(facts, of, name), parts: {} };
}

function variables(facts: SignInFacts, { name: oidc }: Oidc, endpoint: Endpoint<Oidc>['name']): Given['variables'] {
  const { issuer: OIDC_ISSUER, scope: OIDC_SCOPE, discovery: OIDC_DISCOVERY_URL, clientId: OIDC_CLIENT_ID } = facts;
  switch (endpoint) {
    case 'signIn':
      return {
        OIDC_ISSUER,
        OIDC_CLIENT_ID: facts.serverClientId,
        OIDC_CLIENT_SECRET: clientSecret(oidc),
        OIDC_DISCOVERY_URL,
        OIDC_SCOPE,
      };
    case 'publicClient':
      return { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_SCOPE };
    case 'verify':
      return { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_AUDIENCE: facts.audience, OIDC_DISCOVERY_URL };
  }
}
