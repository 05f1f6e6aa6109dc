import type { ErrorObject } from 'ajv';

type Keyed = Readonly<Record<string, unknown>>;

/** `spec.ports[0].port: given "http", allowed: integer` — where, what was given, and what is allowed there. */
export function explain(error: ErrorObject): string {
  const at = path(error.instancePath) || 'the object';
  const given = JSON.stringify(error.data);
  const params = error.params as Keyed;
  const { schema } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const fields = Object.keys((error.parentSchema as { readonly properties?: Keyed } | undefined)?.properties ?? {});
      const field = path(`${error.instancePath}/${String(params['additionalProperty'])}`);
      return `${field}: no such field, allowed: ${fields.length > 0 ? fields.sort().join(', ') : 'none'}`;
    }
    case 'required': {
      const present = Object.keys(error.data as Keyed).join(', ') || 'no field';
      return `${at}: ${String(params['missingProperty'])} is required, given: ${present}`;
    }
    case 'type':
      return `${at}: given ${given}, allowed: ${[schema].flat().join(' or ')}`;
    case 'enum':
      return `${at}: given ${given}, allowed: ${(schema as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return `${at}: given ${given}, allowed: ${JSON.stringify(schema)}`;
    case 'pattern':
      return `${at}: given ${given}, allowed: text that matches ${String(schema)}`;
    case 'format':
      return `${at}: given ${given}, allowed: ${String(schema)}`;
    default:
      // Limits (minimum, maxLength, uniqueItems…), which ajv already says in words.
      return `${at}: given ${given}, ${error.message ?? error.keyword}`;
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
