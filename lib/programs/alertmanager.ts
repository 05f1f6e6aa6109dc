import {
  alertsOf,
  exec,
  imageReference,
  persistent,
  SUBMISSION,
  type AlertsChoice,
  type ConfigFolder,
  type Program,
  type Resolved,
  type SecretKey,
} from '../model';
import { INHIBITIONS, MAIN_ROUTE, ROUTES, type Matcher, type Route } from '../observability/routing/routing';
import { MESSAGE } from '../observability/routing/message';
import { duration } from '../observability/promql';
import { toYaml } from '../output/yaml';

/** What both targets agree on about Alertmanager. */
export const ALERTMANAGER = {
  name: 'alertmanager',
  /** `nobody`, whom the image runs as. */
  user: 65534,
  port: 9093,
  resources: { cpuMillis: 20, memoryMiB: 128 },
} as const;

const FOLDER = '/etc/alertmanager';
/** Beside the folder above, which is read-only and holds nothing else. */
const SECRETS = '/etc/alertmanager-secrets';
/** Names of the files that hold one secret each. */
const RECEIVER_FILE = 'receiver';
const WATCHDOG_FILE = 'watchdog';

/** One Alertmanager with its configuration in a file, for targets without an operator; nothing where nobody is told. */
export function alertmanagerProgram({ environment }: Resolved): Program | undefined {
  const alerts = alertsOf(environment);
  if (alerts === undefined) return undefined;
  const { name, user, port, resources } = ALERTMANAGER;
  return {
    name,
    image: imageReference(environment.images, environment.registry, name),
    args: [
      `--config.file=${FOLDER}/alertmanager.yml`,
      '--storage.path=/alertmanager',
      // There is one, and no other to agree with.
      '--cluster.listen-address=',
    ],
    user,
    ports: { web: port },
    variables: [],
    // The image brings amtool along, and no other client to count on.
    probes: { readiness: exec(['amtool', 'config', 'show', `--alertmanager.url=http://127.0.0.1:${port}`]) },
    runtime: 'none',
    resources,
    volumes: [persistent('data', '/alertmanager', 1)],
    config: [
      { name: 'config', path: FOLDER, files: { 'alertmanager.yml': toYaml(configuration(alerts)) } },
      ...secretFolders(alerts),
    ],
    drainSeconds: 10,
  };
}

/** Beside the configuration, which says where they are and nothing of what is in them. */
function secretFolders({ watchdog, ...alerts }: AlertsChoice): ConfigFolder[] {
  const own = alerts.to === 'email' ? alerts.login?.password : alerts.url;
  const files: Record<string, SecretKey> = {
    ...(own === undefined ? {} : { [RECEIVER_FILE]: own }),
    ...(watchdog === undefined ? {} : { [WATCHDOG_FILE]: watchdog }),
  };
  return Object.keys(files).length === 0 ? [] : [{ name: 'secrets', path: SECRETS, files }];
}

/** @see https://prometheus.io/docs/alerting/latest/configuration/ */
const configuration = (alerts: AlertsChoice): object => ({
  route: { ...route(MAIN_ROUTE), routes: ROUTES.map(route) },
  inhibit_rules: INHIBITIONS.map(({ source, target, equal }) => ({
    source_matchers: source.map(matcher),
    target_matchers: target.map(matcher),
    ...(equal.length === 0 ? {} : { equal }),
  })),
  receivers: [
    { name: 'people', ...people(alerts) },
    {
      name: 'watchdog',
      ...(alerts.watchdog === undefined
        ? {}
        : { webhook_configs: [{ url_file: `${SECRETS}/${WATCHDOG_FILE}`, send_resolved: false }] }),
    },
  ],
});

const route = ({ receiver, of, groupBy, ...times }: Route): object => ({
  receiver,
  ...(of === undefined ? {} : { matchers: of.map(matcher) }),
  group_by: groupBy,
  group_wait: duration(times.groupWaitSeconds),
  group_interval: duration(times.groupIntervalSeconds),
  repeat_interval: duration(times.repeatIntervalSeconds),
});

const matcher = ({ label, is }: Matcher): string =>
  typeof is === 'string' ? `${label}="${is}"` : `${label}=~"${is.join('|')}"`;

function people(alerts: AlertsChoice): object {
  const secret = `${SECRETS}/${RECEIVER_FILE}`;
  switch (alerts.to) {
    case 'webhook':
      return { webhook_configs: [{ url_file: secret, send_resolved: true }] };
    case 'slack':
      return { slack_configs: [{ api_url_file: secret, send_resolved: true, ...MESSAGE }] };
    case 'teams':
      return { msteamsv2_configs: [{ webhook_url_file: secret, send_resolved: true, ...MESSAGE }] };
    case 'email': {
      const { addresses, from, server, login } = alerts;
      return {
        email_configs: [
          {
            to: addresses.join(', '),
            from,
            smarthost: `${server.host}:${server.port ?? SUBMISSION}`,
            ...(login === undefined ? {} : { auth_username: login.user, auth_password_file: secret }),
            send_resolved: true,
          },
        ],
      };
    }
  }
}
