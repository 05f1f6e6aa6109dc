import { foundAt } from '../declared/secrets';
import { namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, inFile, unless, type Violation } from '../violation';
import { alertsDeclared, WAYS, type DeclaredAlerts } from './alert-ways';
import { receiversOf, secretsIn } from './receivers';
import { ofKind, specOf } from './workload';

interface PrometheusSpec {
  readonly alerting?: { readonly alertmanagers?: readonly { readonly name: string; readonly namespace?: string }[] };
}

interface AlertmanagerSpec {
  readonly replicas?: number;
  readonly alertmanagerConfiguration?: { readonly name: string };
}

interface ConfigSpec {
  readonly route?: { readonly receiver?: string; readonly routes?: readonly Subroute[] };
}

interface Subroute {
  readonly receiver?: string;
  readonly matchers?: readonly { readonly name: string; readonly value?: string }[];
}

/** The Service that the operator puts in front of each Alertmanager. */
const OPERATED = 'alertmanager-operated';

export const alertsReachPeople = each(
  'Alerts have a way to whom the environment names, a watchdog shows that it is open, and where nobody is named there is none.',
  {
    name: 'environments that are watched',
    of: (subject: KubernetesSubject) => (subject.resolved.environment.monitoring === undefined ? [] : [subject]),
  },
  ({ objects, resolved: { environment } }) => {
    const alerts = alertsDeclared(environment);
    const managers = ofKind(objects, 'Alertmanager', 'AlertmanagerConfig');
    if (alerts === undefined)
      return managers.flatMap((one) => unless(false, at(one), 'is there to tell people, and nobody is named'));
    const [manager] = ofKind(objects, 'Alertmanager');
    if (manager === undefined) return unless(false, inFile(''), 'has nothing that tells people of alerts');
    return [...handedOver(manager, objects), ...configured(manager, objects, alerts, environment)];
  },
);

/** Prometheus hands its alerts to it, and there are two of it. */
function handedOver(manager: KubernetesObject, objects: readonly KubernetesObject[]): Violation[] {
  const namespace = namespaceOf(manager);
  const found = ofKind(objects, 'Prometheus').flatMap((prometheus) => {
    const { alerting } = specOf<PrometheusSpec>(prometheus);
    const isThere = (alerting?.alertmanagers ?? []).some(
      (one) => one.name === OPERATED && (one.namespace ?? namespaceOf(prometheus)) === namespace,
    );
    return unless(isThere, at(prometheus, 'spec.alerting'), 'hands its alerts to nobody');
  });
  const { replicas = 1 } = specOf<AlertmanagerSpec>(manager);
  return [...found, ...unless(replicas >= 2, at(manager, 'spec.replicas'), 'is one: while it moves nobody is told')];
}

/** Its configuration leads to whom the environment names, by the secrets that it names. */
function configured(
  manager: KubernetesObject,
  objects: readonly KubernetesObject[],
  alerts: DeclaredAlerts,
  environment: Parameters<typeof foundAt>[1],
): Violation[] {
  const { alertmanagerConfiguration } = specOf<AlertmanagerSpec>(manager);
  const config = ofKind(objects, 'AlertmanagerConfig').find(
    (one) => one.metadata.name === alertmanagerConfiguration?.name && namespaceOf(one) === namespaceOf(manager),
  );
  if (config === undefined)
    return unless(false, at(manager, 'spec.alertmanagerConfiguration'), 'has a configuration that is not there');
  const { route } = specOf<ConfigSpec>(config);
  const toWatchdog = (route?.routes ?? []).find(({ matchers = [] }) =>
    matchers.some(({ name, value }) => name === 'alertname' && value === 'Watchdog'),
  );
  const reads = (receiver: string | undefined, way: string) => {
    const found = receiversOf(config).find(({ name }) => name === receiver)?.[way];
    return secretsIn(found, way).map(({ name, key }) => `${name}/${key}`);
  };
  const wanted = (keys: DeclaredAlerts['people']) =>
    keys.map((key) => foundAt(key, environment)).map(({ secret, key }) => `${secret}/${key}`);
  const way = WAYS[alerts.to].kubernetes;
  const isSent = receiversOf(config).find(({ name }) => name === route?.receiver)?.[way] !== undefined;
  return [
    ...unless(isSent, at(config, 'spec.receivers'), `tells nobody by ${way}`),
    ...wanted(alerts.people).flatMap((key) =>
      unless(reads(route?.receiver, way).includes(key), at(config, 'spec.receivers'), `does not read ${key}`),
    ),
    ...unless(toWatchdog !== undefined, at(config, 'spec.route.routes'), 'has no way for the watchdog'),
    ...wanted(alerts.watchdog).flatMap((key) =>
      unless(
        reads(toWatchdog?.receiver, 'webhookConfigs').includes(key),
        at(config, 'spec.receivers'),
        `does not read ${key}`,
      ),
    ),
    ...unless(watchdogFires(objects), inFile(''), 'has no alert that always fires, so that silence says nothing'),
  ];
}

interface Rules {
  readonly groups?: readonly { readonly rules?: readonly { readonly alert?: string; readonly expr?: unknown }[] }[];
}

const watchdogFires = (objects: readonly KubernetesObject[]): boolean =>
  ofKind(objects, 'PrometheusRule')
    .flatMap((rule) => specOf<Rules>(rule).groups ?? [])
    .flatMap(({ rules = [] }) => rules)
    .some(({ alert, expr }) => alert === 'Watchdog' && expr === 'vector(1)');
