import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../base/element.js';
import {
  changesFor,
  feature,
  findApp,
  findTipSet,
  knownAppIds,
  knownTopics,
  routes,
  starters,
} from '../content/registry.js';
import type { Checked, TipTopic } from '../content/types.js';
import { AppRiskCardElement } from '../elements/app-risk-card/app-risk-card.element.js';
import { full, summary, type CardState } from '../elements/app-risk-card/app-risk-card.template.js';
import { ParentTipsElement } from '../elements/parent-tips/parent-tips.element.js';
import { tipList } from '../elements/parent-tips/parent-tips.template.js';
import { ReportCeopElement } from '../elements/report-ceop/report-ceop.element.js';
import { panel, routesIn } from '../elements/report-ceop/report-ceop.template.js';
import { english } from '../content/en/index.js';
import { contentReport } from '../content/report.js';
import { allSources } from '../content/sources/index.js';
import { day as inWords } from '../i18n/format.js';
import { wordsFor } from '../i18n/index.js';
import { topicPath } from '../parts/own-page.js';
import { scoped } from '../publish/static-html.js';
import { toRoot, type Page } from './shell.js';

const lang = 'en-GB';

/** The sheets of elements for a page without shadow roots: held inside our own boxes, as a shadow root would. */
export const elementSheets: Record<string, string> = {
  'report-ceop.css': scoped(ReportCeopElement.styles),
  'app-risk-card.css': scoped(AppRiskCardElement.styles),
  'parent-tips.css': scoped(ParentTipsElement.styles),
};

function scene(path: string, now: Date, level: Scene['level'] = 2): Scene {
  return {
    words: wordsFor(lang).words,
    lang,
    now,
    level,
    shadow: false,
    page: (to) => `${toRoot(path)}${to}`,
  };
}

/** The same wrapper an element draws. */
const box = (content: TemplateResult) =>
  html`<div class="ose"><div class="el page" lang=${lang}>${content}</div></div>`;

function cardState(id: string): CardState {
  const found = findApp(id, lang);
  if (!found) throw new Error(`There is no record of an app "${id}".`);
  return {
    app: found.record,
    lang: found.lang,
    fellBack: found.fellBack,
    feature: (name) => feature(name, lang)?.record,
    changes: found.record.state.is === 'closed' ? [] : changesFor(id, lang).records,
    childAge: undefined,
    advised: false,
    adviser: undefined,
  };
}

/** A page must not look fresher than the oldest of its records. */
const oldest = (records: readonly Checked[]): string => records.map(({ checked }) => checked).sort()[0] ?? '';

/** Pages that stand on their own: one per app, the tips, who to tell. The plain links of every snippet lead here. */
export function hostedPages(now: Date, version: string): Page[] {
  const ids = [...knownAppIds(lang)].sort();
  const route = routes(lang);
  const set = findTipSet('police-2021', lang);
  const byTopic = findTipSet('guide', lang);
  if (!set || !byTopic) throw new Error('The sets of tips are missing.');
  const { topics: names } = wordsFor(lang).words;
  const topics = knownTopics.map((topic): Page => {
    const path = topicPath(topic);
    const fits = ({ topics: about }: { topics: readonly TipTopic[] }) => about.includes(topic);
    return {
      path,
      frame: `parent-tips/?topic=${topic}`,
      checked: oldest([byTopic.record, ...byTopic.record.tips.filter(fits)]),
      title: `Tips for parents: ${names[topic]}`,
      description: `What helps, what you can do tonight, and how to start talking. ${names[topic]}.`,
      styles: ['site.css', 'parent-tips.css'],
      body: html`<h1>${names[topic]}</h1>
        ${box(
          tipList(scene(path, now), {
            set: byTopic.record,
            tips: byTopic.record.tips.filter(fits),
            lang: byTopic.lang,
            fellBack: byTopic.fellBack,
            byTopic: { asked: [topic], starters: starters(lang, { topic }).records },
            own: false,
            school: undefined,
          }),
        )}
        <p class="after"><a href="../">All tips</a></p>`,
    };
  });
  const apps = ids.map((id): Page => {
    const state = cardState(id);
    const path = `apps/${id}/`;
    return {
      path,
      frame: `app-risk-card/?app=${id}`,
      checked: oldest([state.app, ...state.changes]),
      title: state.app.name,
      description: state.app.what.text,
      styles: ['site.css', 'app-risk-card.css'],
      body: html`<h1>${state.app.name}: what parents need to know</h1>
        ${box(full(scene(path, now), state))}
        <p class="after"><a href="../">All apps</a></p>`,
    };
  });
  return [
    {
      path: 'report/',
      frame: 'report-ceop/',
      checked: oldest(route.records),
      title: 'Who to tell if something is wrong online',
      description: '999 first, then CEOP and the right people for each other worry about a child online.',
      styles: ['site.css', 'report-ceop.css'],
      body: html`<h1>Who to tell if something is wrong online</h1>
        ${box(
          panel(scene('report/', now), {
            reader: 'parent',
            settings: {},
            routes: routesIn(route.records, undefined),
            lang: route.lang,
            fellBack: route.fellBack,
            exit: undefined,
          }),
        )}`,
    },
    {
      path: 'tips/',
      frame: 'parent-tips/',
      checked: oldest([set.record, ...set.record.tips]),
      title: 'Tips for parents and carers',
      description:
        'Short, numbered tips that help you keep your child safer online, with why each one helps.',
      styles: ['site.css', 'parent-tips.css'],
      body: html`<h1>Tips for parents and carers</h1>
        ${box(
          tipList(scene('tips/', now), {
            set: set.record,
            tips: set.record.tips,
            lang: set.lang,
            fellBack: set.fellBack,
            own: false,
            school: undefined,
          }),
        )}
        <h2>By topic</h2>
        <ul class="plain">
          ${knownTopics.map((topic) => html`<li><a href="../${topicPath(topic)}">${names[topic]}</a></li>`)}
        </ul>`,
    },
    ...topics,
    {
      path: 'apps/',
      frame: 'app-risk-list/',
      checked: oldest(ids.map((id) => cardState(id).app)),
      title: 'Apps that families ask about',
      description: 'What each app is, its state today, ages, risks and the safest way to use it.',
      styles: ['site.css', 'app-risk-card.css'],
      // With script the directory takes the place of the plain list, which is its fallback.
      scripts: [`../cdn/${version}/online-safety-elements.js`],
      body: html`<h1>Apps that families ask about</h1>
        <app-risk-list>
          <ul class="cards">
            ${ids.map((id) => html`<li>${box(summary(scene('apps/', now), cardState(id)))}</li>`)}
          </ul>
        </app-risk-list>`,
    },
    ...apps,
  ];
}

/** "How fresh is this?": for editors, and for anyone who wants to know before trusting. */
export function freshPage(now: Date): Page {
  const { records, overdue, dueSoon, singleSource } = contentReport(english, allSources, { now });
  const date = (day: string) => html`<time datetime=${day}>${inWords(day, lang)}</time>`;
  return {
    path: 'fresh/',
    title: 'How fresh is this?',
    description: 'When each record was last checked, by whom it is kept, and when it is checked again.',
    styles: ['site.css'],
    body: html`<h1>How fresh is this?</h1>
      <p>
        As of ${date(now.toISOString().slice(0, 10))}: ${records.length} records, resting on ${allSources.length} sources. Overdue:
        ${overdue.length}. Due within 30 days: ${dueSoon.length}. Resting on one source alone: ${singleSource.length}.
      </p>
      <div class="table" role="region" aria-label="All records" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Checked</th>
              <th scope="col">Next check by</th>
              <th scope="col">Sources</th>
              <th scope="col">Kept by</th>
            </tr>
          </thead>
          <tbody>
            ${records.map(
              ({ record, checked, reviewBy, days, sources, owner }) =>
                html`<tr>
                  <th scope="row">${record.startsWith('apps/') ? html`<a href="../${record}/">${record}</a>` : record}</th>
                  <td>${date(checked)}</td>
                  <td>${date(reviewBy)}${days < 0 ? ', overdue' : nothing}</td>
                  <td>${sources}</td>
                  <td>${owner}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  };
}
