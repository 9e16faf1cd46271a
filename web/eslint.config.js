import globals from 'globals'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['warn', { html: { void: 'always', normal: 'always' } }],
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'max-lines': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // One screen, one thought: a component that outgrows this is two components.
    files: ['src/**/*.vue'],
    rules: { 'vue/max-lines-per-block': 'off', 'max-lines': ['error', { max: 150 }] },
  },
  {
    // The ground of the console knows no feature.
    files: ['src/{ui,api,app}/**/*.{ts,vue}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['@/features/*', '../features/*'] }],
    },
  },
  {
    // A feature may use ui, api and app, never another feature.
    files: ['src/features/**/*.{ts,vue}'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@/features/*', '../../*'] }] },
  },
)
