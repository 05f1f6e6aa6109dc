import type { Endpoint } from '../connection';
import { define } from '../shape/define';
import type { Backing } from './backing-service';

/** What a service can want of an OpenID Connect provider. */
export type OidcEndpoint = 'signIn' | 'verify';

export type OidcProps = Backing;

/** An OpenID Connect provider outside. */
export interface Oidc extends OidcProps {
  readonly kind: 'oidc';
  /** Sends users to sign in: issuer, client id and client secret. */
  readonly signIn: Endpoint<Oidc>;
  /** Only checks the tokens it is shown: issuer and client id. */
  readonly verify: Endpoint<Oidc>;
}

export const defineOidc = (props: OidcProps): Oidc => define('oidc', props, oidc, defineOidc);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function oidc(props: OidcProps): Oidc {
  const self = { ...props, kind: 'oidc' } as Mutable<Oidc>;
  const endpoint = (name: OidcEndpoint): Endpoint<Oidc> => ({ kind: 'endpoint', of: self, name });
  return Object.assign(self, { signIn: endpoint('signIn'), verify: endpoint('verify') });
}
