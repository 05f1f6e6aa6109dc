import { plain, told } from './reason-text';
import { changes, list } from './say';

const STORES = 'https://external-secrets.io/latest';

/** What secrets must be where. */
export const secretReasons = {
  'secrets differ': told<{ needs: readonly string[]; drops: readonly string[] }>(
    'secret contract',
    ({ needs, drops }) =>
      [needs.length > 0 ? `needs ${list(needs)}` : '', drops.length > 0 ? `drops ${list(drops)}` : '']
        .filter(Boolean)
        .join('; '),
  ),
  'vault changes': plain(
    'secret contract',
    (fields) =>
      `${changes(fields)}: every secret must be in the new place before; what is in the cluster stays until it is, as deletionPolicy Retain says`,
    `${STORES}/guides/ownership-deletion-policy/`,
  ),
  'vault asked otherwise': plain(
    'by hand',
    (fields) =>
      `${changes(fields)}: the vault must let it read before; what is in the cluster stays as it is until it does`,
    `${STORES}/api/secretstore/`,
  ),
  'secret goes': plain(
    'interrupts',
    (fields) => `${changes(fields)}: the Secret of the old name is deleted, and whoever reads that finds none`,
    `${STORES}/guides/ownership-deletion-policy/`,
  ),
  'secret read otherwise': plain('reloads', changes, `${STORES}/api/externalsecret/`),
};
