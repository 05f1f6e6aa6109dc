import type { Cidr, Content, Host, Label, Port } from '../primitives';
import { define } from '../shape/define';
import type { Offer } from '../value';
import type { Backing } from './backing-service';

export interface ExternalProps<P extends string = string> extends Backing {
  /** Its name in DNS. @default each environment says it, under `managed` */
  readonly host?: Host;
  /** Number of each port by name. The first is the one meant where none is named. @default 443, called https @keys port-name */
  readonly ports?: Readonly<Record<P, Port>>;
  /** Scheme of its URL, of each port by name. @default the name of the port @keys port-name */
  readonly schemes?: Readonly<Record<string, Label>>;
  /** Where its host is. @default the internet, without private ranges @minItems 1 */
  readonly addresses?: readonly Cidr[];
  /**
   * The variables that a client is given; `here('host')`, `here('port')` and `here('url')` are where it connects to. Host and
   * port can be had as `<NAME>_HOST` and `<NAME>_PORT` with `as`. @default `<NAME>_URL` @keys variable-name
   */
  readonly gives?: Readonly<Record<string, Content | Offer>>;
}

/** Any host outside that we only talk to. */
export interface External<P extends string = string> extends ExternalProps<P> {
  readonly kind: 'external';
  readonly ports: Readonly<Record<P, Port>>;
}

export const defineExternal = <const P extends string = 'https'>(props: ExternalProps<P>): External<P> =>
  define('external', props, external, defineExternal);

const external = (props: ExternalProps): External => ({
  kind: 'external',
  ...props,
  ports: props.ports ?? { https: 443 },
});
