/** @type {import('jest').Config} What is looked at in Chromium. */
module.exports = {
  ...require('../../jest.config.js'),
  rootDir: '..',
  roots: ['<rootDir>'],
  testMatch: ['**/*.browser.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
};
