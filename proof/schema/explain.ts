import type { ErrorObject } from 'ajv';

type Keyed = Readonly<Record<string, unknown>>;

/** What a schema does not allow: where, what was given, and what is allowed there. */
export interface SchemaProblem {
  /** `spec.ports[0].port`; empty for the object as a whole. */
  readonly field: string;
  /** `given "http", allowed: integer` */
  readonly words: string;
}

export function explain(error: ErrorObject): SchemaProblem {
  const params = error.params as Keyed;
  const inside = error.keyword === 'additionalProperties' ? `/${String(params['additionalProperty'])}` : '';
  return { field: path(`${error.instancePath}${inside}`), words: wordsOf(error) };
}

function wordsOf(error: ErrorObject): string {
  const given = JSON.stringify(error.data);
  const params = error.params as Keyed;
  const { schema } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const fields = Object.keys((error.parentSchema as { readonly properties?: Keyed } | undefined)?.properties ?? {});
      return `no such field, allowed: ${fields.length > 0 ? fields.sort().join(', ') : 'none'}`;
    }
    case 'required': {
      const present = Object.keys(error.data as Keyed).join(', ') || 'no field';
      return `${String(params['missingProperty'])} is required, given: ${present}`;
    }
    case 'type':
      return `given ${given}, allowed: ${[schema].flat().join(' or ')}`;
    case 'enum':
      return `given ${given}, allowed: ${(schema as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return `given ${given}, allowed: ${JSON.stringify(schema)}`;
    case 'pattern':
      return `given ${given}, allowed: text that matches ${String(schema)}`;
    case 'format':
      return `given ${given}, allowed: ${String(schema)}`;
    default:
      // Limits (minimum, maxLength, uniqueItems…), which ajv already says in words.
      return `given ${given}, ${error.message ?? error.keyword}`;
  }
}

/** `/metadata/labels/app.kubernetes.io~1name` → `metadata.labels["app.kubernetes.io/name"]` (RFC 6901). */
function path(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) =>
      /^\d+$/.test(part) ? `[${part}]` : /^[\w$-]+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`,
    )
    .join('')
    .replace(/^\./, '');
}
