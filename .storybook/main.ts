import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      // MDX by itself knows no tables: each guide showed them as lines of bars and dashes.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: async (vite) => {
    const { version } = (await import('../package.json', { with: { type: 'json' } })).default;
    vite.define = { ...vite.define, __VERSION__: JSON.stringify(version) };
    vite.base = './';
    // The package's own build options (library mode) do not apply to the documentation.
    if (vite.build) {
      delete vite.build.lib;
      delete vite.build.rollupOptions;
    }
    return vite;
  },
};

export default config;
