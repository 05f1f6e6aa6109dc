import type { Program, Resolved, SecretKey, Value } from '../../lib/model';

/** Every program of a definition, by which a container of its name is judged. */
export const programsOf = ({ services, jobs, backing }: Resolved): Program[] => [
  ...services.flatMap(({ program, init, sidecars }) => [program, ...init, ...sidecars]),
  ...jobs.map(({ program }) => program),
  ...backing.flatMap(({ form }) => (form.kind === 'server' ? [form.program, ...form.preparations] : [])),
];

/** The service in whose pods a container stands: the one beside which it is, or itself. */
export const podOf = ({ services }: Resolved, container: string): string =>
  services.find(({ init, sidecars }) => [...init, ...sidecars].some(({ name }) => name === container))?.program.name ??
  container;

/** What a variable of a container was declared to be. */
export const declaredValue = (resolved: Resolved, container: string, variable: string): Value | undefined =>
  programsOf(resolved)
    .find(({ name }) => name === container)
    ?.variables.find(({ name }) => name === variable)?.value;

/** Every secret that a program reads, as often as one does. */
export const secretsDeclared = (resolved: Resolved): SecretKey[] =>
  programsOf(resolved).flatMap(({ variables }) =>
    variables.flatMap(({ value }) => (value.kind === 'secret' ? [value] : [])),
  );
