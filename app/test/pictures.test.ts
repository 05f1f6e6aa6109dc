import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

test('the README shows the picture of production as it is generated', () => {
  const [picture = ''] = /```mermaid\n[^]*?\n```/.exec(read('dist/production/README.md')) ?? [];
  expect(picture).toContain('accTitle: production, who talks to whom');
  expect(read('README.md')).toContain(picture);
});
