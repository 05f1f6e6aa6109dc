import {
  databasePassword,
  rolesOf,
  formOf,
  listed,
  nearest,
  own,
  resolve,
  vaultName,
  type Definitions,
  type ExistingSecrets,
  type ExternalSecretsProvider,
  type KubernetesEnvironment,
  type Problem,
  type Resolved,
  type SecretKey,
} from '../../model';
import { pullSecretUses } from '../secrets/pull-secret';
import { secretUses } from '../secrets/secret-uses';
import { ungenerated } from './generated-secrets';

type InCluster = Resolved<KubernetesEnvironment>;

/** Where the values of secrets come from can have all of them, in the form that their readers want. */
export function* secretStores({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'kubernetes') continue;
    const { secrets } = environment;
    switch (secrets.from) {
      case 'azure-key-vault':
        break;
      case 'external-secrets':
        yield* oneProvider(secrets, environment);
        break;
      case 'existing':
        yield* keyMap(secrets, resolve(topology, environment));
        break;
      case 'generated':
        yield* ungenerated(resolve(topology, environment));
    }
  }
}

function* oneProvider(
  { provider }: ExternalSecretsProvider,
  { name: subject }: KubernetesEnvironment,
): Iterable<Problem> {
  const given = Object.keys(provider);
  if (given.length === 1) return;
  yield {
    subject,
    field: 'secrets.provider',
    given: given.join(', '),
    allowed: 'one provider of External Secrets, by its name',
    fix: "write it as externalSecrets({ aws: { service: 'SecretsManager', region: '…' } })",
  };
}

/** A map of keys names what is read, and gives what reads a Secret in a form of its own that form. */
function* keyMap({ keys = {} }: ExistingSecrets, resolved: InCluster): Iterable<Problem> {
  const subject = resolved.environment.name;
  const known = [...secretUses(resolved), ...pullSecretUses(resolved)].map(({ key }) => vaultName(key));
  for (const name of Object.keys(keys).filter((one) => !known.includes(one))) {
    const meant = nearest(name, known);
    yield {
      subject,
      field: `secrets.keys.${name}`,
      given: name,
      allowed: listed([...new Set(known)].sort(), 'none: nothing here reads a secret'),
      fix: meant === undefined ? 'name a secret that is read, as npm run secrets lists it' : `did you mean ${meant}?`,
    };
  }
  for (const { key, mustBe, reader } of formsIn(resolved)) {
    const given = own(keys, vaultName(key))?.key ?? mustBe;
    if (given === mustBe) continue;
    yield {
      subject,
      field: `secrets.keys.${vaultName(key)}.key`,
      given,
      allowed: `"${mustBe}", the only key that ${reader} reads`,
      fix: `write key: '${mustBe}', and have that key in the Secret`,
    };
  }
}

interface Form {
  readonly key: SecretKey;
  /** What the key is called in its Secret. */
  readonly mustBe: string;
  readonly reader: string;
}

/** Keys that their readers look for under a name of their own. */
function formsIn({ topology, environment }: InCluster): Form[] {
  const roles = topology.backing.flatMap((one) =>
    one.kind === 'postgres' && formOf(one, environment).kind === 'operator'
      ? rolesOf(one).map((role) => ({
          key: databasePassword(role),
          mustBe: 'password',
          reader: 'the operator of databases',
        }))
      : [],
  );
  const { pullSecret } = environment;
  const pull =
    pullSecret === undefined ? [] : [{ key: pullSecret, mustBe: '.dockerconfigjson', reader: 'who pulls images' }];
  return [...roles, ...pull];
}
