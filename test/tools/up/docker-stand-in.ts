import type { Machine, Result } from '../../../tools/rehearse/machine';
import { Compose, type Container, type Stack } from '../../../tools/up/compose';

/** How a call of docker ends, by what its arguments contain. */
export type Answers = readonly (readonly [when: string, result: Partial<Result>])[];

/** A machine whose programs answer as listed, and where time passes as fast as it is waited for. */
export class DockerStandIn {
  readonly said: string[] = [];
  readonly calls: string[] = [];
  readonly compose: Compose;
  private clock = 0;

  constructor(private readonly answers: Answers) {
    this.compose = new Compose(this.machine, ['-f', 'x.yml']);
  }

  get machine(): Machine {
    return {
      run: (command, args) => {
        const call = [command, ...args].join(' ');
        this.calls.push(call);
        const [, result] = this.answers.find(([when]) => call.includes(when)) ?? [];
        return Promise.resolve({ code: 0, stdout: '', stderr: '', ...result });
      },
      say: (line) => void this.said.push(line),
      pause: (milliseconds) => Promise.resolve(void (this.clock += milliseconds)),
      now: () => this.clock,
      start: () => Promise.reject(new Error('nothing is started')),
      statusOf: () => Promise.reject(new Error('nobody is asked')),
    };
  }
}

export const containers = (...all: (Pick<Container, 'Service' | 'State'> & Partial<Container>)[]) =>
  ['ps --all', { stdout: all.map((one) => JSON.stringify({ Health: '', ExitCode: 0, ...one })).join('\n') }] as const;

/** A page that is built, a database, and what readies that. */
export const stack: Stack = {
  web: { image: 'app/web:local', build: {}, restart: 'unless-stopped', ports: [{ published: '8080', target: 8080 }] },
  store: {
    image: 'postgres:18',
    restart: 'unless-stopped',
    ports: [{ published: '5432', target: 5432 }],
  },
  'store-databases': { image: 'postgres:18', restart: 'no' },
};
