/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
  // Transpiles only, as ts-node does; `npm run typecheck` checks the types.
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  // The compiled twin of an import (imports/*.js) is found before its TypeScript, as node does.
  moduleFileExtensions: ['js', 'ts', 'json'],
  // Some tests start whole processes, which a shared machine delays.
  testTimeout: 60_000,
};
