import type { Environment } from '../../lib';
import { local } from './local';
import { preproduction } from './preproduction';
import { production } from './production';
import { rehearsal } from './rehearsal';
import { staging } from './staging';

export const environments: readonly Environment[] = [local, staging, preproduction, production, rehearsal];
