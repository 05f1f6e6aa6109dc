/**
 * The part of the Compose specification that is written here, with its own spelling.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, object>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets?: Readonly<Record<string, { readonly file: string }>>;
}

export interface ComposeService {
  readonly image: string;
  readonly build?: Build;
  readonly hostname?: string;
  readonly profiles?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  /** The network of another service, in place of networks of its own. */
  readonly network_mode?: `service:${string}`;
  readonly volumes?: readonly Mount[];
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly depends_on?: Readonly<Record<string, Dependency>>;
  readonly healthcheck?: HealthCheck;
  readonly restart: 'no' | 'unless-stopped';
  readonly user: string;
  readonly init: boolean;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt: readonly string[];
  readonly tmpfs: readonly string[];
  readonly mem_limit: string;
  readonly cpus?: number;
  readonly stop_grace_period: string;
  readonly logging: { readonly driver: string; readonly options: Readonly<Record<string, string>> };
  readonly develop?: { readonly watch: readonly ComposeWatch[] };
}

export interface Build {
  readonly context: string;
  /** From the context. */
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
}

export interface Mount {
  readonly type: 'volume' | 'bind';
  readonly source: string;
  readonly target: string;
  readonly read_only?: boolean;
  readonly bind?: { readonly create_host_path: boolean };
  readonly volume?: { readonly nocopy: boolean };
}

export interface Dependency {
  readonly condition: 'service_healthy' | 'service_started' | 'service_completed_successfully';
}

export interface HealthCheck {
  readonly test: readonly string[];
  readonly interval: string;
  readonly timeout: string;
  readonly retries: number;
  readonly start_period: string;
}

export interface ComposeWatch {
  readonly action: 'rebuild';
  readonly path: string;
}

/** The order in which a person reads a service: what it is, how it is reached, how it is kept in check. */
const ORDER: readonly (keyof ComposeService)[] = [
  'image',
  'build',
  'hostname',
  'profiles',
  'entrypoint',
  'command',
  'environment',
  'labels',
  'depends_on',
  'ports',
  'networks',
  'network_mode',
  'volumes',
  'secrets',
  'tmpfs',
  'healthcheck',
  'restart',
  'stop_grace_period',
  'init',
  'user',
  'read_only',
  'cap_drop',
  'cap_add',
  'security_opt',
  'mem_limit',
  'cpus',
  'logging',
  'develop',
];

/** A service with its keys in reading order, without empty ones. */
export function ordered(service: ComposeService): ComposeService {
  const entries = ORDER.map((key) => [key, service[key]] as const);
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined && !isEmpty(v))) as unknown as ComposeService;
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && Object.keys(value ?? {}).length === 0;
