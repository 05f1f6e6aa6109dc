import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Application } from '../../lib/model';
import { installed } from '../../proof/invariants/gitops/addon-values';
import { specOf } from '../../proof/invariants/workload';
import type { KubernetesObject } from '../../proof/objects';
import type { KubernetesSubject } from '../../proof/subject';
import { valueAtPath } from '../../proof/values/value-at';
import { clustersOf } from '../proof/promises/kept';
import { backends, ledToBackends } from './backends';
import { ask, statusOf, type Asked } from '../router/ask';
import { wait } from '../router/upstream';

/** What is for the Gateway, but for Services, of which none is found in files. */
const READ = [...['GatewayClass', 'Gateway', 'HTTPRoute', 'GRPCRoute', 'BackendTrafficPolicy', 'ClientTrafficPolicy']];

/** Envoy Gateway and an Envoy of its own on loopback, with objects as they are written for a cluster. */
export class RunningGateway {
  readonly folder = mkdtempSync(join(tmpdir(), 'topology-gateway-'));
  readonly subject: KubernetesSubject;
  private gateway: ChildProcess | undefined;

  /**
   * @param application of one environment
   * @param port where it listens in the place of 80
   * @param tlsPort where it listens in the place of 443
   */
  constructor(
    application: Application,
    readonly port: number,
    readonly tlsPort: number,
  ) {
    const [subject] = clustersOf(application);
    if (subject === undefined) throw new Error('nothing was written for Kubernetes');
    this.subject = subject;
  }

  /** @param ready a path that is answered by 200 once all is there */
  async start(host: string, ready: string): Promise<void> {
    const objects = join(this.folder, 'objects');
    mkdirSync(objects);
    const written = this.subject.objects.filter(({ kind }) => READ.includes(kind)).map((one) => this.here(one));
    const all = [...written, ...backends(this.subject.objects), ...this.secrets()];
    writeFileSync(join(objects, 'all.yaml'), all.map((one) => stringify(one)).join('---\n'));
    writeFileSync(join(this.folder, 'envoy-gateway.yaml'), stringify(this.configuration(objects)));
    this.linkEnvoy();
    const program = process.env.ENVOY_GATEWAY ?? 'envoy-gateway';
    const env = { PATH: process.env.PATH, HOME: this.folder };
    // What the two of them know each other by.
    execFileSync(program, ['certgen', '--local', '--config-home', join(this.folder, 'config')], {
      env,
      stdio: 'ignore',
    });
    this.gateway = spawn(program, ['server', '--config-path', join(this.folder, 'envoy-gateway.yaml')], {
      stdio: process.env.GATEWAY_LOG === undefined ? 'ignore' : 'inherit',
      env,
    });
    for (let i = 0; i < 300; i++) {
      const status = await this.status(ready, { headers: { host }, tls: host }).catch(() => 0);
      if (status === 200) return;
      await wait(100);
    }
    throw new Error('the gateway does not answer');
  }

  async stop(): Promise<void> {
    const { gateway } = this;
    if (gateway !== undefined) {
      const ended = new Promise((resume) => gateway.once('exit', resume));
      gateway.kill();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  ask = (path: string, asked: Asked = {}): Promise<IncomingMessage> => ask(this, path, asked);

  status = (path: string, asked: Asked = {}): Promise<number | undefined> => statusOf(this, path, asked);

  /** On this machine: at ports that are free, and with a backend in the place of each port of a Service. */
  private here(object: KubernetesObject): KubernetesObject {
    if (object.kind !== 'Gateway') return ledToBackends(object);
    const { listeners, ...spec } = specOf<{ readonly listeners: readonly { readonly port: number }[] }>(object);
    // Namespaces have no labels there by which one could tell who is let in: the proof says that.
    const moved = listeners.map((one) => ({
      ...one,
      port: one.port === 80 ? this.port : this.tlsPort,
      allowedRoutes: { namespaces: { from: 'All' } },
    }));
    return { ...object, spec: { ...spec, listeners: moved } };
  }

  /** A certificate for each that is asked for. */
  private secrets(): object[] {
    return this.subject.objects
      .filter(({ kind, spec }) => kind === 'Certificate' && JSON.stringify(spec).includes('dnsNames'))
      .map((certificate) => {
        const { secretName: name } = specOf<{ readonly secretName: string }>(certificate);
        const [key, crt] = [join(this.folder, 'tls.key'), join(this.folder, 'tls.crt')];
        const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', crt, '-subj', '/CN=test'];
        execFileSync('openssl', ['req', '-x509', ...made], { stdio: 'ignore' });
        const data = Object.fromEntries(
          [crt, key].map((path, i) => [i === 0 ? 'tls.crt' : 'tls.key', readFileSync(path).toString('base64')]),
        );
        const { namespace } = certificate.metadata;
        return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type: 'kubernetes.io/tls', data };
      });
  }

  /** As the add-on is told, but for where objects come from and what runs Envoy. */
  private configuration(objects: string): object {
    const values = installed('envoy-gateway', this.subject)?.values;
    const envoyProxy = valueAtPath(values, 'config.envoyGateway.envoyProxy') as object;
    const { provider: _, ...said } = envoyProxy as { readonly provider: object };
    const folders = { configHome: 'config', dataHome: 'data', stateHome: 'state', runtimeDir: 'run' };
    const host = Object.fromEntries(Object.entries(folders).map(([name, at]) => [name, join(this.folder, at)]));
    return {
      apiVersion: 'gateway.envoyproxy.io/v1alpha1',
      kind: 'EnvoyGateway',
      gateway: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
      provider: {
        type: 'Custom',
        custom: {
          resource: { type: 'File', file: { paths: [objects] } },
          infrastructure: { type: 'Host', host },
        },
      },
      envoyProxy: { ...said, provider: { type: 'Host', host: { envoyVersion: process.env.ENVOY_VERSION } } },
      extensionApis: { enableBackend: true },
    };
  }

  /** Where it looks for the Envoy of its version before it would load one. */
  private linkEnvoy(): void {
    const { ENVOY = 'envoy', ENVOY_VERSION = '' } = process.env;
    const path = join(this.folder, 'data/envoy-versions', ENVOY_VERSION, 'bin/envoy');
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(ENVOY, path);
  }
}
