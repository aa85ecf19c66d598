import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { parentTipsExamples } from '../src/elements/parent-tips/parent-tips.examples.js';
import { pickPromises } from './plays.js';

const meta: Meta = { title: 'Elements/parent-tips', component: 'parent-tips', tags: ['autodocs'] };
export default meta;

const story = exampleStories(parentTipsExamples);

export const Six = story('six');
export const Three = story('three');
export const OneTopic = story('one-topic');
export const Teenagers = story('teenagers');
export const OwnTips = story('own-tips');
export const Welsh = story('welsh');
export const Guide = story('guide');
export const Gaming = story('gaming');
export const SixOneTopic = story('six-one-topic');
export const Starters = story('starters');
export const Controls = story('controls');
export const ControlsPreset = story('controls-preset');
export const Resources = story('resources');
export const ResourcesButtons = story('resources-buttons');
export const ResourcesGone = story('resources-gone');
export const Agreement = story('agreement', pickPromises);
