import { alertSecrets, alertsOf, type Program, type Resolved, type SecretKey, type Value } from '../../lib/model';

/** Every program of a definition, by which a container of its name is judged. */
export const programsOf = ({ services, jobs, backing }: Resolved): Program[] => [
  ...services.flatMap(({ program, init, sidecars }) => [program, ...init, ...sidecars]),
  ...jobs.map(({ program }) => program),
  ...backing.flatMap(({ form }) =>
    form.kind === 'server'
      ? [
          form.program,
          ...(form.front ? [form.front.program] : []),
          ...form.preparations,
          ...(form.metrics?.exporter ? [form.metrics.exporter] : []),
        ]
      : form.kind === 'operator'
        ? form.preparations
        : [],
  ),
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

/** The files of a program that are given by their text. */
export const textFiles = ({ config }: Program): { readonly path: string; readonly text: string }[] =>
  config.flatMap(({ path, files }) =>
    Object.entries(files).flatMap(([name, text]) =>
      typeof text === 'string' ? [{ path: `${path}/${name}`, text }] : [],
    ),
  );

/** The files of a program that hold a secret. */
export const secretsAsFiles = ({ config }: Program): { readonly path: string; readonly key: SecretKey }[] =>
  config.flatMap(({ path, files }) =>
    Object.entries(files).flatMap(([name, key]) => (typeof key === 'string' ? [] : [{ path: `${path}/${name}`, key }])),
  );

/** Every secret that a program reads, as often as one does. */
export const secretsDeclared = (resolved: Resolved): SecretKey[] => {
  const alerts = alertsOf(resolved.environment);
  return [
    ...programsOf(resolved).flatMap((program) => [
      ...program.variables.flatMap(({ value }) => (value.kind === 'secret' ? [value] : [])),
      ...secretsAsFiles(program).map(({ key }) => key),
    ]),
    ...(alerts === undefined ? [] : alertSecrets(alerts).map(({ key }) => key)),
  ];
};
