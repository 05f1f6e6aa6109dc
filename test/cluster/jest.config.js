/** @type {import('jest').Config} What runs on a cluster, in the order of the names: see run.ts. */
module.exports = {
  ...require('../../jest.config.js'),
  rootDir: '../..',
  roots: ['<rootDir>/test/cluster', '<rootDir>/app'],
  testMatch: ['**/*.cluster.ts'],
  testPathIgnorePatterns: [],
  testSequencer: '<rootDir>/test/cluster/by-name.js',
  // Databases move, machines are drained; each test says itself how long what it promises may take.
  testTimeout: 1_800_000,
};
