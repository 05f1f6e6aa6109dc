import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { PART } from './elements';
import type { Palette } from './palette';

/** How the picture is drawn in the colours of a page. */
export function styleOf(palette: Palette, isLabelled: boolean): StylesheetJson {
  const { ink, quiet, paper, card, edge, accent, kinds } = palette;
  return [
    {
      selector: 'node.part',
      style: {
        shape: 'round-rectangle',
        ...PART,
        label: 'data(label)',
        color: ink,
        'background-color': kinds.service,
        'border-color': edge,
        'border-width': 1,
        'font-family': 'system-ui, sans-serif',
        'font-size': 15,
        'text-wrap': 'wrap',
        'text-max-width': '180px',
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 5,
      },
    },
    ...Object.entries(kinds).map(([kind, colour]) => ({
      selector: `node.part[kind = "${kind}"]`,
      style: { 'background-color': colour, ...(SHAPES[kind] ?? {}) },
    })),
    {
      selector: 'node.group',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        color: quiet,
        'background-color': card,
        'border-color': edge,
        'border-width': 1,
        'font-family': 'system-ui, sans-serif',
        'font-size': 'data(size)',
        'font-weight': 'bold',
        'text-valign': 'top',
        'text-halign': 'center',
        'text-margin-y': ((box: NodeSingular) => Number(box.data('size')) + 5) as unknown as number,
        // Under all else, arrows included.
        'z-compound-depth': 'bottom',
        events: 'no',
        'min-zoomed-font-size': 4,
      },
    },
    {
      selector: 'edge.arrow',
      style: {
        width: 1.5,
        'line-color': edge,
        'target-arrow-color': edge,
        'target-arrow-shape': 'triangle',
        'curve-style': isLabelled ? 'bezier' : 'straight',
        ...(isLabelled ? { label: 'data(label)' } : {}),
        color: ink,
        'font-family': 'system-ui, sans-serif',
        'font-size': 13,
        'text-background-color': paper,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'min-zoomed-font-size': 6,
      },
    },
    {
      selector: 'edge.near',
      style: { width: 3, 'line-color': accent, 'target-arrow-color': accent, label: 'data(label)' },
    },
    {
      selector: 'node.more',
      style: {
        shape: 'round-rectangle',
        ...PART,
        label: 'data(label)',
        color: quiet,
        'background-opacity': 0,
        'font-family': 'system-ui, sans-serif',
        'font-size': 15,
        'text-valign': 'center',
        'text-halign': 'center',
        events: 'no',
      },
    },
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': accent } },
    { selector: '.far', style: { opacity: 0.25 } },
    { selector: '.hidden', style: { display: 'none' } },
  ];
}

/** Kinds are told apart without colours, too. */
const SHAPES: Readonly<Record<string, object>> = {
  people: { shape: 'ellipse' },
  edge: { shape: 'hexagon' },
  store: { shape: 'barrel' },
  outside: { shape: 'cut-rectangle' },
  job: { 'border-style': 'dashed' },
  platform: { 'border-style': 'dotted' },
};
