import type { Application } from '../model/application';
import type { Problem } from '../model/problem';

/** What an application exports, as far as it does. */
export type Exports = { readonly [Name in keyof Application]?: unknown };

/** A problem of what `index.ts` exports: its subject is not known until the file is. */
export type ExportProblem = Omit<Problem, 'subject'>;

/** What is missing from the exports of an application, and what is there but is no such thing. */
export const exportProblems = ({ topology, environments, settings }: Exports): ExportProblem[] => [
  ...topologyProblems(topology),
  ...environmentProblems(environments),
  ...(settings === undefined || isObject(settings)
    ? []
    : [
        {
          field: 'settings',
          given: settings,
          allowed: 'an object with a text for each value that is yours to set',
          fix: "write { host: '…' }, or remove the export",
        },
      ]),
];

function topologyProblems(topology: unknown): ExportProblem[] {
  const { services, backing, strangers } = (isObject(topology) ? topology : {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(services) && Array.isArray(backing)) {
    const isUndefined = (one: unknown): boolean =>
      isObject(one) && (one as { readonly given?: unknown }).given === undefined;
    return Array.isArray(strangers) ? strangers.filter(isUndefined).map(undefinedExport) : [];
  }
  return [
    {
      field: 'topology',
      given: topology,
      allowed: 'what topologyOf makes of the definitions',
      fix: "export const topology = topologyOf(services), with import * as services from './services'",
    },
  ];
}

/** It would be no more than a gap in the topology. */
const undefinedExport = (stranger: Problem): ExportProblem => ({
  ...stranger,
  field: `topology.${stranger.subject}`,
  fix: 'export what a define function makes',
});

function environmentProblems(environments: unknown): ExportProblem[] {
  const fix = 'export const environments = [local, production], each made by defineEnvironment';
  if (!Array.isArray(environments) || environments.length === 0) {
    return [{ field: 'environments', given: environments, allowed: 'a list of at least one environment', fix }];
  }
  return Array.from(environments, (given: unknown, i) => ({
    field: `environments[${i}]`,
    given,
    allowed: 'an environment, as defineEnvironment makes it',
    fix: 'define it and refer to it by its name in the code',
  })).filter(({ given }) => !isObject(given));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
