/** Which thing: where it is, and how it is called there. */
export interface Place {
  readonly environment: string;
  /** Namespace on Kubernetes, `compose` or `files` otherwise: how people look for it. */
  readonly group: string;
  /** `Deployment`, `service`, `file` … */
  readonly kind: string;
  readonly name: string;
}

export const placeOf = ({ environment, group, kind, name }: Place): Place => ({ environment, group, kind, name });

/** In the order of a report. */
export const placeKey = ({ environment, group, kind, name }: Place): string =>
  [environment, group, kind, name].join('\0');
