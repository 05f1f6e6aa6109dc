import tseslint from 'typescript-eslint';

const renderers = [
  'cdk8s',
  'cdk8s-plus-*',
  'constructs',
  '**/compose/**',
  '**/constructs/**',
  '**/namespaces/**',
  '**/gitops/**',
  '**/imports/**',
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'imports/', 'examples/', '**/*.js', '**/*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // The model and the services know no target: DESIGN decision, kept by the linter.
    files: ['lib/model/**', 'lib/services/**', 'lib/environments/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: renderers, message: 'The model and the services know no renderer.' }] },
      ],
    },
  },
  {
    // What people run at a terminal may print.
    files: ['main.ts', 'bench/**', 'tools/**'],
    rules: { 'no-console': 'off' },
  },
);
