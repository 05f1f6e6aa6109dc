import { MISSING, type Machine, type Result, type RunOptions } from './machine';

/** Where each program is to be had. */
const INSTALL = {
  kubectl: 'https://kubernetes.io/docs/tasks/tools/',
  helm: 'https://helm.sh/docs/intro/install/',
  kind: 'https://kind.sigs.k8s.io/docs/user/quick-start/#installation',
  docker: 'https://docs.docker.com/engine/install/',
  git: 'https://git-scm.com/downloads',
  k3d: 'https://k3d.io/#installation',
  minikube: 'https://minikube.sigs.k8s.io/docs/start/',
} as const;

export type Tool = keyof typeof INSTALL;

/** A sentence that says what is missing, and where it is to be had. */
export const missing = (tool: Tool, what: string): Error =>
  new Error(`${tool} is not here, and ${what}. Install it: ${INSTALL[tool]}`);

/**
 * Runs a program that must end well.
 *
 * @param purpose what it is needed for: `it makes the cluster`
 * @throws Error with what it said, or where it is to be had
 */
export async function must(
  machine: Machine,
  purpose: string,
  tool: Tool,
  args: readonly string[],
  options?: RunOptions,
): Promise<Result> {
  const result = await machine.run(tool, args, options);
  if (result.code === MISSING) throw missing(tool, purpose);
  if (result.code !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${result.code}: ${lastLines(result)}`);
  return result;
}

/** What a program said in the end: more than that is in its own logs. */
export const lastLines = ({ stdout, stderr }: Result): string =>
  (stderr.trim() || stdout.trim() || 'it said nothing').split('\n').slice(-8).join('\n');
