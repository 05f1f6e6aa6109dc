import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Application, type Namespace, type Problem } from '../../lib/model';
import { paragraph } from '../../lib/model/problem';
import { UsageError } from '../command/usage-error';
import { definitionText, identifierFor, propsOf } from './definition';
import { problemsWith } from './problems-with';
import { sourceFiles } from './source';

export interface NewServiceProps {
  readonly name: string;
  /** Name of the namespace where it is to live. @default that of most services */
  readonly namespace?: string;
  /** The root of the repository. */
  readonly root: string;
  readonly application: Application;
  /** What app/namespaces.ts exports. */
  readonly namespaces: Readonly<Record<string, Namespace>>;
}

const INDEX = 'app/services/index.ts';

/**
 * Writes a service that runs, for somebody to put their own in its place: its definition, the line that makes it part of the
 * application, and where services are built its source.
 *
 * @returns the files, from the root
 * @throws UsageError with all that is wrong with the name; nothing is written then, and never over what is there
 */
export function newService(props: NewServiceProps): { readonly files: readonly string[] } {
  const { name, root, application } = props;
  const sources = sourcesOf(application);
  const found = namespaceFor(props);
  if ('given' in found) throw refusal([found]);
  const [exported] = found;
  const identifier = identifierFor(name);
  const service = propsOf(name, found[1], application);
  const wrong = problemsWith(service, application);
  const texts: Readonly<Record<string, string>> = {
    [`app/services/${name}.ts`]: definitionText(service, { identifier, namespace: exported }),
    ...(sources === undefined ? {} : sourceFiles(join(sources, name), name, root)),
  };
  // A wrong name is none of a file.
  const taken = wrong.length > 0 ? [] : takenBy(name, Object.keys(texts), root);
  const problems = [...wrong, ...taken, ...indexProblems(name, identifier, root)];
  if (problems.length > 0) throw refusal(problems);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  appendFileSync(join(root, INDEX), `export { ${identifier} } from './${name}';\n`);
  return { files: [...Object.keys(texts), INDEX] };
}

const refusal = (problems: readonly Problem[]): UsageError => new UsageError(problems.map((one) => paragraph(one)));

/** The folder in which services are built, from the root. @default none is */
const sourcesOf = ({ environments }: Application): string | undefined =>
  environments.flatMap((one) => (one.target === 'compose' ? (one.sources ?? []) : []))[0];

/** As it is exported, and itself. */
function namespaceFor({ namespace, namespaces, application, name }: NewServiceProps): [string, Namespace] | Problem {
  const wanted = namespace ?? mostCommon(application.topology.services.map((one) => one.namespace.name));
  const all = Object.entries(namespaces).filter(([, { kind }]) => kind === 'namespace');
  const found = wanted === undefined ? all[0] : all.find(([, one]) => one.name === wanted);
  if (found !== undefined) return found;
  const allowed = all.map(([, one]) => one.name).join(', ') || 'one that app/namespaces.ts exports';
  return { subject: name, field: 'namespace', given: wanted, allowed, fix: 'say one of these with --namespace' };
}

function mostCommon(names: readonly string[]): string | undefined {
  const count = (name: string): number => names.filter((one) => one === name).length;
  return [...names].sort((a, b) => count(b) - count(a))[0];
}

const takenBy = (name: string, paths: readonly string[], root: string): Problem[] =>
  paths
    .filter((path) => existsSync(join(root, path)))
    .map((given) => ({
      subject: name,
      field: 'file',
      given,
      allowed: 'a file that is not there yet',
      fix: 'choose another name, or take the file away',
    }));

function indexProblems(name: string, identifier: string, root: string): Problem[] {
  const problem = (given: string, allowed: string, fix: string): Problem[] => [
    { subject: name, field: INDEX, given, allowed, fix },
  ];
  if (!existsSync(join(root, INDEX))) {
    return problem('no file', 'a file that exports each service', `write ${INDEX}, and hand it to topologyOf`);
  }
  const text = readFileSync(join(root, INDEX), 'utf8');
  if (!new RegExp(`\\b${identifier}\\b`).test(text.replace(/'[^']*'|\/\/.*/g, ''))) return [];
  return problem(identifier, 'an export that is not there yet', 'choose another name');
}
