import type { Environment } from '../../../../lib';
import { local } from './local';
import { production } from './production';

export const environments: readonly Environment[] = [local, production];
