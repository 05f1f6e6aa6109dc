import { startClients, stopClients } from './clients';

/** Clients for the tests of a file, and what else these need; all of it is gone after them. */
export function withClients(prepare: () => Promise<void>, end: () => Promise<void> | void = () => undefined): void {
  beforeAll(async () => {
    await startClients();
    await prepare();
  }, 300_000);

  afterAll(async () => {
    await end();
    await stopClients();
  }, 300_000);
}
