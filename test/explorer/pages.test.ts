import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { explorerPages } from '../../explorer';
import { MOST_BYTES, pageHtml } from '../../explorer/build/page-html';
import type { Page } from '../../explorer/data/data-of';
import type { PageData, PageObjects, PageOthers } from '../../explorer/data/page-data';
import { DARK, LIGHT } from '../../explorer/page/palette';
import { secretsDeclared } from '../../proof/declared/programs';
import { resolve } from '../../lib/model';
import { ROOT } from '../apps/files';
import * as seed from '../apps/seed';
import { contrast } from '../contrast';

const pages = explorerPages(seed, seed.environments, ROOT);
const pageOf = async (name: string): Promise<string> =>
  (await pages).find(({ environment }) => environment === name)?.html ?? '';

/** What stands compressed in a page. */
function read<T>(html: string, id: string): T {
  const [, text = ''] = new RegExp(`id="${id}">([^<]*)<`).exec(html) ?? [];
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString()) as T;
}

describe.each(seed.environments.map(({ name }) => name))('the page of %s', (name) => {
  test('is one file that may ask for nothing, and is small', async () => {
    const html = await pageOf(name);
    const [shell = ''] = html.split('<script');
    expect(shell).toContain("default-src 'none'");
    expect(shell).not.toMatch(/connect-src|<link|<img|<iframe|\ssrc=|url\(|@import/);
    expect(html.length).toBeLessThan(MOST_BYTES);
  });

  test('has the license of what it brings along', async () => {
    const [, license = ''] = /\/\*! Cytoscape\.js\n([^]*?)\*\//.exec(await pageOf(name)) ?? [];
    expect(license).toContain('Permission is hereby granted');
  });

  test('has no value of a secret', async () => {
    const html = await pageOf(name);
    const all = ['data', 'objects', 'others'].map((id) => JSON.stringify(read(html, id))).join('\n');
    expect(all.includes('local-only')).toBe(false);
    const keys = seed.environments.flatMap((environment) => secretsDeclared(resolve(seed.topology, environment)));
    expect(keys.length).toBeGreaterThan(0);
    for (const { local } of keys)
      if (local !== undefined && local.length > 3) expect(all.includes(`:-${local}`)).toBe(false);
    expect(all.includes(name === 'local' ? '${POSTGRES_PASSWORD}' : 'password')).toBe(true);
  });

  test('knows of everything that is defined from which file it is, and what it is elsewhere', async () => {
    const html = await pageOf(name);
    const { about, others } = read<PageData>(html, 'data');
    expect(about['backend']).toMatchObject({ kind: 'service', file: 'test/apps/seed/services.ts' });
    expect(Object.values(about).filter(({ file }) => file === undefined)).toEqual([]);
    for (const [one, { file = '', line = 0, kind }] of Object.entries(about)) {
      const there = readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .slice(line - 1);
      expect([one, there[0]]).toEqual([one, expect.stringMatching(/define[A-Z]\w+\(/)]);
      if (kind === 'service') expect(there.slice(0, 3).join(' ')).toContain(`name: '${one}'`);
    }
    expect(Object.keys(read<PageOthers>(html, 'others'))).toEqual([...others]);
    expect(others).toHaveLength(seed.environments.length - 1);
  });
});

test('a page is the same each time', async () => {
  const environments = seed.environments.filter(({ name }) => name === 'production');
  const [again] = await explorerPages(seed, environments, ROOT);
  expect(again?.html === (await pageOf('production'))).toBe(true);
});

test('a part of a cluster has its objects, and the Secrets that its pods read', async () => {
  const { files, of } = read<PageObjects>(await pageOf('production'), 'objects');
  const paths = (of['backend/backend'] ?? []).map((i) => files[i]?.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'production/backend/Deployment.backend.yaml',
      'production/backend/ExternalSecret.postgres.yaml',
      'production/backend/NetworkPolicy.backend.yaml',
      'production/backend/Service.backend.yaml',
    ]),
  );
  expect(paths).not.toContain('production/backend/Job.backend-migrations.yaml');
});

test('alerts lead to what is to be done', async () => {
  const { about } = read<PageData>(await pageOf('production'), 'data');
  expect(about['postgres']?.alerts.length).toBeGreaterThan(3);
  for (const { name, runbook } of about['postgres']?.alerts ?? [])
    expect(runbook).toMatch(new RegExp(`runbook\\.md#${name.toLowerCase()}$`));
});

test('what would be too large says where objects are in place of what they say', () => {
  const random = Array.from({ length: 40_000 }, (_, i) => Math.sin(i).toString(36)).join('\n');
  const data: PageData = {
    environment: 'large',
    target: 'kubernetes',
    parts: [],
    arrows: [],
    about: {},
    network: { kind: 'project', published: {} },
    numbers: [],
    others: [],
  };
  const objects: PageObjects = {
    files: Array.from({ length: 10 }, (_, i) => ({ path: `large/${i}.yaml`, text: `${i}\n${random}` })),
    of: {},
  };
  const page: Page = { data, objects, others: {} };
  const html = pageHtml(page, { script: '', style: '' });
  expect(html.length).toBeLessThan(MOST_BYTES);
  expect(read<PageObjects>(html, 'objects').files.map(({ text }) => text)).toEqual(
    Array.from({ length: 10 }, () => ''),
  );
});

// https://www.w3.org/TR/WCAG22/#contrast-minimum
describe.each(Object.entries({ LIGHT, DARK }))('in the colours %s', (_, palette) => {
  const { ink, quiet, paper, card, edge, accent, onAccent, good, bad, kinds } = palette;
  test.each([
    ...[ink, quiet, accent, good, bad].flatMap((text) => [paper, card].map((ground) => [text, ground, 4.5] as const)),
    ...Object.values(kinds).map((ground) => [ink, ground, 4.5] as const),
    [onAccent, accent, 4.5] as const,
    ...[paper, card].map((ground) => [edge, ground, 3] as const),
  ])('%s is told from %s', (one, other, least) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
  });
});
