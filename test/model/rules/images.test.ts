import type { Environment, Images } from '../../../lib/model';
import { aService, local, problemsWith, production } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const withImages = (images: Images): Environment[] => [{ ...production, images: { ...production.images, ...images } }];

describe('images', () => {
  test.each(['latest', '', 'has space', 'a:b', '1.0-', '.1', 'a'.repeat(64)])(
    'it is impossible to use the tag %p',
    (tag) => {
      const problem = problemAt(
        problemsWith([aService()], withImages({ web: { tag } })),
        'production',
        'images.web.tag',
      );
      expect(problem).toMatchObject({ given: tag, allowed: expect.stringContaining('never moves') as string });
    },
  );

  test.each(['text', {}, { digest: `sha256:${'0'.repeat(64)}` }, { tag: 1.1 }, null, ['1.0']])(
    'it is impossible to pin %j',
    (given) => {
      const problems = problemsWith([aService()], withImages({ web: given as never }));
      expect(problems.map(({ field }) => field)).toEqual([expect.stringMatching(/^images\.web(\.tag)?$/)]);
    },
  );

  test('a digest is one, and a repository says its registry', () => {
    const web = { tag: '1', digest: 'sha256:abc', repository: 'Redis' };
    const problems = problemsWith([aService()], withImages({ web }));
    problemAt(problems, 'production', 'images.web.digest');
    problemAt(problems, 'production', 'images.web.repository');
  });

  test("what several environments share is judged once, and what is one's own for itself", () => {
    const images = { ...local.images, redis: { tag: 'latest' } };
    const shared = [
      { ...local, images },
      { ...production, images },
    ];
    expect(problemsWith([aService()], shared).map(({ subject, field }) => `${subject}: ${field}`)).toEqual([
      'local: images.redis.tag',
    ]);
    problemAt(problemsWith([aService()], [production, { ...local, images }]), 'local', 'images.redis.tag');
    const own = [
      { ...local, images },
      { ...production, images: { ...images, web: { tag: 'latest' } } },
    ];
    expect(problemsWith([aService()], own).map(({ subject, field }) => `${subject}: ${field}`)).toEqual([
      'local: images.redis.tag',
      'production: images.web.tag',
    ]);
  });
});
