import { defineEnvironment, secret } from '../../lib';
import { monitoringNamespace } from '../namespaces';
import { common } from './common';

/** Where clusters on laptops are: Docker's networks, and those of virtual machines. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

const few = { scaling: { min: 2, max: 3 } };
const fewSmall = { ...few, resources: { cpuMillis: 100, memoryMiB: 256 } };

/** Who is told of alerts: a server that a rehearsal brings, and that keeps them in its log. */
const told = secret('rehearsal', 'alerts-url', 'address of what keeps the alerts of a rehearsal', {
  local: 'http://alerts.rehearsal.svc:8080/',
});

/**
 * All of Kubernetes on a laptop, with nothing of Azure: `npm run rehearse` brings the cluster, the images, and the Git server
 * that Argo CD clones from. Two machines for pods, with 8 GiB in all.
 */
export const rehearsal = defineEnvironment({
  ...common,
  name: 'rehearsal',
  target: 'kubernetes',
  host: 'app.rehearsal.internal',
  repository: 'git://git.rehearsal.svc/app.git',
  // Built here and found on the machines: whoever has no such image must not find it elsewhere.
  registry: 'rehearsal.internal',
  delivery: { by: 'argocd', revision: 'main', highAvailability: false },
  secrets: { from: 'generated' },
  certificates: { from: 'self-signed' },
  signIn: { provider: 'development' },
  objectStorage: { api: 's3', region: 'us-east-1' },
  archive: { api: 's3' },
  database: {
    // A primary and a replica: what reads goes to the replica, as in production.
    instances: 2,
    volumeGiB: 2,
    resources: { cpuMillis: 100, memoryMiB: 512 },
    backups: { container: 'database-backups', retentionDays: 1, schedule: '0 0 2 * * *' },
  },
  services: { frontend: few, backend: fewSmall, worker: fewSmall, docs: few, 'it-manager': few, 'team-manager': few },
  monitoring: {
    namespace: monitoringNamespace,
    retentionDays: 1,
    volumeGiB: 2,
    alerts: { to: 'webhook', url: told, port: 8080 },
  },
  // Nothing on a laptop answers for load balancers; a connection comes through the API server, or by a port of a machine.
  edge: { controller: 'f5-nginx', loadBalancer: { addresses: PRIVATE, proxyProtocol: false, type: 'NodePort' } },
  // Kubelets of such clusters have signed their certificates themselves.
  addons: { values: { 'metrics-server': { args: ['--kubelet-insecure-tls'] } } },
  // Alerts stay in the cluster, whose pods are there.
  network: { apiServer: { cidrs: PRIVATE, port: 6443 }, nodes: PRIVATE, external: { alerts: ['10.0.0.0/8'] } },
});
