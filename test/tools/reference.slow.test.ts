import { readFileSync } from 'node:fs';
import { inputs } from '../../lib/model/shape/shapes';
import { PAGE } from '../../tools/reference/reference';
import { headingOf } from '../../tools/reference/contents';
import { anchorOf } from '../../tools/reference/markdown';
import { resolved } from '../../tools/reference/members';
import { reference } from '../../tools/reference/page';

describe('the reference', () => {
  const { text, undescribed } = reference();
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);

  test('is as npm run reference writes it', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(text);
  });

  test('says of every property and function what it is, and of what may be left out what holds without it', () => {
    expect(undescribed).toEqual([]);
  });

  test('has every property of every input', () => {
    const rows = new Set([...text.matchAll(/^(?:\| `([^`:]+)` \||With `(\w+):)/gm)].map(([, row, tag]) => row ?? tag));
    const properties = Object.values(inputs).flatMap((shape) => Object.keys(resolved(shape).properties ?? {}));
    expect(properties.length).toBeGreaterThan(40);
    expect(properties.filter((property) => !rows.has(property))).toEqual([]);
  });

  test('has a section for what each input is handed to', () => {
    for (const name of ['JobProps', 'PostgresProps', 'Image', 'KubernetesEnvironment']) {
      expect(headings).toContain(headingOf(name));
    }
  });

  test('has each heading once, and links to no other', () => {
    const anchors = headings.map(anchorOf);
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
