import { request } from 'node:https';

/** A public host as it is reached from here, without its name in any DNS. */
export interface Address {
  readonly host: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** Who must have signed its certificate, in PEM. */
  readonly ca: string;
}

const PATIENCE_MS = 10_000;

/** @see Machine.statusOf */
export const statusOf = ({ host, port, ca }: Address, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const options = { hostname: '127.0.0.1', port, path, ca, servername: host, headers: { host }, agent: false };
    const asked = request({ ...options, timeout: PATIENCE_MS }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)));
    asked.on('error', reject);
    asked.end();
  });
