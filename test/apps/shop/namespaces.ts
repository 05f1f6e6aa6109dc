import { defineNamespace } from '../../../lib';

export const storefront = defineNamespace({ name: 'storefront' });
export const trade = defineNamespace({ name: 'trade' });
export const goods = defineNamespace({ name: 'goods' });
export const observe = defineNamespace({ name: 'observe' });
