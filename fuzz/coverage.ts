import { formatCalled } from '../lib/model/shape/formats';
import { inputs, named, type Shape } from '../lib/model/shape/shapes';
import { isFields, markOf, textOf, type Data, type Definer, type Fields, type Plan } from './plan/plan';

/** The input whose shape an entry's props have. */
const INPUTS: Readonly<Record<Exclude<Definer, 'environment'>, keyof typeof inputs>> = {
  namespace: 'namespace',
  postgres: 'postgres',
  redis: 'redis',
  objectStorage: 'objectStorage',
  oidc: 'oidc',
  server: 'server',
  external: 'external',
  service: 'service',
  job: 'job',
  addon: 'addon',
};

/** The fields and choices of the model's shapes that plans have reached, as `kubernetes.edge.loadBalancer.type=NodePort`. */
export class Coverage {
  private readonly found = new Set<string>();

  add({ entries }: Plan): void {
    for (const { define, props } of entries) {
      const input = define === 'environment' ? (props as Fields)['target'] : INPUTS[define];
      const shape = typeof input === 'string' ? (inputs as Readonly<Record<string, Shape>>)[input] : undefined;
      if (shape !== undefined) this.walk(shape, props, textOf(input));
    }
  }

  /** What no plan has reached, of all that the shapes have. */
  missing(): string[] {
    return [...allOf()].filter((one) => !this.found.has(one)).sort();
  }

  private walk(shape: Shape, value: Data, at: string): void {
    // What a connection says stands in the mark of it.
    if (markOf(value) === '$resilient') {
      const { $resilient } = value as Fields;
      this.walk(inputs.resilience, ($resilient as readonly Data[])[1] ?? null, 'resilience');
      return;
    }
    for (const [path, one] of alternatives(shape, at)) {
      if (!fits(one, value)) continue;
      if (one.enum !== undefined || one.const !== undefined) this.found.add(`${path}=${JSON.stringify(value)}`);
      for (const [name, member] of Object.entries(one.properties ?? {})) {
        const given = (value as Fields)[name];
        if (given === undefined) continue;
        this.found.add(`${path}.${name}`);
        this.walk(member, given, `${path}.${name}`);
      }
      const { additionalProperties, items } = one;
      if (typeof additionalProperties === 'object') {
        for (const member of Object.values(value as Fields)) this.walk(additionalProperties, member, `${path}.*`);
      }
      for (const item of items === undefined ? [] : (value as readonly Data[]))
        this.walk(items ?? {}, item, `${path}[]`);
    }
  }
}

/** Every field of every shape with each of its choices. A shape that has a name is one, wherever it is referred to. */
function allOf(): Set<string> {
  const all = new Set<string>();
  const seen = new Set<Shape>();
  const walk = (shape: Shape, at: string): void => {
    for (const [path, one] of alternatives(shape, at)) {
      if (seen.has(one)) continue;
      seen.add(one);
      for (const choice of one.enum ?? (one.const === undefined ? [] : [one.const]))
        all.add(`${path}=${JSON.stringify(choice)}`);
      for (const [name, member] of Object.entries(one.properties ?? {})) {
        all.add(`${path}.${name}`);
        walk(member, `${path}.${name}`);
      }
      if (typeof one.additionalProperties === 'object') walk(one.additionalProperties, `${path}.*`);
      if (one.items !== undefined) walk(one.items, `${path}[]`);
    }
  };
  for (const [name, shape] of Object.entries(inputs)) {
    if (name !== 'image') walk(shape, name);
  }
  return all;
}

/** The shapes that a value may have, each with what it is called: by its own name, if it has one. */
function alternatives(shape: Shape, path: string): [path: string, shape: Shape][] {
  if (shape.ref !== undefined) return alternatives(named[shape.ref] ?? {}, shape.ref);
  return shape.anyOf === undefined ? [[path, shape]] : shape.anyOf.flatMap((one) => alternatives(one, path));
}

/** Whether a value may be meant by a shape: by its type, by its fields, and by the constants among them. */
function fits(shape: Shape, value: Data): boolean {
  if (markOf(value) !== undefined) return false;
  switch (shape.type) {
    case 'object':
      return isFields(value) && hasConstants(shape, value) && Object.keys(value).every((name) => mayHave(shape, name));
    case 'array':
      return Array.isArray(value);
    case 'string':
      return typeof value === 'string' && isAllowed(shape, value);
    case 'boolean':
      return typeof value === 'boolean' && (shape.const === undefined || String(shape.const) === String(value));
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case undefined:
  }
  return false;
}

const mayHave = ({ properties = {}, additionalProperties }: Shape, name: string): boolean =>
  Object.hasOwn(properties, name) || additionalProperties !== false;

const hasConstants = ({ properties = {} }: Shape, value: Fields): boolean =>
  Object.entries(properties).every(
    ([name, member]) =>
      member.const === undefined || value[name] === undefined || textOf(value[name]) === String(member.const),
  );

const isAllowed = ({ enum: choices, const: only, format }: Shape, value: string): boolean =>
  choices?.includes(value) ??
  (only === undefined ? format === undefined || formatCalled(format).test(value) : only === value);
