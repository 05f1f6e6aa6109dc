interface KindText {
  /** How the headline counts it: of one, of several. */
  readonly counted: readonly [string, string];
  /** What it means, for whoever reads about it. */
  readonly means: string;
  /** Reverting the commit does not undo it, or nothing goes on until somebody acts. */
  readonly isDestructive?: true;
}

/** What a change means for the running system, worst first. */
const texts = {
  'loses data': {
    counted: ['LOSES DATA', 'LOSE DATA'],
    means: 'what is kept is deleted, now or when somebody removes what is no longer written',
    isDestructive: true,
  },
  'leaves data': {
    counted: ['LEAVES DATA', 'LEAVE DATA'],
    means: 'what is kept stays where it is, and whoever used it finds an empty place',
    isDestructive: true,
  },
  'is refused': {
    counted: ['is REFUSED', 'are REFUSED'],
    means: 'whoever is given it says no: nothing is lost, and nothing after it is applied either',
    isDestructive: true,
  },
  recreates: {
    counted: ['is RECREATED', 'are RECREATED'],
    means: 'it begins anew under another name: it ends before, with a gap for its users, or goes on beside it',
    isDestructive: true,
  },
  interrupts: {
    counted: ['interrupts its users', 'interrupt their users'],
    means: 'those who use it get errors for a while',
  },
  stops: { counted: ['stops', 'stop'], means: 'it is taken away' },
  'keeps running': {
    counted: ['keeps running unwatched', 'keep running unwatched'],
    means: 'it is no longer written, and stays until somebody deletes it',
  },
  'by hand': {
    counted: ['needs a hand', 'need a hand'],
    means: 'it is whole only once somebody has done something that no file does',
  },
  'secret contract': {
    counted: ['changes the secret contract', 'change the secret contract'],
    means: 'a secret must be where it is read from before this arrives, or may be removed after',
  },
  'opens arrow': { counted: ['arrow opens', 'arrows open'], means: 'a connection is let through that was not' },
  'closes arrow': { counted: ['arrow closes', 'arrows close'], means: 'a connection is no longer let through' },
  'rolls pods': { counted: ['rolls pods', 'roll pods'], means: 'pods are replaced, one after the other' },
  restarts: {
    counted: ['container restarts', 'containers restart'],
    means: 'containers are made anew, or stopped and started again',
  },
  'runs again': { counted: ['Job runs again', 'Jobs run again'], means: 'a Job is made anew' },
  upgrades: {
    counted: ['chart changes', 'charts change'],
    means: 'what a chart makes changes, which no file here says',
  },
  resizes: { counted: ['volume grows', 'volumes grow'], means: 'a volume grows while it is used' },
  scales: { counted: ['scales', 'scale'], means: 'other numbers of copies' },
  reloads: {
    counted: ['is taken up as it runs', 'are taken up as they run'],
    means: 'it is taken up without a restart',
  },
  'is unknown': {
    counted: ['is UNKNOWN here', 'are UNKNOWN here'],
    means: 'nothing here knows what it does: look at what its controller says',
  },
} as const satisfies Readonly<Record<string, KindText>>;

export type EffectKind = keyof typeof texts;

export const effectKinds = Object.keys(texts) as EffectKind[];

export const kindText: Readonly<Record<EffectKind, KindText>> = texts;

/** Effects that reverting the commit does not undo, or that hold up everything after them. */
export const isDestructive = ({ kind }: { readonly kind: EffectKind }): boolean =>
  kindText[kind].isDestructive === true;
