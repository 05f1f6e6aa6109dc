import { spawnSync } from 'node:child_process';

/** Each is a command of its own, in the order in which it is worth knowing that it fails. */
export const STEPS = ['typecheck', 'lint', 'test', 'test:slow', 'test:app', 'synth', 'check:dist', 'prove'] as const;

export function main(): number {
  for (const step of STEPS) {
    const { status, signal, error } = spawnSync('npm', ['run', step], { stdio: 'inherit' });
    if (status === 0) continue;
    console.error(`npm run check ends here: npm run ${step} ${error?.message ?? `ended with ${status ?? signal}`}`);
    return status ?? 1;
  }
  return 0;
}
