import { baseline } from './pod-security/baseline';
import type { Check, PodUnderCheck } from './pod-security/pod';
import { restricted } from './pod-security/restricted';

/** One field that a control of the profile doesn't allow. */
export interface Violation {
  /** The control's name in the standard, e.g. `Privilege Escalation`. */
  readonly control: string;
  /** What is wrong and what is allowed, e.g. `containers[backend].securityContext.privileged is true; allowed: false, unset`. */
  readonly words: string;
}

/**
 * Checks a pod template against the "restricted" profile of the Pod Security Standards, which includes "baseline":
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/ as of Kubernetes 1.35. Fields are judged as
 * written, for Linux pods with the user namespace of the node: the relaxations for Windows pods and for
 * `hostUsers: false` are not used here, so a pod that passes does so under every setting of the admission controller.
 *
 * @returns every violation; empty when the pod is admitted
 */
export function restrictedViolations(pod: PodUnderCheck): Violation[] {
  const checks: Readonly<Record<string, Check>> = { ...baseline, ...restricted };
  return Object.entries(checks).flatMap(([control, check]) => check(pod).map((words) => ({ control, words })));
}
