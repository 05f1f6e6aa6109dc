import {
  MAIN_HOST,
  type EntraId,
  type KubernetesEnvironment,
  type OidcEndpoint,
  type Resolved,
  type Topology,
} from '../../lib/model';
import type { Section } from './section';

/**
 * What the application is registered as where users sign in. Of Entra ID that is an application registration: a managed
 * identity is for pods, and nobody could sign in to one.
 *
 * @param others every environment on Kubernetes: a registration may be that of several
 */
export function signInSections(
  { environment, topology, backing }: Resolved<KubernetesEnvironment>,
  others: readonly KubernetesEnvironment[],
): Section[] {
  const { signIn } = environment;
  if (signIn === undefined || !backing.some((one) => one.backing.kind === 'oidc')) return [];
  switch (signIn.provider) {
    case 'development':
      return [];
    case 'oidc': {
      const addresses = comesBackTo(topology, 'publicClient', [environment]).join(', ');
      return [
        { title: `Sign-in: register a single-page application at ${signIn.issuer}, with ${addresses}.`, commands: [] },
      ];
    }
    case 'entra-id':
      return [registration(environment, topology, sharing(signIn, others)), ...clientSecret(topology)];
  }
}

const sharing = ({ clientId }: EntraId, environments: readonly KubernetesEnvironment[]): KubernetesEnvironment[] =>
  environments.filter(({ signIn }) => signIn?.provider === 'entra-id' && signIn.clientId === clientId);

/** Where a browser comes back to after sign-in: the page of each client of a kind, on the host of each environment. */
const comesBackTo = (
  topology: Topology,
  endpoint: OidcEndpoint,
  environments: readonly KubernetesEnvironment[],
): string[] =>
  environments.flatMap(({ host }) =>
    topology.services
      .filter(({ connects }) => connects.some(({ of, name }) => of.kind === 'oidc' && name === endpoint))
      .flatMap(({ routes }) => routes.filter(({ hosts }) => hosts.includes(MAIN_HOST)))
      .map(({ prefix }) => `https://${host}${prefix === '/' ? '/' : `${prefix}/`}`),
  );

/**
 * `az ad app` has no option for the addresses of a single-page application; they are set where it would set them. Those of
 * all environments at once: what is set takes the place of what was.
 *
 * @see https://learn.microsoft.com/graph/api/resources/spaapplication
 */
function registration(
  { application }: KubernetesEnvironment,
  topology: Topology,
  environments: readonly KubernetesEnvironment[],
): Section {
  const body = {
    spa: { redirectUris: comesBackTo(topology, 'publicClient', environments) },
    web: { redirectUris: comesBackTo(topology, 'signIn', environments) },
    api: { requestedAccessTokenVersion: 2 },
  };
  return {
    title:
      'Sign-in: an application registration, with the addresses that a browser comes back to (a program that keeps a secret ' +
      'has one below its route: say it there), and the same as an enterprise application.',
    commands: [
      `SIGN_IN=$(az ad app create --display-name ${application} --sign-in-audience AzureADMyOrg --query appId --output tsv)`,
      `az rest --method PATCH --uri "https://graph.microsoft.com/v1.0/applications(appId='$SIGN_IN')" ` +
        `--headers Content-Type=application/json --body '${JSON.stringify(body)}'`,
      'az ad sp show --id "$SIGN_IN" --output none || az ad sp create --id "$SIGN_IN" --output none',
    ],
  };
}

/** A program that sends users to sign in keeps a secret; a page has none, for everybody could read it. */
function clientSecret(topology: Topology): Section[] {
  const isConfidential = topology.services.some(({ connects }) =>
    connects.some(({ of, name }) => of.kind === 'oidc' && name === 'signIn'),
  );
  return isConfidential
    ? [
        {
          title: 'The client secret, for npm run secrets to ask for. It is shown once.',
          commands: [
            'az ad app credential reset --id "$SIGN_IN" --append --display-name cluster --years 1 --query password --output tsv',
          ],
        },
      ]
    : [];
}
