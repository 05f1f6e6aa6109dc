import { Construct } from 'constructs';
import {
  Pooler as PoolerResource,
  PoolerSpecPgbouncerPoolMode,
  PoolerSpecTemplateSpecContainersResourcesLimits,
  PoolerSpecType,
} from '../../../imports/postgresql.cnpg.io';
import {
  imageReference,
  poolerName,
  poolerParameters,
  type KubernetesEnvironment,
  type Pooler as Settings,
  type PoolerMode,
  type Postgres,
} from '../../model';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { environmentOf } from '../environment-chart';
import { POOLER_LABEL, workloadLabels } from '../naming/labels';
import { priorityOf } from '../naming/priority';
import { imagePullSecrets } from '../secrets/pull-secret';
import { TypedObject } from '../typed-object';
import { DisruptionBudget } from './disruption-budget';
import { DNS_CONFIG } from './dns-config';
import type { Metadata } from './metadata';
import { PodMonitor } from './pod-monitor';
import { resourceList } from './resources';
import { containerSecurity } from './security';
import { apart } from './spread';

export interface PoolerProps {
  readonly postgres: Postgres;
  /** `rw` goes to the primary, `ro` to the replicas, and to the primary too: reading goes on while either is away. */
  readonly mode: PoolerMode;
}

/**
 * PgBouncer in transaction mode, run by CloudNativePG: Pooler, PodDisruptionBudget, PodMonitor.
 *
 * @see https://cloudnative-pg.io/docs/1.30/connection_pooling
 */
export class Pooler extends Construct {
  constructor(scope: Construct, id: string, { postgres, mode }: PoolerProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { pooler, namespace } = postgres;
    if (pooler === undefined) throw new Error(`${postgres.name} has no pooler`);
    const name = poolerName(postgres, mode);
    const metadata = { name, labels: workloadLabels(name, environment.name, namespace.name) };
    const selector = { [POOLER_LABEL]: name };
    new TypedObject(this, 'Resource', PoolerResource, {
      metadata,
      spec: {
        cluster: { name: postgres.name },
        instances: pooler.instances,
        type: mode === 'rw' ? PoolerSpecType.RW : PoolerSpecType.R,
        pgbouncer: {
          poolMode: PoolerSpecPgbouncerPoolMode.TRANSACTION,
          parameters: poolerParameters(pooler),
        },
        template: podTemplate(metadata, pooler, environment),
      },
    });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    new PodMonitor(this, 'pod-monitor', {
      metadata,
      selector,
      jobLabel: POOLER_LABEL,
      port: 'metrics',
      sampleLimit: SAMPLE_LIMITS.pooler,
    });
  }
}

function podTemplate({ name, labels }: Metadata, pooler: Settings, environment: KubernetesEnvironment) {
  return {
    metadata: { labels },
    spec: {
      ...imagePullSecrets(environment),
      ...priorityOf('data', environment),
      dnsConfig: DNS_CONFIG,
      // The operator adds the user and group of its image.
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      topologySpreadConstraints: apart({ [POOLER_LABEL]: name }),
      containers: [
        {
          name: 'pgbouncer',
          image: imageReference(environment.images, environment.registry, 'pgbouncer'),
          resources: resourceList(pooler.resources, (text) =>
            PoolerSpecTemplateSpecContainersResourcesLimits.fromString(text),
          ),
          securityContext: containerSecurity(),
        },
      ],
    },
  };
}
