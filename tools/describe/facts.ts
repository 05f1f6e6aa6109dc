import {
  memoryLimit,
  namespaceOf,
  partOf,
  type Client,
  type Definition,
  type Endpoint,
  type OperatorForm,
  type Postgres,
  type Program,
  type Resolved,
  type ResolvedBacking,
  type ResolvedJob,
  type ResolvedService,
  type Resources,
} from '../../lib/model';
import { arrowsIn, arrowsOut } from './arrows';
import { section, type Fact } from './fact';
import { connectionHeadroom, namespaceFacts, quotaHeadroom } from './headroom';
import { targetOf, type Target } from './target';
import { variableFacts } from './variables';

/**
 * What something is in an environment.
 *
 * @returns undefined where it is absent
 */
export function factsOf(name: string, resolved: Resolved): Fact[] | undefined {
  const target = targetOf(resolved);
  const service = resolved.services.find((one) => one.service.name === name);
  if (service !== undefined) return serviceFacts(service, resolved, target);
  const job = resolved.jobs.find((one) => one.job.name === name);
  if (job !== undefined) return jobFacts(job, resolved, target);
  const backing = resolved.backing.find(({ backing: one }) => name === (definedAs(one) ?? one.name));
  return backing === undefined ? namespaceFacts(name, resolved) : backingFacts(backing, resolved, target);
}

const definedAs = (one: Definition): string | undefined => (one.kind === 'postgres' ? one.definedAs : undefined);

function serviceFacts(one: ResolvedService, resolved: Resolved, target: Target): Fact[] {
  const { service, program, init, sidecars } = one;
  const { ports, routes } = service;
  const inside = Object.keys(ports).map((name) => [name, { kind: 'endpoint', of: service, name }] as const);
  return [
    ...section('runs', [
      ...placed(service, target),
      ['image', target.imageOf(service, program)],
      ...[...init, ...sidecars].map(({ name, image }) => [`beside it, ${name}`, image] as const),
    ]),
    ...sizes(program, [
      ['copies', target.copiesOf(one)],
      ['processes', String(service.processes)],
    ]),
    ...quotaHeadroom(service, resolved),
    ...section(
      'answers at',
      inside.map(([name, endpoint]) => [name, partOf(target.locate(endpoint), 'url')]),
    ),
    ...section(
      'is public at',
      routes.flatMap((route) => target.urlsOf(service, route).map((url) => [route.prefix, url] as const)),
    ),
    ...arrowsOut(service, target),
    ...arrowsIn(service, resolved, target),
    ...variableFacts(program, service, resolved.environment, target),
  ];
}

function jobFacts({ job, program }: ResolvedJob, resolved: Resolved, target: Target): Fact[] {
  const { environment } = resolved;
  const when = job.schedule === undefined ? 'before each release' : `${job.schedule.cron} ${job.schedule.timeZone}`;
  return [
    ...section('runs', [
      ...placed(job, target),
      ['image', target.imageOf(job, program)],
      ['when', job.schedule !== undefined && environment.target === 'compose' ? 'on demand' : when],
    ]),
    ...sizes(program),
    ...quotaHeadroom(job, resolved),
    ...arrowsOut(job, target),
    ...variableFacts(program, job, environment, target),
  ];
}

function backingFacts({ backing, form }: ResolvedBacking, resolved: Resolved, target: Target): Fact[] {
  const addresses = (names: readonly string[]): Fact[] =>
    section(
      'answers at',
      names.map((name) => [name, urlOf({ kind: 'endpoint', of: backing, name }, target)]),
    );
  const clients = arrowsIn(backing, resolved, target);
  switch (form.kind) {
    case 'server': {
      const client: Client | undefined = backing.kind === 'server' ? backing : undefined;
      return [
        ...section('runs', [...placed(backing, target), ['image', form.program.image]]),
        ...sizes(form.program),
        ...quotaHeadroom(backing, resolved),
        ...addresses(Object.keys(form.endpoints)),
        ...(client === undefined ? [] : arrowsOut(client, target)),
        ...clients,
        ...variableFacts(form.program, client, resolved.environment, target),
      ];
    }
    case 'operator':
      return backing.kind === 'postgres'
        ? [
            ...databaseFacts(backing, form, target),
            ...connectionHeadroom(backing, resolved),
            ...quotaHeadroom(backing, resolved),
            ...addresses(['readWrite', 'readOnly', 'direct']),
            ...clients,
          ]
        : clients;
    case 'external':
      return [
        ...section('runs', [['elsewhere', form.tls ? 'spoken to by TLS' : 'spoken to in clear']]),
        ...addresses(Object.keys(form.locations)),
        ...clients,
      ];
  }
}

function databaseFacts(postgres: Postgres, { settings }: OperatorForm, target: Target): Fact[] {
  const { instances, volumeGiB = postgres.volumeGiB, backups, resources = postgres.resources } = settings;
  return [
    ...section('runs', [
      ...placed(postgres, target),
      ['as', `${postgres.name}, by its operator`],
      ['instances', String(instances)],
      ['volume', `${volumeGiB} GiB`],
      ['backups', backups === undefined ? 'none' : `${backups.retentionDays} days, in ${backups.container}`],
    ]),
    ...needs(resources),
  ];
}

const urlOf = (endpoint: Endpoint, { locate }: Target): string => partOf(locate(endpoint), 'url');

function placed(definition: Definition, { placeOf }: Target): (readonly [string, string])[] {
  const place = placeOf(namespaceOf(definition)?.name);
  return place === undefined ? [] : [['namespace', place]];
}

const sizes = ({ resources, drainSeconds }: Program, more: readonly (readonly [string, string])[] = []): Fact[] => [
  ...needs(resources),
  ...section('needs', [['to stop', `${drainSeconds} s`], ...more]),
];

const needs = (resources: Resources): Fact[] => {
  const { cpuMillis, cpuLimitMillis, memoryMiB } = resources;
  return section('needs', [
    ['CPU', `${cpuMillis}m, ${cpuLimitMillis === undefined ? 'no limit' : `at most ${cpuLimitMillis}m`}`],
    ['memory', `${memoryMiB} MiB, at most ${memoryLimit(resources)} MiB`],
  ]);
};
