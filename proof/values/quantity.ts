/** The units of quantities of memory and disk, in mebibytes. */
const MEBIBYTES: Readonly<Record<string, number>> = { Ki: 1 / 1024, Mi: 1, Gi: 1024, Ti: 1024 ** 2, Pi: 1024 ** 3 };

/** An amount of memory or disk; NaN for what is none in such a unit. */
export function mebibytesOf(text = ''): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi|Ti|Pi)$/.exec(text) ?? [];
  return number === undefined ? NaN : Number(number) * (MEBIBYTES[unit] ?? NaN);
}

/** An amount of CPU, in thousandths of a core; NaN for what is none. */
export function millisOf(text = ''): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(m?)$/.exec(text) ?? [];
  return number === undefined ? NaN : Number(number) * (unit === 'm' ? 1 : 1000);
}

/**
 * Whether Kubernetes writes an amount as it stands: whole, and in the largest unit in which it is.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function isCanonical(text: string): boolean {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
  if (number === '' || number.includes('.')) return false;
  if (unit === 'm') return Number(number) % 1000 !== 0;
  return unit === '' || Number(number) % 1024 !== 0;
}
