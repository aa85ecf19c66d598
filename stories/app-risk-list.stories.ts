import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { appRiskListExamples } from '../src/elements/app-risk-list/app-risk-list.examples.js';
import { searchTheList } from './plays.js';

const meta: Meta = { title: 'Elements/app-risk-list', component: 'app-risk-list', tags: ['autodocs'] };
export default meta;

const story = exampleStories(appRiskListExamples);

export const All = story('all', searchTheList);
export const LiveVideo = story('live-video');
export const ForTen = story('for-ten');
export const Closed = story('closed');
export const NoneFits = story('none-fits');
export const Welsh = story('welsh');
