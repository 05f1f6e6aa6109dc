import { isPublic, type Application, type Namespace, type ServiceProps } from '../../lib/model';

export const PORT = 8080;
export const PROGRAM = 'server.mjs';

/** Words that TypeScript has a use of its own for. */
const RESERVED = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield arguments eval'
  ).split(' '),
);

/** What a definition is exported as: `itManager` for it-manager. */
export function identifierFor(name: string): string {
  const camel = name.replace(/[^a-zA-Z0-9]+(.)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase());
  return RESERVED.has(camel) || /^[^a-zA-Z]/.test(camel)
    ? `service${camel.charAt(0).toUpperCase()}${camel.slice(1)}`
    : camel;
}

/** A small service that says that it is there; with a route where there is a way in. */
export const propsOf = (name: string, namespace: Namespace, { topology }: Application) =>
  ({
    name,
    namespace,
    purpose: 'In one line, what it is for',
    ports: { http: PORT },
    ...(isPublic(topology) ? { route: `/${name}` } : {}),
    runtime: 'node',
    probes: { readiness: { kind: 'http', path: '/ready' }, liveness: { kind: 'http', path: '/healthz' } },
    resources: { cpuMillis: 50, memoryMiB: 128 },
    source: { folder: name, rebuild: [PROGRAM] },
  }) as const satisfies ServiceProps<string>;

/** The file that defines it. */
export function definitionText(
  { name, purpose, route }: ReturnType<typeof propsOf>,
  { identifier, namespace }: { readonly identifier: string; readonly namespace: string },
): string {
  return `import { defineService, http } from '../../lib';
import { ${namespace} } from '../namespaces';

export const ${identifier} = defineService({
  name: '${name}',
  namespace: ${namespace},
  purpose: '${purpose}',
  ports: { http: ${PORT} },
${route === undefined ? '' : `  route: '${route}',\n`}  runtime: 'node',
  probes: { readiness: http('/ready'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 128 },
  source: { folder: '${name}', rebuild: ['${PROGRAM}'] },
});
`;
}
