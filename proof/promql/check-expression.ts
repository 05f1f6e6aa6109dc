import { parser } from '@prometheus-io/lezer-promql';
import { SYNTHETIC, type ExportedMetrics } from './exported-metrics';

/** What Prometheus scrapes under one value of the label `job`. */
export interface ScrapeJob {
  readonly job: string;
  /** Labels that the scrape puts on every series. */
  readonly labels: readonly string[];
  readonly metrics: ExportedMetrics;
}

type Node = ReturnType<typeof parser.parse>['topNode'];
/** Labels of a vector; undefined for a scalar. */
type Labels = ReadonlySet<string> | undefined;

const SET_OPERATORS = ['And', 'Unless', 'Or'];
const LITERALS = ['NumberDurationLiteral', 'NumberDurationLiteralInDurationContext', 'StringLiteral'];

export interface Checked {
  /** What the expression asks for that no scrape brings, in words. */
  readonly problems: readonly string[];
  /** Labels of the result. */
  readonly labels: readonly string[];
}

/**
 * Holds an expression against what is scraped: it parses, each metric is one of the job's, each label in a matcher, a
 * grouping or `on` is one that its series have, and vectors that are compared carry the same labels.
 */
export function checkExpression(expr: string, jobs: readonly ScrapeJob[]): Checked {
  // Grafana puts a duration there.
  const text = expr.replaceAll('$__rate_interval', '5m');
  const problems: string[] = [];
  const tree = parser.parse(text);
  tree.iterate({
    enter: ({ type, from }) => void (type.isError && problems.push(`does not parse at ${from}: ${text}`)),
  });
  const labels = problems.length > 0 ? undefined : new Checker(text, jobs, problems).labelsOf(tree.topNode);
  return { problems, labels: [...(labels ?? [])].sort() };
}

class Checker {
  constructor(
    private readonly text: string,
    private readonly jobs: readonly ScrapeJob[],
    private readonly problems: string[],
  ) {}

  labelsOf(node: Node): Labels {
    switch (node.name) {
      case 'VectorSelector':
        return this.selector(node);
      case 'AggregateExpr':
        return this.aggregate(node);
      case 'BinaryExpr':
        return this.binary(node);
      case 'FunctionCall':
        return this.call(node);
      case 'PromQL':
      case 'ParenExpr':
      case 'MatrixSelector':
      case 'OffsetExpr':
        return this.labelsOf(children(node)[0] ?? node);
      default:
        if (!LITERALS.includes(node.name)) this.problems.push(`${node.name} is more than this check understands`);
        return undefined;
    }
  }

  private selector(node: Node): Labels {
    const metric = this.of(node, 'Identifier')[0] ?? '';
    const matchers = this.matchers(node);
    const brings = (job: ScrapeJob): boolean => metric in job.metrics || metric in SYNTHETIC;
    const asked = matchers.get('job')?.split('|');
    const sources = this.jobs.filter((job) => brings(job) && (asked?.includes(job.job) ?? true));
    for (const job of asked ?? []) {
      if (!sources.some((s) => s.job === job)) this.problems.push(`${job} does not bring ${metric}`);
    }
    if (asked === undefined && metric !== 'ALERTS') this.problems.push(`${metric} is asked of every job`);
    if (sources.length === 0) this.problems.push(`nothing brings ${metric}`);
    const own = (job: ScrapeJob) => new Set([...job.labels, ...(job.metrics[metric] ?? SYNTHETIC[metric] ?? [])]);
    const labels = sources
      .map(own)
      .reduce((a, b) => new Set([...a].filter((label) => b.has(label))), own(sources[0] ?? NONE));
    this.expect([...matchers.keys()], labels, metric);
    return labels;
  }

  private aggregate(node: Node): Labels {
    const inner = this.labelsOf(children(last(node, 'FunctionCallBody')).at(-1) ?? node);
    const by = this.grouping(node.getChild('AggregateModifier'));
    this.expect(by, inner, 'what is aggregated');
    return new Set(by);
  }

  private call(node: Node): Labels {
    const name = this.text.slice(node.from, node.from + this.textOf(node.firstChild).length);
    const body = node.getChild('FunctionCallBody');
    const args = body === null ? [] : children(body);
    if (name === 'time') return undefined;
    if (name === 'vector') return new Set();
    const labels = args.map((arg) => this.labelsOf(arg)).find((found) => found !== undefined);
    if (name === 'absent') return new Set(this.matchers(args[0] ?? node).keys());
    if (name !== 'histogram_quantile') return labels;
    this.expect(['le'], labels, name);
    return new Set([...(labels ?? [])].filter((label) => label !== 'le'));
  }

  private binary(node: Node): Labels {
    const [left, right] = [node.firstChild, node.lastChild].map((side) => this.labelsOf(side ?? node));
    if (left === undefined || right === undefined) return left ?? right;
    const clause = node.getChild('MatchingModifierClause');
    const isSet = SET_OPERATORS.some((operator) => node.getChild(operator) !== null);
    if (clause === null) {
      const [a, b] = [[...left].sort().join(), [...right].sort().join()];
      if (a !== b) this.problems.push(`never match: ${a} and ${b}`);
      return left;
    }
    const on = this.grouping(clause);
    this.expect(on, left, 'the left side');
    this.expect(on, right, 'the right side');
    return isSet ? left : new Set(on);
  }

  private matchers(node: Node): Map<string, string> {
    const list = node.getChild('LabelMatchers');
    return new Map(
      (list === null ? [] : children(list)).map((matcher) => [
        this.of(matcher, 'LabelName')[0] ?? '',
        (this.of(matcher, 'StringLiteral')[0] ?? '').slice(1, -1),
      ]),
    );
  }

  private grouping(node: Node | null): string[] {
    const labels = node?.getChild('GroupingLabels');
    return labels ? this.of(labels, 'LabelName') : [];
  }

  private expect(wanted: readonly string[], labels: Labels, where: string): void {
    for (const label of wanted) if (!labels?.has(label)) this.problems.push(`${where} has no label ${label}`);
  }

  private of = (node: Node, name: string): string[] => node.getChildren(name).map((child) => this.textOf(child));
  private textOf = (node: Node | null): string => (node === null ? '' : this.text.slice(node.from, node.to));
}

const NONE: ScrapeJob = { job: '', labels: [], metrics: {} };

function children(node: Node): Node[] {
  const found: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

const last = (node: Node, name: string): Node => node.getChildren(name).at(-1) ?? node;
