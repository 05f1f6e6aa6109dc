import { Jobs } from './jobs';
import { Stack } from './stack';
import { User } from './user';

/** What most cases play on: the local stack, and a user of it. Each case leaves it running. */
export class Scene {
  readonly stack = new Stack('local', process.env.E2E_OVERRIDE ? [process.env.E2E_OVERRIDE] : []);
  /** Where users sign in, as this machine reaches it. */
  readonly issuer = `${this.stack.url('entra-id')}/sign-in`;
  readonly jobs = new Jobs(this.stack, new User(this.issuer));
}
