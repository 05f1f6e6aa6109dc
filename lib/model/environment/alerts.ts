import type { Email, Host, Line, Port } from '../primitives';
import type { SecretKey } from '../value';
import type { Environment } from './environment';

/** What is the same of all who are told. */
interface Told {
  /**
   * The address of a dead man's switch: it is posted to every five minutes, for as long as alerts find their way, and calls
   * somebody when that ends. Whoever knows such an address can post to it, so it is a secret.
   *
   * @default none: that alerts have stopped coming is noticed by nobody
   */
  readonly watchdog?: SecretKey;
}

/** Somebody's own program, which is sent JSON: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export interface AlertsToWebhook extends Told {
  readonly to: 'webhook';
  /** The secret that holds its address. */
  readonly url: SecretKey;
  /** Where it listens: policies know no names. @default 443 */
  readonly port?: Port;
}

/** People who read mail. */
export interface AlertsByEmail extends Told {
  readonly to: 'email';
  /** Whom it is sent to. @minItems 1 */
  readonly addresses: readonly Email[];
  /** Whom it comes from. */
  readonly from: Email;
  /** The server that takes it, by STARTTLS, or by TLS on port 465. */
  readonly server: {
    /** Its name, which its certificate is for. */
    readonly host: Host;
    /** Its port. @default 587 */
    readonly port?: Port;
  };
  /** Whom the server knows. @default it asks for nobody */
  readonly login?: {
    /** The name that is given with the password. */
    readonly user: Line;
    /** The secret that holds the password. */
    readonly password: SecretKey;
  };
}

/** A channel of Slack. */
export interface AlertsToSlack extends Told {
  readonly to: 'slack';
  /** The secret that holds the address of an incoming webhook. */
  readonly url: SecretKey;
}

/** A channel of Microsoft Teams. */
export interface AlertsToTeams extends Told {
  readonly to: 'teams';
  /** The secret that holds the address which a workflow of the channel has for messages. */
  readonly url: SecretKey;
}

/** Who is told of alerts. What is a credential is the name of a secret, and an address that anybody may post to is one. */
export type AlertsChoice = AlertsToWebhook | AlertsByEmail | AlertsToSlack | AlertsToTeams;

/** Who is told of the alerts of an environment, if anybody is. */
export const alertsOf = ({ monitoring }: Environment): AlertsChoice | undefined => monitoring?.alerts;

/** The secrets by which alerts are sent, each with the field that names it. */
export function alertSecrets({
  watchdog,
  ...alerts
}: AlertsChoice): { readonly field: string; readonly key: SecretKey }[] {
  const own = alerts.to === 'email' ? alerts.login?.password : alerts.url;
  return [
    ...(own === undefined ? [] : [{ field: alerts.to === 'email' ? 'login.password' : 'url', key: own }]),
    ...(watchdog === undefined ? [] : [{ field: 'watchdog', key: watchdog }]),
  ];
}

/** What those who are told are called in `network.external`. */
export const ALERTS = 'alerts';
export const WATCHDOG = 'watchdog';

/** A place outside that alerts are sent to, by its name in `network.external`. */
export interface AlertPlace {
  readonly name: typeof ALERTS | typeof WATCHDOG;
  readonly port: Port;
}

/** The places that alerts are sent to: there are none where nobody is told. */
export function alertPlaces(environment: Environment): AlertPlace[] {
  const alerts = alertsOf(environment);
  if (alerts === undefined) return [];
  return [
    { name: ALERTS, port: portOf(alerts) },
    ...(alerts.watchdog === undefined ? [] : [{ name: WATCHDOG, port: HTTPS } satisfies AlertPlace]),
  ];
}

const HTTPS = 443;
/** Submission of mail: RFC 6409. */
export const SUBMISSION = 587;

function portOf(alerts: AlertsChoice): Port {
  switch (alerts.to) {
    case 'webhook':
      return alerts.port ?? HTTPS;
    case 'email':
      return alerts.server.port ?? SUBMISSION;
    case 'slack':
    case 'teams':
      return HTTPS;
  }
}

/** Environments whose alerts reach nobody, by name. Whoever develops on a machine has it before them. */
export const unheardAlerts = ({ environments }: { readonly environments: readonly Environment[] }): string[] =>
  environments
    .filter((one) => (one.target === 'compose' ? one.credentials === 'required' : one.monitoring !== undefined))
    .filter((one) => alertsOf(one) === undefined)
    .map(({ name }) => name);
