import { carryOut, composeService, namesOf } from './carry-out';

describe('the recipe second-database', () => {
  const { files } = carryOut('second-database');

  test('adds a database to the server that is there, and no server', () => {
    expect(namesOf(files, 'Cluster')).toEqual(['postgres']);
    expect(namesOf(files, 'Database')).toEqual(['postgres-reports']);
  });

  test('has the client wait until both are made, and leaves it the names of the first', () => {
    const backend = composeService(files, 'backend');
    expect(backend?.depends_on).toMatchObject({
      'postgres-databases': { condition: 'service_completed_successfully' },
    });
    expect(Object.keys(backend?.environment ?? {})).toEqual(expect.arrayContaining(['DATABASE_URL', 'REPORTS_URL']));
  });
});
