import type { Data } from '../../plan/plan';
import type { Scope } from '../scope';
import { secretKey } from '../values';

/** Who is told of alerts. */
export function alerts({ draw, style }: Scope): Data {
  const key = (name: string): Data => secretKey('alerts', name, style.generated ? { local: 'local-only' } : {});
  const told = draw.maybe(0.4, () => ({ watchdog: key('watchdog-url') }));
  const to = draw.one(['webhook', 'email', 'slack', 'teams'] as const);
  switch (to) {
    case 'webhook':
      return { ...told, to, url: key('url'), ...draw.maybe(0.4, () => ({ port: draw.one([8080, 443]) })) };
    case 'email':
      return {
        ...told,
        to,
        addresses: draw.several(['one@example.org', 'two+x@example.org']),
        from: 'alerts@example.org',
        server: { host: 'mail.example.org', ...draw.maybe(0.4, () => ({ port: draw.one([25, 465, 587]) })) },
        ...draw.maybe(0.5, () => ({
          login: { user: draw.one(['alerts', 'yes', 'a: b']), password: key('mail-password') },
        })),
      };
    case 'slack':
    case 'teams':
      return { ...told, to, url: key('url') };
  }
}
