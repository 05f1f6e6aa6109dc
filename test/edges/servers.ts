import { freePorts } from '../free-ports';
import { Upstream } from '../router/upstream';
import type { Upstreams } from './application';
import { Calls } from './calls';

/** The servers behind an edge, on loopback. */
export class Servers {
  private constructor(
    readonly ports: Upstreams,
    readonly api: Upstream,
    private readonly all: readonly { start(): Promise<void>; stop(): Promise<void> }[],
  ) {}

  static async start(): Promise<Servers> {
    const [api = 0, page = 0, desk = 0, calls = 0] = await freePorts(4);
    const http = new Upstream('api', api);
    const all = [http, new Upstream('page', page), new Upstream('desk', desk), new Calls(calls)];
    await Promise.all(all.map((one) => one.start()));
    return new Servers({ api, page, desk, calls }, http, all);
  }

  async stop(): Promise<void> {
    for (const one of this.all) await one.stop();
  }
}
