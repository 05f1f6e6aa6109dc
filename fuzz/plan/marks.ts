import type { Data, Fields } from './plan';

/** Something that was defined before, by its key. */
export const ref = (key: string): Fields => ({ $ref: key });

/** An endpoint that a definition has: `database.readWrite`, and `within(database, 'other').readWrite`. */
export const endpoint = (key: string, name: string, database?: string): Fields => ({
  $endpoint: database === undefined ? [key, name] : [key, name, database],
});

/** A port by name: `at(backend, 'http')`. */
export const at = (key: string, port: string): Fields => ({ $at: [key, port] });

/** A connection with names of the client's own: `as(database.readWrite, { … })`. */
export const as = (target: Data, names: Readonly<Record<string, string>>): Fields => ({ $as: [target, names] });

/** A connection with what is done for its requests: `resilient(backend, { … })`. */
export const resilient = (target: Data, resilience: Fields): Fields => ({ $resilient: [target, resilience] });

/** A value that JSON has no word for, by its name in odd-values.ts. */
export const odd = (name: string): Fields => ({ $value: name });
