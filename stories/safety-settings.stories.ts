import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { safetySettingsExamples } from '../src/elements/safety-settings/safety-settings.examples.js';

const meta: Meta = { title: 'Elements/safety-settings', component: 'safety-settings', tags: ['autodocs'] };
export default meta;

const story = exampleStories(safetySettingsExamples);

export const School = story('school');
export const CouncilLine = story('council-line');
export const Scotland = story('scotland');
export const Dark = story('dark');
