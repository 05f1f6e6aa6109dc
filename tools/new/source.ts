import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORT, PROGRAM } from './definition';

/** The image of Node.js that the engine's own programs are built on, pinned there. */
const BASE = 'lib/programs/development-sign-in/Dockerfile';

/**
 * The smallest source that runs, by path.
 *
 * @param folder where it is kept, from the root
 */
export function sourceFiles(folder: string, name: string, root: string): Readonly<Record<string, string>> {
  const base = /^ARG NODE=.*$/m.exec(readFileSync(join(root, BASE), 'utf8'))?.[0] ?? '';
  // As the definition spells it, on any machine.
  const at = (file: string): string => join(folder, file).replaceAll('\\', '/');
  return { [at('Dockerfile')]: dockerfile(base), [at(PROGRAM)]: program(name) };
}

const dockerfile = (base: string): string => `${base}
FROM \${NODE}
WORKDIR /app
COPY ${PROGRAM} ./
USER 10001:10001
EXPOSE ${PORT}
# Without the image's entry point, and as process 1: it stops when it is told to.
ENTRYPOINT []
CMD ["node", "${PROGRAM}"]
`;

const program = (name: string): string => `// Says that it is there, until it is yours.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' }).end('${name} is there\\n');
});
// Longer than whoever stands before it keeps a connection.
server.keepAliveTimeout = 75_000;
server.listen(${PORT});
// What is being answered is answered; nothing new is taken.
process.on('SIGTERM', () => server.close());
`;
