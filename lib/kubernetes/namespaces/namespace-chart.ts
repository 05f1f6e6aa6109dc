import type { App } from 'cdk8s';
import { Construct } from 'constructs';
import type { BackingService, KubernetesEnvironment, Namespace, Resolved } from '../../model';
import { DefaultDeny } from '../constructs/default-deny';
import { Database } from '../constructs/database';
import { ExternalSecret } from '../constructs/external-secret';
import { NamespaceObjects } from '../constructs/namespace-objects';
import { NetworkPolicy } from '../constructs/network-policy';
import { RedisServer } from '../constructs/redis-server';
import { StatelessService } from '../constructs/stateless-service';
import { noteDefinition } from '../defining-file';
import { workloadLabels } from '../naming/labels';
import type { WorkloadFlows } from '../network';
import { secretsIn } from '../secrets/secret-uses';
import { EnvironmentChart } from '../environment-chart';

export interface NamespaceChartProps {
  readonly namespace: Namespace;
  readonly resolved: Resolved<KubernetesEnvironment>;
  /** Who may talk to whom, for each workload of the environment. */
  readonly flows: readonly WorkloadFlows[];
}

/**
 * A namespace with what lives in it: the services and backing services that refer to it, the secrets that they read, and
 * policies that close it and open what their connections need.
 */
export class NamespaceChart extends EnvironmentChart {
  constructor(scope: App, { namespace, resolved, flows }: NamespaceChartProps) {
    super(scope, namespace.name, { resolved, namespace: namespace.name });
    noteDefinition(this, namespace);
    new NamespaceObjects(this, 'namespace', { namespace });
    for (const one of resolved.services.filter(({ service }) => service.namespace === namespace)) {
      noteDefinition(new StatelessService(this, `service-${one.service.name}`, { resolved: one }), one.service);
    }
    for (const backing of resolved.topology.backing) {
      if (!('namespace' in backing) || backing.namespace !== namespace) continue;
      const server = serverOf(this, backing);
      if (server) noteDefinition(server, backing);
    }
    for (const secret of secretsIn(resolved, namespace.name)) {
      new ExternalSecret(this, `secret-${secret.name}`, secret);
    }
    new DefaultDeny(this, 'default-deny');
    for (const own of flows.filter(({ workload }) => workload.namespace === namespace.name)) this.open(own);
  }

  private open(flows: WorkloadFlows): void {
    const { name, namespace, definition } = flows.workload;
    const scope = new Construct(this, `isolation-${name}`);
    if (definition) noteDefinition(scope, definition);
    const labels = workloadLabels(name, this.environment.name, namespace);
    new NetworkPolicy(scope, 'network-policy', { flows, labels });
  }
}

/** What runs in the cluster for a backing service, or undefined for one that lies outside. */
function serverOf(scope: Construct, backing: BackingService): Construct | undefined {
  switch (backing.kind) {
    case 'postgres':
      return new Database(scope, `backing-${backing.name}`, { postgres: backing });
    case 'redis':
      return new RedisServer(scope, `backing-${backing.name}`, { redis: backing });
    case 'objectStorage':
    case 'oidc':
      return undefined;
  }
}
