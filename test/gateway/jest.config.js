/** @type {import('jest').Config} What needs the programs of a Gateway. */
module.exports = {
  ...require('../../jest.config.js'),
  rootDir: __dirname,
  roots: ['<rootDir>'],
  testMatch: ['**/*.real.ts'],
  testTimeout: 60_000,
};
