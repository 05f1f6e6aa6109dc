import images from '../images.json';

export const common = {
  application: 'app',
  repository: 'https://git.test/app.git',
  images,
  registry: 'registry.test/app',
  identity: { issuer: 'https://login.test/tenant', clientId: 'app' },
};
