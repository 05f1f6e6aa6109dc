import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainly, type IncomingMessage } from 'node:http';
import { request as overTls } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caddyfile, type Routing } from '../../compose/router/caddyfile';
import type { Lead } from '../../compose/router/sites';
import { routesOf, type RouteProps } from '../../lib/model';
import { freePorts } from '../free-ports';
import { wait, type Upstream } from './upstream';

/** What a request says; a body is sent whole. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Of a host that is asked over TLS. @default without TLS */
  readonly tls?: string;
}

/** The router's own program on loopback, with a configuration as it is written for Compose. */
export class Running {
  readonly folder = mkdtempSync(join(tmpdir(), 'topology-router-'));
  private router: ChildProcess | undefined;

  /**
   * @param port where it listens
   * @param tlsPort where it listens for TLS
   */
  constructor(
    readonly port: number,
    readonly tlsPort: number,
  ) {}

  /** @param changed what is otherwise in the text, which names folders of its container */
  async start(
    routing: Pick<Routing, 'sites' | 'certificates'>,
    changed: (text: string) => string = (text) => text,
    env: NodeJS.ProcessEnv = {},
  ): Promise<void> {
    const path = join(this.folder, 'Caddyfile');
    const [healthPort = 0] = await freePorts(1);
    const { port, tlsPort } = this;
    writeFileSync(path, changed(caddyfile({ ...routing, port, tlsPort, healthPort, drainSeconds: 1 })));
    this.router = spawn(process.env.CADDY ?? 'caddy', ['run', '--config', path, '--adapter', 'caddyfile'], {
      stdio: 'ignore',
      env: { PATH: process.env.PATH, HOME: this.folder, XDG_DATA_HOME: this.folder, ...env },
    });
    for (let i = 0; i < 100; i++) {
      const answers = await this.status('/').then(
        () => true,
        () => false,
      );
      if (answers) return;
      await wait(100);
    }
    throw new Error('the router does not answer');
  }

  stop(): void {
    this.router?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The answer, and a reader of its body: `fetch` would not say all of these headers. */
  ask = (path: string, { method = 'GET', headers = {}, body, tls }: Asked = {}): Promise<IncomingMessage> =>
    new Promise((resume, fail) => {
      const common = { hostname: '127.0.0.1', path, method, headers, agent: false as const };
      const sent =
        tls === undefined
          ? plainly({ ...common, port: this.port }, resume)
          : overTls({ ...common, port: this.tlsPort, servername: tls, rejectUnauthorized: false }, resume);
      sent.on('error', fail);
      sent.on('upgrade', (response, socket) => {
        socket.destroy();
        resume(response);
      });
      sent.end(body);
    });

  status = async (path: string, asked: Asked = {}): Promise<number | undefined> => {
    const answer = await this.ask(path, asked);
    answer.resume();
    return answer.statusCode;
  };
}

/** Routes are named after where they stand, so that no two are called alike. */
export const lead = (to: Upstream, props: RouteProps): Lead => {
  const [route] = routesOf(props, 'http');
  if (route === undefined) throw new Error('no route');
  const name = `r${route.prefix.replace(/\W/g, '-')}`;
  return { name, upstream: to.address, route, holdSeconds: route.timeoutSeconds ?? 20 };
};
