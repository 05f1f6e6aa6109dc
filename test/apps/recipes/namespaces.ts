import { defineNamespace } from '../../../lib';

export const backendNamespace = defineNamespace({ name: 'backend' });
export const workerNamespace = defineNamespace({ name: 'worker' });
export const dataNamespace = defineNamespace({ name: 'data' });
export const monitoringNamespace = defineNamespace({ name: 'monitoring' });
