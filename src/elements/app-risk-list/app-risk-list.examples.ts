import type { Example } from '../example.js';

const fallback =
  '<a href="https://www.nspcc.org.uk/keeping-children-safe/online-safety/">Advice on apps, games and social media from the NSPCC</a>';

export const appRiskListExamples: readonly Example[] = [
  { name: 'all', title: 'All apps', html: `<app-risk-list>${fallback}</app-risk-list>` },
  {
    name: 'live-video',
    title: 'Apps with live video',
    html: `<app-risk-list risk="live-video">${fallback}</app-risk-list>`,
  },
  {
    name: 'for-ten',
    title: 'For a child of ten',
    html: `<app-risk-list age="10">${fallback}</app-risk-list>`,
  },
  {
    name: 'closed',
    title: 'What has closed',
    html: `<app-risk-list state="closed">${fallback}</app-risk-list>`,
  },
  {
    name: 'none-fits',
    title: 'Nothing fits',
    html: `<app-risk-list search="no app has this name">${fallback}</app-risk-list>`,
  },
  {
    name: 'welsh',
    title: 'On a Welsh page',
    html: `<div lang="cy"><app-risk-list>${fallback}</app-risk-list></div>`,
  },
];
