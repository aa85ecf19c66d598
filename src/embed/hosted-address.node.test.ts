import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { knownAppIds, knownTopics } from '../content/registry.js';
import { topicPath } from '../parts/own-page.js';
import {
  fileAddress,
  frameAddress,
  hostedPath,
  pageAddress,
  reportAddress,
  upgradeAddress,
} from './hosted-address.js';

const origin = 'https://safety.example/';

describe('the hosted page that says the same as an element', () => {
  it('is who to tell, the directory, or the tips', () => {
    assert.equal(hostedPath('report-ceop', {}), 'report/');
    assert.equal(hostedPath('app-risk-list', { age: '10' }), 'apps/');
    assert.equal(hostedPath('parent-tips', { age: '6-10' }), 'tips/');
  });

  it('is that of the topic, at the path the site writes it to', () => {
    for (const topic of knownTopics) assert.equal(hostedPath('parent-tips', { topic }), topicPath(topic));
    assert.equal(hostedPath('parent-tips', { topic: 'Gaming' }), 'tips/gaming/');
  });

  it('is all tips where the topic is not known: the element shows all then', () => {
    assert.equal(hostedPath('parent-tips', { topic: 'nosuch' }), 'tips/');
  });

  it('is that of the app, by its own name or another one', () => {
    for (const app of knownAppIds('en')) assert.equal(hostedPath('app-risk-card', { app }), `apps/${app}/`);
    assert.equal(hostedPath('app-risk-card', { app: 'Discord' }), 'apps/discord/');
  });

  it('cannot be named for an app there is no record of', () => {
    assert.throws(() => hostedPath('app-risk-card', { app: 'nosuch' }), /no record of an app "nosuch"/);
    assert.throws(() => hostedPath('app-risk-card', {}), /no record of an app ""/);
  });

  it('is none of ours for an alert, which is its issuer’s', () => {
    assert.equal(hostedPath('safety-alert', { headline: 'Take care' }), undefined);
    const href = 'https://partnership.example/alerts/1/';
    assert.equal(pageAddress(origin, 'safety-alert', { href }), href);
    for (const wrong of ['', 'javascript:alert(1)', '/alerts/1/', 'tel:999', undefined])
      assert.equal(
        pageAddress(origin, 'safety-alert', wrong === undefined ? {} : { href: wrong }),
        undefined,
      );
  });
});

describe('an address on the hosted site', () => {
  it('is the same with and without a slash after the origin, and below a folder', () => {
    for (const site of ['https://safety.example', 'https://safety.example/']) {
      assert.equal(pageAddress(site, 'report-ceop', {}), 'https://safety.example/report/');
      assert.equal(reportAddress(site), 'https://safety.example/report/');
      assert.equal(fileAddress(site, '1.2.3'), 'https://safety.example/cdn/1.2.3/online-safety-elements.js');
    }
    assert.equal(
      frameAddress('https://council.example/safety', 'report-ceop', {}),
      'https://council.example/safety/embed/report-ceop/',
    );
  });

  it('of a frame has all attributes as its query, bare ones too', () => {
    const address = frameAddress(origin, 'report-ceop', { for: 'child', exit: '', school: 'Hazel & Co? #1' });
    assert.ok(address.startsWith('https://safety.example/embed/report-ceop/?'));
    assert.deepEqual(
      [...new URL(address).searchParams],
      [
        ['for', 'child'],
        ['exit', ''],
        ['school', 'Hazel & Co? #1'],
      ],
    );
    assert.equal(new URL(address).hash, '');
  });

  it('of a link that becomes an element has the attributes its path does not name', () => {
    const page = 'https://safety.example/apps/discord/';
    assert.equal(upgradeAddress(page, 'app-risk-card', { app: 'discord' }), page);
    assert.equal(
      upgradeAddress(page, 'app-risk-card', { app: 'discord', view: 'summary' }),
      `${page}?view=summary`,
    );
    assert.equal(
      upgradeAddress(`${origin}tips/gaming/`, 'parent-tips', { topic: 'gaming', limit: '3' }),
      `${origin}tips/gaming/?limit=3`,
    );
    const alert = 'https://partnership.example/alerts/1/';
    assert.equal(upgradeAddress(alert, 'safety-alert', { headline: 'Take care' }), alert);
  });
});
