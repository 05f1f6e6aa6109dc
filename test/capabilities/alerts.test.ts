import { alertPlaces, upstreamImagesOf, vaultName, unheardAlerts, type AlertsChoice } from '../../lib/model';
import { secretUses } from '../../lib/kubernetes/secrets/secret-uses';
import { resolve } from '../../lib/model';
import { specOf } from '../../proof/invariants/workload';
import { one } from '../proof/promises/break';
import { written } from '../proof/promises/kept';
import * as seed from '../apps/seed';
import { alerted, email, slack, teams, telling, webhook } from '../fixtures/alerted';
import { problemsWith } from '../fixtures/definitions';
import { brokenPromises, clusterOf, writtenOf } from './broken-promises';

const cluster = clusterOf(seed);
const ways: readonly [string, AlertsChoice][] = [
  ['a webhook', webhook],
  ['e-mail', email],
  ['Slack', slack],
  ['Teams', teams],
];

describe('an environment whose alerts are told', () => {
  test.each(ways)('by %s keeps every promise', (_, alerts) => {
    expect(brokenPromises(telling(cluster, alerts), alerted)).toEqual([]);
  });

  test.each(ways)('by %s holds no value of a secret, on Kubernetes and in Compose', (_, alerts) => {
    const application = { ...alerted, environments: alerted.environments.map((one) => telling(one, alerts)) };
    const texts = written(application).filter(({ path }) => /alertmanager/i.test(path));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter(({ text }) => /https?:\/\//.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('writes mail as its server wants it', () => {
    const { objects } = writtenOf(telling(cluster, email));
    expect(specOf<object>(one(objects, 'AlertmanagerConfig'))).toMatchObject({
      receivers: [
        {
          name: 'people',
          emailConfigs: [
            {
              to: 'one@shop.test, two@shop.test',
              from: 'alerts@shop.test',
              smarthost: 'mail.shop.test:587',
              authUsername: 'alerts',
              authPassword: { name: 'alerts', key: 'mail-password' },
            },
          ],
        },
        { name: 'watchdog' },
      ],
    });
  });

  test('reads its secrets from the store of all others', () => {
    const uses = secretUses(resolve(seed.topology, telling(cluster))).filter(({ by }) => by === 'alertmanager');
    expect(uses.map(({ key, namespace }) => `${namespace} ${vaultName(key)}`)).toEqual([
      'monitoring alerts-url',
      'monitoring alerts-watchdog-url',
    ]);
  });

  test('may leave for the addresses of whom it tells, and for no others', () => {
    const network = { ...cluster.network, external: { alerts: ['192.0.2.77/32'], watchdog: ['192.0.2.78/32'] } };
    const environment = telling({ ...cluster, network }, { ...webhook, port: 8443 } as AlertsChoice);
    const { objects } = writtenOf(environment);
    const policy = JSON.stringify(one(objects, 'NetworkPolicy', 'alertmanager'));
    expect(policy).toContain('192.0.2.77/32');
    expect(policy).not.toContain('0.0.0.0/0');
    expect(alertPlaces(environment)).toEqual([
      { name: 'alerts', port: 8443 },
      { name: 'watchdog', port: 443 },
    ]);
    expect(brokenPromises(environment, alerted)).toEqual([]);
  });

  test('pins the image of what tells people, and does not where nobody is told', () => {
    expect(upstreamImagesOf(seed.topology, telling(cluster))).toContain('alertmanager');
    expect(upstreamImagesOf(seed.topology, cluster)).not.toContain('alertmanager');
  });
});

describe('where nobody is told', () => {
  test('nothing is there for it', () => {
    // The chart of the operator is told to bring none.
    const own = written(seed).filter(({ path }) => !path.endsWith('Application.prometheus-operator.yaml'));
    expect(own.filter(({ path, text }) => /alertmanager/i.test(path + text)).map(({ path }) => path)).toEqual([]);
  });

  test('every synth can say so of all but the machines of developers', () => {
    expect(unheardAlerts(seed)).toEqual(['staging', 'production']);
    expect(unheardAlerts(alerted)).toEqual([]);
    const { monitoring: _, ...unwatched } = cluster;
    expect(unheardAlerts({ environments: [unwatched] })).toEqual([]);
  });
});

describe('refused', () => {
  const problems = (alerts: AlertsChoice, more: Partial<typeof cluster> = {}) =>
    problemsWith([], [telling({ ...cluster, ...more }, alerts)]).map(
      ({ field, given }) => `${field}: ${String(given)}`,
    );

  test('are addresses for mail that are none, and nobody at all', () => {
    expect(problems({ ...email, addresses: ['nobody'] } as AlertsChoice)).toEqual([
      expect.stringContaining('monitoring.alerts.addresses[0]'),
    ]);
    expect(problems({ ...email, addresses: [] } as AlertsChoice)).toEqual([
      expect.stringContaining('monitoring.alerts.addresses'),
    ]);
  });

  test('are secrets that come to one name', () => {
    const { url } = webhook as { readonly url: object };
    const same = { ...webhook, watchdog: { ...url, secret: 'alerts-url', key: 'x' }, url: { ...url, key: 'url-x' } };
    expect(problems(same as unknown as AlertsChoice)).toEqual([expect.stringContaining('monitoring.alerts.watchdog')]);
  });

  test('are addresses of a switch that there is not', () => {
    const network = { ...cluster.network, external: { watchdog: ['192.0.2.78/32'] } };
    expect(problems(slack, { network })).toEqual(['network.external.watchdog: watchdog']);
  });
});
