import type { Fields } from '../plan/plan';
import type { Scope } from './scope';
import { secretKey } from './values';

/** What an author says that clients are given. */
export function gives({ draw, style }: Scope, name: string): Fields {
  const prefix = name.toUpperCase().replace(/-/g, '_');
  return {
    [`${prefix}_ADDRESS`]: { kind: 'here', part: draw.one(['host', 'port', 'url']) },
    ...draw.maybe(0.5, () => ({ [`${prefix}_MODE`]: draw.one(['fast', 'yes', '$x']) })),
    ...draw.maybe(0.5, () => ({ [`${prefix}_LIMIT`]: { kind: 'setting', value: '10', purpose: 'how much' } })),
    ...draw.maybe(0.5, () => ({
      [`${prefix}_PASSWORD`]: secretKey(name, 'password', style.generated ? { local: 'local-only' } : {}),
      [`${prefix}_FULL`]: {
        kind: 'text',
        parts: ['x://u:', { kind: 'variable', name: `${prefix}_PASSWORD` }, '@', { kind: 'here', part: 'host' }],
      },
    })),
  };
}
