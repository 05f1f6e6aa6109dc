import { carryOut, composeService, textOf } from './carry-out';

describe('the recipe sidecar', () => {
  const { files } = carryOut('sidecar');

  test('has it run beside the service, as one of its containers', () => {
    const deployment = textOf(files, 'production/backend/Deployment.backend.yaml');
    expect(deployment.indexOf('initContainers:')).toBeLessThan(deployment.indexOf('name: backend-memcached'));
    expect(deployment).toContain('value: localhost:11211\n');
  });

  test('opens its port to nobody else', () => {
    const opened = files.filter(({ path, text }) => /NetworkPolicy/.test(path) && text.includes('11211'));
    expect(opened.map(({ path }) => path)).toEqual([]);
    expect(composeService(files, 'backend-memcached')).not.toHaveProperty('ports');
  });
});
