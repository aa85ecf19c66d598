import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { safetyAlertExamples } from '../src/elements/safety-alert/safety-alert.examples.js';

const meta: Meta = { title: 'Elements/safety-alert', component: 'safety-alert', tags: ['autodocs'] };
export default meta;

const story = exampleStories(safetyAlertExamples);

export const Notice = story('notice');
export const Banner = story('banner');
export const FromAttributes = story('from-attributes');
export const Danger = story('danger');
export const Information = story('information');
export const ReviewDue = story('review-due');
export const Ended = story('ended');
export const EndedBanner = story('ended-banner');
export const Withdrawn = story('withdrawn');
export const Replaced = story('replaced');
export const Welsh = story('welsh');
