import { where } from '../objects';
import { restrictedViolations } from '../pod-security';
import type { PodUnderCheck } from '../pod-security/pod';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { templatePath } from '../workloads';
import { at, entry, unless } from '../violation';
import { containers, inPod, kinds, ofKind, specOf, workloads, workloadsOf, type Workload } from './workload';
import { isVersion } from './gitops/addon-namespaces';

const MODES = ['enforce', 'audit', 'warn'];

export const namespacesAreRestricted = each(
  'Every namespace admits only pods of Pod Security "restricted", by the rules of one version, and says so where it is audited and warned.',
  kinds('namespaces', 'Namespace'),
  (object) => {
    const label = (mode: string) => object.metadata.labels?.[`pod-security.kubernetes.io/${mode}`];
    const place = (mode: string) => at(object, entry('metadata.labels', `pod-security.kubernetes.io/${mode}`));
    const version = 'enforce-version';
    return [
      ...MODES.flatMap((mode) =>
        unless(label(mode) === 'restricted', place(mode), `has ${mode} at ${label(mode) ?? 'nothing'}, not restricted`),
      ),
      ...unless(isVersion(label(version)), place(version), 'enforces what the next version of the cluster asks for'),
    ];
  },
);

/** The pods of an object, as far as it says something about them: an operator adds containers of its own. */
interface Pods {
  readonly object: Workload['object'];
  readonly pod: PodUnderCheck;
  /** Path of what has the pod spec, with a dot behind it. */
  readonly path: string;
}

/** Every pod template: of workloads, of poolers, and the specs of Prometheus and Alertmanager, which are nearly one. */
function podsOf({ objects }: KubernetesSubject): Pods[] {
  const own = workloadsOf(objects).map(({ object, pod, annotations }) => ({
    object,
    pod: { metadata: { annotations }, spec: pod as unknown } as PodUnderCheck,
    path: `${templatePath(object)}`,
  }));
  const ofPoolers = ofKind(objects, 'Pooler').flatMap((object) => {
    const { template } = specOf<{ template?: PodUnderCheck }>(object);
    return template?.spec === undefined ? [] : [{ object, pod: template, path: 'spec.template.' }];
  });
  const ofPrometheus = ofKind(objects, 'Alertmanager', 'Prometheus').map((object) => ({
    object,
    pod: object as PodUnderCheck,
    path: '',
  }));
  return [...own, ...ofPoolers, ...ofPrometheus];
}

export const podsAreRestricted = each(
  'Every pod would be admitted by Pod Security "restricted".',
  { name: 'pod templates', of: podsOf },
  ({ object, pod, path }) =>
    restrictedViolations(pod).map(({ control, words }) => {
      const [field = '', ...rest] = words.split(/ is | must /);
      const isPath = /^[\w.[\]-]+$/.test(field) && rest.length > 0;
      return { ...at(object, `${path}spec${isPath ? `.${field}` : ''}`), words: `breaks ${control}: ${words}` };
    }),
);

export const podsSayTheirUser = each(
  'Every pod says which user it runs as, and it is not root.',
  workloads,
  (workload) =>
    unless(
      (workload.pod.securityContext?.runAsUser ?? 0) > 0,
      inPod(workload, 'securityContext.runAsUser'),
      'does not say which user it runs as',
    ),
);

export const clustersKeepTheirProfile = each(
  'A database keeps the profile of its operator, which is "restricted", and no instance of it runs as root.',
  { name: 'database clusters', of: ({ objects }: KubernetesSubject) => ofKind(objects, 'Cluster') },
  (object) => {
    const { seccompProfile, postgresUID } = specOf<{ seccompProfile?: unknown; postgresUID?: number }>(object);
    return [
      ...unless(seccompProfile === undefined, at(object, 'spec.seccompProfile'), 'changes the profile of its operator'),
      ...unless(postgresUID !== 0, at(object, 'spec.postgresUID'), `runs as root: ${where(object)}`),
    ];
  },
);

export const tmpIsWritable = each(
  'The root file system is read-only, and /tmp is there to write to.',
  containers,
  ({ workload: { pod }, container, at: place }) => {
    const mount = container.volumeMounts?.find(({ mountPath }) => mountPath === '/tmp');
    const scratch = pod.volumes?.find(({ name }) => name === mount?.name)?.emptyDir;
    return [
      ...unless(
        container.securityContext?.readOnlyRootFilesystem === true,
        place('securityContext.readOnlyRootFilesystem'),
        'may write to its image',
      ),
      ...unless(scratch !== undefined && mount?.readOnly !== true, place('volumeMounts'), 'has no writable /tmp'),
    ];
  },
);
