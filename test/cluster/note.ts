import { writeSync } from 'node:fs';

/** Says what was seen, beside what the test runner says. */
export const note = (line: string): void => void writeSync(process.stderr.fd, `    ${line}\n`);
