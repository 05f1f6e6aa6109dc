import type { ClientId, HttpsUrl, Line } from '../primitives';

/** Any OpenID Connect provider. */
export interface OpenIdConnect {
  readonly provider: 'oidc';
  /** Address of the provider, as its tokens name it. */
  readonly issuer: HttpsUrl;
  /** What the application is registered as. */
  readonly clientId: ClientId;
  /** Whom the tokens are for that the application is shown. @default the client id */
  readonly audience?: Line;
  /** What is asked for at sign-in, so that such a token is given. @default 'openid profile' */
  readonly scope?: Line;
}

/** Microsoft Entra ID. */
export interface EntraId {
  readonly provider: 'entra-id';
  /** The directory. */
  readonly tenantId: ClientId;
  /**
   * The application registration: no managed identity, which nobody could sign in with. It is the page's and the API's, and
   * issues tokens of version 2 (`requestedAccessTokenVersion`), which name this id as their audience.
   */
  readonly clientId: ClientId;
}

/**
 * A provider with two users, alice and bob, whom everybody may be. The engine runs it: for the machines of developers and for
 * rehearsals of a cluster, and for nothing that the public can reach.
 */
export interface DevelopmentSignIn {
  readonly provider: 'development';
}

/** Who says who a user is. */
export type SignInChoice = OpenIdConnect | EntraId | DevelopmentSignIn;

/** Address of a provider that an application is registered with, as its tokens name it. */
export function issuerOf(signIn: OpenIdConnect | EntraId): string {
  switch (signIn.provider) {
    case 'oidc':
      return signIn.issuer;
    case 'entra-id':
      return `https://login.microsoftonline.com/${signIn.tenantId}/v2.0`;
  }
}
