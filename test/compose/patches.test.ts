import { inCompose, onKubernetes } from '../../lib';
import { renderCompose } from '../../compose';
import { DefinitionError, resolve, type Patch, type Problem } from '../../lib/model';
import { aService, database, laptop, topologyWith } from '../fixtures/definitions';
import { fileOf, serviceOf } from './rendered';

const migrated = { connects: [database.readWrite], migrations: { args: ['up'] } };

function refused(patches: readonly Patch[]): readonly Problem[] {
  try {
    renderCompose(resolve(topologyWith([aService({ ...migrated, patches })]), laptop), 'dist/local');
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
}

describe('a patch of a Compose service', () => {
  test('is laid over what is written', () => {
    const service = serviceOf({ patches: [inCompose({ shm_size: '256m', healthcheck: { interval: '9s' } })] });
    expect(service).toMatchObject({
      shm_size: '256m',
      healthcheck: { interval: '9s', timeout: '3s' },
      read_only: true,
    });
  });

  test('may take away, and bring what this engine never writes', () => {
    const service = serviceOf({ patches: [inCompose({ develop: null, ulimits: { nofile: 4096 }, 'x-note': 1 })] });
    expect(service).not.toHaveProperty('develop');
    expect(service).toMatchObject({ ulimits: { nofile: 4096 }, 'x-note': 1 });
  });

  test('comes behind all that a person reads first', () => {
    expect(Object.keys(serviceOf({ patches: [inCompose({ shm_size: 1 })] })).at(-1)).toBe('shm_size');
  });

  test('is that of the service itself unless it names another of the same definition', () => {
    const { services } = fileOf([
      aService({ ...migrated, patches: [inCompose({ tty: true }), inCompose({ tty: false }, 'web-migrations')] }),
      aService({ name: 'other' }),
    ]);
    expect(services['web']).toHaveProperty('tty', true);
    expect(services['web-migrations']).toHaveProperty('tty', false);
    expect(services['other']).not.toHaveProperty('tty');
  });

  test('declares the volumes that it mounts', () => {
    const mount = { type: 'volume', source: 'kept', target: '/kept' } as const;
    expect(fileOf([aService({ patches: [inCompose({ volumes: [mount] })] })]).volumes).toHaveProperty('kept');
  });

  test('is refused if it meets no service, with those that are there', () => {
    expect(refused([onKubernetes('Ingress', {}), inCompose({}, 'worker')])).toMatchObject([
      { subject: 'web', field: 'patches[1]', given: 'worker', allowed: 'web-migrations, web' },
    ]);
  });
});
