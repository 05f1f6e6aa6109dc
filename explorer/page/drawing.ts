import cytoscape, { type Core, type ElementDefinition, type NodeSingular, type StylesheetJson } from 'cytoscape';
import { h } from './dom';
import { DARK, LIGHT, type Palette } from './palette';

const dark = matchMedia('(prefers-color-scheme: dark)');

const PAPER_PIXELS = 2400;

/** Parts and arrows on a canvas, in the colours of the page. */
export class Drawing {
  readonly core: Core;
  private readonly paper = h('img', { class: 'paper', alt: '' });

  /** @param onTap is told which part was clicked, and whether with Shift */
  constructor(
    private readonly container: HTMLElement,
    elements: ElementDefinition[],
    private readonly styleIn: (palette: Palette) => StylesheetJson,
    onTap: (id: string, isSecond: boolean) => void,
  ) {
    this.core = cytoscape({
      container,
      elements,
      layout: { name: 'preset' },
      minZoom: 0.02,
      maxZoom: 4,
      autoungrabify: true,
      boxSelectionEnabled: false,
      style: styleIn(dark.matches ? DARK : LIGHT),
    });
    this.core.on(
      'tap',
      'node.part',
      ({ target, originalEvent }: { target: NodeSingular; originalEvent: MouseEvent }) => {
        onTap(target.id(), originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);
      },
    );
    dark.addEventListener('change', () => this.recolour(dark.matches ? DARK : LIGHT));
    container.after(this.paper);
    addEventListener('beforeprint', () => this.toPaper());
    new ResizeObserver(() => this.fit()).observe(container);
  }

  /** What is printed: a canvas would be cut off where the paper ends, and in the colours of the screen. */
  private toPaper(): void {
    if (!this.isShown) return;
    this.recolour(LIGHT);
    this.paper.src = this.core.png({ full: true, bg: LIGHT.paper, maxWidth: PAPER_PIXELS, maxHeight: PAPER_PIXELS });
    this.paper.alt = this.container.getAttribute('aria-label') ?? '';
    this.recolour(dark.matches ? DARK : LIGHT);
  }

  private recolour(palette: Palette): void {
    this.core.style(this.styleIn(palette));
  }

  get isShown(): boolean {
    return !this.container.hidden;
  }

  set isShown(isShown: boolean) {
    this.container.hidden = !isShown;
  }

  replace(elements: ElementDefinition[]): void {
    this.core.batch(() => {
      this.core.elements().remove();
      this.core.add(elements);
    });
    this.fit();
  }

  fit(): void {
    if (!this.isShown) return;
    this.core.resize();
    this.core.fit(this.core.elements(':visible'), 16);
  }

  zoom(factor: number): void {
    const { w, h } = { w: this.core.width(), h: this.core.height() };
    this.core.zoom({ level: this.core.zoom() * factor, renderedPosition: { x: w / 2, y: h / 2 } });
  }
}
