import { carryOut, composeService, textOf } from './carry-out';

describe('the recipe cron-job', () => {
  const { files } = carryOut('cron-job');

  test('lets it reach the replica of the database, and brings an alert', () => {
    const policy = textOf(files, 'production/worker/NetworkPolicy.nightly-report.yaml');
    expect(policy).toContain('worker/nightly-report → data/postgres-pooler-ro on 5432');
    expect(policy).not.toContain('postgres-pooler-rw');
    expect(textOf(files, 'production/monitoring/PrometheusRule.job-nightly-report.yaml')).toContain('alert: JobFailed');
  });

  test('runs it on a machine of a developer when asked alone, with the same variables', () => {
    const job = composeService(files, 'nightly-report');
    expect(job).toMatchObject({ profiles: ['jobs'], restart: 'no' });
    expect(Object.keys(job?.environment ?? {})).toContain('DATABASE_READ_URL');
  });
});
