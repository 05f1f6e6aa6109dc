import type { Environment } from '../../lib';
import { local } from './local';
import { production } from './production';
import { staging } from './staging';

export const environments: readonly Environment[] = [local, staging, production];
