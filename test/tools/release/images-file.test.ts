import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imagesText, readImages, writeImages } from '../../../tools/release/images-file';

const ROOT = join(__dirname, '..', '..', '..');
const digest = `sha256:${'ab12'.repeat(16)}`;
const wide = {
  backend: { tag: '1.4.2', digest },
  'team-manager-of-all-teams': { tag: '10.20.30-rc.1', digest },
  z: { tag: '1' },
};

describe('images.json', () => {
  test.each(['seed', 'shop', 'smallest'])('is written as it is kept: %s', (name) => {
    const path = join(ROOT, 'test', 'apps', name, 'images.json');
    expect(imagesText(readImages(path))).toBe(readFileSync(path, 'utf8'));
  });

  test.each([[{}], [{ a: { tag: '1' } }], [wide]])('is written as prettier wants it: %j', (images) => {
    const text = imagesText(images);
    expect(JSON.parse(text)).toEqual(images);
    const arguments_ = [require.resolve('prettier/bin/prettier.cjs'), '--stdin-filepath', 'images.json'];
    const { stdout } = spawnSync('node', arguments_, { cwd: ROOT, input: text, encoding: 'utf8' });
    expect(stdout).toBe(text);
  });

  test('is put in its place when everything else is written, or not at all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'images-'));
    const path = join(folder, 'images.json');
    try {
      writeFileSync(path, imagesText({ a: { tag: '1' } }));
      const fails = () => {
        throw new Error('the disk is full');
      };
      expect(() => writeImages(path, { a: { tag: '2' } }, fails)).toThrow('the disk is full');
      expect(readImages(path)).toEqual({ a: { tag: '1' } });
      writeImages(path, { a: { tag: '2' } }, () => expect(readImages(path)).toEqual({ a: { tag: '1' } }));
      expect(readImages(path)).toEqual({ a: { tag: '2' } });
      expect(readdirSync(folder)).toEqual(['images.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
