import { spawn } from 'node:child_process';

/** Those beside each other run at once: each keeps one processor busy, and what both read stays as it is. */
type Stages = readonly (readonly string[])[];

/** Each step is a command of its own, in the order in which it is worth knowing that it fails. */
const STAGES: Stages = [
  ['typecheck', 'lint'],
  ...['test', 'test:slow', 'test:app', 'synth', 'check:dist', 'prove'].map((step) => [step]),
];

/** How a step ended: its exit code, or why it has none. */
export interface Ended {
  readonly code: number | null;
  readonly why?: string;
}

/**
 * Runs steps stage by stage, and no further than the first stage with one that fails.
 *
 * @param run runs a step; of those that run at once, one speaks after the other
 * @returns the exit code of the first step that failed, or 0
 */
export async function runStages(
  stages: Stages,
  run: (step: string, isAlone: boolean) => Promise<Ended>,
): Promise<number> {
  for (const steps of stages) {
    const ended = await Promise.all(steps.map(async (step) => ({ step, ...(await run(step, steps.length === 1)) })));
    const failed = ended.filter(({ code }) => code !== 0);
    for (const { step, code, why } of failed) {
      console.error(`npm run check ends here: npm run ${step} ${why ?? `ended with ${code}`}`);
    }
    const [first] = failed;
    if (first !== undefined) return first.code ?? 1;
  }
  return 0;
}

/** `npm run STEP`; what it says comes when it has ended, where another one runs beside it. */
function npmRun(step: string, isAlone: boolean): Promise<Ended> {
  const child = spawn('npm', ['run', step], { stdio: ['inherit', ...(isAlone ? PASSED : HELD)] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => said.push(data));
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ code: null, why: message }));
    child.on('close', (code, signal) => {
      process.stdout.write(Buffer.concat(said));
      resolve({ code, ...(signal !== null && { why: `ended with ${signal}` }) });
    });
  });
}

const PASSED = ['inherit', 'inherit'] as const;
const HELD = ['pipe', 'pipe'] as const;

export const main = (): Promise<number> => runStages(STAGES, npmRun);
