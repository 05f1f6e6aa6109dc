import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import type { PageData, PartKind } from '../data/page-data';
import { byId } from './dom';
import { DARK, LIGHT, type Palette } from './palette';
import { styleOf } from './picture-style';
import { show } from './show';
import type { View } from './view';

/** Above this, labels of arrows would hide what they name. */
const LABELLED = 80;
/** Above this, what is drawn while it is moved is a still picture. */
const LARGE = 200;

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The picture, which can be moved, enlarged and clicked. */
export class Picture {
  private readonly graph: Core;
  private first: string | undefined;

  constructor(private readonly data: PageData) {
    const isLarge = data.parts.length > LARGE;
    this.graph = cytoscape({
      container: byId('graph'),
      elements: elementsOf(data),
      layout: { name: 'preset' },
      minZoom: 0.02,
      maxZoom: 4,
      style: this.style(dark.matches ? DARK : LIGHT),
      ...(isLarge ? { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 } : {}),
    });
    this.graph.on(
      'tap',
      'node.part',
      ({ target, originalEvent }: { target: NodeSingular; originalEvent: MouseEvent }) => {
        this.choose(target.id(), originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);
      },
    );
    dark.addEventListener('change', () => this.recolour(dark.matches ? DARK : LIGHT));
    addEventListener('beforeprint', () => this.recolour(LIGHT));
    addEventListener('afterprint', () => this.recolour(dark.matches ? DARK : LIGHT));
    new ResizeObserver(() => this.fit()).observe(byId('graph'));
    this.watching(false);
  }

  /** With Shift it is asked why the one clicked before may talk to this one. */
  private choose(id: string, isSecond: boolean): void {
    if (isSecond && this.first !== undefined && this.first !== id) show({ kind: 'pair', from: this.first, to: id });
    else show({ kind: 'part', id });
  }

  private style(palette: Palette) {
    return styleOf(palette, this.data.arrows.length <= LABELLED);
  }

  private recolour(palette: Palette): void {
    this.graph.style(this.style(palette));
  }

  /** Shows or hides what watches and operates. */
  watching(isShown: boolean): void {
    this.graph.batch(() => {
      this.graph.elements('.watching').toggleClass('hidden', !isShown);
      this.graph.nodes(':parent').forEach((group) => {
        const isEmpty = group
          .children()
          .toArray()
          .every((child) => child.hasClass('hidden'));
        group.toggleClass('hidden', isEmpty);
      });
    });
    this.fit();
  }

  /** What is looked at stands out with its neighbours. */
  show(view: View): void {
    const ids = view.kind === 'part' ? [view.id] : view.kind === 'pair' ? [view.from, view.to] : [];
    this.first = view.kind === 'part' ? view.id : this.first;
    const chosen = this.graph.nodes('.part').filter((node) => ids.includes(node.id()));
    this.graph.batch(() => {
      this.graph.elements().removeClass('chosen near far');
      if (chosen.empty()) return;
      const near = view.kind === 'pair' ? chosen.edgesWith(chosen).union(chosen) : chosen.closedNeighborhood();
      this.graph.elements('.part, .arrow').difference(near).addClass('far');
      near.addClass('near');
      chosen.addClass('chosen');
    });
  }

  /** Those that are found stand out. */
  found(ids: readonly string[] | undefined): void {
    const all = new Set(ids);
    this.graph.batch(() => {
      this.graph.elements().removeClass('far');
      if (ids === undefined) return;
      this.graph.nodes('.part').forEach((node) => {
        node.toggleClass('far', !all.has(node.id()));
      });
    });
  }

  fit(): void {
    this.graph.resize();
    this.graph.fit(this.graph.elements(':visible'), 16);
  }

  zoom(factor: number): void {
    const { w, h } = { w: this.graph.width(), h: this.graph.height() };
    this.graph.zoom({ level: this.graph.zoom() * factor, renderedPosition: { x: w / 2, y: h / 2 } });
  }
}

/** What is drawn even if nobody talks to it. */
const OWN: readonly PartKind[] = ['service', 'job', 'store'];

function elementsOf({ parts, arrows }: PageData): ElementDefinition[] {
  const groups = [...new Set(parts.flatMap(({ group }) => group ?? []))];
  const inApplication = new Set(arrows.filter(({ watching }) => !watching).flatMap(({ from, to }) => [from, to]));
  const groupId = (group: string): string => `group ${group}`;
  return [
    ...groups.map((group) => ({ data: { id: groupId(group), label: group }, classes: 'group', selectable: false })),
    ...parts.map(({ id, name, kind, group, lines, x, y }): ElementDefinition => {
      const [said = ''] = lines.slice(-1);
      return {
        data: {
          id,
          label: said === '' ? name : `${name}\n${breakable(said)}`,
          kind,
          ...(group === undefined ? {} : { parent: groupId(group) }),
        },
        position: { x, y },
        classes: `part${OWN.includes(kind) || inApplication.has(id) ? '' : ' watching'}`,
      };
    }),
    ...arrows.map(({ from, to, label, watching }, i) => ({
      data: { id: `arrow ${i}`, source: from, target: to, label },
      classes: `arrow${watching ? ' watching' : ''}`,
    })),
  ];
}

/** The name of a host may be broken after its dots. */
const breakable = (text: string): string => text.replaceAll('.', '.\u200b');
