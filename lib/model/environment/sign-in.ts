import type { ClientId, HttpsUrl } from '../primitives';

/** Any OpenID Connect provider. */
export interface OpenIdConnect {
  readonly provider: 'oidc';
  /** Address of the provider, as its tokens name it. */
  readonly issuer: HttpsUrl;
  /** What the application is registered as. */
  readonly clientId: ClientId;
}

/** Microsoft Entra ID. */
export interface EntraId {
  readonly provider: 'entra-id';
  /** The directory. */
  readonly tenantId: ClientId;
  /** The application registration: no managed identity, which nobody could sign in with. */
  readonly clientId: ClientId;
}

/** Who says who a user is. */
export type SignInChoice = OpenIdConnect | EntraId;

/** Address of a provider, as its tokens name it. */
export function issuerOf(signIn: SignInChoice): string {
  switch (signIn.provider) {
    case 'oidc':
      return signIn.issuer;
    case 'entra-id':
      return `https://login.microsoftonline.com/${signIn.tenantId}/v2.0`;
  }
}
