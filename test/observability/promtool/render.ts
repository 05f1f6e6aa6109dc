import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alertGroups, type AlertGroup } from '../../../lib/observability/alerts';
import { filesOf } from '../../apps/files';
import * as seed from '../../apps/seed';
import { everywhere } from '../resolved';

/**
 * Writes `<environment>.rules.json` into a folder, and each group by itself, without annotations, to
 * `<environment>.<group>.json`: promtool compares annotations word for word, which one test does and the others need not
 * repeat, and it evaluates all it is given. JSON is YAML. Beside them the configuration of each Prometheus in Compose.
 */
function render(folder: string): void {
  for (const [environment, resolved] of everywhere) {
    const groups = alertGroups(resolved);
    write(join(folder, `${environment}.rules.json`), groups);
    for (const group of groups) write(join(folder, `${environment}.${group.name}.json`), [bare(group)]);
  }
  for (const { path, text } of filesOf(seed).filter((file) => file.path.includes('/prometheus/config/'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const bare = ({ name, rules }: AlertGroup): object => ({
  name,
  rules: rules.map(({ annotations: _, ...rule }) => rule),
});

const write = (file: string, groups: readonly object[]): void =>
  writeFileSync(file, JSON.stringify({ groups }, null, 2));

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: render.ts FOLDER');
render(folder);
