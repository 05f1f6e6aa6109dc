import { k8s } from '../k8s';
import { startupProbe, timed, type Probe, type Probes } from '../../model';
import { escapeDollar } from './env';

/** The three probes of a container; a port is named, never numbered. */
export function containerProbes(
  probes: Probes,
  firstPort: string,
): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  return {
    startupProbe: toProbe(startupProbe(probes), firstPort),
    readinessProbe: toProbe(probes.readiness, firstPort),
    ...(probes.liveness === undefined ? {} : { livenessProbe: toProbe(probes.liveness, firstPort) }),
  };
}

function toProbe(probe: Probe, firstPort: string): k8s.Probe {
  const { periodSeconds, timeoutSeconds, failureThreshold } = timed(probe);
  return { ...handler(probe, firstPort), periodSeconds, timeoutSeconds, failureThreshold };
}

function handler(probe: Probe, firstPort: string): k8s.Probe {
  switch (probe.kind) {
    case 'http':
      return { httpGet: { path: probe.path, port: k8s.IntOrString.fromString(probe.port ?? firstPort) } };
    case 'tcp':
      return { tcpSocket: { port: k8s.IntOrString.fromString(probe.port ?? firstPort) } };
    case 'exec':
      // The kubelet expands $(NAME) here as in arguments: kubernetes/pkg/kubelet/prober/prober.go, runProbe.
      return { exec: { command: probe.command.map(escapeDollar) } };
  }
}
