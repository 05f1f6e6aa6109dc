import { TMP, type KubernetesEnvironment, type MadeName, type Program, type Resolved } from '../../model';

/** The names inside the pods of services: of containers, and of the volumes that they have together. */
export const podNames = ({ services }: Resolved<KubernetesEnvironment>): MadeName[] =>
  services.flatMap(({ service: { name: of }, program, init, sidecars }) => {
    const company = [...init, ...sidecars];
    const all: Omit<MadeName, 'of'>[] = [
      ...company.map(({ name }) => ({ name, among: `container of ${of}`, what: `what stands beside ${of}` })),
      ...[TMP, ...program.volumes, ...program.config].map(({ name }) => volume(name, of)),
      ...company.flatMap((one) => [TMP, ...one.volumes, ...one.config].map(({ name }) => ownVolume(name, one, of))),
    ];
    return all.map((one) => ({ ...one, of }));
  });

const volume = (name: string, of: string) => ({ name, among: `volume of ${of}`, what: `a folder of ${of}` });

const ownVolume = (name: string, program: Program, of: string) => ({
  ...volume(`${program.name}-${name}`, of),
  what: `a folder of ${program.name}`,
});
