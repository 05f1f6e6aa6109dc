import { Construct } from 'constructs';
import {
  AlertmanagerConfig as AlertmanagerConfigResource,
  AlertmanagerConfigSpecInhibitRulesSourceMatchMatchType as OfSource,
  AlertmanagerConfigSpecInhibitRulesTargetMatchMatchType as OfTarget,
  type AlertmanagerConfigSpecReceivers,
} from '../../../imports/monitoring.coreos.com';
import { SUBMISSION, type AlertsChoice, type KubernetesEnvironment, type SecretKey } from '../../model';
import { duration } from '../../observability/promql';
import { MESSAGE } from '../../observability/routing/message';
import { INHIBITIONS, MAIN_ROUTE, ROUTES, type Matcher, type Route } from '../../observability/routing/routing';
import { environmentOf } from '../environment-chart';
import { secretReference } from '../naming/secrets';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface AlertmanagerConfigProps {
  readonly metadata: Metadata;
  readonly alerts: AlertsChoice;
}

/**
 * Who is told of what: the whole configuration of Alertmanager. Where secrets stand in it there are their names; the
 * operator puts it together in a Secret of its own.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.AlertmanagerConfig
 */
export class AlertmanagerConfig extends Construct {
  constructor(scope: Construct, id: string, { metadata, alerts }: AlertmanagerConfigProps) {
    super(scope, id);
    const environment = environmentOf(this);
    new TypedObject(this, 'Resource', AlertmanagerConfigResource, {
      metadata,
      spec: {
        route: { ...route(MAIN_ROUTE), routes: ROUTES.map(subroute) },
        inhibitRules: INHIBITIONS.map(({ source, target, equal }) => ({
          sourceMatch: source.map((one) => matcher(one, OfSource)),
          targetMatch: target.map((one) => matcher(one, OfTarget)),
          ...(equal.length === 0 ? {} : { equal: [...equal] }),
        })),
        receivers: [
          { name: 'people', ...people(alerts, environment) },
          { name: 'watchdog', ...watchdog(alerts.watchdog, environment) },
        ],
      },
    });
  }
}

const route = ({ receiver, groupBy, ...times }: Route) => ({
  receiver,
  groupBy: [...groupBy],
  groupWait: duration(times.groupWaitSeconds),
  groupInterval: duration(times.groupIntervalSeconds),
  repeatInterval: duration(times.repeatIntervalSeconds),
});

/** The schema of a route ends at those below it: they are read as they stand. */
const subroute = (one: Route) => ({
  ...route(one),
  ...(one.of === undefined ? {} : { matchers: one.of.map((matchers) => matcher(matchers, OfSource)) }),
});

interface MatchTypes<Type> {
  readonly VALUE_EQUALS: Type;
  readonly VALUE_EQUAL_TILDE: Type;
}

const matcher = <Type>({ label: name, is }: Matcher, types: MatchTypes<Type>) =>
  typeof is === 'string'
    ? { name, value: is, matchType: types.VALUE_EQUALS }
    : { name, value: is.join('|'), matchType: types.VALUE_EQUAL_TILDE };

type Receiver = Omit<AlertmanagerConfigSpecReceivers, 'name'>;

function people(alerts: AlertsChoice, environment: KubernetesEnvironment): Receiver {
  const reference = (key: SecretKey) => secretReference(key, environment);
  switch (alerts.to) {
    case 'webhook':
      return { webhookConfigs: [{ urlSecret: reference(alerts.url), sendResolved: true }] };
    case 'slack':
      return { slackConfigs: [{ apiUrl: reference(alerts.url), sendResolved: true, ...MESSAGE }] };
    case 'teams':
      return { msteamsv2Configs: [{ webhookUrl: reference(alerts.url), sendResolved: true, ...MESSAGE }] };
    case 'email': {
      const { addresses, from, server, login } = alerts;
      return {
        emailConfigs: [
          {
            to: addresses.join(', '),
            from,
            smarthost: `${server.host}:${server.port ?? SUBMISSION}`,
            ...(login === undefined ? {} : { authUsername: login.user, authPassword: reference(login.password) }),
            sendResolved: true,
          },
        ],
      };
    }
  }
}

/** Where there is no dead man's switch, whoever looks finds the alert, and nobody is told of it. */
const watchdog = (key: SecretKey | undefined, environment: KubernetesEnvironment): Receiver =>
  key === undefined ? {} : { webhookConfigs: [{ urlSecret: secretReference(key, environment), sendResolved: false }] };
