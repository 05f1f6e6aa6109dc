/** @type {import('jest').Config} The engine's tests that start whole processes. */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/*.slow.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
};
