import { Chart, type App } from 'cdk8s';
import type { Construct } from 'constructs';
import type { KubernetesEnvironment, Resolved } from '../model';
import { chartLabels } from './naming/labels';
import { noteDefinition } from './defining-file';

export interface EnvironmentChartProps {
  readonly resolved: Resolved<KubernetesEnvironment>;
  /** Namespace of its objects. @default each says its own, or has none */
  readonly namespace?: string;
}

/** One folder of `dist/<environment>`: names without hashes, and the labels of everything in it. */
export class EnvironmentChart extends Chart {
  readonly resolved: Resolved<KubernetesEnvironment>;

  /** @param folder below that of the environment */
  constructor(
    scope: App,
    readonly folder: string,
    { resolved, namespace }: EnvironmentChartProps,
  ) {
    // A namespace may have any name, a construct not that of a member of every object.
    super(scope, `folder-${folder}`, {
      disableResourceNameHashes: true,
      labels: chartLabels(resolved.environment.application),
      ...(namespace === undefined ? {} : { namespace }),
    });
    this.resolved = resolved;
    noteDefinition(this, resolved.environment);
  }

  get environment(): KubernetesEnvironment {
    return this.resolved.environment;
  }
}

/**
 * The chart that a construct is part of.
 *
 * @throws Error for a construct outside of any
 */
export function chartOf(construct: Construct): EnvironmentChart {
  const chart = Chart.of(construct);
  // Not by instanceof, which cdk8s makes true of every Chart.
  if (!('resolved' in chart)) throw new Error(`${construct.node.path} is in no EnvironmentChart`);
  return chart as EnvironmentChart;
}

/** The environment that a construct is rendered for. */
export const environmentOf = (construct: Construct): KubernetesEnvironment => chartOf(construct).environment;
