import { defineJob, problemsOf, topologyOf, type Source } from '../../../lib/model';
import { aService, backendNamespace, local, problemsWith, staging } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const built = (source: Source) => problemsWith([aService({ source })], [local]);

describe('what an image is built from', () => {
  test('is a folder below the source root, or all of it', () => {
    expect(built({ folder: '.' })).toEqual([]);
    expect(built({ folder: 'site/web', dockerfile: 'docker/web.Dockerfile', stage: 'runtime' })).toEqual([]);
    for (const folder of ['..', './site', '', '/site']) problemAt(built({ folder }), 'web', 'source.folder');
    problemAt(built({ folder: '.', dockerfile: '../Dockerfile' }), 'web', 'source.dockerfile');
    problemAt(built({ folder: '.', stage: '--from' }), 'web', 'source.stage');
  });

  test('takes arguments by the names that a Dockerfile may give them', () => {
    expect(built({ folder: '.', args: { VERSION: '1.2', node_env: '$x' } })).toEqual([]);
    problemAt(built({ folder: '.', args: { 'NODE-ENV': 'x' } }), 'web', 'source.args.NODE-ENV');
  });

  test('takes no secret, which would stay in the image', () => {
    const problem = problemAt(built({ folder: '.', args: { NPM_TOKEN: 'abc' } }), 'web', 'source.args.NPM_TOKEN');
    expect(problem.given).toBe('a literal (not shown)');
  });

  test('is the same for all services that run the image, where it is built', () => {
    const pair = (source: Source) => [
      aService({ image: 'code', source: { folder: 'code' } }),
      aService({ name: 'b', image: 'code', source }),
    ];
    expect(problemsWith(pair({ folder: 'code', dockerfile: 'Dockerfile' }), [local])).toEqual([]);
    for (const source of [{ folder: 'b' }, { folder: 'code', stage: 'b' }, { folder: 'code', args: { B: '1' } }]) {
      expect(problemAt(problemsWith(pair(source), [local]), 'web', 'source').fix).toContain('b.source');
      expect(problemsWith(pair(source), [staging])).toEqual([]);
    }
  });

  test('is the same for a job that runs the image of a service', () => {
    const job = (source: Source) =>
      defineJob({
        name: 'nightly',
        namespace: backendNamespace,
        purpose: 'Cleans up',
        image: 'web',
        resources: { cpuMillis: 100, memoryMiB: 64 },
        source,
      });
    const fields = (source: Source) =>
      problemsOf({ topology: topologyOf({ web: aService(), nightly: job(source) }), environments: [local] }).map(
        ({ subject, field }) => `${subject}: ${field}`,
      );
    expect(fields({ folder: 'web' })).toEqual([]);
    expect(fields({ folder: 'nightly' })).toEqual(['nightly: source']);
    expect(fields({ folder: 'web', args: { API_KEY: 'x' } })).toContain('nightly: source.args.API_KEY');
  });
});
