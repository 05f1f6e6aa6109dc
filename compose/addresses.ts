import {
  formOf,
  locationIn,
  partOf,
  programAt,
  type Address,
  type ComposeEnvironment,
  type Endpoint,
  type Location,
} from '../lib/model';

/** Name of a Compose project: what tells its containers, networks and volumes from others of the same machine. */
export const projectName = ({ application, name }: ComposeEnvironment): string => `${application}-${name}`;

/** An address as text: hosts are the names of Compose services, which the network's own DNS knows. */
export const addressText = ({ of, part }: Address, environment: ComposeEnvironment): string =>
  partOf(locate(of, environment), part);

/** The Compose service, or the host outside, behind an endpoint. */
export function locate({ of, name }: Endpoint, environment: ComposeEnvironment): Location {
  if (of.kind === 'service') return { scheme: 'http', host: of.name, port: of.ports[name] ?? 0 };
  const form = formOf(of, environment);
  switch (form.kind) {
    case 'server':
      return locationIn(form, name, programAt(form, name).name);
    case 'external':
      return locationIn(form, name);
    case 'operator':
      throw new Error(`${of.name}: there is no operator in Compose`);
  }
}
