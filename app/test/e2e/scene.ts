import { Jobs } from './jobs';
import { attempt, Stack } from './stack';
import { BACKUPS_VOLUME } from './staging-stack';
import { User } from './user';

/** What most cases play on: the local stack, and a user of it. Each case leaves it running. */
export class Scene {
  readonly stack = new Stack('local', process.env.E2E_OVERRIDE ? [process.env.E2E_OVERRIDE] : []);
  /** Where users sign in, as this machine reaches it. */
  readonly issuer = `${this.stack.url('entra-id')}/sign-in`;
  readonly jobs = new Jobs(this.stack, new User(this.issuer));
}

const forgetBackups = () => attempt('docker', ['volume', 'rm', '--force', BACKUPS_VOLUME]);

/** What the cases of a file begin with: its images, and nothing of before. Nothing is left after them. */
export function newScene(): Scene {
  const scene = new Scene();
  beforeAll(async () => {
    await forgetBackups();
    await scene.stack.compose('down', '--volumes', '--remove-orphans');
    await scene.stack.compose('build');
  }, 300_000);
  afterAll(async () => {
    await scene.stack.remove();
    await forgetBackups();
  });
  return scene;
}
