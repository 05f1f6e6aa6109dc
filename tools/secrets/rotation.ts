import {
  databasesOf,
  isOwnedApart,
  rolesOf,
  type BackingService,
  type KubernetesEnvironment,
  type Resolved,
} from '../../lib/model';
import { externalSecrets } from '../../lib/kubernetes/addons/external-secrets';
import { GENERATED_KEY } from '../../lib/kubernetes/constructs/generated-secrets';
import { keyInVault, secretName } from '../../lib/kubernetes/naming/secrets';
import { storedKeys } from '../../lib/kubernetes/secrets/made-secrets';
import { secretUses, type SecretUse } from '../../lib/kubernetes/secrets/secret-uses';
import { UsageError } from '../command/usage-error';
import { restarts } from './restarts';

/** One thing to do before the next one. */
interface Step {
  readonly words: string;
  readonly commands: readonly string[];
}

/**
 * How a secret gets another value, in an order in which whoever reads it is refused as little as can be.
 *
 * @param put the command that puts the new value into the store, or nothing where that is done by other means
 * @throws UsageError for a name that no one reads; Error for one whose value is not from a store
 */
export function rotation(name: string, put: string, resolved: Resolved<KubernetesEnvironment>): string {
  const { environment } = resolved;
  const uses = secretUses(resolved).filter(({ key }) => keyInVault(key, environment) === name);
  if (uses.length === 0) throw new UsageError([`nobody reads ${name}: npm run secrets -- --env ${environment.name}`]);
  const store: Step = { words: 'Put the new value where it is kept.', commands: puts(name, put, resolved) };
  return stepsOf(store, uses, resolved)
    .map(({ words, commands }, i) => [`${i + 1}. ${words}`, ...commands.map((line) => `   ${line}`)].join('\n'))
    .join('\n\n');
}

function puts(name: string, put: string, resolved: Resolved<KubernetesEnvironment>): string[] {
  const { environment } = resolved;
  switch (environment.secrets.from) {
    case 'existing':
      throw new Error(`${environment.name} has its secrets from no store: whoever makes its Secrets changes them`);
    case 'generated': {
      const key = storedKeys(resolved).find((one) => keyInVault(one, environment) === name);
      if (key?.local !== undefined)
        throw new Error(`${name} is a value in ${environment.name} that everybody may know`);
      // What made it does so once, and not again: so it takes what is put in its place.
      const { namespace } = externalSecrets;
      return [
        `kubectl --namespace ${namespace} delete secret ${name}`,
        `kubectl --namespace ${namespace} create secret generic ${name} --from-literal ${GENERATED_KEY}="$(openssl rand -hex 24)"`,
      ];
    }
    case 'azure-key-vault':
    case 'external-secrets':
      return put === '' ? [] : [put];
  }
}

function stepsOf(store: Step, uses: readonly SecretUse[], resolved: Resolved<KubernetesEnvironment>): Step[] {
  const secret = uses[0]?.key.secret ?? '';
  const guard = resolved.backing.find(({ backing }) => guards(backing, secret))?.backing;
  const fetch: Step = {
    words: 'Have each namespace fetch it now, and not within the hour.',
    commands: fetched(uses, resolved.environment).flatMap(([namespace, name]) => syncNow(namespace, name)),
  };
  const restart = (words: string, of: readonly SecretUse[]): Step => ({ words, commands: restarts(of, resolved) });
  const clients = restart(
    'Replace the pods that read it, one after the other.',
    uses.filter(({ by }) => by !== guard?.name),
  );
  switch (guard?.kind) {
    case 'postgres':
      return roleSteps(secret, guard, store, { fetch, clients });
    case 'redis':
      return [
        store,
        fetch,
        {
          words: 'Have the server take the old password and the new one.',
          commands: [bothPasswords(guard.name, uses, resolved)],
        },
        clients,
        restart(
          'Have it forget the old one. Until its pod is back nothing is queued.',
          uses.filter(({ by }) => by === guard.name),
        ),
      ];
    case 'oidc':
      return [
        { words: 'Have the provider issue a second secret, and leave it the first.', commands: [] },
        store,
        fetch,
        clients,
        { words: 'Have the provider take back the first.', commands: [] },
      ];
    case 'objectStorage':
      return [
        store,
        fetch,
        restart(
          'Tell the server, if it is ours, and replace the pods that read it. Until then files are refused.',
          uses,
        ),
      ];
    case 'server':
    case 'external':
    case undefined:
      return [store, fetch, restart('Replace the pods that read it, those of a server of ours first.', uses)];
  }
}

const guards = (one: BackingService, secret: string): boolean =>
  one.kind === 'postgres' ? rolesOf(one).some((role) => role.secret === secret) : one.name === secret;

/** The operator changes a role's password at once: open connections stay, and new ones need the new password. */
function roleSteps(
  secret: string,
  postgres: Extract<BackingService, { readonly kind: 'postgres' }>,
  store: Step,
  { fetch, clients }: { readonly fetch: Step; readonly clients: Step },
): Step[] {
  const database = databasesOf(postgres).find((one) => one.secret === secret || one.owner.secret === secret);
  if (database === undefined || !isOwnedApart(database)) {
    return [
      store,
      fetch,
      { ...clients, words: `${clients.words} At once: until then their new connections are refused.` },
    ];
  }
  // Only jobs have it, and each reads it when it starts.
  if (secret === database.owner.secret) return [{ ...store, words: `${store.words} Not during a release.` }, fetch];
  return [
    {
      words: `A role has one password, and clients own nothing: they get another role, so that old pods go on with the old one. In the definition of ${postgres.name} write role: '${database.role}_2' in place of '${database.role}', and put a password of it into the store: npm run secrets names it.`,
      commands: [],
    },
    {
      words: 'Release that as any other change.',
      commands: ['npm run check && git commit -am "Rotate a role" && git push'],
    },
    {
      words: 'Once no old pod is left, remove the old role, and its secret from the store.',
      commands: [
        `kubectl --namespace ${postgres.namespace.name} exec service/${postgres.name}-rw -c postgres -- psql ${database.name} -c 'DROP OWNED BY "${database.role}"' -c 'DROP ROLE "${database.role}"'`,
      ],
    },
  ];
}

/** The ExternalSecrets that bring it, each once. */
function fetched(uses: readonly SecretUse[], environment: KubernetesEnvironment): (readonly [string, string])[] {
  const all = uses.map(({ key, namespace }) => [namespace, secretName(key, environment)] as const);
  return [...new Map(all.map((one) => [one.join('/'), one])).values()];
}

/** Has a namespace fetch one now, and waits until it has. */
function syncNow(namespace: string, externalSecret: string): string[] {
  const last = `kubectl --namespace ${namespace} get externalsecret ${externalSecret} --output jsonpath='{.status.refreshTime}'`;
  return [
    `BEFORE="$(${last})"`,
    `kubectl --namespace ${namespace} annotate externalsecret ${externalSecret} force-sync="$(date +%s)" --overwrite`,
    `until [ "$(${last})" != "$BEFORE" ]; do sleep 1; done`,
  ];
}

function bothPasswords(
  server: string,
  uses: readonly SecretUse[],
  { environment }: Resolved<KubernetesEnvironment>,
): string {
  const own = uses.find(({ by }) => by === server) ?? uses[0];
  if (own === undefined) return '';
  const { namespace, key } = own;
  const read = `kubectl --namespace ${namespace} get secret ${secretName(key, environment)} --output jsonpath='{.data.${key.key}}' | base64 -d`;
  return `NEW="$(${read})" && kubectl --namespace ${namespace} exec ${server}-0 -c ${server} -- redis-cli ACL SETUSER default ">$NEW"`;
}
