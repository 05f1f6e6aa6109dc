import { spawnSync } from 'node:child_process';

export function main(): number {
  const { status, stdout, stderr, error } = spawnSync('git', ['status', '--porcelain', 'dist'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git does not say what has changed: ${error?.message ?? stderr.trim()}`);
  if (stdout === '') return 0;
  console.log(stdout.trimEnd());
  console.log('dist/ differs from a fresh synth: commit what npm run synth wrote');
  return 1;
}
