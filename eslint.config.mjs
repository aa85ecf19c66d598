import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Rooms of src/, lowest first: a room may import those before it, and itself. */
const rooms = ['content', 'i18n', 'alerts', 'base', 'parts', 'elements'];
const tops = ['embed', 'publish', 'site', 'testing'];
const rises = [...rooms, ...tops].map((room, i) => ({
  target: `./src/${room}`,
  from: [...rooms, ...tops]
    .slice(rooms.includes(room) ? i + 1 : rooms.length)
    .filter((other) => other !== room)
    .map((other) => `./src/${other}`),
  message: `Arrows point down: ${room} must not know of this room.`,
}));
// The hosted site is put together from what the other top rooms make.
rises.find(({ target }) => target === './src/site').from = ['./src/testing'];

/** What may not stand in code that a page loads. */
const loadedByPages = [
  {
    selector: 'ImportDeclaration[source.value=/^\\./][source.value!=/\\.(js|json)$/]',
    message: 'Write the ending: browsers and Node resolve nothing.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and leaves no code.' },
  {
    selector: 'TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A style attribute is blocked by style-src self.',
  },
  { selector: 'ImportExpression', message: 'One file, one hash: nothing is loaded later.' },
];

/** The page's own tree is the page's: frameworks and editors see every change to it. */
const noWriting = {
  selector:
    'CallExpression[callee.property.name=/^(?:append|prepend|before|after|replaceWith|replaceChildren|appendChild|insertBefore|insertAdjacentElement|insertAdjacentText|removeChild|replaceChild)$/][callee.object.property.name!="searchParams"]',
  message: 'The page’s own tree is the page’s. Only embed/link-upgrade.ts writes to it, where a site asks.',
};

const tests = ['**/*.test.ts', 'src/testing/**'];

export default tseslint.config(
  // Projects of others, with compilers of their own.
  { ignores: ['dist/', '.cache/', 'node_modules/', 'src/testing/consumers/'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [
      ...tseslint.configs.recommendedTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'lit-a11y': litA11y },
    settings: {
      'import-x/resolver-next': [
        importX.createNodeResolver({ extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: rises.filter(({ from }) => from.length) },
      ],
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-arrow': 'off',
      'wc/guard-super-call': 'off',
      // Listeners of a function of its own are taken down through the list of stops.
      'wc/require-listener-teardown': 'off',
      'wc/define-tag-after-class-definition': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^\\./][source.value!=/\\.(js|json)$/]',
          message: 'Write the ending: browsers and Node resolve nothing.',
        },
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and leaves no code.' },
      ],
    },
  },
  {
    // What a page loads: the bans that keep it working under the strictest policy and silent on other people's pages.
    files: ['src/{content,i18n,alerts,base,parts,elements,embed}/**/*.ts'],
    ignores: [...tests, 'src/content/{link-check,report-cli}.ts'],
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-globals': [
        'error',
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'caches',
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Trusted Types refuse it; use a template.' },
        { property: 'outerHTML', message: 'Trusted Types refuse it; use a template.' },
        { property: 'insertAdjacentHTML', message: 'Trusted Types refuse it; use a template.' },
        { object: 'document', property: 'write' },
        { object: 'document', property: 'cookie' },
        { object: 'navigator', property: 'sendBeacon' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/style-map*'],
              message: 'A style attribute is blocked by style-src self.',
            },
            { group: ['lit/directives/unsafe-*', 'lit/static-html*'], message: 'No markup from text, ever.' },
            { group: ['node:*'], message: 'This runs in a browser.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...loadedByPages, noWriting],
    },
  },
  {
    // A site that writes data-links="upgrade" asks for it; examples are pages of our own.
    files: ['src/embed/link-upgrade.ts', 'src/elements/example.ts'],
    rules: { 'no-restricted-syntax': ['error', ...loadedByPages] },
  },
  { files: ['src/base/report.ts'], rules: { 'no-console': 'off' } },
  // The two places that may: a person's choice is stored, and a feed that a webmaster asked for is fetched.
  { files: ['src/alerts/hidden.ts', 'src/alerts/feed-world.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    // Node side.
    files: [
      'src/content/check.ts',
      'src/content/schema/**/*.ts',
      '.scripts/**',
      'src/publish/**',
      'src/site/**',
      '*.config.ts',
      'src/testing/**',
      '**/*.node.test.ts',
    ],
    rules: { 'no-restricted-imports': 'off', 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      // Tests of a room use the helpers of src/testing/ and the records of any room.
      'import-x/no-restricted-paths': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // The types of DOM comparison make a promise of every `equal`; an axe check that is not awaited is still found.
          allowForKnownSafeCalls: [
            'Equal',
            { from: 'package', name: ['it', 'test', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
  prettier,
);
