import type { Kinds, Row } from './rules';

const DOCS = 'https://kubernetes.io/docs';
const VALIDATION = 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis';
const rights: Row = {
  at: ['rules', 'subjects', 'aggregationRule'],
  why: 'rights change',
  documented: `${DOCS}/reference/access-authn-authz/rbac/`,
};
const roleRef: Row = {
  at: ['roleRef'],
  why: 'immutable field',
  documented: `${DOCS}/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding`,
};
const frozen: Row = {
  at: ['data', 'binaryData', 'immutable'],
  why: 'immutable field',
  documented: `${DOCS}/concepts/configuration/configmap/#configmap-immutable`,
};

const addresses = ['spec.clusterIP', 'spec.clusterIPs'];
/** From now on nothing of it changes. */
const freezes: Row = { at: ['immutable'], why: 'taken up' };

/** What Kubernetes brings, but for workloads. Of a ConfigMap's data it is said who reads it, see `config-readers.ts`. */
export const coreKinds: Kinds = {
  '/Namespace': {
    holds: () => ({ what: 'everything in the namespace', outlives: false }),
    rows: [
      {
        at: [['metadata', 'labels', 'pod-security.kubernetes.io/*']],
        why: 'counts for later pods',
        documented: `${DOCS}/concepts/security/pod-security-admission/`,
      },
      {
        at: [
          ['metadata', 'labels', 'istio-injection'],
          ['metadata', 'labels', 'istio.io/rev'],
        ],
        why: 'counts for later pods',
        documented: 'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/',
      },
      { at: [['metadata', 'labels', 'istio.io/dataplane-mode']], why: 'in the mesh' },
    ],
  },
  '/ConfigMap': { rows: [freezes] },
  '/ConfigMap immutable': { rows: [frozen] },
  '/Secret': {
    rows: [
      { at: ['type'], why: 'immutable field', documented: `${VALIDATION}/core/validation/validation.go` },
      { at: ['data', 'stringData'], why: 'taken up' },
      freezes,
    ],
  },
  '/Secret immutable': { rows: [frozen] },
  '/Service': {
    rows: [
      { at: addresses, when: 'goes', why: 'address is kept' },
      {
        at: addresses,
        when: 'is there',
        why: 'immutable field',
        documented: `${VALIDATION}/core/validation/validation.go`,
      },
      {
        at: ['spec.ports.*.port'],
        when: 'stays',
        why: 'port of a Service moves',
        documented: `${DOCS}/concepts/services-networking/service/`,
      },
      { at: ['spec.selector'], why: 'selector follows', documented: `${DOCS}/concepts/services-networking/service/` },
      { at: [['metadata', 'labels', 'istio.io/use-waypoint']], why: 'by a waypoint' },
    ],
  },
  // Who acts by its identity, and from when on: `identities.ts`.
  '/ServiceAccount': {},
  '/PersistentVolumeClaim': {
    holds: () => ({ what: 'the volume', outlives: false }),
    rows: [
      { at: ['spec.resources'], when: 'grows', why: 'claim grows' },
      { at: ['spec.resources'], when: 'shrinks', why: 'claim shrinks' },
      {
        at: ['spec'],
        but: ['spec.resources', 'spec.volumeAttributesClassName'],
        why: 'immutable field',
        documented: `${VALIDATION}/core/validation/validation.go`,
      },
    ],
  },
  '/ResourceQuota': {
    rows: [{ at: ['spec'], why: 'counts for later pods', documented: `${DOCS}/concepts/policy/resource-quotas/` }],
  },
  '/LimitRange': {
    rows: [{ at: ['spec'], why: 'counts for later pods', documented: `${DOCS}/concepts/policy/limit-range/` }],
  },
  'scheduling.k8s.io/PriorityClass': {
    rows: [
      {
        at: ['value', 'preemptionPolicy'],
        why: 'immutable field',
        documented: `${VALIDATION}/scheduling/validation/validation.go`,
      },
    ],
  },
  'rbac.authorization.k8s.io/Role': { rows: [rights] },
  'rbac.authorization.k8s.io/ClusterRole': { rows: [rights] },
  'rbac.authorization.k8s.io/RoleBinding': { rows: [roleRef, rights] },
  'rbac.authorization.k8s.io/ClusterRoleBinding': { rows: [roleRef, rights] },
  'storage.k8s.io/StorageClass': {
    rows: [
      {
        at: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
        why: 'immutable field',
        documented: `${VALIDATION}/storage/validation/validation.go`,
      },
    ],
  },
  // What it lets through is told as arrows.
  'networking.k8s.io/NetworkPolicy': {},
};
