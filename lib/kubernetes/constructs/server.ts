import { workloadLimit } from '../../observability/sample-limits';
import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { whereOf, type PersistentVolume, type PodProps, type Program, type ServerForm } from '../../model';
import { environmentOf } from '../environment-chart';
import { preparationAccount } from '../naming/accounts';
import { NAME_LABEL, selectorLabels, versionLabel, workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { DisruptionBudget } from './disruption-budget';
import { podAnnotations } from './config-folder';
import { ConfigMaps } from './config-maps';
import { Exporter } from './exporter';
import { placement } from './placement';
import { podSpec } from './pod';
import { PodMonitor } from './pod-monitor';
import { PublicRoutes } from './public-routes';
import { ReleaseJob } from './release-job';
import { ServiceAccount } from './service-account';
import { claimTemplate, withNamedClaimTemplates } from './volume-claim';

export interface ServerProps {
  readonly form: ServerForm;
  /** Name of its namespace. */
  readonly namespace: string;
  /** What its definition says of the pods. @default nothing */
  readonly pods?: PodProps;
}

/**
 * A server of one copy, with a volume or without: ServiceAccount, StatefulSet, headless Service, PodDisruptionBudget, and
 * what only some have: a PodMonitor, an exporter, Ingresses, Jobs that ready it for its clients.
 */
export class Server extends Construct {
  constructor(scope: Construct, id: string, { form, namespace, pods = {} }: ServerProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { program, metrics, preparations, routes = [] } = form;
    const { name } = program;
    const selector = selectorLabels(name, environment.name);
    const metadata = { name, labels: workloadLabels(name, environment.name, namespace) };

    new ServiceAccount(this, 'service-account', { metadata });
    this.node.defaultChild = new StatefulSet(this, 'stateful-set', { form, labels: metadata.labels, pods });
    new ConfigMaps(this, 'config-maps', { program, labels: metadata.labels });
    new TypedObject(this, 'service', k8s.KubeService, {
      metadata,
      spec: { clusterIp: 'None', selector, ports: servicePorts(program) },
    });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    if (metrics?.exporter) {
      new Exporter(this, 'exporter', { ...metrics, program: metrics.exporter, of: name, namespace });
    } else if (metrics) {
      const { port, path } = metrics;
      const sampleLimit = workloadLimit(metrics);
      new PodMonitor(this, 'pod-monitor', { metadata, selector, jobLabel: NAME_LABEL, port, path, sampleLimit });
    }
    new PublicRoutes(this, 'routes', { of: { name, routes, ports: program.ports }, labels: metadata.labels });
    for (const one of preparations) {
      const limits = { timeoutSeconds: 600, retries: 6 };
      const account = preparationAccount(one.name, name, environment);
      if (account !== name) {
        const own = { name: account, labels: workloadLabels(account, environment.name, namespace) };
        new ServiceAccount(this, `service-account-${account}`, { metadata: own });
      }
      new ReleaseJob(this, one.name, {
        program: one,
        namespace,
        stage: 'migrations',
        account,
        pods: whereOf(pods),
        ...limits,
      });
    }
  }
}

interface StatefulSetProps {
  readonly form: ServerForm;
  readonly labels: Record<string, string>;
  readonly pods: PodProps;
}

class StatefulSet extends Construct {
  constructor(scope: Construct, id: string, { form: { program }, labels: common, pods }: StatefulSetProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { name } = program;
    const labels = { ...common, ...versionLabel(program.image) };
    const claims = program.volumes.filter((v): v is PersistentVolume => v.kind === 'persistent');
    const props: k8s.KubeStatefulSetProps = {
      metadata: { name, labels },
      spec: {
        serviceName: name,
        replicas: 1,
        revisionHistoryLimit: 3,
        podManagementPolicy: 'OrderedReady',
        updateStrategy: { type: 'RollingUpdate' },
        // The data outlives a deleted or scaled-down StatefulSet.
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
        selector: { matchLabels: selectorLabels(name, environment.name) },
        template: {
          metadata: { labels, ...podAnnotations(program, pods) },
          spec: {
            ...podSpec(program, environment),
            ...placement(pods, 'data', environment),
            serviceAccountName: name,
          },
        },
        ...(claims.length === 0 ? {} : { volumeClaimTemplates: claims.map(claimTemplate) }),
      },
    };
    new TypedObject(this, 'Resource', k8s.KubeStatefulSet, props, { change: withNamedClaimTemplates });
  }
}

const servicePorts = ({ ports }: Program): k8s.ServicePort[] =>
  Object.entries(ports).map(([name, port]) => ({
    name,
    port,
    targetPort: k8s.IntOrString.fromString(name),
    protocol: 'TCP',
  }));
