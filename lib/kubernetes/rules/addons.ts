import { repeated, type Addon, type Definitions, type KubernetesEnvironment, type Problem } from '../../model';
import { knownAddons } from '../addons';
import { ENVOY_GATEWAY } from '../addons/envoy-gateway';
import { INGRESS_CONTROLLER } from '../addons/ingress-controller';

/** What serves public hosts is said of the edge. */
export const OF_EDGE: readonly string[] = [INGRESS_CONTROLLER, ENVOY_GATEWAY];

/** Add-ons are named once, and name each other rightly. */
export function* addons({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
    const known = knownAddons({ topology, environment });
    const installable = known.filter(({ name }) => !OF_EDGE.includes(name));
    yield* unknown(environment, 'addons.provided', environment.addons?.provided ?? [], installable);
    yield* valuesOfNobody(environment, known);
    for (const name of repeated(known.map((addon) => addon.name))) {
      yield {
        subject: environment.name,
        field: 'addons.more',
        given: name,
        allowed: 'each add-on once',
        fix: 'rename yours: the engine brings one of this name, or you do twice',
      };
    }
    for (const { name, needs = [] } of environment.addons?.more ?? []) {
      yield* unknown(environment, `addons.more.${name}.needs`, needs, known);
    }
    yield* severalLevels(environment, known);
    const circle = known.map((addon) => circleFrom(addon, known, [])).find((found) => found !== undefined);
    if (circle) {
      yield {
        subject: environment.name,
        field: 'addons.more',
        given: circle.join(' → '),
        allowed: 'add-ons that need each other in one direction',
        fix: 'let one of them come without the other',
      };
    }
  }
}

/** A namespace admits pods by one level, whoever says it. */
function* severalLevels({ name: subject }: KubernetesEnvironment, known: readonly Addon[]): Iterable<Problem> {
  for (const namespace of new Set(known.map((addon) => addon.namespace))) {
    const said = known.flatMap((addon) => (addon.namespace === namespace ? (addon.podSecurity ?? []) : []));
    const different = [...new Set(said)];
    if (different.length < 2) continue;
    yield {
      subject,
      field: 'addons.more',
      given: `${different.join(' and ')} for the namespace ${namespace}`,
      allowed: 'one podSecurity for the add-ons of a namespace',
      fix: 'say the same in both, or give yours a namespace of its own',
    };
  }
}

/** What is otherwise is about an add-on that is installed. */
function* valuesOfNobody(environment: KubernetesEnvironment, known: readonly Addon[]): Iterable<Problem> {
  const { values = {}, provided = [] } = environment.addons ?? {};
  yield* unknown(environment, 'addons.values', Object.keys(values), known);
  for (const given of Object.keys(values).filter((name) => provided.includes(name))) {
    const fix = 'say it where that add-on is installed, or take it out of addons.provided';
    const allowed = 'add-ons that are installed here';
    yield { subject: environment.name, field: `addons.values.${given}`, given, allowed, fix };
  }
}

function* unknown(
  { name: subject }: KubernetesEnvironment,
  field: string,
  names: readonly string[],
  known: readonly Addon[],
): Iterable<Problem> {
  for (const given of names) {
    if (known.some(({ name }) => name === given)) continue;
    const fix = OF_EDGE.includes(given) ? "say it of the edge: { controller: 'existing', … }" : 'name an add-on';
    yield { subject, field, given, allowed: known.map(({ name }) => name).join(', '), fix };
  }
}

function circleFrom(addon: Addon, known: readonly Addon[], above: readonly string[]): string[] | undefined {
  if (above.includes(addon.name)) return [...above.slice(above.indexOf(addon.name)), addon.name];
  for (const name of addon.needs ?? []) {
    const next = known.find((other) => other.name === name);
    const circle = next && circleFrom(next, known, [...above, addon.name]);
    if (circle) return circle;
  }
  return undefined;
}
