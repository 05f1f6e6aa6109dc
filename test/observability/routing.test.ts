import { alertGroups } from '../../lib/observability/alerts';
import * as causes from '../../lib/observability/routing/causes';
import { INHIBITIONS, MAIN_ROUTE, ROUTES } from '../../lib/observability/routing/routing';
import { everywhere } from './resolved';

const rules = everywhere.flatMap(([, resolved]) => alertGroups(resolved).flatMap((group) => group.rules));
const names = new Set(rules.map(({ alert }) => alert));

describe('Routes of alerts', () => {
  test('name only alerts that there are', () => {
    const named = Object.values(causes).flat();
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  test('take the watchdog before all others, and send it more often than a switch waits', () => {
    expect(ROUTES[0]).toMatchObject({ receiver: 'watchdog', of: [{ label: 'alertname', is: 'Watchdog' }] });
    expect(ROUTES[0]?.repeatIntervalSeconds).toBeLessThanOrEqual(300);
  });

  test('repeat what is critical sooner than what is not', () => {
    const critical = ROUTES.find(({ of }) => of?.some(({ is }) => is === 'critical'));
    expect(critical?.repeatIntervalSeconds).toBeLessThan(MAIN_ROUTE.repeatIntervalSeconds);
  });

  test('hold nothing critical back but what follows from the same outage', () => {
    const critical = new Set(rules.filter(({ labels }) => labels.severity === 'critical').map(({ alert }) => alert));
    const anywhere = INHIBITIONS.filter(({ equal }) => equal.length === 0).flatMap(({ target }) => target);
    const held = anywhere.flatMap(({ is }) => is).filter((name) => critical.has(name));
    expect(held).toEqual([]);
  });

  test('hold nothing back for its own sake', () => {
    for (const { source, target } of INHIBITIONS) {
      const [a, b] = [source, target].map((list) => list.flatMap(({ is }) => is));
      expect(b?.filter((one) => a?.includes(one))).toEqual([]);
    }
  });
});
