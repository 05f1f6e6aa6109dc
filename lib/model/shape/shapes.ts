import type { Inputs } from './inputs';
import shapes from './shapes.json';

/** What a value may be: the part of JSON Schema that shapes.json uses, with two words of its own. */
export interface Shape {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  /** A shape of this name. */
  readonly ref?: string;
  /** What a `define…` function makes, of one of these kinds. */
  readonly made?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  /** Format of the names of an object's members. */
  readonly keys?: string;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** From the docstring, as is the default. */
  readonly description?: string;
  readonly default?: unknown;
}

/** The shape of each input, and the shapes that they refer to. */
export const inputs = shapes.inputs as unknown as Readonly<Record<keyof Inputs, Shape>>;
export const named = shapes.named as unknown as Readonly<Record<string, Shape>>;
