import * as contract from '../../../proof/invariants/secret-contract';
import * as stores from '../../../proof/invariants/secret-stores';
import * as secrets from '../../../proof/invariants/secrets';
import { needsComeFirst } from '../../../proof/invariants/gitops/waves';
import type { KubernetesObject } from '../../../proof/objects';
import * as seed from '../../apps/seed';
import { productionWith } from '../../capabilities/kept';
import { ownStorageAndArchive, withOwnSecrets } from '../../capabilities/rehearsal';
import { containerWith, first, one, set, setIn, setNamed, without } from './break';
import { keptByObjects, keptIn } from './kept';

const WAVE = 'metadata annotations argocd.argoproj.io/sync-wave';

const referenceOf = (all: readonly KubernetesObject[], variable: string) =>
  first(containerWith(all, variable).env ?? [], ({ name }) => name === variable, variable).valueFrom?.secretKeyRef ??
  {};

describe('a store of secrets', () => {
  keptByObjects(stores.storesAreForTheirReaders, {
    'a store for all of the cluster': [
      setIn('ClusterSecretStore', 'spec conditions', undefined),
      'gives secrets to every namespace of the cluster',
    ],
    'a namespace that has nothing from it': [
      (all) => {
        const { spec } = one(all, 'ClusterSecretStore');
        (spec as { conditions: { namespaces: string[] }[] }).conditions[0]?.namespaces.push('strangers');
      },
      'worker, and read by',
    ],
  });
});

describe('secrets that are there', () => {
  const keys = { 'redis-password': { secret: 'cache', key: 'REDIS' } };
  const { keptByObjects: keptHere } = keptIn({
    ...seed,
    environments: [productionWith({ secrets: { from: 'existing', keys } })],
  });
  keptHere(stores.secretsAreReadWhereTheyAre, {
    'the name that it has elsewhere': [
      (all) => set(referenceOf(all, 'REDIS_PASSWORD'), 'key', 'password'),
      'reads REDIS_PASSWORD from cache: password, not from cache: REDIS',
    ],
  });
  keptHere(stores.noStoreWithoutNeed, {
    'one that is made': [
      (all) => [
        ...all,
        {
          apiVersion: 'external-secrets.io/v1',
          kind: 'ExternalSecret',
          metadata: { name: 'cache', namespace: 'worker' },
        },
      ],
      'is of External Secrets, where secrets are there already',
    ],
  });
});

describe('secrets that are made in the cluster', () => {
  const { keptByObjects: keptHere } = keptIn({
    topology: withOwnSecrets,
    environments: [ownStorageAndArchive({ secrets: { from: 'generated' } })],
  });
  const ofSource = (path: string, value: unknown) =>
    setNamed('ExternalSecret', 'postgres-password', path, value, 'external-secrets');
  keptHere(secrets.noSecretIsWritten, {
    'a value that no definition has': [
      setIn('Secret', 'stringData password', 'Somebody-elses'),
      'would hold a secret in Git',
    ],
    'a value in another form': [setIn('Secret', 'data', { password: 'eA==' }), 'would hold a secret in Git'],
  });
  keptHere(stores.generatedSecretsAreStrong, {
    'a short password': [setIn('Password', 'spec length', 8), 'makes passwords of 8 characters'],
    'a password that stands in no URL': [setIn('Password', 'spec symbols', undefined), 'other characters in them'],
  });
  keptHere(stores.generatedSecretsAreMadeOnce, {
    'a password that changes': [ofSource('spec refreshPolicy', 'Periodic'), 'is made anew again and again'],
    'a password that is overwritten': [
      ofSource('spec target immutable', false),
      'is overwritten if it is applied anew',
    ],
    'a password that goes': [ofSource('spec target creationPolicy', 'Owner'), 'goes with what made it'],
  });
  keptHere(contract.secretsAreMade, {
    'one that is not made': [
      without('ExternalSecret', 'postgres-password', 'external-secrets'),
      'reads external-secrets/postgres-password: password, which nobody makes',
    ],
  });
  keptHere(contract.secretsAreRead, {
    'one that nobody reads': [
      (all) => set(one(all, 'ExternalSecret', 'grafana', 'monitoring'), 'spec data 0 remoteRef key', 'redis-password'),
      'makes external-secrets/grafana-admin-password: password, which nobody reads',
    ],
  });
  keptHere(needsComeFirst, {
    'a generator that comes later': [
      setNamed('Password', 'generated-secrets', WAVE, '2'),
      'needs Password external-secrets/generated-secrets, which comes no earlier',
    ],
    'rights that come later': [
      setNamed('RoleBinding', 'generated-secrets', WAVE, '2', 'external-secrets'),
      'needs RoleBinding external-secrets/generated-secrets, which comes no earlier',
    ],
  });
});

describe('a certificate authority of the cluster', () => {
  const { keptByObjects: keptHere } = keptIn({
    ...seed,
    environments: [productionWith({ certificates: { from: 'self-signed' } })],
  });
  keptHere(needsComeFirst, {
    'an authority that comes before its certificate': [
      setNamed('ClusterIssuer', 'public', WAVE, '3'),
      'ClusterIssuer public needs Certificate cert-manager/public-ca, which comes no earlier',
    ],
  });
});
