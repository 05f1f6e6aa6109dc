import type { Offer } from '../value';

/** What an endpoint gives its clients: variables by their usual names. */
export interface Given {
  /** To every client. */
  readonly variables: Readonly<Record<string, Offer>>;
  /** To those that ask for it by name. */
  readonly parts: Readonly<Record<string, Offer>>;
}
