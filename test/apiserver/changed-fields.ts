/**
 * The fields of what was applied that the API server gives back otherwise: a quantity in other words, a field that it
 * dropped. Whoever compares what lies in Git with what runs would find them changed for ever.
 *
 * @returns a line each: `spec.replicas: 2, given back as 3`
 */
export function changedFields(applied: unknown, given: unknown, path = ''): string[] {
  if (Array.isArray(applied) && Array.isArray(given) && applied.length === given.length) {
    return applied.flatMap((item, index) => changedFields(item, given[index], `${path}[${index}]`));
  }
  if (isFields(applied) && isFields(given)) {
    return Object.entries(applied).flatMap(([name, value]) =>
      changedFields(value, given[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return applied === given ? [] : [`${path}: ${shown(applied)}, given back as ${shown(given)}`];
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
