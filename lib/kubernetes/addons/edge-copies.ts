import type { Route } from '../../model';

/**
 * A load balancer asks a node every few seconds and believes the second no: until then it sends connections to a pod that
 * is about to go, and none to one that has come.
 */
export const LOAD_BALANCER_SECONDS = 20;

/** How long a service may be silent where its route does not say. */
const ROUTE_SECONDS = 60;

/** How many copies of what routes users run, as the load asks. */
export const EDGE_COPIES = { minReplicas: 2, maxReplicas: 6 };

/** How much of what a pod asks for it uses before another one comes, in hundredths. */
export const EDGE_CPU_PERCENT = 70;

/** How long a request may be in flight: as long as the slowest route lets it take. */
export function slowestSeconds(routes: readonly Route[]): number {
  // Of a WebSocket or a stream, which may go on for ever, the time is that of its silence.
  const answering = routes.filter(({ webSocket, streaming, grpc }) => !webSocket && !streaming && !grpc);
  return Math.max(ROUTE_SECONDS, ...answering.map(({ timeoutSeconds = 0 }) => timeoutSeconds));
}
