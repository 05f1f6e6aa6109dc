import { App, Chart, Size, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** The sample's services as cdk8s-plus has them, with what its own guide shows and every default left alone. */
const app = new App({ outdir: process.argv[2] ?? 'dist-plain', yamlOutputType: YamlOutputType.FILE_PER_APP });
const chart = new Chart(app, 'app', { namespace: 'app' });

const database = new kplus.StatefulSet(chart, 'postgres', {
  service: new kplus.Service(chart, 'postgres-service', { ports: [{ port: 5432 }] }),
  containers: [{ image: 'postgres:18.6', portNumber: 5432 }],
});
const broker = new kplus.Deployment(chart, 'redis', {
  replicas: 1,
  containers: [{ image: 'redis:8.10.1', portNumber: 6379 }],
});
broker.exposeViaService({ ports: [{ port: 6379 }] });

const backend = service('backend', 'backend', 8000, '/ready', 384);
const frontend = service('frontend', 'frontend', 3000, '/healthz', 128);
const worker = new kplus.Deployment(chart, 'worker', {
  containers: [
    {
      image: 'ghcr.io/example/backend:1.0.0',
      args: ['python', '-m', 'app.work'],
      readiness: kplus.Probe.fromCommand(['python', '-m', 'app.heartbeat']),
      liveness: kplus.Probe.fromCommand(['python', '-m', 'app.heartbeat']),
      resources: sized(500, 512),
    },
  ],
});

const ingress = new kplus.Ingress(chart, 'ingress', { className: 'nginx' });
ingress.addHostRule('app.example.org', '/', kplus.IngressBackend.fromService(frontend.exposeViaService()));
ingress.addHostRule('app.example.org', '/api', kplus.IngressBackend.fromService(backend.exposeViaService()));
ingress.addTls([{ hosts: ['app.example.org'], secret: kplus.Secret.fromSecretName(chart, 'app-tls', 'app-tls') }]);

frontend.connections.allowTo(backend);
for (const client of [backend, worker]) {
  client.connections.allowTo(database);
  client.connections.allowTo(broker);
}
app.synth();

function service(name: string, image: string, port: number, ready: string, memoryMiB: number): kplus.Deployment {
  const deployment = new kplus.Deployment(chart, name, {
    containers: [
      {
        image: `ghcr.io/example/${image}:1.0.0`,
        portNumber: port,
        readiness: kplus.Probe.fromHttpGet(ready, { port }),
        liveness: kplus.Probe.fromHttpGet('/healthz', { port }),
        resources: sized(100, memoryMiB),
      },
    ],
  });
  new kplus.HorizontalPodAutoscaler(chart, `${name}-autoscaler`, {
    target: deployment,
    minReplicas: 2,
    maxReplicas: 10,
    metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
  });
  return deployment;
}

function sized(millis: number, memoryMiB: number): kplus.ContainerResources {
  return {
    cpu: { request: kplus.Cpu.millis(millis) },
    memory: { request: Size.mebibytes(memoryMiB), limit: Size.mebibytes(memoryMiB) },
  };
}
