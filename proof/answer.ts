/** A request, as far as it decides who answers. */
export interface Request {
  /** `http`, at port 80, or `https`, at port 443. */
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** With nothing left to decode in it. */
  readonly path: string;
}

/** What becomes of a request at an edge, in no implementation's words. */
export interface Answer {
  /** What answers: `namespace/service:port` in a cluster, `host:port` in Compose; a status, where the edge does itself. */
  readonly by: string;
  /** The path that is seen there. */
  readonly path: string;
  /** What holds for it besides, fact by fact: `answers within` → `60s`. */
  readonly facts: ReadonlyMap<string, string>;
}

/** Nobody listens. */
export const NOTHING: Answer = { by: 'nobody', path: '', facts: new Map() };
