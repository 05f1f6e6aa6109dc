import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './worker';

/** How long a case may take before it is said never to end. A machine that is shared is slow. */
const LONGEST_SECONDS = 180;

/** A thread that answers one question after the other. One that does not end is ended, and another takes its place. */
export class Hand {
  private worker: Worker | undefined;

  ask(question: Question, longestSeconds = LONGEST_SECONDS): Promise<Answer> {
    const worker = (this.worker ??= newWorker());
    const { index } = question;
    return new Promise((resolve) => {
      const done = (answer: Answer): void => {
        clearTimeout(timer);
        worker.off('message', done).off('error', onError);
        resolve(answer);
      };
      const failed = (judge: 'time' | 'crash', title: string, words: string): void => {
        this.worker = undefined;
        void worker.terminate();
        done({ index, accepted: false, mutations: 0, finds: [{ judge, title, words }] });
      };
      const timer = setTimeout(
        () => failed('time', 'it does not end', `not done after ${longestSeconds} s`),
        longestSeconds * 1000,
      );
      const onError = (error: Error): void => failed('crash', 'the fuzzer itself throws', error.stack ?? String(error));
      worker.on('message', done).on('error', onError);
      worker.postMessage(question);
    });
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}

const newWorker = (): Worker => new Worker(join(__dirname, 'worker.ts'), { execArgv: ['-r', 'ts-node/register'] });
