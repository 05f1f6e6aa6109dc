import type { Endpoint } from '../connection';
import type { Namespace } from '../namespace';
import type { Port, RoutePrefix } from '../primitives';
import { define } from '../shape/define';
import type { Backing } from './backing-service';

/** What a service can want of an OpenID Connect provider. */
export type OidcEndpoint = 'signIn' | 'publicClient' | 'verify';

/** The provider with two users that we run where an environment's sign-in is for development. */
export interface DevelopmentProvider {
  /** Where it runs on Kubernetes. @default it runs in Compose alone */
  readonly namespace?: Namespace;
  /** Where it listens; on a developer's machine it is reached by this number and no other. @default 4000 */
  readonly port?: Port;
  /** Where it is public on Kubernetes, on the main host. @default '/sign-in' */
  readonly prefix?: RoutePrefix;
}

export interface OidcProps extends Backing {
  /** Where the provider for development is. @default as its own defaults say, in Compose alone */
  readonly development?: DevelopmentProvider;
}

/** An OpenID Connect provider. */
export interface Oidc extends OidcProps {
  readonly kind: 'oidc';
  /** Sends users to sign in, and keeps a secret (a confidential client): issuer, client id, client secret and scope. */
  readonly signIn: Endpoint<Oidc>;
  /**
   * Is a page that signs its user in by itself, with PKCE and without a secret (a public client): issuer, client id and scope.
   * It is the browser that goes to the provider, and not what serves the page.
   */
  readonly publicClient: Endpoint<Oidc>;
  /** Only checks the tokens it is shown: issuer, where its keys are found, and the audience. */
  readonly verify: Endpoint<Oidc>;
}

export const defineOidc = (props: OidcProps): Oidc => define('oidc', props, oidc, defineOidc);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function oidc(props: OidcProps): Oidc {
  const self = { ...props, kind: 'oidc' } as Mutable<Oidc>;
  const endpoint = (name: OidcEndpoint): Endpoint<Oidc> => ({ kind: 'endpoint', of: self, name });
  return Object.assign(self, {
    signIn: endpoint('signIn'),
    publicClient: endpoint('publicClient'),
    verify: endpoint('verify'),
  });
}
