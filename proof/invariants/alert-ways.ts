import type { Environment, SecretKey } from '../../lib/model';

/** Whom an environment names, by the secrets that lead there. */
export interface DeclaredAlerts {
  readonly to: keyof typeof WAYS;
  readonly people: readonly SecretKey[];
  /** That of a dead man's switch, or none. */
  readonly watchdog: readonly SecretKey[];
}

/** What each way of telling is called in an AlertmanagerConfig, and in a file of Alertmanager. */
export const WAYS = {
  webhook: { kubernetes: 'webhookConfigs', file: 'webhook_configs' },
  email: { kubernetes: 'emailConfigs', file: 'email_configs' },
  slack: { kubernetes: 'slackConfigs', file: 'slack_configs' },
  teams: { kubernetes: 'msteamsv2Configs', file: 'msteamsv2_configs' },
} as const;

/** Who is told of the alerts of an environment; undefined where nobody is. */
export function alertsDeclared({ monitoring }: Environment): DeclaredAlerts | undefined {
  const alerts = monitoring?.alerts;
  if (alerts === undefined) return undefined;
  const login = alerts.to === 'email' ? alerts.login?.password : alerts.url;
  const listed = (key: SecretKey | undefined) => (key === undefined ? [] : [key]);
  return { to: alerts.to, people: listed(login), watchdog: listed(alerts.watchdog) };
}
