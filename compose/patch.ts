import type { ComposePatch } from '../lib/model';
import type { ComposeService } from './compose-file';

type Texts = string | readonly string[];
type Entries = Readonly<Record<string, string | number | boolean | null>> | readonly string[];

/**
 * What a service of a Compose file is commonly given beyond what is written here.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md
 */
interface MoreOfAService {
  readonly annotations: Entries;
  readonly cgroup_parent: string;
  readonly cpu_shares: number;
  readonly cpus: number | string;
  readonly cpuset: string;
  readonly deploy: object;
  readonly device_cgroup_rules: readonly string[];
  readonly devices: readonly string[];
  readonly dns: Texts;
  readonly dns_opt: readonly string[];
  readonly dns_search: Texts;
  readonly env_file: Texts;
  readonly extra_hosts: Entries;
  readonly gpus: 'all' | readonly object[];
  readonly group_add: readonly (string | number)[];
  readonly hostname: string;
  readonly ipc: string;
  readonly labels: Entries;
  readonly mem_reservation: string | number;
  readonly mem_swappiness: number;
  readonly memswap_limit: string | number;
  readonly oom_score_adj: number;
  readonly pids_limit: number;
  readonly platform: string;
  readonly pull_policy: string;
  readonly runtime: string;
  readonly shm_size: string | number;
  readonly stdin_open: boolean;
  readonly stop_signal: string;
  readonly storage_opt: object;
  readonly sysctls: Entries;
  readonly tty: boolean;
  readonly ulimits: Readonly<Record<string, number | { readonly soft: number; readonly hard: number }>>;
  readonly working_dir: string;
}

/** Part of a service: every member may be left out, and `null` takes one away. */
type Part<T> = T extends readonly (infer Item)[]
  ? readonly Part<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]?: Part<T[Name]> | null }
    : T;

/** What a patch of a Compose service may say; a member that is not here is written as an extension, `x-…`. */
export type ComposeBody = Part<Omit<ComposeService, 'network_mode' | 'labels'> & MoreOfAService> &
  Readonly<Record<`x-${string}`, unknown>>;

/**
 * Changes a service that a definition becomes in Compose, for `patches`: whatever no field says, spelled as in a Compose
 * file, where `$NAME` is a variable of .env.
 *
 *     inCompose({ shm_size: '256m' })
 *
 * @param name which of several services. @default the one that is called like the definition, or the only one
 */
export const inCompose = (body: ComposeBody, name?: string): ComposePatch => ({
  target: 'compose',
  body,
  ...(name === undefined ? {} : { name }),
});
