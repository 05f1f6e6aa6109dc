export { backend } from './backend';
export { database } from './database';
export { broker } from './broker';
export { objectStorage } from './object-storage';
export { entraId } from './entra-id';
