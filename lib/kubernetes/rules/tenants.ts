import {
  isPublic,
  namespacesOf,
  nearest,
  tenancyOf,
  type Definitions,
  type KubernetesEnvironment,
  type Problem,
  type Tenant,
  type Topology,
} from '../../model';
import { EDGE_NAMESPACE } from '../addons/ingress-controller';

/** Whoever may do nothing outside of namespaces asks for nothing that is of the whole cluster. */
export function* tenants({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((one) => one.target === 'kubernetes')) {
    const tenancy = tenancyOf(environment);
    if (tenancy === undefined) continue;
    yield* wholeCluster(environment);
    yield* unknownNamespaces(environment, tenancy, topology);
    if (isPublic(topology) && tenancy.namespaces?.[EDGE_NAMESPACE] === undefined) yield edgeless(environment);
  }
}

function* wholeCluster({ name: subject, edge, certificates, secrets, monitoring, addons }: KubernetesEnvironment) {
  if (edge?.controller === 'f5-nginx' || edge?.controller === 'envoy-gateway') {
    const allowed = 'an ingress controller or a gateway that the cluster has: a tenant installs none';
    yield { subject, field: 'edge.controller', given: edge.controller, allowed, fix: 'name the one that is there' };
  }
  if (certificates?.from === 'acme' || certificates?.from === 'self-signed') {
    const allowed = 'an issuer or a Secret that exists: one of ours is for the whole cluster';
    const fix = 'name what the cluster has for certificates';
    yield { subject, field: 'certificates.from', given: certificates.from, allowed, fix };
  }
  if (secrets.from === 'generated') {
    const allowed = 'a store of its own, or Secrets that exist: what is generated is kept for the whole cluster';
    yield {
      subject,
      field: 'secrets.from',
      given: secrets.from,
      allowed,
      fix: "write { from: 'existing' }, and make them",
    };
  }
  if (monitoring !== undefined) {
    const allowed = 'nothing: Prometheus reads nodes, and what others tell of the whole cluster';
    const fix = 'leave it out: whoever watches the cluster watches this too';
    yield { subject, field: 'monitoring', given: monitoring.namespace.name, allowed, fix };
  }
  for (const { name: given } of addons?.more ?? []) {
    const allowed = 'nothing: a tenant installs no add-on';
    yield { subject, field: 'addons.more', given, allowed, fix: 'ask whoever runs the cluster for it' };
  }
}

function* unknownNamespaces(
  { name: subject }: KubernetesEnvironment,
  { namespaces = {} }: Tenant,
  topology: Topology,
): Iterable<Problem> {
  const known = [...namespacesOf(topology).map(({ name }) => name), EDGE_NAMESPACE];
  for (const given of Object.keys(namespaces).filter((name) => !known.includes(name))) {
    const meant = nearest(given, known);
    const fix = meant === undefined ? 'name a namespace that something lives in' : `did you mean ${meant}?`;
    yield { subject, field: `cluster.namespaces.${given}`, given, allowed: known.join(', '), fix };
  }
}

const edgeless = ({ name: subject }: KubernetesEnvironment): Problem => ({
  subject,
  field: `cluster.namespaces.${EDGE_NAMESPACE}`,
  given: undefined,
  allowed: 'the namespace of the public hosts and their certificates: the topology has routes',
  fix: `add namespaces: { ${EDGE_NAMESPACE}: '…' }, which may be one of the others`,
});
