import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Redis } from '../../model';
import { redisProgram } from '../../programs/redis';
import { METRICS, redisExporterProgram } from '../../programs/redis-exporter';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL, selectorLabels, versionLabel, workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { DisruptionBudget } from './disruption-budget';
import { podSpec } from './pod';
import { PodMonitor } from './pod-monitor';
import { ServiceAccount } from './service-account';
import { claimTemplate, withNamedClaimTemplates } from './volume-claim';

export interface RedisServerProps {
  readonly redis: Redis;
}

/** Redis with a volume: ServiceAccount, StatefulSet of one, headless Service, PodDisruptionBudget, PodMonitor. */
export class RedisServer extends Construct {
  constructor(scope: Construct, id: string, { redis }: RedisServerProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { name } = redis;
    const program = redisProgram(redis, environment);
    const exporter = redisExporterProgram(redis, 'localhost', environment);
    const selector = selectorLabels(name, environment.name);
    const metadata = { name, labels: workloadLabels(name, environment.name, redis.namespace.name) };
    const labels = { ...metadata.labels, ...versionLabel(program.image) };

    new ServiceAccount(this, 'service-account', { metadata });
    const claims = program.volumes.filter((v) => v.kind === 'persistent');
    const statefulSet: k8s.KubeStatefulSetProps = {
      metadata: { name, labels },
      spec: {
        serviceName: name,
        replicas: 1,
        revisionHistoryLimit: 3,
        podManagementPolicy: 'OrderedReady',
        updateStrategy: { type: 'RollingUpdate' },
        // The data outlives a deleted or scaled-down StatefulSet.
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
        selector: { matchLabels: selector },
        template: {
          metadata: { labels },
          spec: { ...podSpec(program, environment, [exporter]), serviceAccountName: name },
        },
        volumeClaimTemplates: claims.map(claimTemplate),
      },
    };
    new TypedObject(this, 'Resource', k8s.KubeStatefulSet, statefulSet, { change: withNamedClaimTemplates });
    new TypedObject(this, 'service', k8s.KubeService, {
      metadata,
      spec: {
        clusterIp: 'None',
        selector,
        ports: [{ name: 'redis', port: redis.port, targetPort: k8s.IntOrString.fromString('redis'), protocol: 'TCP' }],
      },
    });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    new PodMonitor(this, 'pod-monitor', { metadata, selector, jobLabel: NAME_LABEL, port: METRICS });
  }
}
