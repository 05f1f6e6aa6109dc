import { defineEnvironment } from '../../../../lib';
import { common } from './common';

export const local = defineEnvironment({
  ...common,
  name: 'local',
  target: 'compose',
  credentials: 'defaults',
  objectStorage: { api: 's3', region: 'us-east-1' },
});
