import { isDefined } from '../defined';
import type { Environment } from '../environment';
import type { Problem } from '../problem';
import type { Definitions } from '../rules/rule';
import { namespacesOf } from '../topology';
import { calledIn, visible } from './called';
import { shapeProblems, type ShapeProblem } from './check-shape';
import { givenTo, problemsOfShape } from './define';

/** What is called like a secret is not shown. */
const SECRET_FIELD = /(PASSWORD|SECRET|TOKEN|KEY)$/;

/** What is wrong with the shape of definitions, and whom rules may still judge. */
export interface Shapes {
  readonly problems: readonly Problem[];
  /** Names of definitions of which more is wrong than a field too many. */
  readonly broken: ReadonlySet<string>;
  /** The environments that are what they should be. */
  readonly sound: readonly Environment[];
}

/** Everything that is wrong with the shape of what an application gives. */
export function shapesOf({ topology, environments }: Definitions): Shapes {
  const monitoring = environments.flatMap(namespaceOfMonitoring);
  const written = [...topology.services, ...topology.jobs, ...topology.backing];
  const definitions = new Set<object>([
    ...written,
    ...namespacesOf(topology),
    ...written.flatMap(namespacesGivenTo),
    ...monitoring,
    ...environments.flatMap(addonsOfEnvironment),
  ]);
  const found: Found[] = [
    ...[...definitions].map((one) => ({ subject: calledIn(one, 'definition'), problems: problemsOfShape(one) })),
    ...environmentProblems(environments),
  ];
  const isSound = ({ problems }: Found): boolean => problems.every(({ surplus }) => surplus === true);
  // Rules call what has no name by the empty one.
  const broken = new Set(['', ...found.filter((one) => !isSound(one)).map(({ subject }) => subject)]);
  return {
    problems: found.flatMap(({ subject, problems, told = [] }) =>
      problems.filter((problem) => !told.includes(problem)).map((problem) => toProblem(subject, problem)),
    ),
    broken,
    sound: environments.filter((environment) => !broken.has(calledIn(environment, 'environment'))),
  };
}

interface Found {
  readonly subject: string;
  readonly problems: readonly ShapeProblem[];
  /** Those of them that were told of another. @default none */
  readonly told?: readonly ShapeProblem[];
}

/** What is wrong with the images that several environments share is told once. */
function environmentProblems(environments: readonly unknown[]): Found[] {
  const judged = new Set<unknown>();
  return environments.map((environment) => {
    const { target, images } = (environment ?? {}) as { readonly target?: unknown; readonly images?: unknown };
    const problems =
      target === 'compose' || target === 'kubernetes'
        ? shapeProblems(target, environment)
        : [{ field: 'target', given: target, allowed: 'compose, kubernetes', fix: 'say what it is rendered to' }];
    const pinned = Object.entries(typeof images === 'object' && images !== null ? images : {});
    const shared = pinned.filter(([, image]) => judged.has(images) || judged.has(image)).map(([name]) => name);
    for (const one of [images, ...pinned.map(([, image]: [string, unknown]) => image)]) {
      if (typeof one === 'object') judged.add(one);
    }
    const told = problems.filter(({ field }) => shared.some((name) => `${field}.`.startsWith(`images.${name}.`)));
    return { subject: calledIn(environment, 'environment'), problems, told };
  });
}

function toProblem(subject: string, { surplus: _, ...problem }: ShapeProblem): Problem {
  const isHidden = SECRET_FIELD.test(problem.field) && typeof problem.given === 'string';
  return {
    ...problem,
    subject: visible(subject),
    ...(isHidden ? { given: 'text (not shown)' } : {}),
  };
}

/** Those that are said in a field which is broken for another reason: nothing else may tell of them. */
function namespacesGivenTo(definition: object): object[] {
  const found: object[] = [];
  const seen = new Set<unknown>();
  const search = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (!isDefined(value)) Object.values(value).forEach(search);
    else if ((value as { readonly kind?: unknown }).kind === 'namespace') found.push(value);
  };
  Object.values(givenTo(definition) ?? {}).forEach(search);
  return found;
}

type Loose = {
  readonly monitoring?: { readonly namespace?: unknown };
  readonly addons?: { readonly more?: unknown };
};

function namespaceOfMonitoring(environment: unknown): object[] {
  const namespace = (environment as Loose | undefined)?.monitoring?.namespace;
  return typeof namespace === 'object' && namespace !== null ? [namespace] : [];
}

function addonsOfEnvironment(environment: unknown): object[] {
  const addons = (environment as Loose | undefined)?.addons?.more;
  return Array.isArray(addons)
    ? addons.filter((addon): addon is object => typeof addon === 'object' && addon !== null)
    : [];
}
