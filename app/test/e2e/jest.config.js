/** @type {import('jest').Config} */
module.exports = {
  ...require('../../../jest.config.js'),
  rootDir: __dirname,
  roots: ['<rootDir>'],
  testMatch: ['**/*.e2e.ts'],
  // Real containers start, stop and are killed; each test says itself how long what it promises may take.
  testTimeout: 600_000,
};
