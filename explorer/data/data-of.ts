import { parse } from 'yaml';
import { graphOf } from '../../diagrams/graph/graph-of';
import type { Arrow, Graph, Part } from '../../diagrams/graph/graph';
import type { Resolved } from '../../lib/model';
import type { GeneratedFile } from '../../lib/output/generated-file';
import { aboutAll, nameOf, type FactsOfAll } from './about';
import { layoutOf, type Point } from './layout';
import { policiesOf, projectOf } from './network';
import { numbersOf } from './numbers';
import { objectsIn, objectsOfParts, servicesOfParts } from './objects';
import type { PageArrow, PageData, PageNetwork, PageObjects, PageOthers, PagePart } from './page-data';

/** All that the page of an environment knows. */
export interface Page {
  readonly data: PageData;
  readonly objects: PageObjects;
  readonly others: PageOthers;
}

/** An environment, and what is known of everything in it. */
export interface Known {
  readonly resolved: Resolved;
  readonly facts: FactsOfAll;
}

/**
 * What the page of one environment knows, from what is defined and what that is written as.
 *
 * @param others that it can be compared with
 * @param files of the environment
 * @param root of the repository, from which files are named
 */
export async function dataOf(
  { resolved, facts }: Known,
  others: readonly Known[],
  files: readonly GeneratedFile[],
  root: string,
): Promise<Page> {
  const { environment } = resolved;
  const graph = graphOf(resolved);
  const { network, objects } = writtenFor(resolved, graph, files);
  const points = await layoutOf(graph);
  const ends = endsByName(network);
  return {
    data: {
      environment: environment.name,
      target: environment.target,
      parts: graph.parts.map((part) => pagePart(part, points, ends)),
      arrows: [...graph.arrows.map(pageArrow(false)), ...graph.watching.map(pageArrow(true))],
      about: aboutAll(resolved, facts, root),
      network,
      numbers: numbersOf(resolved),
      others: others.map((one) => one.resolved.environment.name),
    },
    objects,
    others: Object.fromEntries(others.map((one) => [one.resolved.environment.name, one.facts])),
  };
}

function writtenFor(
  resolved: Resolved,
  { parts }: Graph,
  files: readonly GeneratedFile[],
): { readonly network: PageNetwork; readonly objects: PageObjects } {
  const { environment } = resolved;
  switch (environment.target) {
    case 'kubernetes': {
      const all = objectsIn(files, environment.name);
      const network = policiesOf(
        all.map(({ object }) => object),
        { ...resolved, environment },
      );
      return { network, objects: objectsOfParts(parts, all) };
    }
    case 'compose': {
      const file = files.find(({ path }) => path === `${environment.name}/docker-compose.yml`);
      const document = (file === undefined ? {} : parse(file.content)) as Parameters<typeof projectOf>[0];
      return { network: projectOf(document), objects: servicesOfParts(parts, files, { ...resolved, environment }) };
    }
  }
}

type Ends = ReadonlyMap<string, number>;

const endsByName = (network: PageNetwork): Ends =>
  new Map(network.kind === 'policies' ? network.ends.map(({ name }, i) => [name, i]) : []);

function pagePart({ definition, ...part }: Part, points: ReadonlyMap<string, Point>, ends: Ends): PagePart {
  const end = endOf(part, ends);
  return {
    ...part,
    ...(definition === undefined ? {} : { of: nameOf(definition) }),
    ...(points.get(part.id) ?? { x: 0, y: 0 }),
    ...(end === undefined ? {} : { end }),
  };
}

/** What the proof calls those that no file names. What has no addresses of its own is somewhere on the internet. */
function endOf({ id, name, kind }: Omit<Part, 'definition'>, ends: Ends): number | undefined {
  const wishes = kind === 'edge' ? ['ingress-controller'] : [id, name, ...(THEIRS[id] ?? [])];
  const last = kind === 'outside' || kind === 'people' ? ['internet'] : [];
  const found = [...wishes, ...last].find((wish) => ends.has(wish));
  return found === undefined ? undefined : ends.get(found);
}

const THEIRS: Readonly<Record<string, readonly string[]>> = {
  'the API server': ['api-server'],
  'the nodes': ['nodes', 'private-networks'],
};

const pageArrow =
  (watching: boolean) =>
  ({ from, to, scheme, port, because, routes = [] }: Arrow): PageArrow => ({
    from,
    to,
    label: [...routes, [scheme, port === 0 ? '' : String(port)].filter((word) => word !== '').join(' ')].join(', '),
    because,
    watching,
  });
