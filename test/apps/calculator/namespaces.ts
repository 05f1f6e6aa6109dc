import { defineNamespace } from '../../../lib';

export const calculator = defineNamespace({ name: 'calculator' });
export const watch = defineNamespace({ name: 'watch' });
