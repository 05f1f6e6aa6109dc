import { k8s } from '../k8s';
import { portNumber, startupProbe, timed, type Probe, type Probes } from '../../model';
import { escapeDollar } from './env';

type Ports = Readonly<Record<string, number>>;

/** The probes of a container, as far as it has them; a port is named, except where Kubernetes wants its number. */
export function containerProbes(
  probes: Probes,
  ports: Ports,
): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  const { readiness, liveness } = probes;
  const startup = startupProbe(probes);
  return {
    ...(startup === undefined ? {} : { startupProbe: toProbe(startup, ports) }),
    ...(readiness === undefined ? {} : { readinessProbe: toProbe(readiness, ports) }),
    ...(liveness === undefined ? {} : { livenessProbe: toProbe(liveness, ports) }),
  };
}

function toProbe(probe: Probe, ports: Ports): k8s.Probe {
  const { periodSeconds, timeoutSeconds, failureThreshold } = timed(probe);
  return { ...handler(probe, ports), periodSeconds, timeoutSeconds, failureThreshold };
}

function handler(probe: Probe, ports: Ports): k8s.Probe {
  const named = (name = Object.keys(ports)[0] ?? '') => k8s.IntOrString.fromString(name);
  switch (probe.kind) {
    case 'http': {
      const headers = Object.entries(probe.headers ?? {}).map(([name, value]) => ({ name, value }));
      const httpHeaders = headers.length === 0 ? {} : { httpHeaders: headers };
      return { httpGet: { path: probe.path, port: named(probe.port), ...httpHeaders } };
    }
    case 'tcp':
      return { tcpSocket: { port: named(probe.port) } };
    case 'grpc': {
      const service = probe.service === undefined ? {} : { service: probe.service };
      return { grpc: { port: portNumber(probe, ports), ...service } };
    }
    case 'exec':
      // The kubelet expands $(NAME) here as in arguments: kubernetes/pkg/kubelet/prober/prober.go, runProbe.
      return { exec: { command: probe.command.map(escapeDollar) } };
  }
}
