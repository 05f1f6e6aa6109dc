import { each } from '../../promise';
import { unless } from '../../violation';
import { inService, isOneShot, networksOf, services, type ComposeContainer } from './document';

/** A sidecar waits for no more than the network that it is in. */
const isBeside = ({ network_mode }: ComposeContainer, name: string): boolean => network_mode === `service:${name}`;

export const dependenciesCanBeMet = each(
  'What is waited for is there, and comes to the state that is waited for: to health, where it is asked for its health.',
  services,
  (service, { document }) =>
    Object.entries(service.container.depends_on ?? {}).flatMap(([name, { condition }]) => {
      const other = document.services[name];
      const place = inService(service, `depends_on.${name}`);
      if (other === undefined) return unless(false, place, `waits for ${name}, which is not there`);
      const profiles = other.profiles ?? [];
      const runs = profiles.length === 0 || profiles.some((p) => service.container.profiles?.includes(p));
      const isHealthChecked = other.healthcheck !== undefined;
      const met = {
        service_healthy: isHealthChecked && !isOneShot(other),
        service_started: !isOneShot(other),
        service_completed_successfully: isOneShot(other),
      }[condition ?? ''];
      return [
        ...unless(met === true, place, `waits for ${name} to be ${condition ?? 'started'}, which it never is`),
        ...unless(
          condition !== 'service_started' || !isHealthChecked || isBeside(service.container, name),
          place,
          `does not wait until ${name} is healthy, which says when it is`,
        ),
        ...unless(runs, place, `waits for ${name}, which its profile leaves out`),
      ];
    }),
);

export const oneNetwork = each(
  'There is one network, everything is in it, and every volume is declared.',
  services,
  (service, { document }) => {
    const { volumes = [] } = service.container;
    const networks = networksOf(service);
    const declared = Object.keys(document.networks ?? {});
    return [
      ...unless(
        declared.length === 1 && networks.join() === declared.join(),
        inService(service, 'networks'),
        `is in ${networks.join() || 'no network'}, and the file has ${declared.length} networks`,
      ),
      ...volumes.flatMap(({ type, source }, i) =>
        unless(
          type !== 'volume' || source in (document.volumes ?? {}),
          inService(service, `volumes[${i}]`),
          `mounts ${source}, which is not declared`,
        ),
      ),
    ];
  },
);
