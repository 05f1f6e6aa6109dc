import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { KubernetesEnvironment, Redis } from '../model';
import { redisProgram } from '../programs/redis';
import { METRICS, redisExporterProgram } from '../programs/redis-exporter';
import { disruptionBudget } from './disruption-budget';
import { NAME_LABEL, selectorLabels, versionLabel, workloadLabels } from '../naming/labels';
import { podMonitor } from './pod-monitor';
import { podSpec } from './pod';
import { serviceAccount } from './service-account';
import { claimTemplate, withNamedClaimTemplates } from './volume-claim';
import { emit } from '../output/manifest-object';

export interface BrokerProps {
  readonly redis: Redis;
  readonly environment: KubernetesEnvironment;
}

/** Redis with a volume: ServiceAccount, StatefulSet of one, headless Service, PodDisruptionBudget. */
export class Broker extends Construct {
  constructor(scope: Construct, id: string, { redis, environment }: BrokerProps) {
    super(scope, id);
    const { name } = redis;
    const program = redisProgram(redis, environment);
    const exporter = redisExporterProgram(redis, 'localhost', environment);
    const selector = selectorLabels(name, environment.name);
    const metadata = { name, labels: workloadLabels(name, environment.name, redis.namespace) };
    const version = versionLabel(program.image);

    serviceAccount(this, metadata);
    const claims = program.volumes.filter((v) => v.kind === 'persistent');
    const statefulSet: k8s.KubeStatefulSetProps = {
      metadata: { ...metadata, labels: { ...metadata.labels, ...version } },
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
          metadata: { labels: { ...metadata.labels, ...version } },
          spec: { ...podSpec(program, environment, [exporter]), serviceAccountName: name },
        },
        volumeClaimTemplates: claims.map(claimTemplate),
      },
    };
    emit(k8s.KubeStatefulSet, this, 'stateful-set', statefulSet, withNamedClaimTemplates);
    emit(k8s.KubeService, this, 'service', {
      metadata,
      spec: {
        clusterIp: 'None',
        selector,
        ports: [{ name: 'redis', port: redis.port, targetPort: k8s.IntOrString.fromString('redis'), protocol: 'TCP' }],
      },
    });
    disruptionBudget(this, metadata, selector);
    podMonitor(this, metadata, { selector, jobLabel: NAME_LABEL, port: METRICS });
  }
}
