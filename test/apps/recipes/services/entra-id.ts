import { defineOidc } from '../../../../lib';

export const entraId = defineOidc({
  name: 'entra-id',
  purpose: 'Microsoft Entra ID: sign-in and tokens',
});
