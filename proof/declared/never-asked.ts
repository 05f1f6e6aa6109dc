import { clientsOf, type Resolved } from '../../lib/model';

/**
 * The variables of a client whose addresses it hands on to browsers, and does not go to itself: where the users of a page
 * sign in.
 */
export const forBrowsers = ({ topology }: Resolved, name: string): string[] =>
  clientsOf(topology).flatMap((client) =>
    client.name === name
      ? client.connects
          .filter((endpoint) => endpoint.of.kind === 'oidc' && endpoint.name === 'publicClient')
          .map(({ names = {} }) => (Object.hasOwn(names, 'OIDC_ISSUER') ? String(names['OIDC_ISSUER']) : 'OIDC_ISSUER'))
      : [],
  );
