import { stringify } from 'yaml';

/** YAML that a 1.1 parser (Kubernetes) and a 1.2 parser (Compose) read alike; no anchors, no folded lines. */
export const toYaml = (value: unknown): string =>
  stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
