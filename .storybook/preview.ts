import type { Preview } from '@storybook/web-components-vite';
import '../src/define.js';

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
    docs: { codePanel: true },
    options: { storySort: { order: ['Introduction', 'Guides', 'Elements', 'Decisions'] } },
  },
  decorators: [
    (story, { globals }) => {
      const box = document.createElement('div');
      const { scheme, direction, width } = globals as Record<string, string>;
      box.dir = direction ?? 'ltr';
      box.style.cssText = `color-scheme: ${scheme}; max-width: ${width}; padding: 1rem; background: ${scheme === 'dark' ? '#000' : '#fff'}`;
      box.append(story() as Node);
      return box;
    },
  ],
};

export default preview;
