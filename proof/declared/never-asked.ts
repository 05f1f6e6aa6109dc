import { clientsOf, type Endpoint, type Resolved } from '../../lib/model';

/**
 * The variables of a client that may look like addresses, and that it goes to itself in no case: where the users of a page
 * sign in, which it hands on to browsers, and whom a token is for.
 */
export const neverAsked = ({ topology }: Resolved, name: string): string[] =>
  clientsOf(topology).flatMap((client) =>
    client.name === name ? client.connects.flatMap((endpoint) => namesOf(endpoint)) : [],
  );

const namesOf = ({ of, name: endpoint, names = {} }: Endpoint): string[] =>
  of.kind === 'oidc'
    ? ['OIDC_AUDIENCE', 'OIDC_SCOPE', ...(endpoint === 'publicClient' ? ['OIDC_ISSUER'] : [])].map((name) =>
        Object.hasOwn(names, name) ? String(names[name]) : name,
      )
    : [];
