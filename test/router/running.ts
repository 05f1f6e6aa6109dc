import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caddyfile, type Routing } from '../../compose/router/caddyfile';
import type { Lead } from '../../compose/router/sites';
import { routesOf, type RouteProps } from '../../lib/model';
import { freePorts } from '../free-ports';
import { ask, statusOf, type Asked } from './ask';
import { wait, type Upstream } from './upstream';

export type { Asked };

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

  ask = (path: string, asked: Asked = {}): Promise<IncomingMessage> => ask(this, path, asked);

  status = (path: string, asked: Asked = {}): Promise<number | undefined> => statusOf(this, path, asked);
}

/** Routes are named after where they stand, so that no two are called alike. */
export const lead = (to: Upstream, props: RouteProps): Lead => {
  const [route] = routesOf(props, 'http');
  if (route === undefined) throw new Error('no route');
  const name = `r${route.prefix.replace(/\W/g, '-')}`;
  return { name, upstream: to.address, route, holdSeconds: route.timeoutSeconds ?? 20 };
};
