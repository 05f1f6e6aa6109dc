import { containersOf, contextsOf, unlessAllowed, type Check, type Container } from './pod';

/** Capabilities that containers get by default and may name again. */
const defaultCapabilities = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD'],
  ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
];

/** Sysctls that touch nothing outside the pod. */
const safeSysctls = [
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start'],
  ...['net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports'],
  ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl'],
  ...['net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
];

const seLinuxTypes = [undefined, '', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const appArmorAnnotation = 'container.apparmor.security.beta.kubernetes.io/';

/** The controls of the "baseline" profile, under their names in the standard. */
export const baseline: Readonly<Record<string, Check>> = {
  HostProcess: (pod) =>
    contextsOf(pod).flatMap(({ at, value }) =>
      unlessAllowed(`${at}.windowsOptions.hostProcess`, value.windowsOptions?.hostProcess, [undefined, false]),
    ),
  'Host Namespaces': ({ spec = {} }) =>
    (['hostNetwork', 'hostPID', 'hostIPC'] as const).flatMap((field) =>
      unlessAllowed(field, spec[field], [undefined, false]),
    ),
  'Privileged Containers': (pod) =>
    containersOf(pod).flatMap(({ at, value }) =>
      unlessAllowed(`${at}.securityContext.privileged`, value.securityContext?.privileged, [undefined, false]),
    ),
  Capabilities: (pod) =>
    containersOf(pod).flatMap(({ at, value }) =>
      (value.securityContext?.capabilities?.add ?? []).flatMap((name) =>
        unlessAllowed(`${at}.securityContext.capabilities.add`, name, defaultCapabilities),
      ),
    ),
  'HostPath Volumes': ({ spec = {} }) =>
    (spec.volumes ?? [])
      .filter((volume) => 'hostPath' in volume)
      .map(({ name }) => `volumes[${name}].hostPath is set; allowed: unset`),
  'Host Ports': (pod) =>
    containersOf(pod).flatMap(({ at, value }) =>
      (value.ports ?? []).flatMap(({ hostPort }, index) =>
        unlessAllowed(`${at}.ports[${index}].hostPort`, hostPort, [undefined, 0]),
      ),
    ),
  'Host Probes / Lifecycle Hooks': (pod) => containersOf(pod).flatMap(({ at, value }) => hostsOf(at, value)),
  AppArmor: (pod) => [
    ...contextsOf(pod).flatMap(({ at, value }) =>
      unlessAllowed(`${at}.appArmorProfile.type`, value.appArmorProfile?.type, [
        undefined,
        'RuntimeDefault',
        'Localhost',
      ]),
    ),
    ...Object.entries(pod.metadata?.annotations ?? {})
      .filter(
        ([key, value]) => key.startsWith(appArmorAnnotation) && !/^(|runtime\/default|localhost\/.*)$/.test(value),
      )
      .map(([key, value]) => `annotation ${key} is "${value}"; allowed: "runtime/default", "localhost/…", unset`),
  ],
  SELinux: (pod) =>
    contextsOf(pod).flatMap(({ at, value: { seLinuxOptions = {} } }) => [
      ...unlessAllowed(`${at}.seLinuxOptions.type`, seLinuxOptions.type, seLinuxTypes),
      ...unlessAllowed(`${at}.seLinuxOptions.user`, seLinuxOptions.user, [undefined, '']),
      ...unlessAllowed(`${at}.seLinuxOptions.role`, seLinuxOptions.role, [undefined, '']),
    ]),
  '/proc Mount Type': (pod) =>
    containersOf(pod).flatMap(({ at, value }) =>
      unlessAllowed(`${at}.securityContext.procMount`, value.securityContext?.procMount, [undefined, 'Default']),
    ),
  Sysctls: ({ spec = {} }) =>
    (spec.securityContext?.sysctls ?? []).flatMap(({ name }) =>
      unlessAllowed('securityContext.sysctls', name, safeSysctls),
    ),
};

/** Probes and hooks always call the pod itself; a host of their own would make the kubelet call elsewhere. */
function hostsOf(at: string, container: Container): string[] {
  const { livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  const handlers = {
    livenessProbe,
    readinessProbe,
    startupProbe,
    'lifecycle.preStop': lifecycle?.preStop,
    'lifecycle.postStart': lifecycle?.postStart,
  };
  return Object.entries(handlers).flatMap(([field, handler]) =>
    (['httpGet', 'tcpSocket'] as const).flatMap((call) =>
      unlessAllowed(`${at}.${field}.${call}.host`, handler?.[call]?.host, [undefined, '']),
    ),
  );
}
