import { explain, type SchemaProblem } from './explain';
import { hasSchema, isCustomKind, knownKinds, schemaErrors } from './schemas';

/**
 * What the API server would refuse in a manifest: unknown fields, wrong types, missing fields, values out of their limits.
 * Not covered, because only the server can judge them: CEL rules, admission webhooks, and limits of built-in kinds that
 * Kubernetes keeps in code (names, port ranges, enumerations).
 *
 * @param object a manifest as parsed from YAML
 */
export function schemaProblems(object: unknown): SchemaProblem[] {
  const identity = identify(object);
  if ('problem' in identity) return [{ field: '', words: identity.problem }];
  const { apiVersion, kind } = identity;
  const errors = schemaErrors(apiVersion, kind, object);
  if (errors === undefined) {
    const words =
      `no schema for ${apiVersion} ${kind}, known: ${knownKinds().join(', ')}. ` +
      'Add the kind to proof/schema/kinds.ts and run `npm run import`.';
    return [{ field: '', words }];
  }
  return errors.map(explain);
}

/**
 * {@link schemaProblems} in words.
 *
 * @returns one sentence a problem, `Kind namespace/name: path: what was given, what is allowed`; none when it is valid
 */
export function validateObject(object: unknown): string[] {
  const identity = identify(object);
  if ('problem' in identity) return [identity.problem];
  const isKnown = hasSchema(identity.apiVersion, identity.kind);
  return schemaProblems(object).map(({ field, words }) =>
    [identity.label, ...(isKnown ? [field || 'the object'] : []), words].join(': '),
  );
}

/** {@link validateObject} for a custom resource in use; any other kind is a problem. */
export function validateCustomResource(object: unknown): string[] {
  const identity = identify(object);
  if ('problem' in identity) return [identity.problem];
  const { apiVersion, kind, label } = identity;
  if (isCustomKind(apiVersion, kind)) return validateObject(object);
  return [`${label}: ${apiVersion} ${kind} is not one of the custom resources in proof/schema/kinds.ts.`];
}

type Identity =
  { readonly apiVersion: string; readonly kind: string; readonly label: string } | { readonly problem: string };

function identify(object: unknown): Identity {
  const { apiVersion, kind, metadata } = (object ?? {}) as Readonly<Record<string, unknown>>;
  const { name, namespace } = (metadata ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof name !== 'string') {
    const given = JSON.stringify({ apiVersion, kind, metadata: { name } });
    return {
      problem: `Not a Kubernetes object: given ${given}, required: apiVersion, kind and metadata.name as text.`,
    };
  }
  return { apiVersion, kind, label: `${kind} ${typeof namespace === 'string' ? `${namespace}/` : ''}${name}` };
}
