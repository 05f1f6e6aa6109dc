import { hardening } from './cases/hardening';
import { liveCode } from './cases/live-code';
import { objectStorage } from './cases/object-storage';
import { oneOrigin } from './cases/one-origin';
import { partsAway } from './cases/parts-away';
import { releaseAndRevert } from './cases/release-and-revert';
import { signIn } from './cases/sign-in';
import { staging } from './cases/staging';
import { survival } from './cases/survival';
import { tools } from './cases/tools';
import { travel } from './cases/travel';
import { newScene } from './scene';

const scene = newScene();

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
releaseAndRevert(scene);
