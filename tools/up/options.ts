/** What is said on the command line. */
export interface Options {
  readonly watch: boolean;
  /** Services that are left out. */
  readonly without: readonly string[];
  /** Options of `docker compose` itself: `--profile apps`. */
  readonly compose: readonly string[];
}

export const USAGE = `npm run up                           builds and starts dist/local, says where everything is, follows its sources
npm run up -- --without backend      leaves a service out, and says how it runs on this machine, in an IDE
npm run up -- --no-watch             leaves it running, and ends
npm run up -- --profile NAME         starts what has this profile, too: apps, monitoring
npm run up -- OPTION …               any other option goes to docker compose
npm run down                         stops all of it; the data stays`;

export const asksForHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** @throws Error for --without that names nothing */
export function readOptions(args: readonly string[]): Options {
  const without: string[] = [];
  const compose: string[] = [];
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [, named] = /^--without(?:=(.*))?$/.exec(arg) ?? [];
    if (arg === '--without' || named !== undefined) without.push(named ?? left.shift() ?? '');
    else if (arg !== '--no-watch') compose.push(arg);
  }
  if (without.includes('')) throw new Error(`--without asks for the name of a service.\n${USAGE}`);
  return { watch: !args.includes('--no-watch'), without, compose };
}
