import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { foundAt, secretOfFile, secretOfVariable, type FoundAt } from '../declared/secrets';

/** What both targets call a secret, by where a container on Kubernetes reads it. */
export interface SecretNames {
  readonly ofVariable: (variable: string, at: FoundAt, usual: string) => string;
  readonly ofFile: (path: string, at: FoundAt, usual: string) => string;
}

/** Secrets that are called in the cluster as they are declared. */
export const USUAL_NAMES: SecretNames = { ofVariable: (_, __, usual) => usual, ofFile: (_, __, usual) => usual };

/** Secrets that are there already may be called otherwise: they are known by what was declared, if they are where that is. */
export function secretNamesOf(resolved: Resolved<KubernetesEnvironment>, container: string): SecretNames {
  if (resolved.environment.secrets.from !== 'existing') return USUAL_NAMES;
  const called = (declared: ReturnType<typeof secretOfFile>, at: FoundAt, usual: string): string => {
    if (declared === undefined) return usual;
    const { secret, key } = foundAt(declared, resolved.environment);
    return secret === at.secret && key === at.key ? `${declared.secret}-${declared.key}` : usual;
  };
  return {
    ofVariable: (variable, at, usual) => called(secretOfVariable(resolved, container, variable), at, usual),
    ofFile: (path, at, usual) => called(secretOfFile(resolved, container, path), at, usual),
  };
}
