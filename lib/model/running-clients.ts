import { formOf } from './backing/form-of';
import { clientsOf, type Client } from './client';
import type { InEnvironment } from './in-environment';

/** Everything that connects to something and runs in an environment: what somebody else runs there asks nothing of ours. */
export const runningClients = ({ topology, environment }: InEnvironment): Client[] =>
  clientsOf(topology).filter((client) => client.kind !== 'server' || formOf(client, environment).kind === 'server');
