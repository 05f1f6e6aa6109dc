import type { Labels } from '../objects';

/** A pod template (or a Pod): the fields the standard judges, all optional because that is what is judged. */
export interface PodUnderCheck {
  readonly metadata?: { readonly annotations?: Labels };
  readonly spec?: PodSpec;
}

export interface PodSpec {
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly securityContext?: PodSecurityContext;
  /** Beside its name, a volume has one field: its type. */
  readonly volumes?: readonly { readonly name: string }[];
  readonly containers?: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly ephemeralContainers?: readonly Container[];
}

interface SharedSecurityContext {
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seccompProfile?: { readonly type?: string };
  readonly appArmorProfile?: { readonly type?: string };
  readonly seLinuxOptions?: { readonly type?: string; readonly user?: string; readonly role?: string };
  readonly windowsOptions?: { readonly hostProcess?: boolean };
}

export interface PodSecurityContext extends SharedSecurityContext {
  readonly sysctls?: readonly { readonly name: string }[];
}

export interface SecurityContext extends SharedSecurityContext {
  readonly privileged?: boolean;
  readonly allowPrivilegeEscalation?: boolean;
  readonly procMount?: string;
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
}

interface Handler {
  readonly httpGet?: { readonly host?: string };
  readonly tcpSocket?: { readonly host?: string };
}

export interface Container {
  readonly name: string;
  readonly securityContext?: SecurityContext;
  readonly ports?: readonly { readonly hostPort?: number }[];
  readonly livenessProbe?: Handler;
  readonly readinessProbe?: Handler;
  readonly startupProbe?: Handler;
  readonly lifecycle?: { readonly preStop?: Handler; readonly postStart?: Handler };
}

/** One control: the sentences about what it doesn't allow in this pod. */
export type Check = (pod: PodUnderCheck) => string[];

export interface Located<T> {
  /** Path of the value in the pod spec, e.g. `containers[backend]`. */
  readonly at: string;
  readonly value: T;
}

/** Containers of all three lists: the standard makes no difference between them. */
export function containersOf({ spec = {} }: PodUnderCheck): Located<Container>[] {
  return (['initContainers', 'containers', 'ephemeralContainers'] as const).flatMap((list) =>
    (spec[list] ?? []).map((value) => ({ at: `${list}[${value.name}]`, value })),
  );
}

/** The security contexts of the pod and of each container, where the standard judges both alike. */
export function contextsOf(pod: PodUnderCheck): Located<PodSecurityContext | SecurityContext>[] {
  const ofPod = { at: 'securityContext', value: pod.spec?.securityContext ?? {} };
  return [
    ofPod,
    ...containersOf(pod).map(({ at, value }) => ({ at: `${at}.securityContext`, value: value.securityContext ?? {} })),
  ];
}

/** The sentence about a field, unless its value is allowed. `undefined` among the allowed values means unset. */
export function unlessAllowed(at: string, value: unknown, allowed: readonly unknown[]): string[] {
  if (allowed.includes(value)) return [];
  const spell = (each: unknown) => (each === undefined ? 'unset' : JSON.stringify(each));
  return [`${at} is ${spell(value)}; allowed: ${allowed.map(spell).join(', ')}`];
}
