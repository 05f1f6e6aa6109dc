// What the application is: one line a service or backing service.
export { frontend } from './frontend';
export { docs } from './docs';
export { itManager } from './it-manager';
export { teamManager } from './team-manager';
export { backend } from './backend';
export { worker } from './worker';
export { database } from './database';
export { broker } from './broker';
export { objectStorage } from './object-storage';
export { entraId } from './entra-id';
