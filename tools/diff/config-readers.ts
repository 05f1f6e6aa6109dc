import type { KubernetesObject } from '../../proof/objects';
import { finding, type Finding } from './effects';
import type { Field } from './fields';
import { identity, type KubernetesItem, type Snapshot } from './snapshot';

/** The annotation by which pods are replaced when what they read changes. */
const CHECKSUM = 'checksum/config';

interface Volume {
  readonly configMap?: { readonly name?: string };
  readonly projected?: { readonly sources?: readonly { readonly configMap?: { readonly name?: string } }[] };
}
interface Template {
  readonly metadata?: { readonly annotations?: Readonly<Record<string, string>> };
  readonly spec?: { readonly volumes?: readonly Volume[] };
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
  const readers = around.filter(({ value }) => mounts(value, item.name));
  const isReplaced = (one: KubernetesItem) => hashOf(one.value) !== hashOf(valueOf(old.get(identity(one))));
  const called = (some: readonly KubernetesItem[]) => some.map(({ kind, name }) => `${kind} ${name}`);
  const [replaced, live] = [readers.filter(isReplaced), readers.filter((one) => !isReplaced(one))];
  return [
    ...(replaced.length > 0 ? [finding({ code: 'read by replaced pods', by: called(replaced) }, texts)] : []),
    ...(live.length > 0 ? [finding({ code: 'read while it runs', by: called(live) }, texts)] : []),
    ...(readers.length === 0 ? [finding({ code: 'read by no pod' }, texts)] : []),
  ];
}

const valueOf = (item: ReturnType<Snapshot['get']>) => (item?.target === 'kubernetes' ? item.value : undefined);

const templateOf = (object: KubernetesObject | undefined): Template =>
  ((object?.spec ?? {}) as { readonly template?: Template }).template ?? {};

const hashOf = (object: KubernetesObject | undefined) => templateOf(object).metadata?.annotations?.[CHECKSUM];

/** Whether the pods of a Gateway are made as a ConfigMap says. */
const isMadeBy = ({ kind, spec }: KubernetesObject, name: string): boolean =>
  kind === 'Gateway' &&
  (spec as { readonly infrastructure?: { readonly parametersRef?: { readonly name?: string } } }).infrastructure
    ?.parametersRef?.name === name;

const mounts = (object: KubernetesObject, name: string): boolean =>
  (templateOf(object).spec?.volumes ?? []).some(
    ({ configMap, projected }) =>
      configMap?.name === name || projected?.sources?.some((source) => source.configMap?.name === name),
  );
