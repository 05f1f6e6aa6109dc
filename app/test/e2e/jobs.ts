import { eventually, type Stack } from './stack';
import { throughS3 } from './storage';

export interface Job {
  id: string;
  status: string;
  object_key: string | null;
}

/** What a user does: jobs go in, and come out, through the frontend. */
export class Jobs {
  constructor(private readonly stack: Stack) {}

  /** The accepted job. Throws when the answer is anything but 202: then nothing was promised. */
  async submit(text: string, seconds = 0): Promise<Job> {
    const response = await fetch(`${this.stack.url('frontend')}/api/jobs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, seconds }),
      signal: AbortSignal.timeout(8_000),
    });
    if (response.status !== 202) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    return (await response.json()) as Job;
  }

  async get(path: string): Promise<Response> {
    const response = await fetch(`${this.stack.url('frontend')}/api/jobs/${path}`, {
      signal: AbortSignal.timeout(8_000),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    return response;
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
