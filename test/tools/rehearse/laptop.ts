import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Application } from '../../../lib/model';
import type { GeneratedFile } from '../../../lib/output/generated-file';
import { synth } from '../../../synth';
import { rehearse as command } from '../../../tools/rehearse';
import { rehearse as tool } from '../../../tools/rehearse/rehearse';
import { typed } from '../../fixtures/typed';
import { thisMachine, type Machine } from '../../../tools/rehearse/machine';

const rehearse = typed(command, tool);

/** How a program answers calls that match: `kubectl --context .* get nodes`. */
export interface Answer {
  readonly when: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code?: number;
  /** It goes on running. */
  readonly stays?: true;
}

export interface Call {
  /** The command with its arguments. */
  readonly call: string;
  readonly input: string;
}

/** How a rehearsal went. */
export interface Outcome {
  readonly said: readonly string[];
  readonly calls: readonly Call[];
  /** The sentence with which it failed. */
  readonly failure: string | undefined;
}

/**
 * A machine with a checkout of an application, and programs that are stand-ins, but for Git. Time passes as fast as it is
 * waited for.
 */
export class Laptop {
  readonly root = mkdtempSync(join(tmpdir(), 'laptop-'));
  private readonly bin = mkdtempSync(join(tmpdir(), 'laptop-bin-'));
  /** What the edge answers. */
  status = 200;

  constructor(
    private readonly application: Application,
    programs: readonly string[],
  ) {
    for (const program of programs) cpSync(join(__dirname, 'stand-in.sh'), join(this.bin, program));
    symlinkSync(which('git'), join(this.bin, 'git'));
    for (const { path, content } of filesOf(application)) this.write(`dist/${path}`, content);
    this.git('init', '--quiet', '--initial-branch=work');
    this.git('add', '--all');
    this.git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '--message', 'Say hello');
  }

  write(path: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text, { mode });
  }

  git(...args: readonly string[]): string {
    return spawnSync(which('git'), args, { cwd: this.root, encoding: 'utf8' }).stdout.trim();
  }

  async rehearse(args: readonly string[], answers: readonly Answer[]): Promise<Outcome> {
    this.prepare(answers);
    const said: string[] = [];
    let failure: string | undefined;
    try {
      await rehearse(args, this.application, this.machine(said), this.root);
    } catch (error) {
      failure = (error as Error).message;
    }
    return { said: said.flatMap((text) => text.split('\n')), calls: this.calls(), failure };
  }

  private prepare(answers: readonly Answer[]): void {
    rmSync(join(this.bin, 'answers'), { recursive: true, force: true });
    answers.forEach((answer, i) => {
      const folder = join(this.bin, 'answers', String(i).padStart(3, '0'));
      mkdirSync(folder, { recursive: true });
      for (const [name, value] of Object.entries(answer)) writeFileSync(join(folder, name), String(value));
    });
    for (const name of ['calls', 'input', 'inputs']) writeFileSync(join(this.bin, name), '');
  }

  private calls(): Call[] {
    const lines = readFileSync(join(this.bin, 'calls'), 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => {
      const [call = '', input = ''] = line.split('\t');
      return { call, input: Buffer.from(input, 'base64').toString() };
    });
  }

  private machine(said: string[]): Machine {
    let clock = 0;
    return {
      ...thisMachine(this.root, { PATH: this.bin }),
      say: (line) => void said.push(line),
      pause: (milliseconds) => Promise.resolve(void (clock += milliseconds)),
      now: () => (clock += 1),
      statusOf: () => Promise.resolve(this.status),
    };
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
    rmSync(this.bin, { recursive: true });
  }
}

const known = new Map<Application, readonly GeneratedFile[]>();

function filesOf(application: Application): readonly GeneratedFile[] {
  // What is written says where it is defined, from the root: the same from any folder beside this one.
  const root = join(tmpdir(), 'laptop');
  const files = known.get(application) ?? synth({ ...application, root }).flatMap((group) => group.files);
  known.set(application, files);
  return files;
}

const which = (program: string): string =>
  spawnSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim();
