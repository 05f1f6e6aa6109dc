import { renderCompose } from '../../compose';
import { renderKubernetes } from '../../lib/kubernetes';
import type { ComposeEnvironment, KubernetesEnvironment, Resolved } from '../../lib/model';
import { parseObjects } from '../../proof/objects';
import type { ScrapeJob } from '../../proof/promql/check-expression';
import { composeJobs, kubernetesJobs } from '../../proof/promql/scrape-jobs';
import type { ComposeSubject, KubernetesSubject } from '../../proof/subject';
import { manifests } from '../fixtures/manifests';

/** What is scraped where a topology is rendered to, read from what is written there. */
export function jobsOf(resolved: Resolved): ScrapeJob[] {
  const { environment } = resolved;
  switch (environment.target) {
    case 'kubernetes': {
      const { files } = renderKubernetes(resolved as Resolved<KubernetesEnvironment>, 'dist');
      const objects = manifests(files).flatMap(({ path, text }) => parseObjects(text, path));
      return kubernetesJobs({ objects, resolved } as unknown as KubernetesSubject);
    }
    case 'compose': {
      const { files } = renderCompose(resolved as Resolved<ComposeEnvironment>, 'dist');
      return composeJobs({ files, resolved } as unknown as ComposeSubject);
    }
  }
}
