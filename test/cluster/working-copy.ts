import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applicationFile } from '../../tools/rehearse/addons-there';
import { push } from '../../tools/rehearse/git-server';
import { thisMachine, type Machine } from '../../tools/rehearse/machine';
import { ofKind, rehearsalOf } from '../../tools/rehearse/rehearsal';
import { snapshotOf } from '../../tools/rehearse/snapshot';
import { refresh, waitForSync } from '../../tools/rehearse/sync';
import { kubectl, machine, root } from './cluster';

/** A commit, and the Applications that it is for. */
export interface Delivered {
  readonly names: readonly string[];
  readonly commit: string;
}

/** Waits until Argo CD has brought a commit, and all of it is healthy. */
export const synced = (delivered: Delivered, minutes: number): Promise<void> =>
  waitForSync({ ...machine, say: () => undefined }, kubectl, { ...delivered, minutes });

/** A copy of the repository, in which a developer changes something and delivers it. */
export class WorkingCopy {
  private constructor(
    readonly folder: string,
    private readonly environment: string,
    private readonly there: Machine,
  ) {}

  /** A clone of what is committed here. */
  static async of(environment: string): Promise<WorkingCopy> {
    const folder = mkdtempSync(join(tmpdir(), 'cluster-tests-'));
    const { code, stderr } = await machine.run('git', ['clone', '--quiet', '--shared', root, folder], {
      timeoutSeconds: 120,
    });
    if (code !== 0) throw new Error(stderr);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return new WorkingCopy(folder, environment, thisMachine(folder));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a file anew. */
  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Says something else in a file, once. @throws Error where it does not say so */
  edit(file: string, before: string, after: string): void {
    const text = readFileSync(join(this.folder, file), 'utf8');
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    this.write(file, text.replace(before, after));
  }

  /** Runs one of the commands of package.json. @throws Error if it fails */
  async npm(command: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.there.run('npm', ['run', '--silent', command, ...args], {
      timeoutSeconds: 300,
    });
    if (code !== 0) throw new Error(`npm run ${command} ended with ${code}: ${stderr}${stdout}`);
    return stdout;
  }

  /** Commits all, brings it to where Argo CD clones from, and has it look. Add-ons that it does not have stay out. */
  async deliver(message: string): Promise<Delivered> {
    const git = async (...args: readonly string[]): Promise<void> => {
      const { code, stderr } = await this.there.run('git', args);
      if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    };
    await git('add', '--all', 'app', 'dist');
    await git(
      '-c',
      'user.name=tests',
      '-c',
      'user.email=tests@localhost',
      'commit',
      '--quiet',
      '--allow-empty',
      '--message',
      message,
    );
    const { topology, environments } = (await import(join(this.folder, 'app'))) as Parameters<typeof rehearsalOf>[0];
    const rehearsal = rehearsalOf({ topology, environments }, this.folder, this.environment);
    const live = await kubectl.list<{ metadata: { name: string } }>(
      'applications.argoproj.io',
      '--namespace',
      'argocd',
    );
    const isLive = (name: string): boolean => live.some(({ metadata }) => metadata.name === name);
    const all = ofKind(rehearsal, 'Application').map(({ metadata }) => metadata.name);
    const left = all.filter((name) => !isLive(name)).map(applicationFile);
    const snapshot = await snapshotOf(this.there, rehearsal, left);
    await push(kubectl, rehearsal.git, snapshot);
    await refresh(kubectl);
    return { names: all.filter(isLive), commit: snapshot.commit };
  }
}
