import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { knownTopics } from '../content/registry.js';
import { topicPath } from '../parts/own-page.js';
import { linkTarget } from './link-target.js';

const site = 'https://safety.example/online/';
const at = (path: string) => linkTarget(`${site}${path}`, site);

describe('the element that stands for a link', () => {
  const known: [string, string, Record<string, string>][] = [
    ['report/', 'report-ceop', {}],
    ['report', 'report-ceop', {}],
    ['report/index.html', 'report-ceop', {}],
    ['report/?view=guide', 'report-ceop', { view: 'guide' }],
    ['tips/', 'parent-tips', {}],
    ['tips/?limit=3', 'parent-tips', { limit: '3' }],
    ['tips/networks/', 'parent-tips', { topic: 'social-media' }],
    ['tips/gaming/?age=6-10', 'parent-tips', { age: '6-10', topic: 'gaming' }],
    ['apps/', 'app-risk-list', {}],
    ['apps/?risk=live-video', 'app-risk-list', { risk: 'live-video' }],
    ['apps/discord/', 'app-risk-card', { app: 'discord' }],
    ['apps/discord/?view=summary', 'app-risk-card', { view: 'summary', app: 'discord' }],
  ];
  for (const [path, tag, attributes] of known) {
    it(`${path} is ${tag}`, () => assert.deepEqual(at(path), { tag, attributes, refused: [] }));
  }

  it('every topic has its page', () => {
    for (const topic of knownTopics) assert.deepEqual(at(topicPath(topic))?.attributes, { topic });
  });

  const none = [
    '',
    'fresh/',
    'tips/nonsense/',
    'apps/discord/more/',
    'apps/Discord%20/',
    'report/#ceop',
    'demo/x/',
    'embed/report-ceop/',
    'constructor/',
  ];
  for (const path of none) it(`nothing stands for "${path}"`, () => assert.equal(at(path), undefined));

  const foreign = [
    'https://elsewhere.example/online/report/',
    'http://safety.example/online/report/',
    'https://safety.example:8443/online/report/',
    'https://safety.example/report/',
    'https://safety.example.elsewhere.example/online/report/',
    'https://safety.example@elsewhere.example/online/report/',
    'https://safety.example/online/../report/',
    'javascript:alert(1)//https://safety.example/online/report/',
    'mailto:office@hazellane.example',
    'tel:999',
    'not an address',
  ];
  for (const href of foreign)
    it(`nothing stands for ${href}`, () => assert.equal(linkTarget(href, site), undefined));

  it('a query cannot name another app than the path', () => {
    assert.deepEqual(at('apps/discord/?app=omegle'), {
      tag: 'app-risk-card',
      attributes: { app: 'discord' },
      refused: [],
    });
  });

  it('a query cannot put words into a page', () => {
    assert.deepEqual(at('report/?dsl-phone=01632960999&school=Somebody'), {
      tag: 'report-ceop',
      attributes: {},
      refused: ['dsl-phone', 'school'],
    });
  });
});
