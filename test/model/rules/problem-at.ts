import type { Problem } from '../../../lib/model';

/** The problem of one field, which must be the only one of that field. */
export function problemAt(problems: readonly Problem[], subject: string, field: string): Problem {
  const found = problems.filter((p) => p.subject === subject && p.field === field);
  expect(problems.map((p) => `${p.subject}: ${p.field}`)).toContain(`${subject}: ${field}`);
  const [problem] = found;
  if (problem === undefined || found.length !== 1) throw new Error(`${found.length} problems at ${subject}: ${field}`);
  expect(problem.fix).not.toBe('');
  return problem;
}
