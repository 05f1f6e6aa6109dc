/** @type {import('jest').Config} The application's own tests. They go with it: there may be none. */
module.exports = {
  ...require('./jest.config.js'),
  roots: ['<rootDir>/app'],
  testPathIgnorePatterns: [],
  passWithNoTests: true,
};
