export { local } from './local';
export { staging } from './staging';
export { production } from './production';
