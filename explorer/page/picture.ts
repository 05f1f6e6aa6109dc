import type { PageData } from '../data/page-data';
import { byId, h } from './dom';
import { Drawing } from './drawing';
import { boxAround, groupId, wholeElements } from './elements';
import { nearbyElements } from './nearby';
import type { Palette } from './palette';
import { styleOf } from './picture-style';
import { show } from './show';
import type { View } from './view';

/** Above this, labels of arrows would hide what they name. */
const LABELLED = 80;
/** Above this, arrows would hide everything: they are drawn of what is looked at. */
const LARGE = 200;

/** The picture, which can be moved, enlarged and clicked. */
export class Picture {
  private readonly whole: Drawing;
  /** Of a large one what is looked at, with those that it talks with. */
  private readonly nearby: Drawing | undefined;
  private chosen: readonly string[] = [];
  private isWatching = false;
  private first: string | undefined;

  constructor(private readonly data: PageData) {
    const isLarge = data.parts.length > LARGE;
    const isLabelled = data.arrows.length <= LABELLED;
    const choose = (id: string, isSecond: boolean): void => this.choose(id, isSecond);
    const style = (isDetailed: boolean) => (palette: Palette) => styleOf(palette, isDetailed);
    this.whole = new Drawing(byId('graph'), wholeElements(data, !isLarge), style(isLabelled), choose);
    if (isLarge) {
      const beside = h('div', { id: 'nearby', role: 'img', hidden: true });
      byId('graph').after(beside);
      this.nearby = new Drawing(beside, [], style(true), choose);
    }
    this.watching(false);
  }

  /** Whether what is looked at is drawn by itself. */
  get isLarge(): boolean {
    return this.nearby !== undefined;
  }

  private get shown(): Drawing {
    return this.nearby?.isShown === true ? this.nearby : this.whole;
  }

  /** With Shift it is asked why the one clicked before may talk to this one. */
  private choose(id: string, isSecond: boolean): void {
    if (isSecond && this.first !== undefined && this.first !== id) show({ kind: 'pair', from: this.first, to: id });
    else show({ kind: 'part', id });
  }

  /** Shows or hides what watches and operates. */
  watching(isShown: boolean): void {
    this.isWatching = isShown;
    if (this.nearby?.isShown === true) this.drawNearby(this.nearby);
    const { core } = this.whole;
    const drawn = this.data.parts.filter(({ id }) => isShown || !core.getElementById(id).hasClass('watching'));
    core.batch(() => {
      core.elements('.watching').toggleClass('hidden', !isShown);
      for (const group of new Set(this.data.parts.flatMap((part) => part.group ?? []))) {
        const inside = drawn.filter((part) => part.group === group);
        const box = core.getElementById(groupId(group)).toggleClass('hidden', inside.length === 0);
        if (inside.length === 0) continue;
        const { data, position } = boxAround(inside);
        box.data(data).position(position);
      }
    });
    this.whole.fit();
  }

  /** What is looked at stands out with its neighbours. */
  show(view: View): void {
    const ids = view.kind === 'part' ? [view.id] : view.kind === 'pair' ? [view.from, view.to] : [];
    this.first = view.kind === 'part' ? view.id : this.first;
    this.chosen = this.data.parts.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
    if (this.nearby === undefined || this.chosen.length === 0) this.standOut(view.kind === 'pair');
    if (this.nearby === undefined) return;
    this.turnTo(this.chosen.length === 0 ? this.whole : this.nearby);
    if (this.nearby.isShown) this.drawNearby(this.nearby);
  }

  private drawNearby(nearby: Drawing): void {
    const { parts, arrows } = this.data;
    const own = arrows.filter(({ from, to }) => this.chosen.includes(from) || this.chosen.includes(to));
    const ofApplication = own.filter(({ watching }) => !watching);
    // Of what watches there are no others.
    const shown = this.isWatching || ofApplication.length === 0 ? own : ofApplication;
    nearby.replace(nearbyElements(this.chosen, parts, shown));
    const names = this.chosen.join(' and ');
    byId('nearby').setAttribute('aria-label', `${names}, and the arrows there; the details have the same in words`);
  }

  private standOut(isPair: boolean): void {
    const { core } = this.whole;
    const chosen = core.nodes('.part').filter((node) => this.chosen.includes(node.id()));
    core.batch(() => {
      core.elements().removeClass('chosen near far');
      if (chosen.empty()) return;
      const near = isPair ? chosen.edgesWith(chosen).union(chosen) : chosen.closedNeighborhood();
      core.elements('.part, .arrow').difference(near).addClass('far');
      near.addClass('near');
      chosen.addClass('chosen');
    });
  }

  /** Of a large one all there is, what is looked at among it. */
  all(): void {
    this.turnTo(this.whole);
    this.standOut(false);
  }

  private turnTo(drawing: Drawing): void {
    if (this.nearby !== undefined) this.nearby.isShown = drawing === this.nearby;
    this.whole.isShown = drawing === this.whole;
  }

  /** Those that are found stand out. */
  found(ids: readonly string[] | undefined): void {
    const { core } = this.whole;
    this.turnTo(this.whole);
    const all = new Set(ids);
    core.batch(() => {
      if (ids === undefined) core.elements('.far').removeClass('far');
      else core.nodes('.part').forEach((node) => void node.toggleClass('far', !all.has(node.id())));
    });
  }

  fit(): void {
    this.shown.fit();
  }

  zoom(factor: number): void {
    this.shown.zoom(factor);
  }
}
