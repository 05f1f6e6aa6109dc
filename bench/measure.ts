import type { Given } from '../tools/command/command';
import type { bench as command } from './bench';
import { coldSynth } from './cold-synth';
import { explorerTime, type ExplorerTime } from './explorer';
import { helmTime } from './helm';
import { proofTime } from './proof';
import { scale } from './scale';
import { watchTime } from './watch';

const LARGEST = 1000;
const SIZES = [10, 100, LARGEST];
const COLD_RUNS = 5;
const RUNS = 3;
const SAVES = 15;
/** Services whose reachability is proven. */
const PROVEN = 200;
/** What is to be reached on two cores. */
const LIMITS = {
  proofMs: 10_000,
  coldSynthMs: 1500,
  coldRssMiB: 200,
  saveMs: 200,
  largestMs: 5000,
  largestRssMiB: 400,
  growth: 12,
  helm: 1.2,
  page: { making: 3, bytes: 1_500_000, openMs: 4000, searchMs: 300, clickMs: 500 },
};

export async function main({ json }: Given<typeof command>): Promise<void> {
  const cold = coldSynth(COLD_RUNS);
  const saved = { all: await watchTime(SAVES, []), local: await watchTime(SAVES, ['--env', 'local']) };
  const sizes = SIZES.map((services) => scale(services, RUNS));
  const proof = proofTime(PROVEN);
  const helm = helmTime(LARGEST, RUNS);
  const rssMiB = process.resourceUsage().maxRSS / 1024;
  const explorer = await explorerTime(LARGEST, SAVES);
  const result = {
    coldSynthMs: Math.round(cold.milliseconds),
    peakRssMiB: Math.round(cold.peakRssMiB),
    savedMs: { all: rounded(saved.all), local: rounded(saved.local) },
    scale: sizes.map((size) => ({ ...size, ms: Math.round(size.ms) })),
    proof: { ...proof, ms: Math.round(proof.ms) },
    ...(explorer === undefined ? {} : { explorer: wholeNumbers(explorer) }),
    ...(helm === undefined ? {} : { helm: { ...helm, ms: Math.round(helm.ms), plainMs: Math.round(helm.plainMs) } }),
  };
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  const [, medium, largest] = sizes.map(({ ms }) => ms);
  const growth = (largest ?? NaN) / (medium ?? NaN);
  row('', 'measured', 'limit');
  row('cold npm run synth', `${result.coldSynthMs} ms`, `${LIMITS.coldSynthMs} ms`);
  row('  peak memory', `${result.peakRssMiB} MiB`, `${LIMITS.coldRssMiB} MiB`);
  for (const [which, ms] of Object.entries(result.savedMs)) {
    if (ms !== undefined) row(`a save with --watch, ${which}`, `${ms} ms`, `${LIMITS.saveMs} ms`);
  }
  for (const { services, objects, ms } of result.scale) {
    row(`${services} services, ${objects} objects`, `${ms} ms`, services === 1000 ? `${LIMITS.largestMs} ms` : '');
  }
  row('  peak memory', `${Math.round(rssMiB)} MiB`, `${LIMITS.largestRssMiB} MiB`);
  row(`${PROVEN} services, ${proof.pairs} pairs proven`, `${result.proof.ms} ms`, `${LIMITS.proofMs} ms`);
  row('  ten times the services take', `${growth.toFixed(1)} times`, `${LIMITS.growth} times`);
  if (explorer === undefined) row('no browser, CHROMIUM names one', '', '');
  else pageRows(explorer);
  if (helm === undefined) row('Helm: there is none, HELM names one', '', '');
  else row(`Helm on a chart of ${helm.services} services`, `${Math.round(helm.ms)} ms`, '');
  if (helm !== undefined) {
    row('  against plain copies', `${(helm.ms / helm.plainMs).toFixed(2)} times`, `${LIMITS.helm} times`);
  }
}

function pageRows({ services, makeMs, synthMs, bytes, openMs, searchMs, clickMs }: ExplorerTime): void {
  const { page } = LIMITS;
  row(`a page of ${services} services`, `${bytes} bytes`, `${page.bytes} bytes`);
  row('  making it, against its synth', `${(makeMs / synthMs).toFixed(1)} times`, `${page.making} times`);
  row('  until it can be clicked', `${Math.round(openMs)} ms`, `${page.openMs} ms`);
  row('  a search in it', `${Math.round(searchMs)} ms`, `${page.searchMs} ms`);
  row('  a click in it', `${Math.round(clickMs)} ms`, `${page.clickMs} ms`);
}

const wholeNumbers = (all: ExplorerTime): object =>
  Object.fromEntries(Object.entries(all).map(([name, value]: [string, number]) => [name, Math.round(value)]));

const rounded = (value: number | undefined): number | undefined => value && Math.round(value);

const row = (what: string, measured: string, limit: string): void =>
  console.log(`${what.padEnd(32)}${measured.padStart(12)}${limit.padStart(12)}`);
