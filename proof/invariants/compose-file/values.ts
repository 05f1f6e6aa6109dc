import { neverAsked } from '../../declared/never-asked';
import { each } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { addressesIn, isAddress, isItself, type NamedHost } from '../../values/addresses-in';
import { SECRET, valuesOfFile, type Value } from '../../values/container-values';
import { expandedByCompose } from '../../values/expanded';
import { leaves } from '../../values/leaves';
import { inFile, unless } from '../../violation';
import { containersOf, inService, networksOf, type NamedContainer } from './document';

interface Given extends Value {
  readonly service: NamedContainer;
  readonly to: NamedHost;
}

const expanded = (text: string): string => expandedByCompose(text, (_, otherwise = SECRET) => otherwise);

function valuesOf(service: NamedContainer, { environment, files, resolved }: ComposeSubject): Value[] {
  const { container, name } = service;
  const others = neverAsked(resolved, name);
  const lists = { command: container.command, entrypoint: container.entrypoint, healthcheck: container.healthcheck };
  const mounted = (container.volumes ?? []).flatMap(({ type, source }) => {
    const path = `${environment}/${source.replace(/^\.\//, '')}`;
    return type === 'bind' && source.startsWith('./')
      ? files.filter((file) => file.path === path || file.path.startsWith(`${path}/`))
      : [];
  });
  return [
    ...Object.entries(container.environment ?? {})
      .filter(([variable]) => !others.includes(variable))
      .map(([variable, text]) => ({
        text: expanded(text),
        place: inService(service, `environment.${variable}`),
      })),
    ...Object.entries(lists).flatMap(([field, list]) =>
      leaves(list).map((text) => ({ text: expanded(text), place: inService(service, field) })),
    ),
    ...mounted.flatMap(({ path, text }) =>
      valuesOfFile(path, text).map((value) => ({ text: value, place: inFile(path) })),
    ),
  ];
}

export const composeHostsAreThere = each(
  'Every host in a value is a service on a network of its reader, or outside.',
  {
    name: 'hosts in values',
    of: (subject: ComposeSubject): Given[] =>
      containersOf(subject.document).flatMap((service) =>
        valuesOf(service, subject).flatMap((value) =>
          addressesIn(value.text)
            .filter(({ host, bare }) => !isItself(host) && !isAddress(host) && (!bare || isOfCluster(host)))
            .map((to) => ({ ...value, service, to })),
        ),
      ),
  },
  ({ service, to: { host }, text, place }, { document }) => {
    const other = document.services[host];
    const shares = (other?.networks ?? []).some((network) => networksOf(service).includes(network));
    const isOutside = host.includes('.') && !isOfCluster(host);
    const words =
      other === undefined
        ? `is given ${text}, but ${host} is no service of the file`
        : `is given ${text}, but is on no network with ${host}`;
    return unless(isOutside || shares, place, words);
  },
);

/** A name that only the name servers of a cluster know. */
const isOfCluster = (host: string): boolean => /\.svc(\.|$)|\.cluster\.local$/.test(host);
