import type { Environment } from '../environment';
import { foldersOf } from '../files';
import { imageReference } from '../image';
import { own } from '../own';
import { persistent } from '../volume';
import type { Metrics } from '../metrics';
import type { ServerForm, ServerMetrics } from './forms';
import { connectionVariables } from './given-by';
import type { Server } from './server';

/** A server as its definition says it. */
export function serverForm(server: Server, environment: Environment): ServerForm {
  const { name, namespace, ports, user, probes, resources, volume, scratch = [], metrics, entrypoint, args } = server;
  const endpoints = Object.entries(ports).map(([port, number]) => {
    return [port, { port: number, scheme: own(server.schemes, port) ?? port }] as const;
  });
  return {
    kind: 'server',
    namespace,
    endpoints: Object.fromEntries(endpoints),
    volumeOfRoot: volume?.ownedByRoot ?? false,
    ...(metrics === undefined ? {} : { metrics: serverMetrics(metrics) }),
    preparations: [],
    program: {
      name,
      image: imageReference(environment.images, environment.registry, server.image ?? name),
      ...(entrypoint === undefined ? {} : { entrypoint }),
      ...(args === undefined ? {} : { args }),
      user,
      ports,
      variables: [...connectionVariables(server.connects, environment), ...server.env],
      probes,
      runtime: server.runtime ?? 'bash',
      resources,
      volumes: [...(volume === undefined ? [] : [persistent('data', volume.path, volume.sizeGiB)]), ...scratch],
      config: foldersOf(server),
      drainSeconds: server.drainSeconds ?? 30,
    },
  };
}

const serverMetrics = ({ port, path = '/metrics', sampleLimit }: Metrics): ServerMetrics => ({
  port,
  path,
  ...(sampleLimit === undefined ? {} : { sampleLimit }),
});
