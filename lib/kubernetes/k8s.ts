import * as k8s from 'cdk8s-plus-28/lib/imports/k8s';

/**
 * The typed Kubernetes objects of cdk8s-plus-28, which are all that is used of it. Its front door brings its higher-level
 * constructs along, which takes as long again to load.
 */
export { k8s };
