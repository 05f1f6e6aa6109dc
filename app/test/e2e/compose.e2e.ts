import { changedSecrets } from './cases/changed-secrets';
import { backups } from './cases/backups';
import { hardening } from './cases/hardening';
import { liveCode } from './cases/live-code';
import { monitoring } from './cases/monitoring';
import { objectStorage } from './cases/object-storage';
import { oneOrigin } from './cases/one-origin';
import { partsAway } from './cases/parts-away';
import { releaseAndRevert } from './cases/release-and-revert';
import { signIn } from './cases/sign-in';
import { staging } from './cases/staging';
import { survival } from './cases/survival';
import { tools } from './cases/tools';
import { travel } from './cases/travel';
import { Scene } from './scene';
import { attempt } from './stack';
import { BACKUPS_VOLUME } from './staging-stack';

const scene = new Scene();

const forgetBackups = () => attempt('docker', ['volume', 'rm', '--force', BACKUPS_VOLUME]);

beforeAll(async () => {
  await forgetBackups();
  await scene.stack.compose('down', '--volumes', '--remove-orphans');
  await scene.stack.compose('build');
}, 300_000);

afterAll(async () => {
  await scene.stack.remove();
  await forgetBackups();
});

// In this order: the first case starts the stack from nothing, the last ones change and stop it.
travel(scene);
signIn(scene);
oneOrigin(scene);
hardening(scene);
objectStorage(scene);
survival(scene);
partsAway(scene);
liveCode(scene);
tools(scene);
staging(scene);
changedSecrets(scene);
backups(scene);
monitoring(scene);
releaseAndRevert(scene);
