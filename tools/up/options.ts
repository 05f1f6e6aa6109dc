/** What is said on the command line. */
export interface Options {
  readonly help: boolean;
  readonly watch: boolean;
  /** Options of `docker compose` itself: `--profile apps`. */
  readonly compose: readonly string[];
}

export const USAGE = `npm run up                           builds and starts dist/local, says where everything is, follows its sources
npm run up -- --no-watch             leaves it running, and ends
npm run up -- --profile NAME         starts what has this profile, too: apps, monitoring
npm run up -- OPTION …               any other option goes to docker compose
npm run down                         stops all of it; the data stays`;

export const readOptions = (args: readonly string[]): Options => ({
  help: args.includes('--help') || args.includes('-h'),
  watch: !args.includes('--no-watch'),
  compose: args.filter((arg) => arg !== '--no-watch'),
});
