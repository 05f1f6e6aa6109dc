import { HBONE } from '../declared/mesh';
import type { Endpoint, PodsEndpoint } from '../endpoints';
import { difference, intersection, noPorts, onePort, union, type Ports } from '../ports';
import type { Reachability } from '../reachability';
import { isBehind, translations, type Service } from '../services';
import { authorized, type Authorization, type AuthorizationRule, type Caller } from './authorization';
import { guarded, policiesBefore, policiesOf, type Mesh } from './mesh';
import { KUBELET, plainPorts } from './mesh-differences';
import { callerOf, NOBODY } from './trial';

const TCP: Ports = [{ protocol: 'TCP', from: 1, to: 65535 }];

/** On which ports somebody is let in to a workload of a mesh. */
export interface LetIn {
  /** Of what comes by the mesh, under the account of who asks. */
  readonly byMesh: Ports;
  /** Of what comes in plain text, past it. */
  readonly inPlainText: Ports;
}

/** A rule of an AuthorizationPolicy. */
export interface MeshRule {
  readonly policy: Authorization;
  /** Position in the file, from 0. */
  readonly index: number;
  readonly rule: AuthorizationRule;
}

/** Whose connections the mesh does not see: its probes come under an address of their own. */
export const isPassing = ({ name }: Endpoint): boolean => name === KUBELET;

/** Who reaches whom where a mesh is: both the network and the mesh must let a connection through. */
export class MeshReach {
  private readonly guarded: ReadonlySet<Endpoint>;
  private readonly about = new Map<Endpoint, readonly Authorization[]>();
  private readonly byAccount = new Map<string, Endpoint[]>();

  /** @param namespaces those whose pods are in the mesh */
  constructor(
    private readonly mesh: Mesh,
    private readonly reachability: Reachability,
    namespaces: ReadonlySet<string>,
  ) {
    this.guarded = new Set(guarded(reachability.world, namespaces));
    for (const end of reachability.world.endpoints.filter(mesh.isMember)) {
      const account = `${end.namespace}/${end.account}`;
      this.byAccount.set(account, [...(this.byAccount.get(account) ?? []), end]);
    }
  }

  /** Whether the mesh is asked about connections to it. */
  isGuarded(to: Endpoint): to is PodsEndpoint {
    return this.guarded.has(to);
  }

  /** The ports that are open at one address or more; between members those that they are asked for, not that of the mesh. */
  open(from: Endpoint, to: Endpoint): Ports {
    const { somewhere } = this.reachability.reach(from, to);
    if (!this.isGuarded(to)) return somewhere;
    const { byMesh, inPlainText } = this.letsIn(from, to);
    const isCarried = intersection(somewhere, onePort(HBONE)).length > 0;
    return union(difference(somewhere, TCP), isCarried ? byMesh : noPorts, intersection(somewhere, inPlainText));
  }

  /**
   * What the mesh alone lets in.
   *
   * @param by of all policies about the workload, these. @default all
   */
  letsIn(from: Endpoint, to: PodsEndpoint, by: readonly Authorization[] = this.policies(to)): LetIn {
    const { mesh } = this;
    const plain = (...callers: readonly Caller[]): Ports => {
      const ports = union(...callers.map((caller) => authorized(by, caller)));
      return intersection(ports, plainPorts(to, ports, mesh));
    };
    if (isPassing(from)) return { byMesh: noPorts, inPlainText: TCP };
    if (mesh.isMember(from)) return { byMesh: this.authorizedBy(by, callerOf(from), to), inPlainText: noPorts };
    if (from.kind === 'addresses') {
      const addresses = this.reachability.world.addresses.get(from) ?? [];
      return { byMesh: noPorts, inPlainText: plain(...addresses.map((address) => ({ address }))) };
    }
    // It may be in the mesh by somebody else's making.
    const byMesh = authorized(by, { namespace: from.namespace, account: NOBODY });
    return { byMesh, inPlainText: plain({}) };
  }

  /** The policies about a workload. */
  policies(to: PodsEndpoint): readonly Authorization[] {
    const known = this.about.get(to) ?? [
      ...policiesOf(this.mesh, to),
      ...this.before(to).flatMap((service) => policiesBefore(this.mesh, service)),
    ];
    this.about.set(to, known);
    return known;
  }

  /** The Services by which a workload is reached through a waypoint. */
  private before(to: PodsEndpoint): Service[] {
    const { services } = this.reachability.world;
    return services.filter((service) => service.waypoint !== undefined && isBehind(service, to));
  }

  /** What is let in to the pods themselves, and to a waypoint before them as far as that is let in there. */
  private authorizedBy(by: readonly Authorization[], caller: Caller, to: PodsEndpoint): Ports {
    const own = by.filter(({ services }) => services === undefined);
    const isAbout = by.length === 0 || own.some(({ action }) => action === 'ALLOW');
    return union(
      isAbout ? authorized(own, caller) : noPorts,
      ...this.before(to).map((service) => {
        const before = by.filter((one) => policiesBefore({ policies: [one] }, service).length > 0);
        if (before.length === 0) return noPorts;
        const open = authorized(before, caller);
        const asked = translations([service], to).filter(
          ({ servicePort }) => intersection(open, onePort(servicePort)).length > 0,
        );
        const passed = authorized(policiesOf(this.mesh, to), {
          namespace: to.namespace,
          account: service.waypoint ?? '',
        });
        return intersection(passed, union(...asked.map(({ podPort }) => onePort(podPort))));
      }),
    );
  }

  /** The rules that may let somebody in to a workload. */
  rules(to: PodsEndpoint): MeshRule[] {
    return this.policies(to)
      .filter(({ action }) => action === 'ALLOW')
      .flatMap((policy) => policy.rules.map((rule, index) => ({ policy, index, rule })));
  }

  /** What one rule lets in, less what another policy denies. */
  letsInBy({ policy, rule }: MeshRule, from: Endpoint, to: PodsEndpoint): LetIn {
    const denying = this.policies(to).filter(({ action }) => action === 'DENY');
    return this.letsIn(from, to, [{ ...policy, rules: [rule] }, ...denying]);
  }

  /** Of some ends those that a rule may be about, so that no others need to be asked: members, where it names accounts alone. */
  askers({ policy, rule: { from = [] } }: MeshRule, all: readonly Endpoint[]): readonly Endpoint[] {
    const named = from.map(({ source }) => source?.serviceAccounts ?? []);
    if (named.length === 0 || named.some((accounts) => accounts.length === 0)) return all;
    const accounts = named.flat().map((one) => (one.includes('/') ? one : `${policy.namespace}/${one}`));
    return [...new Set(accounts)].flatMap((one) => this.byAccount.get(one) ?? []);
  }
}
