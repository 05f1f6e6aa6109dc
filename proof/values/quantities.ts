const POWERS = ['', 'k', 'M', 'G', 'T', 'P'];

/**
 * Bytes of a quantity as Kubernetes spells it.
 *
 * @returns undefined for none, and for what is no quantity of bytes
 */
function bytes(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kMGTP]?i?)$/.exec(text ?? '') ?? [];
  const isBinary = unit.endsWith('i');
  const power = POWERS.findIndex((one) => one.toUpperCase() === unit.replace('i', '').toUpperCase());
  return number === undefined || power < 0 ? undefined : Number(number) * (isBinary ? 1024 : 1000) ** power;
}

/** Mebibytes of a quantity of bytes. */
export const mebibytes = (text: string | undefined): number | undefined => {
  const found = bytes(text);
  return found === undefined ? undefined : found / 2 ** 20;
};

/** Thousandths of a quantity of cores. */
export const millis = (text: string | undefined): number | undefined => {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(m?)$/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (unit === 'm' ? 1 : 1000);
};
