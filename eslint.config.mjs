import tseslint from 'typescript-eslint';

/** Files, and what they may not import: the arrows between the rooms, which all point one way. */
const arrow = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [].concat(group).map((one) => ({ ...one, message })) }] },
});

const TARGETS = {
  group: [
    'cdk8s',
    'cdk8s-plus-*',
    'constructs',
    '**/kubernetes',
    '**/kubernetes/**',
    '**/compose',
    '**/compose/**',
    '**/imports/**',
  ],
};
const APP = { regex: '^(\\.\\./)+app(/|$)' };
const ABOVE = { regex: '^(\\.\\./)+(synth|main|tools|proof|test|bench|diagrams|explorer|fuzz)(/|$)' };

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
  arrow(
    ['app/*.ts', 'app/!(test)/**/*.ts'],
    { regex: '^(\\.\\./)+(lib/.|compose|proof|tools|imports|test|bench|synth|main)' },
    'An application imports the engine from lib/index alone.',
  ),
  arrow(
    ['lib/kubernetes/**'],
    [APP, ABOVE, { group: ['**/compose', '**/compose/**', '**/chart', '**/lib/chart/**'] }],
    'A target knows no application, no other target and nothing above it.',
  ),
  arrow(
    ['lib/chart/**'],
    [APP, ABOVE, { group: ['**/compose', '**/compose/**'] }, { regex: '^(cdk8s|constructs)' }],
    'A chart is made of what the Kubernetes target writes, and knows no application and no other target.',
  ),
  arrow(
    ['compose/**'],
    [
      APP,
      ABOVE,
      { group: ['**/kubernetes', '**/kubernetes/**', '**/lib/chart/**', 'cdk8s', 'cdk8s-plus-*', 'constructs'] },
    ],
    'A target knows no application, no other target and nothing above it.',
  ),
  arrow(
    ['lib/index.ts', 'lib/model/**', 'lib/programs/**', 'lib/observability/**', 'lib/output/**', 'lib/problems/**'],
    [APP, ABOVE, TARGETS],
    'What both targets share knows neither of them.',
  ),
  arrow(
    ['lib/patches.ts'],
    { regex: '^(?!\\./kubernetes/(patch|secret-provider)$|\\.\\./compose/patch$)' },
    'Of the targets an application is given the words of their patches, and nothing that renders.',
  ),
  arrow(
    ['lib/kubernetes/patch.ts', 'lib/kubernetes/secret-provider.ts', 'compose/patch.ts'],
    [
      APP,
      ABOVE,
      {
        regex:
          '^(?!.*/lib/model$|\\.\\./model$|\\./k8s$|\\./part$|\\./compose-file$|.*/imports/external-secrets\\.io$)',
      },
    ],
    'An application loads this: it brings types along, and nothing of a renderer.',
  ),
  arrow(
    ['diagrams/**'],
    [APP, { regex: '^(\\.\\./)+(synth|main|tools|proof|test|bench|explorer)(/|$)' }],
    'Pictures are made of what both targets say, and know nothing above these.',
  ),
  arrow(
    ['explorer/index.ts', 'explorer/{build,data}/**'],
    [APP, { regex: '^(\\.\\./)+(main|test|bench)(/|$)' }],
    'A page is made for any application, of what others know.',
  ),
  arrow(
    ['explorer/page/**'],
    { regex: '^(?!\\./|cytoscape$|\\.\\./data/page-data$)' },
    'What runs in a browser knows the data of its page, and nothing else of the engine.',
  ),
  arrow(
    ['proof/**'],
    [
      APP,
      { regex: '^(\\.\\./)+(?!lib/model(/|$)|proof/)(lib|compose|synth|main|tools|test|diagrams|explorer|fuzz)(/|$)' },
    ],
    'A proof shares only the model with what it judges.',
  ),
  arrow(
    ['fuzz/**'],
    [APP, { regex: '^(\\.\\./)+(compose|main|tools|test|bench|lib/(kubernetes|chart))(/|$)' }],
    'What makes applications up writes them as people do, and judges what is written.',
  ),
  arrow(['test/**', 'bench/**'], APP, 'The engine is tested on applications of its own, in test/apps.'),
  {
    // What people run at a terminal may print.
    files: ['main.ts', 'bench/**', 'tools/**'],
    rules: { 'no-console': 'off' },
  },
);
