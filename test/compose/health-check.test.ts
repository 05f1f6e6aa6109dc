import { exec, grpc, http, tcp, type ServiceProps } from '../../lib/model';
import { serviceOf } from './rendered';

describe('a health check', () => {
  const check = (props: Partial<ServiceProps<string>>) => serviceOf(props).healthcheck;
  const readiness = http('/ready', { periodSeconds: 7, timeoutSeconds: 2, failureThreshold: 9 });

  test('asks what readiness asks, as often and as patiently', () => {
    expect(check({ probes: { readiness } })).toMatchObject({ interval: '7s', timeout: '2s', retries: 9 });
  });

  test('may fail for as long as the startup probe allows', () => {
    expect(check({ probes: { readiness } })?.start_period).toBe('60s');
    const startup = tcp({ periodSeconds: 10, failureThreshold: 12 });
    expect(check({ probes: { readiness, startup } })?.start_period).toBe('120s');
  });

  test.each([
    ['node', http('/ready')],
    ['python', http('/ready')],
    ['bash', http('/ready')],
    ['node', tcp()],
    ['python', tcp()],
    ['bash', tcp()],
    ['node', http('/ready', { headers: { Host: 'shop.test', 'X-Probe': 'yes' } })],
    ['python', http('/ready', { headers: { Host: 'shop.test', 'X-Probe': 'yes' } })],
    ['bash', http('/ready', { headers: { Host: 'shop.test', 'X-Probe': 'yes' } })],
    ['bash', http('/ready', { headers: { 'X-Probe': 'yes' } })],
  ] as const)('uses what a %s image surely has, for %j', (runtime, probe) => {
    const test = check({ runtime, probes: { readiness: probe } })?.test ?? [];
    expect(test.slice(0, 2)).toEqual(['CMD', runtime]);
    expect(test.join(' ')).toContain('8080');
    expect(test.join(' ')).not.toMatch(/curl|wget/);
    expect(test).toMatchSnapshot();
  });

  test('runs a command as it is, with a dollar that stays a dollar', () => {
    expect(check({ probes: { readiness: exec(['sh', '-c', 'test $X']) } })?.test).toEqual([
      'CMD',
      'sh',
      '-c',
      'test $$X',
    ]);
  });

  test('asks by wget, headers and all, where an image has busybox', () => {
    const readiness = http('/ready', { headers: { Host: 'shop.test' } });
    const said = ['--header', 'Host: shop.test', '-O', '/dev/null', 'http://127.0.0.1:8080/ready'];
    expect(check({ runtime: 'busybox', probes: { readiness } })?.test).toEqual([
      'CMD',
      'wget',
      '-q',
      '-T',
      '3',
      ...said,
    ]);
  });

  test('asks a gRPC server whether its port is open', () => {
    for (const runtime of ['node', 'python', 'bash'] as const) {
      const asked = (probe: ReturnType<typeof tcp>) => check({ runtime, probes: { readiness: probe } });
      expect(asked(grpc({ service: 'shop.Cart' }))).toEqual(asked(tcp()));
    }
  });

  test('is none where nothing in the image could ask a port, and one where a command does', () => {
    for (const readiness of [http('/ready'), tcp(), grpc()]) {
      expect(check({ runtime: 'none', probes: { readiness } })).toBeUndefined();
    }
    expect(check({ runtime: 'none', probes: { readiness: exec(['/ready']) } })?.test).toEqual(['CMD', '/ready']);
  });

  test('is none of what says nothing of its readiness', () => {
    expect(check({ probes: {} })).toBeUndefined();
    expect(check({ probes: { liveness: tcp() } })).toBeUndefined();
  });
});
