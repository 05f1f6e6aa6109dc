import { Ajv, type ErrorObject, type KeywordDefinition, type ValidateFunction } from 'ajv';

/** A schema as it was imported, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** RFC 4648, section 4: what Kubernetes reads `format: byte` by. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** RFC 3339, section 5.6: how Kubernetes writes a time. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The items of a list that Kubernetes treats as a map are told apart by these fields
 * (https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy).
 */
const listMapKeys: KeywordDefinition = {
  keyword: 'listMapKeys',
  type: 'array',
  schemaType: 'array',
  error: { message: ({ schema }) => `no two items with the same ${(schema as string[]).join(' and ')}` },
  validate: (keys: readonly string[], items: readonly Readonly<Record<string, unknown>>[]) =>
    new Set(items.map((item) => JSON.stringify(keys.map((key) => item[key] ?? null)))).size === items.length,
};

/** A part that is compiled when a value is there for it: of most kinds, nearly nothing is ever written. */
const LATER = 'later';

/** Schemas, compiled part by part as there is something to hold to them. */
export class Compiled {
  private readonly ajv: Ajv;
  private readonly compiled = new Map<Schema, ValidateFunction>();
  /** By number, under which ajv looks for nothing: all that stands in a schema itself it walks through. */
  private readonly parts: Schema[] = [];
  private readonly numbers = new Map<Schema, number>();
  /** What parts do not allow: they say it here, and not to what they are in. */
  private found: ErrorObject[] = [];

  /** @param definitions by their names, what `kubernetes.json#/$defs/…` refers to */
  constructor(private readonly definitions: Readonly<Record<string, Schema>>) {
    this.ajv = newAjv({
      keyword: LATER,
      schemaType: 'number',
      errors: false,
      validate: (number: number, value: unknown, _: unknown, context?: Context) => {
        this.hold(this.parts[number] ?? {}, value, context);
        return true;
      },
    });
  }

  /** All that a schema does not allow in a value. */
  errorsBy(schema: Schema, value: unknown): ErrorObject[] {
    this.found = [];
    this.hold(schema, value);
    return this.found;
  }

  private hold(schema: Schema, value: unknown, context?: Context): void {
    let validate = this.compiled.get(schema);
    if (validate === undefined) this.compiled.set(schema, (validate = this.ajv.compile(this.inParts(schema))));
    if (!validate(value, context)) this.found.push(...(validate.errors ?? []));
  }

  /** Only what is inside of a value is a part. What `oneOf` and the like ask is whether something is allowed. */
  private inParts(schema: Schema): Schema {
    const all = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
      switch (keyword) {
        case 'properties':
          return [keyword, mapped(value as Schema, (one) => this.part(one))];
        case 'items':
        case 'additionalProperties':
          return [keyword, this.part(value)];
        case '$ref':
          return [LATER, this.numberOf(this.definition(String(value)))];
        default:
          return [keyword, value];
      }
    });
    return Object.fromEntries(all);
  }

  /** @throws Error for one that there is not */
  private definition(reference: string): Schema {
    const schema = this.definitions[reference.replace(/^.*#\/\$defs\//, '')];
    if (schema === undefined) throw new Error(`no schema ${reference}`);
    return schema;
  }

  private numberOf(part: Schema): number {
    const number = this.numbers.get(part) ?? this.parts.push(part) - 1;
    this.numbers.set(part, number);
    return number;
  }

  private part(schema: unknown): unknown {
    if (typeof schema !== 'object' || schema === null) return schema;
    return 'properties' in schema ? { [LATER]: this.numberOf(schema) } : this.inParts(schema as Schema);
  }
}

type Context = Parameters<ValidateFunction>[1];

const mapped = (all: Schema, change: (one: unknown) => unknown): Schema =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]));

function newAjv(later: KeywordDefinition): Ajv {
  return new Ajv({
    allErrors: true,
    verbose: true,
    // Each schema judges a few objects once: to optimise its code takes longer than to run it.
    code: { optimize: false },
    allowUnionTypes: true,
    // The schemas are Kubernetes' own: a pattern on a field that may also be a number is theirs, not a slip to report.
    strictTypes: false,
    // Each part is compiled by itself; test/imports holds the schemas to what a schema is.
    validateSchema: false,
    keywords: [listMapKeys, later],
    formats: {
      int32: { type: 'number', validate: (value: number) => value >= -(2 ** 31) && value < 2 ** 31 },
      int64: { type: 'number', validate: Number.isSafeInteger },
      double: { type: 'number', validate: Number.isFinite },
      byte: BASE64,
      'date-time': (value: string) => DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)),
    },
  });
}
