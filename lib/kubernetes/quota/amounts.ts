/** What pods take of a namespace's quota. */
export interface Amounts {
  readonly pods: number;
  readonly cpuMillis: number;
  /** Requested. */
  readonly memoryMiB: number;
  readonly memoryLimitMiB: number;
}

export const NOTHING: Amounts = { pods: 0, cpuMillis: 0, memoryMiB: 0, memoryLimitMiB: 0 };

const NAMES = Object.keys(NOTHING) as (keyof Amounts)[];

const each = (amount: (name: keyof Amounts) => number): Amounts =>
  Object.fromEntries(NAMES.map((name) => [name, amount(name)])) as unknown as Amounts;

export const times = (copies: number, one: Amounts): Amounts => each((name) => copies * one[name]);

export const sum = (all: readonly Amounts[]): Amounts =>
  each((name) => all.reduce((total, one) => total + one[name], 0));

/** The most of each. */
export const most = (all: readonly Amounts[]): Amounts => each((name) => Math.max(0, ...all.map((one) => one[name])));

/** What is said of a container. */
export interface ContainerResources {
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

/** What a container that says nothing of itself gets from its namespace: those that operators put beside ours. */
export const UNSAID = { cpuMillis: 25, memoryMiB: 64, memoryLimitMiB: 1024, diskMiB: 64, diskLimitMiB: 4096 } as const;

/** A container, in the quota of its namespace. */
export function amountsOf({ requests = {}, limits = {} }: ContainerResources = {}): Amounts {
  const memoryLimitMiB = mebibytes(limits['memory']) ?? UNSAID.memoryLimitMiB;
  return {
    pods: 0,
    cpuMillis: millis(requests['cpu'] ?? limits['cpu']) ?? UNSAID.cpuMillis,
    memoryMiB: mebibytes(requests['memory'] ?? limits['memory']) ?? UNSAID.memoryMiB,
    memoryLimitMiB,
  };
}

function millis(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.endsWith('m') ? Number(text.slice(0, -1)) : 1000 * Number(text);
}

const MEBIBYTES: Readonly<Record<string, number>> = {
  '': 2 ** -20,
  ...{ k: 1e3 / 2 ** 20, M: 1e6 / 2 ** 20, G: 1e9 / 2 ** 20, T: 1e12 / 2 ** 20 },
  ...{ Ki: 2 ** -10, Mi: 1, Gi: 2 ** 10, Ti: 2 ** 20 },
};

function mebibytes(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^([\d.]+)([A-Za-z]*)$/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (MEBIBYTES[unit] ?? 0);
}
