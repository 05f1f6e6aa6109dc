import { carryOut, textOf } from './carry-out';

describe('the recipe upload-route', () => {
  const { files } = carryOut('upload-route');

  test('leaves the limits of all other paths as they are', () => {
    const other = textOf(files, 'production/backend/Ingress.backend.yaml');
    expect(other).toContain('path: /api\n');
    expect(other).not.toContain('client-max-body-size');
  });

  test('leads the paths of uploads to the same service', () => {
    const uploads = textOf(files, 'production/backend/Ingress.backend.2.yaml');
    expect(uploads).toMatch(/name: backend\n +port:\n +name: http\n +path: \/api\/files\n/);
  });

  test('gives uploads their time when a pod goes', () => {
    expect(textOf(files, 'production/backend/Deployment.backend.yaml')).toContain('terminationGracePeriodSeconds: 315');
  });

  test('leaves its /tmp at the size that the page gives', () => {
    expect(textOf(files, 'local/docker-compose.yml')).toContain('- /tmp:size=128m');
  });
});
