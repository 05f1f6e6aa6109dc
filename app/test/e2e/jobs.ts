import { eventually, type Stack } from './stack';
import { throughS3 } from './storage';
import type { User } from './user';

export interface Job {
  id: string;
  status: string;
  object_key: string | null;
}

/** What a user does: jobs go in, and come out, through the frontend. */
export class Jobs {
  constructor(
    private readonly stack: Stack,
    readonly user: User,
    /** Where the API is, on this machine. @default the router */
    private readonly origin = stack.url('router'),
  ) {}

  /** The accepted job. Throws when the answer is anything but 202: then nothing was promised. */
  async submit(text: string, seconds = 0): Promise<Job> {
    const body = JSON.stringify({ text, seconds });
    const response = await this.ask('', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    if (response.status !== 202) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    return (await response.json()) as Job;
  }

  async get(path: string): Promise<Response> {
    const response = await this.ask(`/${path}`);
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    return response;
  }

  private ask = (path: string, init: RequestInit = {}): Promise<Response> => this.api(`/jobs${path}`, init);

  /** With the user's token, and with a new one if that is refused: a provider that was started anew has new keys. */
  async api(path: string, init: RequestInit = {}): Promise<Response> {
    const once = async () => request(this.origin, path, init, await this.user.token());
    const response = await once();
    if (response.status !== 401) return response;
    this.user.forget();
    return once();
  }

  /** The job once it has ended well. */
  done = (id: string, seconds: number): Promise<Job> =>
    eventually(`job ${id} is done`, seconds, async () => {
      const job = (await (await this.get(id)).json()) as Job;
      if (job.status === 'failed') throw new Error(JSON.stringify(job));
      return job.status === 'done' && job;
    });

  /** The row as PostgreSQL has it: `status|object key`. */
  row = async (id: string): Promise<string> =>
    (
      await this.stack.exec(
        'postgres',
        'psql',
        '--host=/var/run/postgresql',
        '-U',
        'app',
        '-d',
        'app',
        '-tAc',
        `SELECT status, object_key FROM jobs WHERE id = '${id}'`,
      )
    ).trim();

  /** The object as the object storage has it. */
  object = (key: string): Promise<unknown> =>
    throughS3(this.stack, 'print(s3.get_object(Bucket=bucket, Key=sys.argv[1])["Body"].read().decode())', key);
}

/** A request to the API's jobs, with this token or with none. */
export const requestJobs = (stack: Stack, path: string, init: RequestInit, token?: string): Promise<Response> =>
  request(stack.url('router'), `/jobs${path}`, init, token);

const request = (origin: string, path: string, init: RequestInit, token?: string): Promise<Response> =>
  fetch(`${origin}/api${path}`, {
    ...init,
    headers: { ...init.headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
    signal: init.signal ?? AbortSignal.timeout(8_000),
  });
