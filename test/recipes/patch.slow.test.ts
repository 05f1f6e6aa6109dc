import { carryOut, composeService, textOf } from './carry-out';

describe('the recipe patch', () => {
  const { files } = carryOut('patch');

  test('lays its lines over what is there, and takes nothing away', () => {
    const deployment = textOf(files, 'production/backend/Deployment.backend.yaml');
    expect(deployment).toContain('        runAsNonRoot: true\n');
    expect(composeService(files, 'backend')).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  test('changes what it names, and nothing else of the service', () => {
    const changed = files.filter(({ text }) => text.includes('tcp_keepalive_time')).map(({ path }) => path);
    expect(changed).toEqual(['local/docker-compose.yml', 'production/backend/Deployment.backend.yaml']);
    expect(composeService(files, 'backend-migrations')).not.toHaveProperty('sysctls');
  });
});
