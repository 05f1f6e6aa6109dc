import { finding, type Finding } from './effects';
import type { Field } from './fields';

/**
 * Where things are put, as a connection to object storage calls it, and most clients: `STORAGE_BUCKET`, `PICTURES_BUCKET`,
 * `AWS_STORAGE_BUCKET_NAME`. One that is called otherwise is not seen.
 */
const BUCKET = /(^|_)((BUCKET|CONTAINER)(_NAME)?|STORAGE_ENDPOINT)$/;
/** The database at the end of a URL. */
const DATABASE = /^postgres(?:ql)?:\/\/[^/]*\/([^?]+)/;

/** Variables that lead to another place than before: whoever reads them finds an empty one, and nothing was deleted. */
export function storeFindings(fields: readonly Field[]): Finding[] {
  return fields.flatMap((field) => {
    const { path, before, after } = field;
    const variable = variableOf(path);
    if (variable === undefined || typeof before !== 'string' || typeof after !== 'string') return [];
    const [from, to] = [DATABASE.exec(before)?.[1], DATABASE.exec(after)?.[1]];
    if (from !== undefined && to !== undefined && from !== to) {
      return [finding({ code: 'another database', variable, from, to }, [field])];
    }
    return BUCKET.test(variable)
      ? [finding({ code: 'another bucket', variable, from: before, to: after }, [field])]
      : [];
  });
}

/** Of `…containers[backend].env[NAME].value`, and of `environment.NAME` in Compose. */
function variableOf(path: readonly string[]): string | undefined {
  const at = path.findIndex((step, index) => step === 'env' || (step === 'environment' && index === 0));
  return at < 0 ? undefined : path[at + 1]?.replace(/^\[(.*)\]$/, '$1');
}
