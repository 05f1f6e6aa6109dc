import type { Common } from '../../lib';
import images from '../images.json';
import { settings } from './settings';

/** What is the same everywhere. */
export const common = {
  application: settings.application,
  repository: settings.repository,
  runbook: `${settings.repository.replace(/\.git$/, '')}/blob/main/docs/runbook.md`,
  images,
  registry: settings.registry,
  signIn: { provider: 'entra-id', tenantId: settings.tenantId, clientId: settings.signInClientId },
} satisfies Partial<Common>;
