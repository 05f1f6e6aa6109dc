import { whereOf, type Namespace, type PodProps, type Program, type Resolved } from '../../lib/model';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { isSame } from '../values/is-same';
import { entry, unless } from '../violation';
import { inPod, workloadsOf, type Workload } from './workload';

/** A workload, and what is due of its pods. */
interface Owned {
  readonly workload: Workload;
  readonly due: PodProps;
}

const ownedIn = ({ objects, resolved }: KubernetesSubject): Owned[] => {
  const due = dueIn(resolved);
  return workloadsOf(objects).flatMap((workload) => {
    const own = due.get(`${workload.namespace}/${workload.object.metadata.name}`);
    return own === undefined ? [] : [{ workload, due: own }];
  });
};

/** What each definition says of its pods, by `namespace/name`: migrations and preparations are where what they serve is. */
function dueIn({ services, jobs, backing }: Resolved): ReadonlyMap<string, PodProps> {
  const at = ({ namespace }: { readonly namespace: Namespace }, { name }: Program) => `${namespace.name}/${name}`;
  return new Map<string, PodProps>([
    ...services.map(({ service, program }) => [at(service, program), service] as const),
    ...jobs.map(({ job, program }) => [at(job, program), job.migrates ? whereOf(job.migrates) : job] as const),
    ...backing.flatMap(({ backing: one, form }) =>
      one.kind === 'server' && form.kind === 'server'
        ? [
            [at(one, form.program), one] as const,
            ...form.preparations.map((program) => [at(one, program), whereOf(one)] as const),
          ]
        : [],
    ),
  ]);
}

export const podsAreWhereTheyBelong = each(
  'Pods run on the nodes that their definition asks for, migrations too, and carry the annotations that it gives them.',
  { name: 'workloads', of: ownedIn },
  ({ workload, due: { nodeSelector = {}, tolerations = [], annotations = {} } }) => {
    const { pod, podPath } = workload;
    const given = { selector: pod.nodeSelector ?? {}, tolerations: pod.tolerations ?? [] };
    return [
      ...Object.entries(nodeSelector).flatMap(([label, value]) =>
        unless(
          given.selector[label] === value,
          inPod(workload, entry('nodeSelector', label)),
          `asks for nodes with ${label} ${given.selector[label] ?? 'of any value'}, not ${value}`,
        ),
      ),
      ...tolerations.flatMap(({ seconds, ...rest }) => {
        const due = { ...rest, ...(seconds === undefined ? {} : { tolerationSeconds: seconds }) };
        return unless(
          given.tolerations.some((one) => isSame(one, due)),
          inPod(workload, 'tolerations'),
          `does not put up with ${JSON.stringify(due)}`,
        );
      }),
      ...Object.entries(annotations).flatMap(([name, value]) =>
        unless(
          workload.annotations[name] === value,
          { ...inPod(workload, ''), field: entry(podPath.replace(/spec$/, 'metadata.annotations'), name) },
          `has ${name} ${workload.annotations[name] ?? 'not at all'}, not ${value}`,
        ),
      ),
    ];
  },
);
