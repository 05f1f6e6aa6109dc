import { backups } from './cases/backups';
import { changedSecrets } from './cases/changed-secrets';
import { monitoring } from './cases/monitoring';
import { newScene } from './scene';

const scene = newScene();

// What is done on a staging host once in a while. It takes as long as all the rest, so not each change waits for it.
changedSecrets(scene);
backups(scene);
monitoring(scene);
