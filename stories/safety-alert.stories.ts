import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { safetyAlertExamples } from '../src/elements/safety-alert/safety-alert.examples.js';
import { hideAndBringBack } from './plays.js';

const meta: Meta = { title: 'Elements/safety-alert', component: 'safety-alert', tags: ['autodocs'] };
export default meta;

const story = exampleStories(safetyAlertExamples);

export const Notice = story('notice');
export const Full = story('full');
export const Briefing = story('briefing');
export const Letter = story('letter');
export const LetterFull = story('letter-full');
export const LetterFromAttributes = story('letter-from-attributes');
export const Appeal = story('appeal');
export const Urdu = story('urdu');
export const UrduLetter = story('urdu-letter');
export const Exercise = story('exercise');
export const ExerciseBanner = story('exercise-banner');
export const Draft = story('draft');
export const ScheduledLetter = story('scheduled-letter');
export const ScheduledBanner = story('scheduled-banner');
export const Banner = story('banner', hideAndBringBack);
export const FromAttributes = story('from-attributes');
export const Danger = story('danger');
export const Information = story('information');
export const ReviewDue = story('review-due');
export const Ended = story('ended');
export const EndedBanner = story('ended-banner');
export const EndedLetter = story('ended-letter');
export const ReplacedBanner = story('replaced-banner');
export const Withdrawn = story('withdrawn');
export const Replaced = story('replaced');
export const Welsh = story('welsh');
