import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { Values } from './said';
import type { Json } from './identity';

const HELM = process.env['HELM'] ?? 'helm';

export interface Run {
  readonly status: number | null;
  readonly text: string;
}

/** A chart on disk, and what Helm makes of it. */
export class ChartOnDisk {
  private readonly folder = mkdtempSync(join(tmpdir(), 'chart-'));
  readonly values: Values;

  /** @param files their texts by their paths in the chart */
  constructor(files: ReadonlyMap<string, string>) {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    this.values = parse(files.get('values.yaml') ?? '') as Values;
  }

  run(command: string, ...more: readonly string[]): Run {
    const args = command === 'template' ? ['template', 'trial', this.folder] : [command, this.folder];
    const { status, stdout, stderr } = spawnSync(HELM, [...args, ...more], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    return { status, text: status === 0 ? stdout : `${stdout}${stderr}` };
  }

  /** @throws Error with what Helm says if it refuses */
  objects(values: Values = {}): Json[] {
    const { status, text } = this.run('template', ...this.given(values));
    if (status !== 0) throw new Error(text);
    return parseAllDocuments(text).flatMap((document): Json[] => {
      const object = document.toJS() as Json | null;
      return object === null ? [] : [object];
    });
  }

  refuses(values: Values): string | undefined {
    const { status, text } = this.run('template', ...this.given(values));
    return status === 0 ? undefined : text;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** JSON is YAML. */
  private given(values: Values): string[] {
    const file = join(this.folder, '..', `${this.folder.split('/').at(-1) ?? ''}.json`);
    writeFileSync(file, JSON.stringify(values));
    return ['--values', file];
  }
}
