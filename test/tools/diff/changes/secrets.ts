import type { Row } from './row';

const of = (kind: string, spec: object) => ({
  apiVersion: 'external-secrets.io/v1',
  kind,
  metadata: { name: 'one', namespace: 'shop' },
  spec,
});
const secret = (target: object) => of('ExternalSecret', { target });
const vault = (azurekv: object) =>
  of('SecretStore', { provider: { azurekv: { vaultUrl: 'https://shop.vault.azure.net', ...azurekv } } });
const SOURCE =
  'https://github.com/external-secrets/external-secrets/blob/main/pkg/controllers/externalsecret/externalsecret_controller.go';

/** Where secrets are read from, and what is made of them. */
export const secrets: readonly Row[] = [
  {
    title: 'a secret under another name',
    objects: [secret({ name: 'one' }), secret({ name: 'two' })],
    effects: [['ExternalSecret shop/one', 'interrupts', 'secret goes', ['name']]],
    documented: SOURCE,
  },
  {
    title: 'a secret that nobody owns, under another name',
    objects: [secret({ name: 'one', creationPolicy: 'Orphan' }), secret({ name: 'two', creationPolicy: 'Orphan' })],
    effects: [['ExternalSecret shop/one', 'reloads', 'secret read otherwise', ['name']]],
    documented: SOURCE,
  },
  {
    title: 'what becomes of a secret that its vault has no longer',
    objects: [secret({ deletionPolicy: 'Retain' }), secret({ deletionPolicy: 'Delete' })],
    effects: [['ExternalSecret shop/one', 'reloads', 'secret read otherwise', ['deletionPolicy']]],
    documented: 'https://external-secrets.io/latest/guides/ownership-deletion-policy/',
  },
  {
    title: 'a vault that is asked by another identity, of another tenant',
    objects: [
      vault({ tenantId: 'one', serviceAccountRef: { name: 'one' } }),
      vault({ tenantId: 'two', serviceAccountRef: { name: 'two' } }),
    ],
    effects: [['SecretStore shop/one', 'by hand', 'vault asked otherwise', ['name', 'tenantId']]],
    documented: 'https://external-secrets.io/latest/provider/azure-key-vault/',
  },
  {
    title: 'a vault of another kind',
    objects: [vault({ tenantId: 'one' }), of('SecretStore', { provider: { fake: { data: [] } } })],
    effects: [['SecretStore shop/one', 'secret contract', 'vault changes', ['azurekv', 'fake']]],
    documented: 'https://external-secrets.io/latest/api/secretstore/',
  },
];
