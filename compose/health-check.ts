import { startupProbe, timed, type Probe, type Probes, type Program, type Runtime } from '../lib/model';
import type { HealthCheck } from './compose-file';
import { escapeDollar } from './interpolation';

/**
 * The readiness probe as a health check, which Compose runs inside the container: with what the image's runtime surely
 * has, and with curl or wget only where it is said to be there. It may fail for as long as the startup probe allows.
 */
export function healthCheck(probes: Probes, { ports, runtime }: Program): HealthCheck {
  const { periodSeconds, timeoutSeconds, failureThreshold } = timed(probes.readiness);
  const startup = timed(startupProbe(probes));
  const test = command(probes.readiness, ports, runtime, timeoutSeconds);
  return {
    test: ['CMD', ...test.map(escapeDollar)],
    interval: `${periodSeconds}s`,
    timeout: `${timeoutSeconds}s`,
    retries: failureThreshold,
    start_period: `${startup.periodSeconds * startup.failureThreshold}s`,
  };
}

const impossible = (port: number): Error =>
  new Error(`nothing in the image can ask port ${port}: give it an exec probe, or a runtime that is not "none"`);

function command(
  probe: Probe,
  ports: Readonly<Record<string, number>>,
  runtime: Runtime,
  seconds: number,
): readonly string[] {
  switch (probe.kind) {
    case 'exec':
      return probe.command;
    case 'http':
      return httpCommand(runtime, portOf(probe, ports), probe.path, seconds);
    case 'tcp':
      return tcpCommand(runtime, portOf(probe, ports), seconds);
  }
}

const portOf = ({ port }: { readonly port?: string }, ports: Readonly<Record<string, number>>): number =>
  (port === undefined ? Object.values(ports)[0] : ports[port]) ?? 0;

/** Exits 0 if the answer's status is from 200 to 399, as the kubelet judges. */
function httpCommand(runtime: Runtime, port: number, path: string, seconds: number): string[] {
  const url = `http://127.0.0.1:${port}${path}`;
  switch (runtime) {
    case 'node':
      return ['node', '-e', `fetch('${url}').then((r) => process.exit(r.status < 400 ? 0 : 1), () => process.exit(1))`];
    case 'python':
      return ['python', '-c', `import urllib.request; urllib.request.urlopen('${url}', timeout=${seconds})`];
    case 'busybox':
      return ['wget', '-q', '-T', String(seconds), '-O', '/dev/null', url];
    case 'none':
      throw impossible(port);
    case 'bash':
      return [
        'bash',
        '-c',
        `exec 3<>/dev/tcp/127.0.0.1/${port} && printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' '${path}' >&3 && read -r _ status _ <&3 && [[ $status == [23]* ]]`,
      ];
  }
}

function tcpCommand(runtime: Runtime, port: number, seconds: number): string[] {
  switch (runtime) {
    case 'node':
      return [
        'node',
        '-e',
        `require('net').connect(${port}, '127.0.0.1', () => process.exit(0)).on('error', () => process.exit(1))`,
      ];
    case 'python':
      return ['python', '-c', `import socket; socket.create_connection(('127.0.0.1', ${port}), ${seconds})`];
    case 'busybox':
      return ['nc', '-z', '-w', String(seconds), '127.0.0.1', String(port)];
    case 'none':
      throw impossible(port);
    case 'bash':
      return ['bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`];
  }
}
