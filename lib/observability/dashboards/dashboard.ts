import type { Panel } from './panel';
import { panelJson } from './panel-json';

/** One dashboard as Grafana reads it from a file; the same topology gives the same bytes. */
export interface Dashboard {
  /** Part of its address: fixed for ever. */
  readonly uid: string;
  readonly title: string;
  readonly json: object;
}

/** Panels of one subject, side by side, as wide as they can be. */
export interface Row {
  readonly title: string;
  /** In grid units of 30 pixels. */
  readonly height: number;
  readonly panels: readonly Panel[];
}

export interface DashboardProps {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly rows: readonly Row[];
}

/** The version of the model that Grafana would migrate older ones to. */
const SCHEMA_VERSION = 42;
const COLUMNS = 24;

/** Lays out rows on the grid and numbers the panels in reading order. */
export function dashboard({ uid, title, description, tags, rows }: DashboardProps): Dashboard {
  const panels: object[] = [];
  let y = 0;
  for (const row of rows) {
    panels.push({
      id: panels.length + 1,
      type: 'row',
      title: row.title,
      collapsed: false,
      gridPos: { h: 1, w: COLUMNS, x: 0, y },
      panels: [],
    });
    y += 1;
    const w = Math.floor(COLUMNS / row.panels.length);
    for (const [i, panel] of row.panels.entries()) {
      panels.push(panelJson(panel, panels.length + 1, { h: row.height, w, x: i * w, y }));
    }
    y += row.height;
  }
  const json = {
    uid,
    title,
    description,
    tags,
    schemaVersion: SCHEMA_VERSION,
    version: 1,
    // What is in Git is what is shown: changes in the browser would be lost at the next start.
    editable: false,
    graphTooltip: 1,
    timezone: 'browser',
    refresh: '30s',
    time: { from: 'now-3h', to: 'now' },
    templating: { list: [] },
    annotations: { list: [] },
    links: [{ type: 'dashboards', title: 'Dashboards', tags: [tags[0]], asDropdown: true, keepTime: true }],
    panels,
  };
  return { uid, title, json };
}
