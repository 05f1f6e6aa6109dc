import { confinedServer } from './confined-server';
import type { Kubectl } from './kubectl';
import type { GitAddress } from './rehearsal';
import type { Snapshot } from './snapshot';

const PORT = 9418;
const FOLDER = '/repositories';

/** A Git server that anybody in the cluster may read. What it serves is put into it, and lost with its pod. */
export function gitServer({ name, namespace, repository }: GitAddress, image: string): object[] {
  const serve = [
    `git init --quiet --bare --initial-branch=main ${FOLDER}/${repository}`,
    `exec git daemon --export-all --reuseaddr --port=${PORT} --base-path=${FOLDER}`,
  ].join(' && ');
  return confinedServer({ name, namespace, image, command: ['sh', '-c', serve], port: PORT, folder: FOLDER });
}

/** Puts a commit into the server's repository, as its branch `main`. */
export async function push(kubectl: Kubectl, git: GitAddress, { bundle }: Snapshot): Promise<void> {
  const { name, namespace, repository } = git;
  const on = ['--namespace', namespace, `deployment/${name}`];
  await kubectl.run(['rollout', 'status', ...on, '--timeout', '5m'], { timeoutSeconds: 330 });
  const take =
    'cat > /tmp/bundle && ' +
    `git -C ${FOLDER}/${repository} fetch --quiet --force /tmp/bundle +refs/rehearsal/main:refs/heads/main`;
  await kubectl.run(['exec', '--stdin', ...on, '--', 'sh', '-c', take], { input: bundle, timeoutSeconds: 120 });
}
