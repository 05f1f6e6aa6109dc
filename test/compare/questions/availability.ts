import { namespaceOf } from '../../../proof/objects';
import { selects, type LabelSelector } from '../../../proof/selectors';
import { autoscalerOf, copiesOf, deploymentsIn, lastingIn, named } from './pods';
import type { Question } from './question';

export const availability: readonly Question[] = [
  {
    asks: 'what listens says when it is ready',
    unlike: (objects) =>
      named(lastingIn(objects), ({ containers }) =>
        containers.some(({ ports = [], readinessProbe }) => ports.length > 0 && readinessProbe === undefined),
      ),
  },
  {
    asks: 'what ends waits until nobody is sent to it any more',
    unlike: (objects) =>
      named(deploymentsIn(objects), ({ containers }) =>
        containers.some(
          ({ readinessProbe, lifecycle }) => readinessProbe !== undefined && lifecycle?.preStop === undefined,
        ),
      ),
  },
  {
    asks: 'what can have copies has two at least',
    unlike: (objects) => named(deploymentsIn(objects), (_, one) => copiesOf(one, objects) < 2),
  },
  {
    asks: 'a drain takes one copy at a time, and is never held up',
    unlike: (objects) => {
      const budgets = objects.filter(({ kind }) => kind === 'PodDisruptionBudget');
      return named(deploymentsIn(objects), (_, one) => {
        const own = budgets.filter((budget) => {
          const { selector } = budget.spec as { selector?: LabelSelector };
          return namespaceOf(budget) === one.namespace && selector !== undefined && selects(selector, one.labels);
        });
        return !own.some(({ spec }) => (spec as { maxUnavailable?: unknown }).maxUnavailable !== undefined);
      });
    },
  },
  {
    asks: 'copies are spread over machines',
    unlike: (objects) =>
      named(
        deploymentsIn(objects).filter((one) => copiesOf(one, objects) > 1),
        ({ topologySpreadConstraints = [], affinity }) =>
          topologySpreadConstraints.length === 0 && affinity === undefined,
      ),
  },
  {
    asks: 'a release takes no copy away before its successor serves',
    unlike: (objects) =>
      named(deploymentsIn(objects), (_, { object }) => {
        const { strategy } = object.spec as { strategy?: { rollingUpdate?: { maxUnavailable?: unknown } } };
        return strategy?.rollingUpdate?.maxUnavailable !== 0;
      }),
  },
  {
    asks: 'what is asked by users grows with the load',
    unlike: (objects) => {
      const scalers = deploymentsIn(objects).filter((one) => autoscalerOf(one, objects) !== undefined);
      return scalers.length > 0 ? [] : ['no autoscaler'];
    },
  },
];
