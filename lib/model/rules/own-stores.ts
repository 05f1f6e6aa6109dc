import { isOwnArchive } from '../backing/archive';
import { archiveOf, settingsOf } from '../backing/choices';
import { formOf } from '../backing/form-of';
import type { BackingService } from '../backing/backing-service';
import type { Environment } from '../environment';
import { archiveFolder, inClusterName } from '../in-cluster';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** What is kept outside of a cluster, each environment keeps for itself: secrets, backups and files. */
export function* ownStores({ topology, environments }: Definitions): Iterable<Problem> {
  const owners = new Map<string, Environment>();
  for (const environment of environments) {
    const places = [vaultOf(environment), ...topology.backing.map((one) => placeOf(one, environment))];
    for (const place of places.filter((one) => one !== undefined)) {
      const owner = owners.get(place.what) ?? environment;
      owners.set(place.what, owner);
      if (owner === environment) continue;
      const { field, given, words, fix } = place;
      const allowed = `${words} that no other environment has; ${owner.name} has this one`;
      yield { subject: environment.name, field, given, allowed, fix };
    }
  }
}

/** Somewhere that is one environment's, and how a problem tells of it. */
interface Place {
  /** Of two places that are the same it is the same text. */
  readonly what: string;
  readonly field: string;
  readonly given: string;
  readonly words: string;
  readonly fix: string;
}

/** A vault, with what keys begin with in it. */
function vaultOf(environment: Environment): Place | undefined {
  if (environment.target !== 'kubernetes') return undefined;
  const { secrets } = environment;
  switch (secrets.from) {
    case 'azure-key-vault':
      return {
        what: `vault ${secrets.url.replace(/\/+$/, '')} ${inClusterName('', environment)}`,
        field: 'secrets.url',
        given: secrets.url,
        words: 'a vault',
        fix: 'give it a vault of its own, or, in the cluster of the other, say cluster.beside: keys then begin with its name',
      };
    case 'external-secrets': {
      const provider = JSON.stringify(secrets.provider);
      return {
        what: `store ${provider} ${inClusterName('', environment)}`,
        field: 'secrets.provider',
        given: provider,
        words: 'a store',
        fix: 'give it a store of its own, or, in the cluster of the other, say cluster.beside: keys then begin with its name',
      };
    }
    case 'existing':
    case 'generated':
      return undefined;
  }
}

function placeOf(backing: BackingService, environment: Environment): Place | undefined {
  switch (backing.kind) {
    case 'postgres':
      return archivePlace(backing, environment);
    case 'objectStorage':
      return storagePlace(backing.bucket, environment);
    case 'redis':
    case 'server':
    case 'oidc':
    case 'external':
      return undefined;
  }
}

function archivePlace(postgres: BackingService & { readonly kind: 'postgres' }, environment: Environment) {
  if (environment.target !== 'kubernetes' || formOf(postgres, environment).kind !== 'operator') return undefined;
  const { backups } = settingsOf(postgres, environment);
  const archive = archiveOf(environment);
  if (backups === undefined || archive === undefined || isOwnArchive(environment)) return undefined;
  const [field, given] =
    archive.api === 'azure' ? ['archive.account', archive.account] : ['archive.endpoint', archive.endpoint ?? ''];
  return {
    what: `archive ${given} ${archiveFolder(backups.container, environment)} ${postgres.name}`,
    field,
    given: `${given}, ${backups.container}`,
    words: `an archive of ${postgres.name}`,
    fix: 'choose another account or container: each would write over the backups of the other',
  };
}

function storagePlace(bucket: string, { objectStorage }: Environment): Place | undefined {
  if (objectStorage === undefined) return undefined;
  const [field, given] =
    objectStorage.api === 'azure'
      ? ['objectStorage.account', objectStorage.account]
      : ['objectStorage.endpoint', objectStorage.endpoint];
  if (given === undefined) return undefined;
  return {
    what: `files ${given} ${bucket}`,
    field,
    given: `${given}, ${bucket}`,
    words: 'files',
    fix: 'choose another: each would change the files of the other',
  };
}
