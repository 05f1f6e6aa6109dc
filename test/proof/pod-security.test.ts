import { restrictedViolations } from '../../proof/pod-security';
import type { Container, PodSpec, PodUnderCheck, SecurityContext } from '../../proof/pod-security/pod';

const secure: SecurityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const container = (more: Partial<Container> = {}, context: SecurityContext = {}): Container => ({
  name: 'main',
  securityContext: { ...secure, ...context },
  ...more,
});
const volume = (type: string) => ({ name: type, [type]: {} });
const pod = (spec: PodSpec = {}): PodUnderCheck => ({
  spec: {
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [container()],
    ...spec,
  },
});
const inContext = (context: SecurityContext) => pod({ containers: [container({}, context)] });
const inPodContext = (context: NonNullable<PodSpec['securityContext']>) =>
  pod({ securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, ...context } });
const controls = (checked: PodUnderCheck) => [...new Set(restrictedViolations(checked).map(({ control }) => control))];

describe('The restricted profile', () => {
  test('admits a pod that sets what it asks for and nothing else', () => {
    expect(restrictedViolations(pod())).toEqual([]);
  });

  test('does not admit a pod that sets nothing, and says all that is missing', () => {
    expect(
      restrictedViolations({ spec: { containers: [{ name: 'main' }] } }).map(
        ({ control, words }) => `${control}: ${words}`,
      ),
    ).toEqual([
      'Privilege Escalation: containers[main].securityContext.allowPrivilegeEscalation is unset; allowed: false',
      `Running as Non-root: containers[main].securityContext.runAsNonRoot (or the pod's) is unset; allowed: true`,
      `Seccomp: containers[main].securityContext.seccompProfile.type (or the pod's) is unset; allowed: "RuntimeDefault", "Localhost"`,
      'Capabilities (restricted): containers[main].securityContext.capabilities.drop is []; it must hold "ALL"',
    ]);
  });

  test.each<[string, PodUnderCheck]>([
    ['HostProcess', inPodContext({ windowsOptions: { hostProcess: true } })],
    ['HostProcess', inContext({ windowsOptions: { hostProcess: true } })],
    ['Host Namespaces', pod({ hostNetwork: true })],
    ['Host Namespaces', pod({ hostPID: true })],
    ['Host Namespaces', pod({ hostIPC: true })],
    ['Privileged Containers', inContext({ privileged: true })],
    ['Host Ports', pod({ containers: [container({ ports: [{}, { hostPort: 80 }] })] })],
    [
      'Host Probes / Lifecycle Hooks',
      pod({ containers: [container({ livenessProbe: { httpGet: { host: '10.0.0.1' } } })] }),
    ],
    [
      'Host Probes / Lifecycle Hooks',
      pod({ containers: [container({ readinessProbe: { tcpSocket: { host: 'db' } } })] }),
    ],
    ['Host Probes / Lifecycle Hooks', pod({ containers: [container({ startupProbe: { httpGet: { host: 'x' } } })] })],
    [
      'Host Probes / Lifecycle Hooks',
      pod({ containers: [container({ lifecycle: { preStop: { httpGet: { host: 'x' } } } })] }),
    ],
    [
      'Host Probes / Lifecycle Hooks',
      pod({ containers: [container({ lifecycle: { postStart: { tcpSocket: { host: 'x' } } } })] }),
    ],
    ['AppArmor', inContext({ appArmorProfile: { type: 'Unconfined' } })],
    ['AppArmor', inPodContext({ appArmorProfile: { type: 'Unconfined' } })],
    [
      'AppArmor',
      { ...pod(), metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/main': 'unconfined' } } },
    ],
    ['SELinux', inContext({ seLinuxOptions: { type: 'spc_t' } })],
    ['SELinux', inPodContext({ seLinuxOptions: { user: 'root' } })],
    ['SELinux', inContext({ seLinuxOptions: { role: 'sysadm_r' } })],
    ['/proc Mount Type', inContext({ procMount: 'Unmasked' })],
    ['Sysctls', inPodContext({ sysctls: [{ name: 'kernel.msgmax' }] })],
    ['Volume Types', pod({ volumes: [volume('nfs')] })],
    ['Volume Types', pod({ volumes: [{ name: 'nothing' }] })],
    ['Privilege Escalation', inContext({ allowPrivilegeEscalation: true })],
    ['Running as Non-root', inPodContext({ runAsNonRoot: false })],
    ['Running as Non-root', inContext({ runAsNonRoot: false })],
    ['Running as Non-root user', inContext({ runAsUser: 0 })],
    ['Running as Non-root user', inPodContext({ runAsUser: 0 })],
    ['Seccomp', inContext({ seccompProfile: { type: 'Unconfined' } })],
    ['Seccomp', inPodContext({ seccompProfile: { type: 'Unconfined' } })],
    ['Capabilities (restricted)', inContext({ capabilities: { drop: ['NET_RAW'] } })],
    ['Capabilities (restricted)', inContext({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } })],
  ])('%s alone is violated where only it is', (control, checked) => {
    expect(controls(checked)).toEqual([control]);
  });

  test('a capability outside the default set violates both profiles', () => {
    expect(controls(inContext({ capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } }))).toEqual([
      'Capabilities',
      'Capabilities (restricted)',
    ]);
  });

  test('a hostPath volume violates both profiles', () => {
    expect(controls(pod({ volumes: [volume('hostPath')] }))).toEqual(['HostPath Volumes', 'Volume Types']);
  });

  test.each<[string, PodUnderCheck]>([
    ['NET_BIND_SERVICE added back', inContext({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } })],
    ['a safe sysctl', inPodContext({ sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start' }] })],
    ['AppArmor profiles', inContext({ appArmorProfile: { type: 'Localhost' } })],
    ['a known SELinux type', inContext({ seLinuxOptions: { type: 'container_t', user: '', role: '' } })],
    ['a host port of 0', pod({ containers: [container({ ports: [{ hostPort: 0 }] })] })],
    ['a probe without a host', pod({ containers: [container({ livenessProbe: { httpGet: { host: '' } } })] })],
    ['a user that is not root', inContext({ runAsUser: 1000 })],
    [
      'every volume type it lists',
      pod({
        volumes: [
          'configMap',
          'csi',
          'downwardAPI',
          'emptyDir',
          'ephemeral',
          'persistentVolumeClaim',
          'projected',
          'secret',
        ].map(volume),
      }),
    ],
  ])('admits %s', (_name, checked) => expect(restrictedViolations(checked)).toEqual([]));

  test('the container may say what the pod does not', () => {
    const own = { runAsNonRoot: true, seccompProfile: { type: 'Localhost' } };
    expect(restrictedViolations({ spec: { containers: [container({}, own)] } })).toEqual([]);
  });

  test.each(['initContainers', 'ephemeralContainers'] as const)('%s are judged like containers', (list) => {
    const found = restrictedViolations(pod({ [list]: [{ name: 'side' }] }));
    expect(found.map(({ control }) => control)).toEqual(['Privilege Escalation', 'Capabilities (restricted)']);
    expect(found.every(({ words }) => words.startsWith(`${list}[side]`))).toBe(true);
  });
});
