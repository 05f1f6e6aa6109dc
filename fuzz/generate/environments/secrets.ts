import type { Data, Fields } from '../../plan/plan';
import type { Scope } from '../scope';
import type { ClusterStyle } from '../style';

const ID = '1c2d3e4f-0a1b-4c2d-8e3f-4a5b6c7d8e02';

/** Where the values of secrets come from; each environment has a store of its own. @param elsewhere names of what somebody else runs there */
export function secrets(
  scope: Scope,
  { secrets: from }: ClusterStyle,
  name: string,
  elsewhere: readonly string[],
): Data {
  const { draw } = scope;
  switch (from) {
    case 'azure-key-vault':
      return { from, url: `https://${name}.vault.example.net${draw.one(['', '/'])}`, tenantId: ID, clientId: ID };
    case 'external-secrets':
      return {
        from,
        provider: draw.one<Fields>([
          { aws: { service: 'SecretsManager', region: `eu-${name}` } },
          { gcpsm: { projectID: name } },
          {
            vault: {
              server: `https://vault.${name}.example.org`,
              path: 'secret',
              version: 'v2',
              auth: { tokenSecretRef: { name: 'vault', key: 'token' } },
            },
          },
        ]),
      };
    case 'existing':
      return { from, ...draw.maybe(0.5, () => ({ keys: keys(scope, elsewhere) })) };
    case 'generated':
      return { from };
  }
}

/** Keys that are called otherwise, of secrets that servers surely read. */
function keys(scope: Scope, elsewhere: readonly string[]): Fields {
  const { draw } = scope;
  const read = scope.of('server').flatMap(({ name, props }) => {
    const env = (props['env'] ?? {}) as Fields;
    return env['SESSION_SECRET'] === undefined || elsewhere.includes(name) ? [] : [`${name}-session-secret`];
  });
  return draw.record(draw.some(read), () => ({
    secret: draw.one(['our.secret', 'all']),
    key: draw.one(['KEY', '.dot', 'a_b']),
  }));
}
