import { UPSTREAM_IMAGES } from '../../lib/model';
import { aService, problemsWith, production } from '../fixtures/definitions';

test('an image that we did not build needs an entry that says where it is', () => {
  const { redis: _, ...images } = production.images;
  expect(problemsWith([aService()], [{ ...production, images }])).toEqual([
    expect.objectContaining({ subject: 'redis', field: 'images.json repository', given: undefined }),
  ]);
});

test.each(UPSTREAM_IMAGES)('%s has one', (name) => {
  expect(production.images[name]?.repository).toMatch(/\./);
});
