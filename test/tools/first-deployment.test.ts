import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARGO_CD } from '../../tools/rehearse/argo-cd';

const pageOf = (path: string) => readFileSync(join(__dirname, '..', '..', path), 'utf8');

test.each(['README.md', 'docs/first-deployment.md'])('%s installs the Argo CD that is rehearsed with', (path) => {
  const { repository, version, namespace, chart, release } = ARGO_CD;
  expect(pageOf(path)).toContain(
    `helm upgrade --install ${release} ${chart} --repo ${repository} --version ${version} \\\n  --namespace ${namespace} --create-namespace --values dist/production/addons/${release}.yaml --wait`,
  );
});
