import { secret, type Alerts } from '../../lib';

/** Who is told of alerts: a channel of Teams, and a dead man's switch that calls when nothing is told any more. */
export const alerts = {
  to: 'teams',
  url: secret('alerts', 'url', 'address of the workflow that posts alerts to the channel of operations'),
  watchdog: secret(
    'alerts',
    'watchdog-url',
    "address of a dead man's switch, which calls when it is no longer posted to",
  ),
} satisfies Alerts;
