import { defineOidc } from '../../lib';
import { backendNamespace } from '../namespaces';

export const entraId = defineOidc({
  name: 'entra-id',
  purpose: 'Microsoft Entra ID: sign-in and tokens',
  development: { namespace: backendNamespace },
});
