import { readObjects } from '../../proof/objects';
import { table } from './table';

const usage = `npx ts-node test/compare/ask.ts NAME=FOLDER…    asks each folder of Kubernetes objects the same questions

  npx ts-node test/compare/ask.ts ours=dist/production kompose=/tmp/kompose`;

const asked = process.argv.slice(2).map((argument) => argument.split('='));
if (asked.length === 0 || asked.some((pair) => pair.length !== 2)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const all = asked.map(([name = '', folder = '']) => ({ name, objects: readObjects(folder) }));
  process.stdout.write(`${table(all)}\n`);
}
