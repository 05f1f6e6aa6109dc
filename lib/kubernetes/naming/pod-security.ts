import type { PodSecurityLevel } from '../../model';

/**
 * The Kubernetes by whose rules pods are let in. A cluster that is upgraded has stricter ones, and would refuse what runs
 * until yesterday; what it would refuse is warned of instead.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
const ENFORCED_VERSION = 'v1.35';

/** The labels of a namespace that say which pods it admits. */
export const podSecurityLabels = (level: PodSecurityLevel): Record<string, string> => ({
  ...Object.fromEntries(['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, level])),
  'pod-security.kubernetes.io/enforce-version': ENFORCED_VERSION,
});
