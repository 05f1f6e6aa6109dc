import { problemsOf } from '../../lib/model';
import * as smallest from '../apps/smallest';
import { aService, problemsWith, production } from '../fixtures/definitions';

test('an image that we did not build needs an entry that says where it is', () => {
  const { redis: _, ...images } = production.images;
  expect(problemsWith([aService()], [{ ...production, images }])).toEqual([
    expect.objectContaining({ subject: 'production', field: 'images.redis', given: undefined }),
  ]);
});

test('one that nothing needs may be left out', () => {
  for (const { images } of smallest.environments) expect(Object.keys(images)).not.toContain('postgres');
  expect(problemsOf(smallest)).toEqual([]);
});
