/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Those that start whole processes: npm run test:slow.
  testPathIgnorePatterns: ['\\.slow\\.test\\.ts$'],
  // Transpiles only, as ts-node does; `npm run typecheck` checks the types.
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  // The compiled twin of an import (imports/*.js) is found before its TypeScript, as node does.
  moduleFileExtensions: ['js', 'ts', 'json'],
  // Some tests ask a program, which a shared machine delays.
  testTimeout: 60_000,
  // Of two cores, which is what there often is, jest by itself would leave one idle.
  maxWorkers: '100%',
};
