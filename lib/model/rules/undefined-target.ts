import type { Problem } from '../problem';

/** The problem of naming something that was not there when it was named. */
export const undefinedTarget = (subject: string, field: string, allowed: string): Problem => ({
  subject,
  field,
  given: undefined,
  allowed,
  fix: 'it is undefined: mistyped (npm run typecheck:app says what was meant), or two files import each other',
});
