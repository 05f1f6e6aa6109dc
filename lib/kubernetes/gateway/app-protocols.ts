import type { KubernetesEnvironment, Route } from '../../model';
import { isGateway } from '../edge';

/**
 * What the ports of a Service speak, where that is more than HTTP/1: a Gateway is told by the Service, and not by its routes.
 *
 * @see https://gateway-api.sigs.k8s.io/geps/gep-1911/
 */
export const appProtocols = (
  routes: readonly Route[],
  environment: KubernetesEnvironment,
): Readonly<Record<string, string>> =>
  isGateway(environment)
    ? Object.fromEntries([
        ...routes.filter(({ webSocket }) => webSocket).map(({ port }) => [port, 'kubernetes.io/ws'] as const),
        ...routes.filter(({ grpc }) => grpc).map(({ port }) => [port, 'kubernetes.io/h2c'] as const),
      ])
    : {};
