import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapesText } from '../../tools/shapes/shapes';

test('the shapes that definitions are checked by are those of the types, as npm run shapes writes them', () => {
  const path = join(__dirname, '../../lib/model/shape/shapes.json');
  expect(shapesText()).toBe(readFileSync(path, 'utf8'));
});
