import type { SecretKey } from '../../../lib/model';
import { each } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { structureOf } from '../../values/leaves';
import { inFile, unless, type Violation } from '../../violation';
import { alertsDeclared, WAYS } from '../alert-ways';
import type { ComposeContainer } from './document';

/** As much of Alertmanager's file as is read here. */
export interface AlertmanagerFile {
  readonly route: { readonly receiver: string; readonly routes?: readonly FileRoute[] };
  readonly receivers: readonly ({ readonly name: string } & Readonly<Record<string, unknown>>)[];
}

interface FileRoute {
  readonly receiver: string;
  readonly matchers?: readonly string[];
}

interface PrometheusFile {
  readonly alerting?: { readonly alertmanagers?: readonly { readonly static_configs?: readonly Targets[] }[] };
}

interface Targets {
  readonly targets: readonly string[];
}

/** A file beside the Compose file, by the end of its path. */
const fileOf = <T>({ files }: ComposeSubject, end: string): { readonly path: string; readonly data: T } | undefined => {
  const found = files.find(({ path }) => path.endsWith(end));
  return found === undefined ? undefined : { path: found.path, data: structureOf(found.text) as T };
};

export const configurationOf = (subject: ComposeSubject) => fileOf<AlertmanagerFile>(subject, '/alertmanager.yml');

export const composeAlertsReachPeople = each(
  'Alerts have a way to whom the environment names, by files of secrets, and where nobody is named there is none.',
  { name: 'environments', of: (subject: ComposeSubject) => [subject] },
  (subject) => {
    const { environment } = subject.resolved;
    const alerts = alertsDeclared(environment);
    const container = subject.document.services['alertmanager'];
    const config = configurationOf(subject);
    if (alerts === undefined || config === undefined || container === undefined)
      return unless(
        alerts === undefined && config === undefined && container === undefined,
        inFile(''),
        alerts === undefined
          ? 'tells people of alerts, and nobody is named'
          : 'has nothing that tells people of alerts',
      );
    const { route, receivers } = config.data;
    const sent = (name: string | undefined, way: string) => receivers.find((one) => one.name === name)?.[way];
    const watchdog = route.routes?.find(({ matchers = [] }) => matchers.includes('alertname="Watchdog"'));
    const way = WAYS[alerts.to].file;
    const place = inFile(config.path);
    return [
      ...handedOver(subject),
      ...unless(sent(route.receiver, way) !== undefined, place, `tells nobody by ${way}`),
      ...unless(watchdog !== undefined, place, 'has no way for the watchdog'),
      ...readsFrom(container, sent(route.receiver, way), alerts.people, config.path),
      ...readsFrom(container, sent(watchdog?.receiver, 'webhook_configs'), alerts.watchdog, config.path),
    ];
  },
);

/** Where Prometheus listens, too: 9093 is that of Alertmanager. */
function handedOver(subject: ComposeSubject): Violation[] {
  const found = fileOf<PrometheusFile>(subject, '/prometheus.yml');
  const targets = (found?.data.alerting?.alertmanagers ?? []).flatMap(({ static_configs = [] }) => static_configs);
  const isThere = targets.some((one) => one.targets.includes('alertmanager:9093'));
  return unless(isThere, inFile(found?.path ?? ''), 'hands its alerts to nobody');
}

/** What is sent reads each key from the file at which the container finds it. */
function readsFrom(container: ComposeContainer, sent: unknown, keys: readonly SecretKey[], path: string): Violation[] {
  const mounted = (container.secrets ?? []) as readonly { readonly source: string; readonly target: string }[];
  return keys.flatMap(({ secret, key }) => {
    const target = mounted.find(({ source }) => source === `${secret}-${key}`)?.target;
    const isRead = target !== undefined && JSON.stringify(sent ?? '').includes(`_file":"${target}"`);
    return unless(isRead, inFile(path), `does not read ${secret}-${key} from a file`);
  });
}
