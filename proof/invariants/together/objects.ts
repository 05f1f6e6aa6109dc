import { sharesClusterWith } from '../../declared/clusters';
import { groupOf, where, type KubernetesObject } from '../../objects';
import { each } from '../../promise';
import { at, unless } from '../../violation';
import { ADDONS } from '../gitops/addons';
import { applicationsOf } from '../gitops/applications';
import { providedTo } from '../gitops/waves';
import { stepsOf } from '../kubectl/script';
import { needsOf } from '../gitops/needs';
import { neighbours, onKubernetes, type Everywhere } from './clusters';

const identity = (object: KubernetesObject): string => `${groupOf(object)} ${where(object)}`;

export const nothingIsWrittenTwice = each(
  'No two environments of one cluster write the same object.',
  neighbours,
  ({ one, other }) => {
    const known = new Set(one.objects.map(identity));
    return other.objects.flatMap((object) =>
      unless(!known.has(identity(object)), at(object), `is written by ${one.environment} too`),
    );
  },
);

/** Its chart brings the API, too. */
const WITH_ENVOY_GATEWAY = ['gateway-api'];

export const neighboursBringAddons = each(
  'The add-ons that an environment needs in the cluster of another one, that one has.',
  {
    name: 'environments in the cluster of another',
    of: (all: Everywhere) => {
      const subjects = onKubernetes(all);
      return subjects.flatMap((subject) => {
        const owner = sharesClusterWith(subject.resolved.environment);
        return subjects.filter(({ environment }) => environment === owner).map((one) => ({ subject, owner: one }));
      });
    },
  },
  ({ subject, owner }) => {
    const { cluster: _, ...alone } = subject.resolved.environment;
    const provided = [owner.resolved.environment, alone].flatMap(providedTo);
    const applied = stepsOf(owner).flatMap((step) => (step.does === 'addon' ? [step.name] : []));
    const brought = [...applicationsOf(owner).map(({ metadata }) => metadata.name), ...applied, ...provided];
    const there = brought.includes('envoy-gateway') ? [...brought, ...WITH_ENVOY_GATEWAY] : brought;
    return subject.objects.flatMap((object) =>
      needsOf(object, subject.objects).flatMap((need) =>
        unless(
          !('addon' in need) || !(need.addon in ADDONS) || there.includes(need.addon),
          at(object),
          `needs the add-on ${'addon' in need ? need.addon : ''}, which ${owner.environment} does not bring`,
        ),
      ),
    );
  },
);
