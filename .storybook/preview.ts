import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { parameters as elementDocs } from '@storybook/web-components/entry-preview-argtypes';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { ElementPage } from './element-page.js';

// The tables of attributes, slots, events and tokens come from the classes' own comments. Storybook 10 no longer
// reads the manifest by itself (storybookjs/storybook#33038).
setCustomElementsManifest(manifest);

/** Looks every story can be seen in. They set what a page would set: direction, colour scheme, text size, width. */
const preview: Preview = {
  globalTypes: {
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Colours', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    width: {
      description: 'Width of the place on the page',
      toolbar: { title: 'Width', icon: 'ruler', items: ['280px', '640px', '1100px'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr', width: '640px' },
  parameters: {
    a11y: { test: 'error' },
    docs: { ...elementDocs.docs, codePanel: true, page: ElementPage, toc: { headingSelector: 'h2, h3' } },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guides',
          ['Paste it', 'Place it in a CMS', 'Import it', 'Contribute', 'Content and upkeep'],
          'Elements',
          'Decisions',
          ['All decisions'],
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const box = document.createElement('div');
      const { scheme, direction, width } = globals as Record<string, string>;
      box.dir = direction ?? 'ltr';
      box.style.cssText = `color-scheme: ${scheme}; max-width: ${width}; padding: 1rem; font-family: 'Segoe UI', Roboto, Arial, sans-serif; background: ${scheme === 'dark' ? '#000' : '#fff'}`;
      box.append(story() as Node);
      return box;
    },
  ],
};

export default preview;
