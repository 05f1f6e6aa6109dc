import { jobsRunBeforeTheirVersionServes } from '../../proof/invariants/argo-cd';
import { ofKind, unless, where } from '../../proof/invariants/workload';
import { objectsOf, type Folders } from './folders';

/** Jobs run once a sync, made anew each time, and before what they prepare for. A PreSync hook would run too early. */
export const migrationsComeFirst = (folders: Folders): string[] => [
  ...jobsRunBeforeTheirVersionServes(objectsOf(folders)),
  ...ofKind(objectsOf(folders), 'Job').flatMap((job) => {
    const annotations = job.metadata.annotations ?? {};
    return [
      ...unless(annotations['argocd.argoproj.io/hook'] === 'Sync', `${where(job)} is no Sync hook`),
      ...unless(
        annotations['argocd.argoproj.io/hook-delete-policy'] === 'BeforeHookCreation',
        `${where(job)} is not made anew at each sync`,
      ),
    ];
  }),
];
