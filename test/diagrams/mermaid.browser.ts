import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { syntheticTopology } from '../../bench/topology';
import { renderDiagrams } from '../../diagrams';
import { flowchart } from '../../diagrams/mermaid/flowchart';
import type { PartKind } from '../../diagrams/graph/graph';
import { resolve, type Application } from '../../lib/model';
import * as calculator from '../apps/calculator';
import * as django from '../apps/django';
import * as recipes from '../apps/recipes';
import * as seed from '../apps/seed';
import * as shop from '../apps/shop';
import * as smallest from '../apps/smallest';
import { fleet } from '../fixtures/fleet';
import { inBrowser } from '../browser';

const MERMAID = join(__dirname, '../../node_modules/mermaid/dist/mermaid.min.js');

interface Mermaid {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

/** What is known in the browser. */
interface Tab {
  readonly mermaid: Mermaid;
  readonly document: { readonly body: { innerHTML: string; innerText: string } };
}

/** The words that Mermaid shows of each text; it throws for what it can't read. */
async function shownOf(page: Page, texts: readonly string[]): Promise<string[]> {
  await page.goto('about:blank');
  await page.addScriptTag({ path: MERMAID });
  return page.evaluate(async (all) => {
    const { mermaid, document } = globalThis as unknown as Tab;
    // As strict as pages are that show what others wrote.
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
    const shown: string[] = [];
    for (const [i, text] of all.entries()) {
      const { svg } = await mermaid.render(`picture-${i}`, text);
      document.body.innerHTML = svg;
      shown.push(document.body.innerText);
    }
    return shown;
  }, texts);
}

const blocksOf = ({ topology, environments }: Application): string[] =>
  environments
    .map((environment) => renderDiagrams(resolve(topology, environment)).text)
    .flatMap((page) => [...page.matchAll(/```mermaid\n([^]*?)\n```/g)].map(([, block = '']) => block));

const KINDS: readonly PartKind[] = ['people', 'edge', 'service', 'job', 'store', 'outside', 'platform'];
const HOSTILE = `It's "quoted" <img src=x onerror=alert(1)> & #35; \`code\` [a](b) {c} |d| end %% ~ * _ $ \\ é 漢`;

test('Mermaid itself draws the pictures of every application, with what they say', async () => {
  const hostile = flowchart({
    title: HOSTILE,
    description: HOSTILE,
    parts: KINDS.map((kind) => ({ id: `end/${kind}`, name: 'end', kind, group: 'end', lines: [HOSTILE] })),
    lines: [{ from: 'end/service', to: 'end/store', label: HOSTILE }],
  });
  const large = blocksOf({ topology: syntheticTopology(150), environments: seed.environments });
  const all = [calculator, django, recipes, seed, shop, smallest, fleet].flatMap(blocksOf);
  const [first, ...others] = await inBrowser(async (browser) =>
    shownOf(await browser.newPage(), [hostile, ...all, ...large]),
  );
  expect(first?.split(HOSTILE).length).toBe(1 + KINDS.length + 1);
  expect(others).toHaveLength(all.length + large.length);
  for (const words of others) expect(words).not.toMatch(/Syntax error|#\d+;/);
  expect(others.join('\n')).toContain('postgresql 5432');
});
