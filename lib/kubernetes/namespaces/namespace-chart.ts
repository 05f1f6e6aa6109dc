import type { App } from 'cdk8s';
import { Construct } from 'constructs';
import {
  followedBy,
  isBehindWaypoint,
  namespaceOf,
  tenancyOf,
  waypointNamespaces,
  type KubernetesEnvironment,
  type Namespace,
  type Resolved,
  type ResolvedBacking,
} from '../../model';
import { Certificate, issuerOf } from '../constructs/certificate';
import { DefaultDeny } from '../constructs/default-deny';
import { Database } from '../constructs/database';
import { ExternalSecret } from '../constructs/external-secret';
import { NamespaceObjects } from '../constructs/namespace-objects';
import { NetworkPolicy } from '../constructs/network-policy';
import { Job } from '../constructs/job';
import { Server } from '../constructs/server';
import { TenantSecretStore } from '../constructs/tenant-secret-store';
import { StatelessService } from '../constructs/stateless-service';
import { noteDefinition } from '../defining-file';
import { certifiedHosts } from '../edge';
import { publicHostName, tlsSecret } from '../naming/edge';
import { isWaypoint } from '../mesh/members';
import { NamespaceInMesh } from '../mesh/namespace-in-mesh';
import { overMesh } from '../mesh/over-mesh';
import { ServiceBehindWaypoint } from '../mesh/service-behind-waypoint';
import { Waypoint } from '../mesh/waypoint';
import { WorkloadInMesh } from '../mesh/workload-in-mesh';
import { workloadLabels } from '../naming/labels';
import type { WorkloadFlows } from '../network';
import { madeSecretsIn } from '../secrets/made-secrets';
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
    const tenancy = tenancyOf(resolved.environment);
    if (tenancy === undefined) new NamespaceObjects(this, 'namespace', { namespace });
    for (const one of resolved.services.filter(({ service }) => service.namespace === namespace)) {
      noteDefinition(new StatelessService(this, `service-${one.service.name}`, { resolved: one }), one.service);
    }
    for (const one of resolved.jobs.filter(({ job }) => job.namespace === namespace)) {
      noteDefinition(new Job(this, `job-${one.job.name}`, { resolved: one }), followedBy(one.job) ?? one.job);
    }
    for (const one of resolved.backing.filter(({ backing }) => namespaceOf(backing) === namespace)) {
      const server = serverOf(this, one);
      if (server) noteDefinition(server, one.backing);
    }
    const { secrets: store } = resolved.environment;
    const secrets = madeSecretsIn(resolved, namespace.name);
    if (tenancy !== undefined && secrets.length > 0 && store.from !== 'existing') {
      // Not like a secret, which may be called anything in small letters.
      new TenantSecretStore(this, 'SecretStore', { store });
    }
    for (const secret of secrets) {
      new ExternalSecret(this, `secret-${secret.name}`, secret);
    }
    for (const [called, host] of certifiedHosts(resolved, namespace)) this.certify(called, host);
    new DefaultDeny(this, 'default-deny');
    if (this.environment.mesh !== undefined) new NamespaceInMesh(this, 'mesh');
    if (waypointNamespaces(resolved).includes(namespace)) new Waypoint(this, 'waypoint', { namespace });
    for (const own of flows.filter(({ workload }) => workload.namespace === namespace.name)) this.open(own);
  }

  /** The certificate of a public host, beside what reads it. */
  private certify(called: string, host: string): void {
    const { application, name: instance } = this.environment;
    const labels = workloadLabels(application, instance, this.folder);
    const metadata = { name: publicHostName(application, called), labels };
    const secretName = tlsSecret(called);
    const issuer = issuerOf(this.environment);
    if (issuer === undefined) return;
    const certificate = new Certificate(this, `certificate-${called}`, { metadata, host, secretName, issuer });
    noteDefinition(certificate, this.environment);
  }

  private open(flows: WorkloadFlows): void {
    const { name, namespace, definition } = flows.workload;
    const scope = new Construct(this, `isolation-${name}`);
    if (definition) noteDefinition(scope, definition);
    const labels = workloadLabels(name, this.environment.name, namespace);
    new NetworkPolicy(scope, 'network-policy', { flows: overMesh(flows, this.resolved), labels });
    if (this.environment.mesh === undefined || isWaypoint(flows.workload)) return;
    new WorkloadInMesh(scope, 'mesh', { flows, labels });
    if (definition?.kind !== 'service' || definition.name !== name || !isBehindWaypoint(definition, this.resolved))
      return;
    new ServiceBehindWaypoint(scope, 'waypoint', { service: definition, ingress: flows.ingress, labels });
  }
}

/** What runs in the cluster for a backing service, or undefined for one that lies outside. */
function serverOf(scope: Construct, { backing, form }: ResolvedBacking): Construct | undefined {
  const id = `backing-${backing.name}`;
  switch (form.kind) {
    case 'server':
      return new Server(scope, id, {
        form,
        namespace: form.namespace?.name ?? '',
        ...(backing.kind === 'server' ? { pods: backing } : {}),
      });
    case 'operator':
      if (backing.kind !== 'postgres') throw new Error(`${backing.name}: no operator runs a ${backing.kind}`);
      return new Database(scope, id, { postgres: backing, ...form });
    case 'external':
      return undefined;
  }
}
