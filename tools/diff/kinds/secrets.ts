import type { KubernetesObject } from '../../../proof/objects';
import { under, type Kinds } from './rules';

const ORPHANS =
  'https://github.com/external-secrets/external-secrets/blob/main/pkg/controllers/externalsecret/externalsecret_controller.go';

/** As whom a vault is asked, and how it is reached: it is the same vault. */
const asked = under('spec.provider.*', [
  ...['auth*', 'serviceAccount*', 'tenantId', 'identityId', 'clientId', 'role'],
  ...['caBundle', 'caProvider', 'useAzureSDK'],
]);

/** What becomes of the Secret of the old name: whoever owns it, as is the default, deletes it. */
function secretOfOldName({ spec }: KubernetesObject) {
  const { target } = (spec ?? {}) as { readonly target?: { readonly creationPolicy?: string } };
  return { code: (target?.creationPolicy ?? 'Owner') === 'Owner' ? 'secret goes' : 'secret read otherwise' } as const;
}

const store = {
  rows: [
    { at: ['spec.provider'], but: asked, why: 'vault changes' },
    { at: asked, alone: true, why: 'vault asked otherwise' },
    {
      at: ['spec.conditions'],
      why: 'rights change',
      documented: 'https://external-secrets.io/latest/api/clustersecretstore/',
    },
  ],
} as const;

/** What an ExternalSecret asks for is told as the contract, see `secret-contract.ts`. */
export const secretKinds: Kinds = {
  'external-secrets.io/ExternalSecret': {
    rows: [
      {
        at: ['spec.secretStoreRef'],
        why: 'vault changes',
        documented: 'https://external-secrets.io/latest/api/externalsecret/',
      },
      { at: ['spec.target.name'], when: 'stays', why: secretOfOldName, documented: ORPHANS },
      {
        at: under('spec', ['refreshInterval', 'refreshPolicy', 'target']),
        but: ['spec.target.name'],
        why: 'secret read otherwise',
      },
    ],
  },
  'external-secrets.io/ClusterSecretStore': store,
  'external-secrets.io/SecretStore': store,
  'generators.external-secrets.io/Password': {
    rows: [
      {
        at: ['spec'],
        why: 'secret read otherwise',
        documented: 'https://external-secrets.io/latest/api/generator/password/',
      },
    ],
  },
};
