import { archiveOf, managedOf, settingsOf } from '../backing/choices';
import { formOf } from '../backing/form-of';
import type { BackingService } from '../backing/backing-service';
import type { Environment, KubernetesEnvironment } from '../environment';
import { listed } from '../listed';
import { nearest } from '../nearest';
import { own } from '../own';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** An environment says of each backing service what its form there needs, and of none what it can't have. */
export function* backing({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    for (const one of topology.backing) {
      yield* missing(one, environment);
      if (environment.target === 'kubernetes') yield* missingOnKubernetes(one, environment);
    }
    yield* unknownNames(environment, topology.backing);
  }
}

function* missing(of: BackingService, environment: Environment): Iterable<Problem> {
  const subject = environment.name;
  switch (of.kind) {
    case 'oidc':
      if (environment.signIn !== undefined) return;
      yield {
        subject,
        field: 'signIn',
        given: undefined,
        allowed: `a provider: the topology has ${of.name}`,
        fix: "add signIn: { provider: 'oidc', issuer: 'https://…', clientId: '…' }, { provider: 'entra-id', … } or { provider: 'development' }",
      };
      return;
    case 'objectStorage':
      if (environment.objectStorage !== undefined) return;
      yield {
        subject,
        field: 'objectStorage',
        given: undefined,
        allowed: `an API: the topology has ${of.name}`,
        fix: "add objectStorage: { api: 's3', region: '…' } for a server of ours, with an endpoint for somebody else's, or { api: 'azure', … }",
      };
      return;
    case 'external':
      if (of.host !== undefined || managedOf(of, environment) !== undefined) return;
      yield {
        subject,
        field: `managed.${of.name}`,
        given: undefined,
        allowed: `the host of ${of.name}, which its definition leaves to each environment`,
        fix: `add managed: { '${of.name}': { host: '…' } }, or say the host in the definition`,
      };
      return;
    case 'postgres':
    case 'redis':
    case 'server':
  }
}

function* missingOnKubernetes(of: BackingService, environment: KubernetesEnvironment): Iterable<Problem> {
  const form = formOf(of, environment);
  const subject = environment.name;
  const { databases, database } = environment;
  if (of.kind === 'objectStorage' && form.kind === 'server' && form.namespace === undefined) {
    yield {
      subject: of.name,
      field: 'server.namespace',
      given: undefined,
      allowed: `a namespace: ${subject} runs it`,
      fix: `say where it runs, or give ${subject} an endpoint of somebody else's`,
    };
  }
  if (of.kind !== 'postgres' || form.kind !== 'operator') return;
  if ((database ?? own(databases, of.name))?.instances === undefined) {
    yield {
      subject,
      field: 'database',
      given: undefined,
      allowed: `how ${of.name} is run`,
      fix: `add database: { instances: 2, backups: { … } }, or managed: { '${of.name}': { host: '…' } }`,
    };
  }
  const { backups } = settingsOf(of, environment);
  if (backups !== undefined && archiveOf(environment) === undefined) {
    yield {
      subject,
      field: 'archive',
      given: environment.archive,
      allowed: `Azure or S3: ${of.name} keeps its backups there`,
      fix: "say where the archive is, or leave out backups and write archive: 'none'",
    };
  }
}

/** What is said by the name of a backing service is about one that there is, and that can be so. */
function* unknownNames(environment: Environment, all: readonly BackingService[]): Iterable<Problem> {
  const databases = environment.target === 'kubernetes' ? (environment.databases ?? {}) : {};
  const said = [
    { field: 'managed', names: Object.keys(environment.managed ?? {}), kinds: MANAGED },
    { field: 'databases', names: Object.keys(databases), kinds: ['postgres'] },
  ];
  for (const { field, names, kinds } of said) {
    const known = all.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    for (const name of names.filter((one) => !known.includes(one))) {
      const meant = nearest(name, known);
      yield {
        subject: environment.name,
        field: `${field}.${name}`,
        given: name,
        allowed: listed(known, `nothing: no backing service can be under ${field}`),
        fix: meant === undefined ? 'name a backing service that can be so, or remove it' : `did you mean ${meant}?`,
      };
    }
  }
}

/** Object storage and identity providers have choices of their own. */
const MANAGED = ['postgres', 'redis', 'server', 'external'];
