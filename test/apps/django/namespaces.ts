import { defineNamespace } from '../../../lib';

export const web = defineNamespace({ name: 'web', labels: { 'site.test/team': 'pages' } });
export const jobs = defineNamespace({ name: 'jobs', quota: { cpuMillis: 20000, memoryMiB: 24576, pods: 30 } });
export const stores = defineNamespace({ name: 'stores' });
export const insight = defineNamespace({ name: 'insight' });
