/** What is said: a member that is undefined is one that is not there, so that its default holds. */
export const stated = <T extends object>(props: T): T =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as T;
