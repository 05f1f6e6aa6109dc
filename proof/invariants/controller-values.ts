import type { KubernetesSubject } from '../subject';
import type { Place } from '../violation';
import { installed } from './gitops/addon-values';
import type { Container, SpreadConstraint } from './workload';

/** The values of F5's chart, as far as they are judged. */
interface Controller {
  readonly lifecycle?: Container['lifecycle'];
  readonly terminationGracePeriodSeconds?: number;
  readonly autoscaling?: { readonly enabled?: boolean; readonly minReplicas?: number; readonly maxReplicas?: number };
  readonly podDisruptionBudget?: { readonly enabled?: boolean; readonly maxUnavailable?: number };
  readonly strategy?: { readonly rollingUpdate?: { readonly maxSurge?: number; readonly maxUnavailable?: number } };
  readonly topologySpreadConstraints?: readonly SpreadConstraint[];
  readonly resources?: Container['resources'];
  readonly initContainerResources?: Container['resources'];
  readonly config?: { readonly entries?: Readonly<Record<string, string>> };
  readonly enableCustomResources?: boolean;
}

interface Values {
  readonly controller?: Controller;
  readonly prometheus?: { readonly create?: boolean };
}

/** The ingress controller, where the environment installs it. */
export const controllers = {
  name: 'ingress controllers',
  of: (subject: KubernetesSubject) => {
    const found = installed('ingress-controller', subject);
    const { controller = {}, prometheus = {} } = (found?.values ?? {}) as Values;
    return found === undefined ? [] : [{ ...found, controller, prometheus }];
  },
};

/** A field of the values. */
export const field = (place: Place, name: string): Place => ({ ...place, field: `${place.field || 'values'}.${name}` });
export const secondsOf = (text = ''): number => Number(/^(\d+)s$/.exec(text)?.[1] ?? 0);
