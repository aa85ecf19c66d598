import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { reportCeopExamples } from '../src/elements/report-ceop/report-ceop.examples.js';
import { answerTheGuide } from './plays.js';

const meta: Meta = { title: 'Elements/report-ceop', component: 'report-ceop', tags: ['autodocs'] };
export default meta;

const story = exampleStories(reportCeopExamples);

export const Panel = story('panel');
export const WithSchool = story('with-school');
export const ForChild = story('for-child');
export const ForProfessional = story('for-professional');
export const Wales = story('wales');
export const NorthernIreland = story('northern-ireland');
export const Guide = story('guide', answerTheGuide);
export const GuideChild = story('guide-child');
export const Exit = story('exit');
export const Link = story('link');
export const Overdue = story('overdue');
