import { Chart, type App } from 'cdk8s';
import type { KubernetesEnvironment } from '../model';
import { chartLabels } from '../naming/labels';
import { setSource } from './source';

export interface FolderProps {
  readonly environment: KubernetesEnvironment;
  /** The file of the repository that defines it. */
  readonly source: string;
  /** Namespace of its objects. @default each says its own, or has none */
  readonly namespace?: string;
}

/** The chart of one folder of `dist/<environment>`: names without hashes, and the labels of everything in it. */
export function folderChart(app: App, folder: string, { environment, source, namespace }: FolderProps): Chart {
  const chart = new Chart(app, folder, {
    disableResourceNameHashes: true,
    labels: chartLabels(environment.application),
    ...(namespace === undefined ? {} : { namespace }),
  });
  setSource(chart, source);
  return chart;
}
