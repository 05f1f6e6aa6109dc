import type { KubernetesObject } from '../objects';
import { openToNewPods, plainTextProblems } from './closed';
import { guarded, meshOf } from './mesh';
import { meshDifferences } from './mesh-differences';
import type { MeshTrial } from './trial';
import { isAuthorization, type AuthorizationRule, type Source } from './authorization';
import { isPeerAuthentication } from './peer-authentication';

/** One small change to one policy of a mesh. */
export interface MeshMutation {
  readonly words: string;
  readonly before: KubernetesObject;
  /** undefined: it is gone */
  readonly after: KubernetesObject | undefined;
}

/** Every single thing that a policy of the mesh can lose, or let go wider: itself, a rule, whom it names, a port. */
export function meshMutations(objects: readonly KubernetesObject[]): MeshMutation[] {
  return objects.flatMap((before) => {
    const name = `${before.kind} ${before.metadata.namespace}/${before.metadata.name}`;
    const gone: MeshMutation = { words: `${name} removed`, before, after: undefined };
    const changed = (words: string, spec: object): MeshMutation => ({
      words: `${words} in ${name}`,
      before,
      after: { ...before, spec: { ...(before.spec as object), ...spec } },
    });
    if (isAuthorization(before)) return [gone, ...ofRules(before, changed)];
    return isPeerAuthentication(before) ? [gone, ...ofModes(before, changed)] : [];
  });
}

/**
 * The mutations that are not noticed: with each of them the mesh still lets in what is declared, and nobody else. Each is a rule that
 * does nothing, or that lets in whom nobody checks.
 *
 * The unmutated mesh must be as declared.
 *
 * @param namespaces those whose pods are in the mesh
 */
export function meshSurvivors(
  trial: MeshTrial,
  objects: readonly KubernetesObject[],
  namespaces: ReadonlySet<string>,
): MeshMutation[] {
  const ofMesh = objects.filter((object) => isAuthorization(object) || isPeerAuthentication(object));
  const all = guarded(trial.reachability.world, namespaces);
  return meshMutations(ofMesh).filter(({ before, after }) => {
    const mutated = ofMesh.flatMap((object) => (object === before ? (after ?? []) : [object]));
    const mesh = meshOf(mutated, namespaces);
    const namespace = before.metadata.namespace ?? '';
    const touched = all.filter((pods) => pods.namespace === namespace);
    const isNoticed =
      openToNewPods(mesh, namespace).length > 0 ||
      touched.some(
        (pods) =>
          meshDifferences({ ...trial, mesh }, pods).length > 0 ||
          plainTextProblems({ ...trial, mesh }, pods).length > 0,
      );
    return !isNoticed;
  });
}

type Changed = (words: string, spec: object) => MeshMutation;

function ofRules({ spec }: KubernetesObject, changed: Changed): MeshMutation[] {
  const { rules = [] } = spec as { readonly rules?: readonly AuthorizationRule[] };
  const open = changed('a rule for everybody', { rules: [...rules, {}] });
  return [
    open,
    ...rules.flatMap((rule, i) => {
      const by = (words: string, ...changedTo: AuthorizationRule[]): MeshMutation =>
        changed(`${words} of rule ${i}`, { rules: rules.flatMap((one) => (one === rule ? changedTo : [one])) });
      return [by('all'), ...ofSources(rule, by), ...ofPorts(rule, by)];
    }),
  ];
}

type By = (words: string, ...rules: AuthorizationRule[]) => MeshMutation;

function ofSources(rule: AuthorizationRule, by: By): MeshMutation[] {
  const { from = [], to = [] } = rule;
  return from.flatMap(({ source = {} }, i) => {
    const others = from.filter((_, j) => j !== i);
    const withSource = (other: Source): AuthorizationRule => ({ ...rule, from: [...others, { source: other }] });
    return [
      by('one who is let in', others.length === 0 ? { to } : { ...rule, from: others }),
      ...(source.serviceAccounts ?? []).map((account) =>
        by('the account', withSource({ namespaces: [account.replace(/\/.*/, '')] })),
      ),
      ...Object.keys(source).map((key) =>
        by(key, withSource(Object.fromEntries(Object.entries(source).filter(([other]) => other !== key)))),
      ),
    ];
  });
}

function ofPorts(rule: AuthorizationRule, by: By): MeshMutation[] {
  const { from = [], to = [] } = rule;
  const ports = to.flatMap(({ operation: { ports: some = [] } = {} }) => some);
  return [
    by('all ports', { from }),
    ...ports.map((port) => {
      const others = ports.filter((one) => one !== port);
      return others.length === 0
        ? by(`the port ${port}`)
        : by(`the port ${port}`, { from, to: [{ operation: { ports: others } }] });
    }),
  ];
}

const PERMISSIVE = { mode: 'PERMISSIVE' };

function ofModes({ spec }: KubernetesObject, changed: Changed): MeshMutation[] {
  const { portLevelMtls = {}, selector } = spec as {
    readonly portLevelMtls?: Readonly<Record<string, object>>;
    readonly selector?: object;
  };
  const without = (port: string) =>
    Object.fromEntries(Object.entries(portLevelMtls).filter(([other]) => other !== port));
  return [
    changed('plain text taken', { mtls: PERMISSIVE }),
    ...Object.keys(portLevelMtls).map((port) =>
      changed(`plain text refused on ${port}`, { portLevelMtls: without(port) }),
    ),
    // Without a selector nobody reads its ports.
    ...(selector === undefined
      ? []
      : [changed('plain text taken on a further port', { portLevelMtls: { ...portLevelMtls, 4243: PERMISSIVE } })]),
  ];
}
