import {
  textsOf,
  TMP,
  type KubernetesEnvironment,
  type MadeName,
  type Namespace,
  type Program,
  type Resolved,
} from '../../model';
import { configMapName } from '../constructs/config-folder';

interface Pod {
  /** The definition. */
  readonly of: string;
  readonly namespace: Namespace;
  readonly program: Program;
  readonly company: readonly Program[];
}

/** The pods of what is written down; migrations have what their service has. */
const podsOf = ({ services, jobs, backing }: Resolved<KubernetesEnvironment>): Pod[] => [
  ...services.map(({ service: { name: of, namespace }, program, init, sidecars }) => ({
    of,
    namespace,
    program,
    company: [...init, ...sidecars],
  })),
  ...jobs
    .filter(({ job }) => job.migrates === undefined)
    .map(({ job: { name: of, namespace }, program }) => ({ of, namespace, program, company: [] })),
  ...backing.flatMap(({ backing: { name: of }, form }) =>
    form.kind === 'server' && form.namespace !== undefined
      ? [{ of, namespace: form.namespace, program: form.program, company: [] }]
      : [],
  ),
];

/** The names inside pods: of containers, and of the volumes that they have together. */
export const podNames = (resolved: Resolved<KubernetesEnvironment>): MadeName[] =>
  podsOf(resolved).flatMap(({ of, namespace, program, company }) => {
    const within = `${of} in ${namespace.name}`;
    const volume = (name: string, whose: string): MadeName => ({
      name,
      among: `volume of ${within}`,
      of,
      what: `a folder of ${whose}`,
    });
    return [
      ...company.map(({ name }) => ({ name, among: `container of ${within}`, of, what: `what stands beside ${of}` })),
      ...[TMP, ...program.volumes, ...program.config].map(({ name }) => volume(name, of)),
      ...company.flatMap((one) =>
        [TMP, ...one.volumes, ...one.config].map(({ name }) => volume(`${one.name}-${name}`, one.name)),
      ),
    ];
  });

/** The ConfigMaps that files come in: a name each, of at most as many characters as Kubernetes allows any object. */
export const configMapNames = (resolved: Resolved<KubernetesEnvironment>): MadeName[] =>
  podsOf(resolved).flatMap(({ of, namespace, program: main, company }) =>
    [main, ...company].flatMap((program) =>
      program.config.flatMap((folder) =>
        textsOf(folder).map(([file]) => ({
          name: configMapName(program, folder, file),
          among: `ConfigMap in ${namespace.name}`,
          of,
          what: `the file ${folder.path}/${file}`,
          longest: 253,
        })),
      ),
    ),
  );
