import type { Things } from '../../promise';
import type { ComposeSubject } from '../../subject';
import type { Place } from '../../violation';

/** A Compose file as it is written, with what lies around it. */
export interface ComposeDocument {
  /** Below dist/. */
  readonly path: string;
  readonly environment: string;
  /** Text of the .env.example beside it. */
  readonly envExample: string;
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeContainer>>;
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, { readonly file: string }>>;
}

export interface ComposeMount {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly read_only?: boolean;
}

/** The fields of a Compose service that are judged: all optional, because that is what is judged. */
export interface ComposeContainer {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile?: string };
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly unknown[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly volumes?: readonly ComposeMount[];
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly tmpfs?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition?: string }>>;
  readonly healthcheck?: { readonly test: readonly string[]; readonly interval?: string; readonly timeout?: string };
  readonly init?: boolean;
  readonly restart?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly cpus?: number;
  readonly stop_grace_period?: string;
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
  readonly profiles?: readonly string[];
  readonly develop?: { readonly watch?: readonly { readonly action: string; readonly path: string }[] };
}

/** A Compose service, its name, and the file that it stands in. */
export interface NamedContainer {
  readonly name: string;
  readonly container: ComposeContainer;
  readonly document: ComposeDocument;
}

export const containersOf = (document: ComposeDocument): NamedContainer[] =>
  Object.entries(document.services).map(([name, container]) => ({ name, container, document }));

/** The networks that a service is in: its own, or those of the service whose network it shares. */
export function networksOf({
  container: { networks = [], network_mode = '' },
  document,
}: NamedContainer): readonly string[] {
  const shared = document.services[/^service:(.*)$/.exec(network_mode)?.[1] ?? ''];
  return shared?.networks ?? networks;
}

/** The place of a field of a service. */
export const inService = ({ name, document }: Omit<NamedContainer, 'container'>, field = ''): Place => ({
  file: document.path,
  object: `service ${name}`,
  field: field === '' ? `services.${name}` : `services.${name}.${field}`,
});

/** What promises about Compose are about. */
export const services: Things<ComposeSubject, NamedContainer> = {
  name: 'services',
  of: ({ document }) => containersOf(document),
};

/** Whether a service runs to its end and is not started again. */
export const isOneShot = ({ restart }: ComposeContainer): boolean => restart === 'no';

/** `75s` → 75. */
export const seconds = (duration: string | undefined): number => Number(/^(\d+)s$/.exec(duration ?? '')?.[1] ?? NaN);

/** `512m` → 512. */
export const mebibytes = (size: string | undefined): number => Number(/^(\d+)m$/.exec(size ?? '')?.[1] ?? NaN);
