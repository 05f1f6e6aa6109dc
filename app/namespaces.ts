import { defineNamespace } from '../lib';

// One a tier. A service says in which it lives; one that nothing lives in is not made.
export const frontendNamespace = defineNamespace({ name: 'frontend' });
export const backendNamespace = defineNamespace({ name: 'backend' });
export const workerNamespace = defineNamespace({ name: 'worker' });
export const dataNamespace = defineNamespace({ name: 'data' });
export const monitoringNamespace = defineNamespace({ name: 'monitoring' });
