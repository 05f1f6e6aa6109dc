import { issuerOf, type EntraId, type Environment, type OpenIdConnect } from '../environment';
import { here, literal, text, variable, type Offer, type Setting } from '../value';
import type { Oidc } from './oidc';
import { DEVELOPMENT_CLIENT, DEVELOPMENT_SERVER_CLIENT, developmentIssuer, developmentPrefix } from './sign-in-server';

/** What must be known of a provider, as what its clients are given. */
export interface SignInFacts {
  /** Its address, as tokens name it: what a browser sees. */
  readonly issuer: Offer;
  readonly clientId: Offer;
  /** The client that keeps a secret. */
  readonly serverClientId: Offer;
  /** What is asked for at sign-in. */
  readonly scope: Offer;
  /** Whom the tokens are for. */
  readonly audience: Offer;
  /** Where a client of ours finds the provider's endpoints and keys. */
  readonly discovery: Offer;
}

/** Where a provider describes itself, below its issuer: https://openid.net/specs/openid-connect-discovery-1_0.html */
const CONFIGURATION = '/.well-known/openid-configuration';

/** Undefined where nobody signs in, of which a rule tells. */
export function signInFacts(oidc: Oidc, environment: Environment): SignInFacts | undefined {
  const { signIn } = environment;
  switch (signIn?.provider) {
    case undefined:
      return undefined;
    case 'oidc': {
      const { audience, scope = 'openid profile' } = signIn;
      const facts = { ...registeredFacts(signIn), scope: literal(scope) };
      return audience === undefined ? facts : { ...facts, audience: literal(audience) };
    }
    case 'entra-id':
      // A token for the application itself, which only the id may ask for, and not an address of it.
      return { ...registeredFacts(signIn), scope: text`openid profile ${variable('OIDC_CLIENT_ID')}/.default` };
    case 'development':
      return developmentFacts(oidc, environment);
  }
}

const setting = (value: string, purpose: string): Setting => ({ kind: 'setting', value, purpose });

/** What follows from a variable refers to it: all of it follows, if somebody sets it otherwise in .env. */
function registeredFacts(signIn: OpenIdConnect | EntraId): Omit<SignInFacts, 'scope'> {
  const issuer = issuerOf(signIn);
  const clientId = setting(signIn.clientId, 'application (client) id registered with the issuer');
  return {
    issuer: setting(issuer, 'OpenID Connect issuer of the tenant'),
    clientId,
    serverClientId: clientId,
    audience: text`${variable('OIDC_CLIENT_ID')}`,
    discovery: text`${variable('OIDC_ISSUER')}${issuer.endsWith('/') ? CONFIGURATION.slice(1) : CONFIGURATION}`,
  };
}

const developmentFacts = (oidc: Oidc, environment: Environment): SignInFacts => ({
  issuer: literal(developmentIssuer(oidc, environment)),
  clientId: literal(DEVELOPMENT_CLIENT),
  serverClientId: literal(DEVELOPMENT_SERVER_CLIENT),
  scope: literal('openid profile'),
  audience: literal(DEVELOPMENT_CLIENT),
  // Not by the public address, which a container need not be able to reach.
  discovery: text`${here('url')}${developmentPrefix(oidc)}${CONFIGURATION}`,
});
