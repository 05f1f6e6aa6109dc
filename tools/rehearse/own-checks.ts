import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edge } from './edge';
import type { Machine } from './machine';
import { lastLines } from './require';

/** Where an application keeps what it tries in a rehearsal. */
const FOLDER = 'app/test/rehearse';

const TIMEOUT_SECONDS = 300;

/**
 * Runs what the application brings to be tried through the edge, in the order of the names. Each is told the address
 * (`REHEARSAL_URL`), where that is to be found (`REHEARSAL_PORT`, on 127.0.0.1) and whom to trust (`REHEARSAL_CA`, a file).
 *
 * @throws Error with what the first one said that fails
 */
export async function ownChecks(machine: Machine, root: string, { host, port, ca }: Edge): Promise<void> {
  const folder = join(root, FOLDER);
  const scripts = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.sh'))
        .sort()
    : [];
  const work = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  try {
    const file = join(work, 'ca.pem');
    writeFileSync(file, ca);
    const env = { REHEARSAL_URL: `https://${host}`, REHEARSAL_PORT: String(port), REHEARSAL_CA: file };
    for (const script of scripts) {
      const result = await machine.run(join(folder, script), [], { env, timeoutSeconds: TIMEOUT_SECONDS });
      if (result.code !== 0) throw new Error(`${FOLDER}/${script} failed: ${lastLines(result)}`);
      if (result.stdout.trim() !== '') machine.say(result.stdout.trimEnd());
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
