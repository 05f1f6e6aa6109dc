import {
  as,
  at,
  defineAddon,
  defineEnvironment,
  defineExternal,
  defineJob,
  defineNamespace,
  defineObjectStorage,
  defineOidc,
  definePostgres,
  defineRedis,
  defineServer,
  defineService,
  resilient,
  topologyOf,
  within,
  type Definition,
} from '../../lib';
import type { Application } from '../../lib/model';
import { ODD_VALUES } from './odd-values';
import { markOf, textOf, type Data, type Definer, type Entry, type Mark, type Plan } from './plan';

type Made = Map<string, unknown>;
type Define = (props: never) => unknown;

export const DEFINERS: Readonly<Record<Definer, Define>> = {
  namespace: defineNamespace,
  postgres: definePostgres,
  redis: defineRedis,
  objectStorage: defineObjectStorage,
  oidc: defineOidc,
  server: defineServer,
  external: defineExternal,
  service: defineService,
  job: defineJob,
  addon: defineAddon,
  environment: defineEnvironment,
};

/** What a topology is made of. */
export const isInTopology = ({ define, hidden }: Entry): boolean =>
  hidden !== true && !['namespace', 'addon', 'environment'].includes(define);

/** The application that a plan is of, as whoever writes it down makes it. */
export function applicationOf({ entries }: Plan): Application {
  const made: Made = new Map();
  for (const { key, define, props } of entries) made.set(key, DEFINERS[define](valueOf(props, made) as never));
  const definitions = entries.filter(isInTopology).map(({ key }) => [key, made.get(key)] as const);
  return {
    topology: topologyOf(Object.fromEntries(definitions) as Readonly<Record<string, Definition>>),
    environments: entries
      .filter(({ define }) => define === 'environment')
      .map(({ key }) => made.get(key)) as Application['environments'],
  };
}

/** What data stands for. What is not there yet is undefined, as an import is in a circle of files. */
function valueOf(data: Data, made: Made): unknown {
  if (Array.isArray(data)) return data.map((one: Data) => valueOf(one, made));
  if (typeof data !== 'object' || data === null) return data;
  const mark = markOf(data);
  if (mark !== undefined) return marked(mark, (data as Readonly<Record<string, Data>>)[mark] ?? null, made);
  // Not by assignment, so that a member called __proto__ is one.
  return Object.fromEntries(Object.entries(data).map(([name, member]) => [name, valueOf(member, made)]));
}

function marked(mark: Mark, data: Data, made: Made): unknown {
  switch (mark) {
    case '$ref':
      return made.get(textOf(data));
    case '$value':
      return ODD_VALUES[textOf(data)]?.make();
    case '$endpoint': {
      const [key = '', name = '', database] = data as readonly string[];
      const of = made.get(key) as Readonly<Record<string, unknown>> | undefined;
      if (of === undefined) return undefined;
      const endpoints = database === undefined ? of : within(of as never, database as never);
      return (endpoints as Readonly<Record<string, unknown>>)[name];
    }
    case '$at': {
      const [key = '', port = ''] = data as readonly string[];
      return at(made.get(key) as never, port as never);
    }
    case '$as': {
      const [target = null, names = {}] = data as readonly Data[];
      return as(valueOf(target, made) as never, valueOf(names, made) as never);
    }
    case '$resilient': {
      const [target = null, resilience = {}] = data as readonly Data[];
      return resilient(valueOf(target, made) as never, valueOf(resilience, made) as never);
    }
  }
}
