import { valueAt } from '../values/value-at';
import { FUNCTIONS } from './functions';
import { parseTemplate, type Node } from './parse';
import type { Term } from './terms';

type Call = (...args: unknown[]) => unknown;

/** Renders the templates of one chart, with what they define for each other. */
export class Renderer {
  private readonly defined = new Map<string, readonly Node[]>();

  /** @param helpers texts of the templates that only define */
  constructor(helpers: readonly string[]) {
    for (const text of helpers) for (const [name, nodes] of parseTemplate(text).defined) this.defined.set(name, nodes);
  }

  /**
   * What a template comes to.
   *
   * @throws Refusal for values that it refuses; Error for what it is not understood by
   */
  render(template: string, values: unknown): string {
    return this.text(parseTemplate(template).nodes, { Values: values }, new Map());
  }

  private text(nodes: readonly Node[], dot: unknown, variables: Map<string, unknown>): string {
    return nodes.map((node) => this.written(node, dot, variables)).join('');
  }

  private written(node: Node, dot: unknown, variables: Map<string, unknown>): string {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'value':
        return String(this.valueOf(node.term, dot, variables));
      case 'set':
        variables.set(node.name, this.valueOf(node.term, dot, variables));
        return '';
      case 'if': {
        const holds = isTrue(this.valueOf(node.term, dot, variables));
        return this.text(holds ? node.then : node.otherwise, dot, variables);
      }
    }
  }

  private valueOf(term: Term, dot: unknown, variables: Map<string, unknown>): unknown {
    switch (term.kind) {
      case 'constant':
        return term.value;
      case 'field':
        return valueAt(dot, term.path);
      case 'variable':
        return variables.get(term.name);
      case 'call': {
        const args = term.args.map((one) => this.valueOf(one, dot, variables));
        if (term.name === 'include') return this.included(String(args[0]), args[1]);
        const call = FUNCTIONS[term.name] as Call | undefined;
        if (call === undefined) throw new Error(`no function is called ${term.name}`);
        return call(...args);
      }
    }
  }

  private included(name: string, dot: unknown): string {
    const nodes = this.defined.get(name);
    if (nodes === undefined) throw new Error(`nothing is defined as ${name}`);
    return this.text(nodes, dot, new Map());
  }
}

/** As Go has it: what is empty is false. */
const isTrue = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== null && value !== '' && value !== 0 && value !== false;
