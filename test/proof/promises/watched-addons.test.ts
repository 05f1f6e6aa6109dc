import { addonsAreWatched } from '../../../proof/invariants/watched-addons';
import type { KubernetesObject } from '../../../proof/objects';
import { fleet } from '../../fixtures/fleet';
import { one, setNamed, without } from './break';
import { keptIn } from './kept';

/** The rules without those that ask for something. */
const withoutRule = (asked: string) => (all: KubernetesObject[]) => {
  const { groups } = one(all, 'PrometheusRule', 'platform').spec as { groups: { rules: { expr: string }[] }[] };
  for (const group of groups) group.rules = group.rules.filter(({ expr }) => !expr.includes(asked));
};

keptIn(fleet).keptByObjects(addonsAreWatched, {
  'metrics that are off': [
    setNamed('Application', 'keda', 'spec source helm valuesObject prometheus operator enabled', false),
    'has keda tell nothing: prometheus.operator.enabled is not true',
  ],
  'metrics that nobody asks for': [
    without('PodMonitor', 'keda-operator'),
    'brings keda-operator, which nothing scrapes',
  ],
  'an add-on that may be down': [
    withoutRule('(up{job="external-secrets"}) == 0'),
    'brings external-secrets, and no rule says that it is down',
  ],
  'an add-on that may vanish': [
    withoutRule('absent(up{job="keda-operator"})'),
    'brings keda-operator, and no rule says that it is not there',
  ],
});
