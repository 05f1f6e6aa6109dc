import type { Oidc } from '../backing/oidc';
import { developmentPort, developmentPrefix } from '../backing/sign-in-server';
import type { ComposeEnvironment, Environment, KubernetesEnvironment } from '../environment';
import { inEnvironment } from '../in-environment';
import type { Problem } from '../problem';
import { MAIN_HOST } from '../route';
import { isPublic, type Topology } from '../topology';
import type { Definitions } from './rule';

/** A provider that lets everybody in stands where nobody comes from outside, and has its port or its prefix to itself. */
export function* signIn({ topology, environments }: Definitions): Iterable<Problem> {
  const providers = topology.backing.filter((one) => one.kind === 'oidc');
  for (const environment of environments) {
    if (environment.signIn?.provider !== 'development') continue;
    yield* publicProblems(environment);
    const [first, second] = providers;
    if (first !== undefined && second !== undefined) {
      const allowed = `one provider where sign-in is for development: ${first.name}`;
      const fix = 'leave one of them out, or say who really signs users in';
      yield { subject: second.name, field: 'development', given: second.name, allowed, fix };
    }
    if (first === undefined) continue;
    switch (environment.target) {
      case 'compose':
        yield* portProblems(first, environment);
        break;
      case 'kubernetes':
        yield* placeProblems(first, environment, inEnvironment(topology, environment).topology);
        break;
    }
  }
}

/** Whether what an environment says shows that it is no rehearsal. */
function* publicProblems(environment: Environment): Iterable<Problem> {
  const reason = whyPublic(environment);
  if (reason === undefined) return;
  yield {
    subject: environment.name,
    field: 'signIn.provider',
    given: 'development',
    allowed: `a provider that asks who it is: ${reason}`,
    fix: "say signIn: { provider: 'oidc', … } or { provider: 'entra-id', … }",
  };
}

function whyPublic(environment: Environment): string | undefined {
  switch (environment.target) {
    case 'compose':
      return environment.credentials === 'required' ? 'nothing here is known to everybody' : undefined;
    case 'kubernetes':
      return environment.certificates?.from === 'acme' ? 'its certificate is one for the public' : undefined;
  }
}

function* portProblems(oidc: Oidc, { name: subject, hostPorts = {} }: ComposeEnvironment): Iterable<Problem> {
  const port = developmentPort(oidc);
  for (const [service, given] of Object.entries(hostPorts)) {
    if (given !== port) continue;
    const allowed = `a port other than ${port}, where users sign in`;
    yield { subject, field: `hostPorts.${service}`, given, allowed, fix: 'choose another' };
  }
}

function* placeProblems(oidc: Oidc, { name }: KubernetesEnvironment, topology: Topology): Iterable<Problem> {
  const subject = oidc.name;
  if (oidc.development?.namespace === undefined) {
    const fix = 'say where it runs: development: { namespace: … }';
    yield { subject, field: 'development.namespace', given: undefined, allowed: `a namespace: ${name} runs it`, fix };
  }
  const prefix = developmentPrefix(oidc);
  const field = 'development.prefix';
  const taken = topology.services.find(({ routes }) =>
    routes.some((route) => route.prefix === prefix && route.hosts.includes(MAIN_HOST)),
  );
  if (taken !== undefined) {
    const allowed = `a prefix that nobody has; ${taken.name} has this one`;
    yield { subject, field, given: prefix, allowed, fix: 'give it a prefix of its own' };
  }
  if (isPublic(topology)) return;
  const allowed = `a route in ${name}: who signs in comes through the same edge`;
  yield { subject, field, given: prefix, allowed, fix: `route something, or give ${name} another provider` };
}
