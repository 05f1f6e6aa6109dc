export * from './addon';
export * from './application';
export * from './backed-up';
export * from './backing';
export * from './cert-manager';
export * from './charts';
export * from './client';
export * from './companion';
export * from './companion-programs';
export * from './connection';
export * from './cron-times';
export { connectionsOf, poolerLoads, serverLoad, type Load } from './database-load';
export * from './defined';
export * from './environment';
export * from './hosts';
export * from './files';
export * from './image';
export { keysInUrls, NOT_FOR_A_URL } from './in-url';
export * from './job';
export * from './jobs-before';
export * from './listed';
export * from './location';
export * from './metrics';
export * from './namespace';
export * from './nearest';
export * from './made-name';
export * from './naming';
export * from './once-of';
export * from './own';
export {
  archiveFolder,
  clustersOf,
  inClusterName,
  namespaceInCluster,
  neighbourName,
  neighbourOf,
  tenancyOf,
} from './in-cluster';
export { inEnvironment, type InEnvironment } from './in-environment';
export { absentFrom } from './otherwise';
export * from './placeholders';
export * from './pod';
export * from './probe';
export * from './problem';
export * from './program';
export * from './repeated';
export * from './resilience';
export * from './resilience-of';
export * from './resolve';
export * from './resources';
export * from './route';
export * from './routed';
export * from './running-clients';
export * from './runtime';
export * from './scaling';
export * from './scaling-queue';
export * from './schema-check';
export * from './service';
export type { Definitions, Rule } from './rules/rule';
export { shapeProblems, type ShapeProblem } from './shape/check-shape';
export * from './source';
export * from './topology';
export * from './upstream-images';
export * from './validate';
export * from './value';
export * from './volume';
export * from './waypoints';
export * from './written-values';
export * from './patch';
