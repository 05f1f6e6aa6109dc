import { composePanelsAreExplained, kubernetesPanelsAreExplained } from '../../../proof/invariants/dashboards';
import type { DistFile } from '../../../proof/invariants/dist';
import type { KubernetesObject } from '../../../proof/objects';
import { first, get, one, set } from './break';
import { keptByFiles, keptByObjects } from './kept';

interface Panel {
  type: string;
  title: string;
  description?: string;
  panels?: Panel[];
}

/** Changes the panels of a dashboard. */
function withPanels(text: string, change: (panels: Panel[]) => Panel[]): string {
  const dashboard = JSON.parse(text) as { panels: Panel[] };
  return JSON.stringify({ ...dashboard, panels: change(dashboard.panels) });
}

const traffic = (panels: Panel[]): Panel => first(panels, ({ title }) => title === 'Traffic', 'panel of traffic');
const silent = (panels: Panel[]): Panel[] => {
  delete traffic(panels).description;
  return panels;
};
const blank = (panels: Panel[]): Panel[] => {
  traffic(panels).description = ' ';
  return panels;
};
const folded = (panels: Panel[]): Panel[] => [{ type: 'row', title: 'More', panels: [traffic(silent(panels))] }];

const inMap = (change: (panels: Panel[]) => Panel[]) => (all: KubernetesObject[]) => {
  const map = one(all, 'ConfigMap', 'grafana-dashboards-topology');
  const data = get(map, 'data') as Record<string, string>;
  set(map, 'data', { 'topology.json': withPanels(data['topology.json'] ?? '', change) });
};
const PATH = 'staging/grafana/dashboards/topology.json';
const inFile = (change: (panels: Panel[]) => Panel[]) => (all: DistFile[]) =>
  all.map((file) => (file.path === PATH ? { ...file, text: withPanels(file.text, change) } : file));

const SAID = 'does not say what the panel ‘Traffic’ shows';

describe('panels on Kubernetes', () => {
  keptByObjects(kubernetesPanelsAreExplained, {
    'a panel without a word': [inMap(silent), SAID],
    'a panel with a blank': [inMap(blank), SAID],
    'a panel in a folded row': [inMap(folded), SAID],
  });
});

describe('panels in Compose', () => {
  keptByFiles(composePanelsAreExplained, 'compose', {
    'a panel without a word': [inFile(silent), SAID],
    'a panel with a blank': [inFile(blank), SAID],
    'a panel in a folded row': [inFile(folded), SAID],
  });
});
