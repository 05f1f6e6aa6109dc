export * from './containers';
export * from './health';
export * from './ports';
export * from './sources';
export * from './wiring';
