import { finding, type Finding } from './effects';
import { isUnder, type Field } from './fields';
import { rulesOf } from './kinds';
import type { KubernetesItem, Snapshot } from './snapshot';

/** Annotations by which clouds give a ServiceAccount an identity: a pod is given it when it is made. */
const ofClouds = ['azure.workload.identity/*', 'eks.amazonaws.com/*', 'iam.gke.io/*'].map((key) => [
  'metadata',
  'annotations',
  key,
]);

/** Another identity of an account: pods that run keep theirs; whoever asks for a token in its name reads the annotation then. */
export function identityFindings(
  { kind, name, environment, group }: KubernetesItem,
  fields: readonly Field[],
  now: Snapshot,
): Finding[] {
  const identity = fields.filter(({ path }) => ofClouds.some((pattern) => isUnder(path, pattern)));
  if (kind !== 'ServiceAccount' || identity.length === 0) return [];
  const hasPods = [...now.values()].some(
    (item) =>
      item.target === 'kubernetes' && item.environment === environment && item.group === group && isOf(item, name),
  );
  return [finding({ code: hasPods ? 'identity of later pods' : 'taken up' }, identity)];
}

interface Workload {
  readonly template?: { readonly spec?: { readonly serviceAccountName?: string } };
}

const isOf = ({ value }: KubernetesItem, account: string): boolean =>
  rulesOf(value)?.runs === 'serving' && ((value.spec ?? {}) as Workload).template?.spec?.serviceAccountName === account;
