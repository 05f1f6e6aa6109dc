import type { EntraId, KubernetesEnvironment, Resolved } from '../../lib/model';
import type { Section } from './section';

/**
 * What the application is registered as where users sign in. Of Entra ID that is an application registration: a managed
 * identity is for pods, and nobody could sign in to one.
 */
export function signInSections(
  resolved: Resolved<KubernetesEnvironment>,
  others: readonly KubernetesEnvironment[],
): Section[] {
  const { environment, backing } = resolved;
  const { signIn, host } = environment;
  if (signIn === undefined || !backing.some((one) => one.backing.kind === 'oidc')) return [];
  switch (signIn.provider) {
    case 'oidc':
      return [
        {
          title: `Sign-in: register a single-page application at ${signIn.issuer}, with the address https://${host}/.`,
          commands: [],
        },
      ];
    case 'entra-id':
      return [registration(environment, hostsOf(signIn, others)), ...clientSecret(resolved)];
  }
}

/**
 * `az ad app` has no option for the addresses of a single-page application; they are set where it would set them.
 *
 * @see https://learn.microsoft.com/graph/api/resources/spaapplication
 */
const registration = ({ application }: KubernetesEnvironment, hosts: readonly string[]): Section => ({
  title:
    'Sign-in: an application registration, which the browser comes back from, and the same as an enterprise application.',
  commands: [
    `SIGN_IN=$(az ad app create --display-name ${application} --sign-in-audience AzureADMyOrg --query appId --output tsv)`,
    `az rest --method PATCH --uri "https://graph.microsoft.com/v1.0/applications(appId='$SIGN_IN')" ` +
      '--headers Content-Type=application/json ' +
      `--body '${JSON.stringify({ spa: { redirectUris: hosts.map((host) => `https://${host}/`) }, api: { requestedAccessTokenVersion: 2 } })}'`,
    'az ad sp show --id "$SIGN_IN" --output none || az ad sp create --id "$SIGN_IN" --output none',
  ],
});

/** One registration may be that of several environments, and comes back to the host of each. */
const hostsOf = ({ clientId }: EntraId, environments: readonly KubernetesEnvironment[]): string[] =>
  environments.flatMap(({ signIn, host }) =>
    signIn?.provider === 'entra-id' && signIn.clientId === clientId ? [host] : [],
  );

/** Who sends users to sign in from a server has a secret; a page has none, for everybody can read it. */
function clientSecret({ topology }: Resolved<KubernetesEnvironment>): Section[] {
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
