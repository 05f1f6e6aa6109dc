import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './stack';

const TEXT = readFileSync(join(REPOSITORY, 'docs/runbook.md'), 'utf8');

/** The Compose commands that a section of the runbook has its reader type, as arguments of `docker compose`. */
export function stepsOf(heading: string): string[][] {
  const section = TEXT.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const steps = [...section.matchAll(/^ {4}docker compose (.+)$/gm)].map(([, command = '']) => command.split(' '));
  if (steps.length === 0) throw new Error(`the runbook has no steps under "${heading}"`);
  return steps;
}
