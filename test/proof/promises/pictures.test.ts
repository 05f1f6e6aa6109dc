import { picturesShowEverything } from '../../../proof/invariants/pictures';
import type { DistFile } from '../../../proof/invariants/dist';
import { keptByFiles } from './kept';

const without =
  (path: string, line: RegExp) =>
  (all: DistFile[]): DistFile[] => {
    const found = all.find((file) => file.path === path);
    if (found === undefined || !line.test(found.text)) throw new Error(`nothing to break: no ${line} in ${path}`);
    const text = found.text
      .split('\n')
      .filter((one) => !line.test(one))
      .join('\n');
    return all.map((file) => (file === found ? { path, text } : file));
  };

keptByFiles(picturesShowEverything, 'any', {
  'no page': [(all) => all.filter(({ path }) => path !== 'production/README.md'), 'production/README.md is not there'],
  'a service that is not drawn': [without('local/README.md', /"worker<br\/>/), 'local/README.md does not show worker'],
  'a connection that is not drawn': [
    without('production/README.md', /n_worker_worker -->\|"redis/),
    'production/README.md does not show an arrow from worker to redis',
  ],
  'a route that is not drawn': [
    without('production/README.md', /"\/docs, http/),
    'production/README.md does not show an arrow to docs with /docs',
  ],
});
