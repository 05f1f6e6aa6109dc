import { carryOut, composeService, textOf } from './carry-out';

describe('the recipe cache', () => {
  const { files } = carryOut('cache');

  test('keeps nothing, on neither target', () => {
    expect(composeService(files, 'cache')?.volumes).toBeUndefined();
    expect(textOf(files, 'production/backend/StatefulSet.cache.yaml')).not.toContain('volumeClaimTemplates');
  });

  test('forgets what was used least recently when it is full', () => {
    expect(composeService(files, 'cache')?.command).toEqual(
      expect.arrayContaining([expect.stringContaining('--maxmemory-policy allkeys-lru')]),
    );
  });

  test('leaves the broker as it is, under the names that it has', () => {
    expect(composeService(files, 'redis')?.volumes).toHaveLength(1);
    expect(Object.keys(composeService(files, 'backend')?.environment ?? {})).toEqual(
      expect.arrayContaining(['REDIS_URL', 'REDIS_PASSWORD', 'CACHE_URL', 'CACHE_PASSWORD']),
    );
  });
});
