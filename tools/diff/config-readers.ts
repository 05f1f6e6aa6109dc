import type { KubernetesObject } from '../../proof/objects';
import { finding, type Finding } from './effects';
import type { Field } from './fields';
import { identity, type KubernetesItem, type Snapshot } from './snapshot';

/** The annotation by which pods are replaced when what they read changes. */
const CHECKSUM = 'checksum/config';

interface Volume {
  readonly name?: string;
  readonly configMap?: { readonly name?: string };
  readonly projected?: { readonly sources?: readonly { readonly configMap?: { readonly name?: string } }[] };
}
interface Container {
  readonly volumeMounts?: readonly { readonly name?: string; readonly subPath?: string }[];
  readonly env?: readonly { readonly valueFrom?: { readonly configMapKeyRef?: { readonly name?: string } } }[];
  readonly envFrom?: readonly { readonly configMapRef?: { readonly name?: string } }[];
}
interface Template {
  readonly metadata?: { readonly annotations?: Readonly<Record<string, string>> };
  readonly spec?: {
    readonly volumes?: readonly Volume[];
    readonly containers?: readonly Container[];
    readonly initContainers?: readonly Container[];
  };
}

/** Who reads a ConfigMap whose text changes: a pod sees the new file as it runs, unless it is replaced for it. */
export function readerFindings(
  item: KubernetesItem,
  fields: readonly Field[],
  old: Snapshot,
  now: Snapshot,
): Finding[] {
  const texts = fields.filter(({ path }) => path[0] === 'data' || path[0] === 'binaryData');
  if (item.kind !== 'ConfigMap' || item.value['immutable'] === true || texts.length === 0) return [];
  const around = [...now.values()].filter(
    (one): one is KubernetesItem =>
      one.target === 'kubernetes' && one.environment === item.environment && one.group === item.group,
  );
  if (around.some(({ value }) => isMadeBy(value, item.name))) return [finding({ code: 'pods of a waypoint' }, texts)];
  const isReplaced = (one: KubernetesItem) => hashOf(one.value) !== hashOf(valueOf(old.get(identity(one))));
  const readers = around.flatMap((one) => {
    const reading = readingOf(one.value, item.name);
    if (reading === undefined) return [];
    return [
      {
        one,
        reading: one.kind === 'CronJob' ? 'read by later runs' : isReplaced(one) ? 'read by replaced pods' : reading,
      } as const,
    ];
  });
  const called = (how: Reading) =>
    readers.filter(({ reading }) => reading === how).map(({ one: { kind, name } }) => `${kind} ${name}`);
  return [
    ...READINGS.filter((code) => called(code).length > 0).map((code) => finding({ code, by: called(code) }, texts)),
    ...(readers.length === 0 ? [finding({ code: 'read by no pod' }, texts)] : []),
  ];
}

const READINGS = ['read by replaced pods', 'read while it runs', 'read at the start', 'read by later runs'] as const;

/** When a new text arrives where it is read. */
type Reading = (typeof READINGS)[number];

const valueOf = (item: ReturnType<Snapshot['get']>) => (item?.target === 'kubernetes' ? item.value : undefined);

function templateOf(object: KubernetesObject | undefined): Template {
  const { template, jobTemplate } = (object?.spec ?? {}) as {
    readonly template?: Template;
    readonly jobTemplate?: { readonly spec?: { readonly template?: Template } };
  };
  return jobTemplate?.spec?.template ?? template ?? {};
}

const hashOf = (object: KubernetesObject | undefined) => templateOf(object).metadata?.annotations?.[CHECKSUM];

/** Whether the pods of a Gateway are made as a ConfigMap says. */
const isMadeBy = ({ kind, spec }: KubernetesObject, name: string): boolean =>
  kind === 'Gateway' &&
  (spec as { readonly infrastructure?: { readonly parametersRef?: { readonly name?: string } } }).infrastructure
    ?.parametersRef?.name === name;

/** How pods read a ConfigMap: as files that follow it, or once, as variables and as single files that are mounted by themselves. */
function readingOf(object: KubernetesObject, name: string): Reading | undefined {
  const { volumes = [], containers = [], initContainers = [] } = templateOf(object).spec ?? {};
  const all = [...containers, ...initContainers];
  const mounted = volumes
    .filter(
      ({ configMap, projected }) =>
        configMap?.name === name || projected?.sources?.some((source) => source.configMap?.name === name) === true,
    )
    .map((volume) => volume.name);
  const mounts = all.flatMap(({ volumeMounts = [] }) => volumeMounts).filter((mount) => mounted.includes(mount.name));
  const isVariable = all.some(
    ({ env = [], envFrom = [] }) =>
      env.some(({ valueFrom }) => valueFrom?.configMapKeyRef?.name === name) ||
      envFrom.some(({ configMapRef }) => configMapRef?.name === name),
  );
  if (isVariable || mounts.some(({ subPath }) => subPath !== undefined)) return 'read at the start';
  return mounted.length > 0 ? 'read while it runs' : undefined;
}
