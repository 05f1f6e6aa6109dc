/**
 * Quantities as Kubernetes itself writes them: in the largest unit that leaves a whole number. Whoever reads `1024Mi` gives
 * back `1Gi`, and Git and the cluster would differ for ever.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */

/** An amount of memory or disk. */
export function mebibytes(count: number): string {
  const units = ['Mi', 'Gi', 'Ti', 'Pi'];
  let [rest, unit] = [count, 0];
  while (rest > 0 && rest % 1024 === 0 && unit < units.length - 1) [rest, unit] = [rest / 1024, unit + 1];
  return `${rest}${units[unit] ?? ''}`;
}

export const gibibytes = (count: number): string => mebibytes(count * 1024);

/** An amount of CPU, in thousandths of a core. */
export const millis = (count: number): string => (count % 1000 === 0 ? String(count / 1000) : `${count}m`);
