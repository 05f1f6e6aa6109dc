import { portNumber, type Probe, type Program } from '../lib/model';

type HttpProbe = Extract<Probe, { kind: 'http' }>;
type Headers = Readonly<Record<string, string>>;

/**
 * What asks inside the container, with what the image's runtime surely has.
 *
 * @param seconds how long an answer may take
 * @returns undefined for a port that nothing in the image can ask
 */
export function commandOf(
  probe: Probe,
  { ports, runtime }: Pick<Program, 'ports' | 'runtime'>,
  seconds: number,
): readonly string[] | undefined {
  switch (probe.kind) {
    case 'exec':
      return probe.command;
    case 'http':
      return httpCommand(runtime, portNumber(probe, ports), probe, seconds);
    case 'tcp':
    case 'grpc':
      // No runtime surely has a client of gRPC: an open port must do.
      return tcpCommand(runtime, portNumber(probe, ports), seconds);
  }
}

/** Exits 0 if the answer's status is from 200 to 399, as the kubelet judges. */
function httpCommand(
  runtime: Program['runtime'],
  port: number,
  { path, headers = {} }: HttpProbe,
  seconds: number,
): string[] | undefined {
  const url = `http://127.0.0.1:${port}${path}`;
  const isPlain = Object.keys(headers).length === 0;
  switch (runtime) {
    case 'node':
      return ['node', '-e', isPlain ? fetching(url) : getting(url, headers)];
    case 'python': {
      const request = isPlain ? `'${url}'` : `urllib.request.Request('${url}', headers=${record(headers)})`;
      return ['python', '-c', `import urllib.request; urllib.request.urlopen(${request}, timeout=${seconds})`];
    }
    case 'busybox': {
      const said = Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
      return ['wget', '-q', '-T', String(seconds), ...said, '-O', '/dev/null', url];
    }
    case 'none':
      return undefined;
    case 'bash':
      return [
        'bash',
        '-c',
        `exec 3<>/dev/tcp/127.0.0.1/${port} && ${printing(path, headers)} >&3 && read -r _ status _ <&3 && [[ $status == [23]* ]]`,
      ];
  }
}

const fetching = (url: string): string =>
  `fetch('${url}').then((r) => process.exit(r.status < 400 ? 0 : 1), () => process.exit(1))`;

/** Not by fetch, which says a Host of its own whatever it is told. */
const getting = (url: string, headers: Headers): string =>
  `require('http').get('${url}', { headers: ${record(headers)} }, (r) => process.exit(r.statusCode < 400 ? 0 : 1)).on('error', () => process.exit(1))`;

function printing(path: string, headers: Headers): string {
  const isHostSaid = Object.keys(headers).some((name) => name.toLowerCase() === 'host');
  const all = Object.entries({ ...(isHostSaid ? {} : { Host: 'localhost' }), ...headers });
  if (Object.keys(headers).length === 0) return `printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' '${path}'`;
  const lines = [`GET ${path} HTTP/1.0`, ...all.map(([name, value]) => `${name}: ${value}`), ''];
  return `printf '%s\\r\\n' ${lines.map((line) => `'${line}'`).join(' ')}`;
}

/** A record as both JavaScript and Python write it: no name or value has a quote in it. */
const record = (headers: Headers): string =>
  `{ ${Object.entries(headers)
    .map(([name, value]) => `'${name}': '${value}'`)
    .join(', ')} }`;

function tcpCommand(runtime: Program['runtime'], port: number, seconds: number): string[] | undefined {
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
      return undefined;
    case 'bash':
      return ['bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`];
  }
}
