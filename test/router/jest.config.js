/** @type {import('jest').Config} What needs the router's own program. */
module.exports = {
  ...require('../../jest.config.js'),
  rootDir: __dirname,
  roots: ['<rootDir>'],
  testMatch: ['**/*.real.ts'],
};
