import type { Common } from '../../../../lib';
import images from '../images.json';

export const common = {
  application: 'app',
  repository: 'https://git.test/app.git',
  images,
  registry: 'registry.test/app',
  signIn: { provider: 'oidc', issuer: 'https://login.test/tenant', clientId: 'app' },
} satisfies Partial<Common>;
