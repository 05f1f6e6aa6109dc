import { carryOut, composeService, namesOf, textOf } from './carry-out';

describe('the recipe managed-postgresql', () => {
  const { files } = carryOut('managed-postgresql');

  test('runs no PostgreSQL in the cluster, and one on a machine of a developer', () => {
    const kinds = ['Cluster', 'Pooler', 'ScheduledBackup', 'ObjectStore'];
    expect(kinds.flatMap((kind) => namesOf(files, kind))).toEqual([]);
    expect(files.filter(({ text }) => text.includes('cloudnative-pg')).map(({ path }) => path)).toEqual([]);
    expect(composeService(files, 'postgres')?.image).toContain('/postgres:');
  });

  test('opens the way of its clients to the addresses that the page gives, migrations included', () => {
    for (const client of ['backend', 'backend-migrations']) {
      expect(textOf(files, `production/backend/NetworkPolicy.${client}.yaml`)).toContain('cidr: 10.20.0.0/24');
    }
  });
});
