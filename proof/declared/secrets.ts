import type { KubernetesEnvironment, Resolved, SecretKey } from '../../lib/model';
import { declaredValue, programsOf, secretsAsFiles } from './programs';

/** A key of a Secret, as whoever reads it names it. */
export interface FoundAt {
  readonly secret: string;
  readonly key: string;
}

const storedAs = ({ secret, key }: SecretKey): string => `${secret}-${key}`;

/** Where a secret is found on Kubernetes: where the environment says that it is, or where it is made. */
export function foundAt(of: SecretKey, { secrets }: KubernetesEnvironment): FoundAt {
  const { keys = {} } = secrets.from === 'existing' ? secrets : {};
  const said = Object.hasOwn(keys, storedAs(of)) ? keys[storedAs(of)] : undefined;
  return said ?? { secret: of.optional === true ? storedAs(of) : of.secret, key: of.key };
}

/** What a variable of a container reads, if it was declared to be a secret. */
export function secretOfVariable(resolved: Resolved, container: string, variable: string): SecretKey | undefined {
  const declared = declaredValue(resolved, container, variable);
  return declared?.kind === 'secret' ? declared : undefined;
}

/** What a file of a container holds, if it was declared to be a secret. */
export const secretOfFile = (resolved: Resolved, container: string, path: string): SecretKey | undefined =>
  programsOf(resolved)
    .filter(({ name }) => name === container)
    .flatMap(secretsAsFiles)
    .find((file) => file.path === path)?.key;
