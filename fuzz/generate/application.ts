import { drawn } from '../draw';
import type { Plan } from '../plan/plan';
import { addBacking } from './backing';
import { addCompose } from './environments/compose';
import { shared } from './environments/common';
import { addKubernetes, quota } from './environments/kubernetes';
import { addJobs } from './jobs';
import { Scope } from './scope';
import { addServices } from './services';
import { styleOf } from './style';
import { labels } from './texts';

/** A valid application of a seed: services, what they use, and where they run. */
export const applicationPlan = (seed: number): Plan =>
  drawn(seed, (draw) => {
    const scope = new Scope(draw, styleOf(draw));
    addNamespaces(scope);
    addBacking(scope);
    addServices(scope);
    addJobs(scope);
    const common = shared(scope);
    for (const style of scope.style.composes) addCompose(scope, common, style);
    for (const style of scope.style.clusters) addKubernetes(scope, common, style);
    return { entries: scope.entries };
  });

function addNamespaces(scope: Scope): void {
  const { draw, style } = scope;
  draw.times(1, 3, () => scope.add('namespace', namespace(scope, scope.fresh(['front', 'back', 'data', 'y']))));
  if (style.clusters.some(({ watched }) => watched)) scope.add('namespace', namespace(scope, 'watch'));
}

const namespace = (scope: Scope, name: string) => ({
  name,
  ...scope.draw.maybe(0.2, () => ({ labels: labels(scope.draw) })),
  ...scope.draw.maybe(0.2, () => ({ quota: quota(scope) })),
});
