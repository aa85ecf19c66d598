import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { appRiskCardExamples } from '../src/elements/app-risk-card/app-risk-card.examples.js';

const meta: Meta = { title: 'Elements/app-risk-card', component: 'app-risk-card', tags: ['autodocs'] };
export default meta;

const story = exampleStories(appRiskCardExamples);

export const Full = story('full');
export const Summary = story('summary');
export const Changing = story('changing');
export const ChangingSummary = story('changing-summary');
export const Closed = story('closed');
export const ClosedSkype = story('closed-skype');
export const AdultsOnly = story('adults-only');
export const NotForChildren = story('not-for-children');
export const KnownContacts = story('known-contacts');
export const ChildUnderAge = story('child-under-age');
export const IssuerAdvice = story('issuer-advice');
export const OwnRecord = story('own-record');
export const Overdue = story('overdue');
export const Welsh = story('welsh');
