import { under, type Kinds } from './rules';

const store = {
  rows: [
    { at: ['spec.provider'], why: 'vault changes' },
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
      { at: under('spec', ['refreshInterval', 'refreshPolicy', 'target']), why: 'secret read otherwise' },
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
