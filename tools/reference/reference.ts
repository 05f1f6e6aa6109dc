import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from './page';

export const PAGE = join(__dirname, '../..', 'docs', 'reference.md');

export function main(): number {
  const { text, undescribed } = reference();
  writeFileSync(PAGE, text);
  if (undescribed.length > 0) {
    console.error(`No docstring says what these are:\n${undescribed.map((one) => `  ${one}`).join('\n')}`);
  }
  return undescribed.length > 0 ? 1 : 0;
}
