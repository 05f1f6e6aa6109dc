import { dirname, join, sep } from 'node:path';
import { UsageError } from '../../command/usage-error';
import { requireEnvironments } from '../../environment-named';
import type { BetweenWrites } from '../../../lib/output/between-writes';
import { compileOnce } from './compile-once';
import { foldersIn, Folders } from './folders';
import { forget } from './forget';
import { reportApart } from './report-apart';
import { filesIn, isSameState, stateOf, type State } from './state';
import { summaryOf } from './summary';

const ROOT = join(__dirname, '../../..');
const APP = join(ROOT, 'app');
/** What runs all the time: it is not loaded anew. */
const STAYS = [__dirname, join(ROOT, 'tools/command'), join(ROOT, 'main.ts'), join(ROOT, 'tools/synth/synth.ts')];
/** How long nothing changes before a run: an editor writes in steps, and Git many files. */
const SETTLED_MS = 5;

const isWithin = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + sep);
const isApp = (file: string): boolean => isWithin(file, APP);
const isOurs = (file: string): boolean => isWithin(file, ROOT) && !file.includes(`${sep}node_modules${sep}`);
const isEngine = (file: string): boolean =>
  isOurs(file) && !isApp(file) && !STAYS.some((place) => isWithin(file, place));

const loadedOfEngine = (): string[] => Object.keys(require.cache).filter(isEngine);

/**
 * Writes `dist/` once, and then on each change of a file in `app/`, until somebody ends it. Only the application is loaded
 * anew; the engine is, too, where a file of it changes.
 */
export class Watch {
  private readonly folders = new Folders((path) => this.changed(path));
  private readonly changes = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private since = 0;
  private isRunning = false;
  private isOver = false;
  private kept: BetweenWrites | undefined;
  private warnings: readonly string[] = [];
  private state: { readonly app: State; readonly engine: State } = { app: new Map(), engine: new Map() };

  /** @param only names of environments. @default all of them */
  constructor(private readonly only: readonly string[] | undefined) {}

  /** @throws UsageError for names that are no environment's; the error of the file system where it watches no more */
  async start(): Promise<void> {
    compileOnce(isApp);
    process.once('SIGINT', () => this.end());
    process.once('SIGTERM', () => this.end());
    try {
      await this.run();
    } catch (error) {
      this.end();
      throw error;
    }
    if (!this.isOver) console.log('Watching app/ until Ctrl+C.');
  }

  private end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.folders.close();
    this.kept?.end();
  }

  private changed(path: string): void {
    if (this.isOver) return;
    if (this.changes.size === 0) this.since = performance.now();
    this.changes.add(path);
    clearTimeout(this.timer);
    this.soon();
  }

  private soon(): void {
    this.timer = setTimeout(() => void this.run().catch((error: Error) => this.fail(error)), SETTLED_MS);
  }

  private fail({ message }: Error): void {
    this.end();
    console.error(message);
    process.exitCode = 1;
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    const isOfEngine = [...this.changes].some(isEngine);
    this.changes.clear();
    try {
      this.follow();
      const { app, engine } = this.look(isOfEngine);
      if (app || engine) await this.renew(engine);
    } finally {
      this.isRunning = false;
      this.follow();
      if (this.isOver) this.kept?.end();
    }
    // What changed meanwhile may not have been read.
    if (this.changes.size > 0 && !this.isOver) this.soon();
  }

  /**
   * Whether files changed since the last look. What they are like is noted before they are loaded: what changes after that is
   * another change. The engine's are asked for only where its folders tell of something, which `dist/` beside them is, too.
   */
  private look(isOfEngine: boolean): { readonly app: boolean; readonly engine: boolean } {
    const { app, engine } = this.state;
    this.state = { app: stateOf(filesIn(APP)), engine: isOfEngine ? stateOf([...engine.keys()]) : engine };
    return { app: !isSameState(app, this.state.app), engine: !isSameState(engine, this.state.engine) };
  }

  private async renew(isOfEngine: boolean): Promise<void> {
    forget(isOfEngine ? (file) => isApp(file) || isEngine(file) : isApp);
    if (isOfEngine) this.kept = undefined;
    try {
      await this.write();
    } catch (error) {
      if (error instanceof UsageError && this.since === 0) throw error;
      await reportApart(this.only ?? []);
    }
    const { app, engine } = this.state;
    const added = loadedOfEngine().filter((file) => !engine.has(file));
    if (added.length > 0) this.state = { app, engine: new Map([...engine, ...stateOf(added)]) };
  }

  /** The folders of the application, and those that the engine was loaded from. */
  private follow(): void {
    if (this.isOver) return;
    const folders = foldersIn(APP);
    this.folders.follow(new Set([...(folders.length > 0 ? folders : [ROOT]), ...loadedOfEngine().map(dirname)]));
  }

  private async write(): Promise<void> {
    const { loadApplication } = await import('../../../lib/problems/load-application');
    const { BetweenWrites } = await import('../../../lib/output/between-writes');
    const { writeDist, sayWritten, target } = await import('../write-dist');
    const { warningsOf } = await import('../warnings');
    const application = await loadApplication(() => import('../../../app'), APP);
    requireEnvironments(this.only ?? [], application.environments);
    this.kept ??= new BetweenWrites(target());
    const written = writeDist(application, this.only, this.kept);
    if (this.since === 0) sayWritten(written);
    else console.log(`${summaryOf(written)}  ${Math.round(performance.now() - this.since)} ms`);
    const warnings = warningsOf(application);
    for (const line of warnings) if (!this.warnings.includes(line)) console.warn(line);
    this.warnings = warnings;
  }
}
