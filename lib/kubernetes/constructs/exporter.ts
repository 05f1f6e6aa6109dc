import { Construct } from 'constructs';
import type { Program } from '../../model';
import { workloadLimit } from '../../observability/sample-limits';
import { environmentOf } from '../environment-chart';
import { selectorLabels, WATCHED_LABEL, workloadLabels } from '../naming/labels';
import { Deployment } from './deployment';
import { DisruptionBudget } from './disruption-budget';
import { PodMonitor } from './pod-monitor';
import { ServiceAccount } from './service-account';

export interface ExporterProps {
  readonly program: Program;
  /** The server that it tells about: metrics have its name as their job. */
  readonly of: string;
  readonly namespace: string;
  /** Name of the port that answers. */
  readonly port: string;
  readonly path: string;
  /** How many samples it may tell of. @default as many as a service */
  readonly sampleLimit?: number;
}

/**
 * What tells about a server that has no metrics of its own, in a pod of its own: one that hangs or dies takes the server's
 * address from nobody.
 */
export class Exporter extends Construct {
  constructor(scope: Construct, id: string, props: ExporterProps) {
    super(scope, id);
    const { program, of, namespace, port, path } = props;
    const { name: instance } = environmentOf(this);
    const { name } = program;
    const metadata = { name, labels: workloadLabels(name, instance, namespace) };
    const selector = selectorLabels(name, instance);
    const podLabels = { [WATCHED_LABEL]: of };
    new ServiceAccount(this, 'service-account', { metadata });
    new Deployment(this, 'deployment', { metadata, program, replicas: 1, most: 1, podLabels });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    const monitor = { name: of, labels: workloadLabels(of, instance, namespace) };
    new PodMonitor(this, 'pod-monitor', {
      metadata: monitor,
      selector,
      jobLabel: WATCHED_LABEL,
      port,
      path,
      sampleLimit: workloadLimit(props),
    });
  }
}
