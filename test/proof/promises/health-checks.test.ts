import { tcp, type Application, type Runtime } from '../../../lib/model';
import { sameInBothTargets } from '../../../proof/parity/parity';
import { aService, cluster, laptop, topologyWith } from '../../fixtures/definitions';

import { subjectsIn, written } from './kept';

const RUNTIMES: readonly Runtime[] = ['bash', 'busybox', 'node', 'python'];

const application: Application = {
  topology: topologyWith(RUNTIMES.map((runtime) => aService({ name: runtime, runtime, probes: { readiness: tcp() } }))),
  environments: [cluster, laptop],
};
const files = written(application);

describe('a port that is tried by a command', () => {
  test('is the one that Kubernetes tries, whatever the image has', () => {
    expect(sameInBothTargets.holds(subjectsIn(application, files))).toEqual([]);
  });

  test.each(RUNTIMES)('is noticed with %s when it is another', (runtime) => {
    const path = `production/frontend/Deployment.${runtime}.yaml`;
    const other = files.map((file) =>
      file.path === path ? { path, text: file.text.replace('containerPort: 8080', 'containerPort: 8081') } : file,
    );
    const found = sameInBothTargets.holds(subjectsIn(application, other)).map(({ words }) => words);
    expect(found).toContainEqual(expect.stringMatching(/^has readiness run .*, and connect 8081 in production$/));
  });
});
