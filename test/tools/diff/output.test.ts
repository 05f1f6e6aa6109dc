import { formatMarkdown } from '../../../tools/diff/markdown';
import { report } from '../../../tools/diff/report';
import { formatText } from '../../../tools/diff/text';
import { files, set, system } from './cases';

const now = system();
set(now.production.deployment, 'spec.template.spec.containers.1.image', 'registry/backend:1.4.2');
set(now.production.config, 'data', { 'app.ini': 'debug = `true`\nworkers = 2\n', 'new.ini': 'x' });
set(now.production.backendPolicy, 'spec.egress', []);
set(now.local, 'services.backend.environment.LOG_LEVEL', 'debug');
Reflect.deleteProperty(now.production, 'claim');
const found = report(files(system()), files(now));

describe('A report', () => {
  test('reads well in a terminal', () => {
    expect(formatText(found, 'HEAD (0123456789)')).toMatchInlineSnapshot(`
      "Against HEAD (0123456789): 4 changed, 1 removed; 1 LOSES DATA, 1 arrow closes, 1 rolls pods, 1 container restarts, 1 is taken up as it runs.

      local
        compose
          ~ service backend  restarts: LOG_LEVEL
              environment.LOG_LEVEL  info → debug

      production
        backend
          ~ ConfigMap settings             reloads: app.ini, new.ini: no pod here reads it
              data."app.ini"  text with 1 new and 1 gone lines: debug = \`true\`
              data."new.ini"  (none) → x
          ~ Deployment backend             rolls pods: image
              spec.template.spec.containers[backend].image  registry/backend:1.4.1 → registry/backend:1.4.2
          ~ NetworkPolicy backend
              spec.egress  [{"to":[{"namespaceSelector":{"matchLabels":{"kubernetes.io… → []
          - PersistentVolumeClaim uploads  LOSES DATA: the volume
        arrows
          - backend/backend → backend/redis  closes arrow: 6379 redis"
    `);
  });

  test('reads well as a comment, with a block an environment, the destructive one open', () => {
    expect(formatMarkdown(found, 'main (0123456789)')).toMatchInlineSnapshot(`
      "### ⚠️ What this does to the running system

      Against main (0123456789): 4 changed, 1 removed; 1 LOSES DATA, 1 arrow closes, 1 rolls pods, 1 container restarts, 1 is taken up as it runs.

      <details><summary><b>local</b>: 1 changed; 1 container restarts.</summary>

      - \`~\` service \`backend\`: **restarts: LOG_LEVEL** ([why](https://docs.docker.com/reference/cli/docker/compose/up/))
        - \`environment.LOG_LEVEL\` \`info → debug\`

      </details>

      <details open><summary><b>production</b>: 3 changed, 1 removed; 1 LOSES DATA, 1 arrow closes, 1 rolls pods, 1 is taken up as it runs.</summary>

      - \`~\` ConfigMap \`backend/settings\`: **reloads: app.ini, new.ini: no pod here reads it**
        - \`data."app.ini"\` \`\` text with 1 new and 1 gone lines: debug = \`true\` \`\`
        - \`data."new.ini"\` \`(none) → x\`
      - \`~\` Deployment \`backend/backend\`: **rolls pods: image** ([why](https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#updating-a-deployment))
        - \`spec.template.spec.containers[backend].image\` \`registry/backend:1.4.1 → registry/backend:1.4.2\`
      - \`~\` NetworkPolicy \`backend/backend\`
        - \`spec.egress\` \`[{"to":[{"namespaceSelector":{"matchLabels":{"kubernetes.io… → []\`
      - \`-\` PersistentVolumeClaim \`backend/uploads\`: **LOSES DATA: the volume** ([why](https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming))
      - **closes** \`backend/backend → backend/redis\` on \`6379 redis\`

      </details>"
    `);
  });
});
