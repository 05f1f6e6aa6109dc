import { syntheticTopology } from '../../bench/topology';
import { flowchart } from '../../diagrams/mermaid/flowchart';
import { graphOf } from '../../diagrams/graph/graph-of';
import type { Part } from '../../diagrams/graph/graph';
import { renderDiagrams } from '../../diagrams';
import { resolve } from '../../lib/model';
import { local, production } from '../apps/seed/environments';
import * as seed from '../apps/seed';

const part = (id: string, more: Partial<Part> = {}): Part => ({ id, name: id, kind: 'service', lines: [], ...more });
const picture = { title: 'a', description: 'b', lines: [] };

describe('The text of a picture', () => {
  test('holds nothing of a label that Mermaid, HTML or Markdown would take for its own', () => {
    const text = flowchart({ ...picture, parts: [part('a', { lines: ['a "b" <script> #1; `c` [d] & \n e'] })] });
    const label = /"(a<br\/>[^"]*)"/.exec(text)?.[1] ?? '';
    expect(label.replace('<br/>', '')).not.toMatch(/[<>"`[\]&\n]|#(?!\d+;)/);
    expect(label).toContain('#60;script#62;');
  });

  test('gives two names that differ in what an id can’t hold two ids', () => {
    const text = flowchart({ ...picture, parts: [part('a-b'), part('a_b'), part('a/b')] });
    expect(new Set([...text.matchAll(/^ {2}(n_\w+)\[/gm)].map(([, id]) => id)).size).toBe(3);
  });

  test('has no id that is a word of Mermaid', () => {
    const words = ['end', 'graph', 'subgraph', 'style', 'class', 'click', 'default', 'o', 'x'];
    const text = flowchart({ ...picture, parts: words.map((word) => part(word, { group: word })) });
    for (const [, id = ''] of text.matchAll(/^ +(?:subgraph )?([\w]+)[[]/gm)) expect(words).not.toContain(id);
  });

  test('is the same each time', () => {
    const once = () => renderDiagrams(resolve(seed.topology, production)).text;
    expect(once()).toBe(once());
  });
});

describe('A picture that nobody could read', () => {
  const text = (services: number) => renderDiagrams(resolve(syntheticTopology(services), production)).text;

  test('is one of namespaces, and one for each of these', () => {
    const page = text(60);
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Who talks to whom',
      'backend',
      'data',
      'frontend',
      'ingress',
      'worker',
      'What watches and operates it',
    ]);
    const [, overview = ''] = /```mermaid\n([^]*?)\n```/.exec(page) ?? [];
    expect(overview).toMatch(/n_frontend\["frontend<br\/>\d+ parts"\]/);
    expect(overview).toMatch(/n_frontend -->\|"\d+ arrows"\| n_worker/);
    expect(overview).not.toContain('service-1');
  });

  test('is told of in words where even a namespace has more than Mermaid draws', () => {
    const page = text(1000);
    expect(page).toMatch(/\d+ parts and \d+ arrows are more than a picture holds\./);
    for (const [, block = ''] of page.matchAll(/```mermaid\n([^]*?)\n```/g)) {
      expect(block.match(/-->/g)?.length ?? 0).toBeLessThanOrEqual(500);
      expect(block.length).toBeLessThan(50_000);
    }
  });

  test('of one project in Compose is in words too', () => {
    const page = renderDiagrams(resolve(syntheticTopology(300), local)).text;
    expect(page).toContain('are more than a picture holds');
    expect(graphOf(resolve(syntheticTopology(300), local)).arrows.length).toBeGreaterThan(500);
  });
});
