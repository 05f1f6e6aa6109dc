/** Names of alerts, by what explains what. Each is one that there is. */

/** Fires always, so that its silence says that no alert finds its way. */
export const WATCHDOG_ALERT = 'Watchdog';

/** Something has no pod that is ready. */
export const WHOLLY_DOWN = ['ServiceUnavailable'];

/** Something does not answer what asks for its metrics. */
export const OUTAGES = ['ServiceDown', 'TargetMissing'];

/** What is seen of something that is down, and says no more than that: whatever asks for work of its own is not among them. */
export const CONSEQUENCES = [
  'InstanceDown',
  'ServiceFlapping',
  'ServiceDegraded',
  'PodRestarting',
  'HttpErrors',
  'HttpSlow',
  'QueueGrowing',
  'QueueStuck',
  'WorkerHeartbeatOld',
];

/** A machine is gone. */
export const NODES_DOWN = ['NodeNotReady'];

/** What is seen of pods that were on it, until they are elsewhere. That something is wholly down is told all the same. */
export const NODE_CONSEQUENCES = ['InstanceDown', 'ServiceFlapping', 'ServiceDegraded'];
