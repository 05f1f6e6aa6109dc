import { carryOut, composeService, textOf } from './carry-out';

describe('the recipe add-rabbitmq', () => {
  const { page, files } = carryOut('add-rabbitmq');

  test('asks for one file, a line in the list, an image and the connection of a client, and for no file of the engine', () => {
    expect(page.changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['app/services/rabbitmq.ts', 'whole'],
      ['app/services/index.ts', 'diff'],
      ['app/images.json', 'diff'],
      ['app/services/backend.ts', 'diff'],
    ]);
  });

  test('has its data in a volume, and its client wait for it', () => {
    expect(composeService(files, 'rabbitmq')?.volumes).toMatchObject([{ target: '/var/lib/rabbitmq' }]);
    expect(composeService(files, 'backend')?.depends_on).toMatchObject({ rabbitmq: { condition: 'service_healthy' } });
    expect(textOf(files, 'production/worker/StatefulSet.rabbitmq.yaml')).toContain('mountPath: /var/lib/rabbitmq');
  });

  test('has its password come from the vault under the name that the page says', () => {
    expect(textOf(files, 'production/backend/ExternalSecret.rabbitmq.yaml')).toContain('key: rabbitmq-password\n');
  });
});
