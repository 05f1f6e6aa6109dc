import { defineRedis, type Copies, type Scaling } from '../../../lib/model';
import { aService, broker, cluster, problemsWith, production } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const scaled = (scaling: Scaling, more = {}) => problemsWith([aService({ scaling, connects: [broker], ...more })]);

describe('a singleton', () => {
  const singleton = true;

  test('has one copy without saying so', () => {
    expect(aService({ singleton }).scaling).toEqual({ min: 1, max: 1 });
    expect(problemsWith([aService({ singleton })])).toEqual([]);
  });

  test('is not scaled, by itself or by an environment', () => {
    for (const scaling of [
      { min: 2, max: 4 },
      { min: 1, max: 1 },
    ]) {
      const problem = problemAt(problemsWith([aService({ singleton, scaling })]), 'web', 'scaling');
      expect(problem).toMatchObject({ given: scaling, fix: 'remove it, or the singleton' });
    }
    const more = { ...production, services: { web: { scaling: { min: 2, max: 2 } } } };
    problemAt(problemsWith([aService({ singleton })], [more]), 'production', 'services.web.scaling');
  });

  test('has no route: while it is replaced nobody would answer', () => {
    const problem = problemAt(problemsWith([aService({ singleton, route: '/shop' })]), 'web', 'route');
    expect(problem).toMatchObject({
      given: '/shop',
      allowed: expect.stringContaining('nobody would answer') as string,
    });
  });

  test('may be connected to', () => {
    const clock = aService({ name: 'clock', singleton });
    expect(problemsWith([clock, aService({ connects: [clock] })])).toEqual([]);
  });
});

describe('copies', () => {
  test('are two at least, where there may be more than one', () => {
    expect(problemAt(scaled({ min: 1, max: 3 }), 'web', 'scaling.min').allowed).toBe('at least 2 copies');
  });

  test.each<[string, Partial<Copies>]>([
    ['cpuPercent', { cpuPercent: 80 }],
    ['memoryPercent', { memoryPercent: 80 }],
  ])('that are always as many have no %s', (name, measured) => {
    expect(problemAt(scaled({ min: 2, max: 2, ...measured }), 'web', `scaling.${name}`).allowed).toBe(
      'a max above min',
    );
    const environment = { ...production, services: { web: { scaling: { min: 3, max: 3, ...measured } } } };
    problemAt(problemsWith([aService()], [environment]), 'production', `services.web.scaling.${name}`);
  });

  test('follow memory in percent, too', () => {
    expect(scaled({ min: 2, max: 3, cpuPercent: 60, memoryPercent: 75 })).toEqual([]);
    problemAt(scaled({ min: 2, max: 3, memoryPercent: 101 }), 'web', 'scaling.memoryPercent');
  });
});

describe('a queue', () => {
  const queue = { of: broker, perCopy: 20 };

  test('belongs to a Redis that the service connects to', () => {
    expect(scaled({ min: 2, max: 4, queue })).toEqual([]);
    const problem = problemAt(scaled({ min: 2, max: 4, queue }, { connects: [] }), 'web', 'scaling.queue.of');
    expect(problem).toMatchObject({ given: 'redis', fix: expect.stringMatching(/^add redis to connects/) as string });
    const other = defineRedis({ ...broker, name: 'other' });
    problemAt(scaled({ min: 2, max: 4, queue: { ...queue, of: other } }), 'web', 'scaling.queue.of');
  });

  test('changes nothing where there are always as many copies', () => {
    expect(problemAt(scaled({ min: 2, max: 2, queue }), 'web', 'scaling.queue').given).toBe('redis');
  });

  test('is of a Redis, by its name in the code, and some of it is for each copy', () => {
    problemAt(scaled({ min: 2, max: 4, queue: { ...queue, perCopy: 0 } }), 'web', 'scaling.queue.perCopy');
    const named = { ...queue, of: 'redis' as unknown as typeof broker };
    expect(problemAt(scaled({ min: 2, max: 4, queue: named }), 'web', 'scaling.queue.of').allowed).toMatch(/^a redis/);
  });

  test('is counted by what an environment may name', () => {
    const counted = { ...cluster, queueScaling: 'kafka' as 'keda' };
    expect(problemAt(problemsWith([aService()], [counted]), 'production', 'queueScaling').allowed).toBe('keda');
  });
});
