import { DATA_SOURCE, type Limit, type Panel, type Query } from './panel';

/** Where a panel stands on the grid of 24 columns. */
export interface GridPosition {
  readonly h: number;
  readonly w: number;
  readonly x: number;
  readonly y: number;
}

/**
 * A panel as Grafana keeps it in a dashboard.
 *
 * @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */
export function panelJson(panel: Panel, id: number, gridPos: GridPosition): object {
  const { title, description } = panel;
  return { id, title, description, gridPos, ...body(panel) };
}

function body(panel: Panel): object {
  switch (panel.kind) {
    case 'timeSeries':
      return {
        type: 'timeseries',
        datasource: DATA_SOURCE,
        targets: panel.queries.map((query, i) => target(query, i, { range: true })),
        fieldConfig: fields(panel.unit, panel.limit, timeSeriesStyle(panel.stacked, panel.limit)),
        options: {
          legend: { showLegend: true, displayMode: 'list', placement: 'bottom', calcs: [] },
          tooltip: { mode: 'multi', sort: 'desc' },
        },
      };
    case 'stat':
      return {
        type: 'stat',
        datasource: DATA_SOURCE,
        targets: panel.queries.map((query, i) => target(query, i, { instant: true, range: false })),
        fieldConfig: fields(panel.unit, panel.limit, {}),
        options: {
          reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
          orientation: 'auto',
          textMode: panel.queries.length > 1 || severalSeries(panel.queries) ? 'value_and_name' : 'auto',
          colorMode: panel.limit === undefined ? 'none' : 'background',
          graphMode: 'none',
          justifyMode: 'auto',
        },
      };
    case 'table':
      return {
        type: 'table',
        datasource: DATA_SOURCE,
        targets: [target({ expr: panel.expr, legend: '' }, 0, { instant: true, range: false, format: 'table' })],
        fieldConfig: { defaults: {}, overrides: [] },
        options: { showHeader: true, cellHeight: 'sm' },
        transformations: [
          { id: 'organize', options: { excludeByName: Object.fromEntries(panel.hide.map((name) => [name, true])) } },
        ],
      };
    case 'text':
      return { type: 'text', options: { mode: 'markdown', content: panel.markdown } };
  }
}

/** A legend made of labels means one figure a label value. */
const severalSeries = (queries: readonly Query[]): boolean => queries.some(({ legend }) => legend.includes('{{'));

const target = ({ expr, legend }: Query, index: number, kind: object): object => ({
  refId: String.fromCharCode('A'.charCodeAt(0) + index),
  datasource: DATA_SOURCE,
  expr,
  legendFormat: legend,
  ...kind,
});

const fields = (unit: string, limit: Limit | undefined, custom: object): object => ({
  defaults: {
    unit,
    min: 0,
    custom,
    ...(limit === undefined ? { color: { mode: 'palette-classic' } } : { thresholds: thresholds(limit) }),
  },
  overrides: [],
});

const thresholds = ({ at, below = false }: Limit): object => ({
  mode: 'absolute',
  steps: [
    { color: below ? 'red' : 'green', value: null },
    { color: below ? 'green' : 'red', value: at },
  ],
});

const timeSeriesStyle = (stacked: boolean | undefined, limit: Limit | undefined): object => ({
  drawStyle: 'line',
  lineWidth: 1,
  fillOpacity: stacked ? 30 : 0,
  showPoints: 'never',
  stacking: { mode: stacked ? 'normal' : 'none', group: 'A' },
  ...(limit === undefined ? {} : { thresholdsStyle: { mode: 'dashed' } }),
});
