import { css } from 'lit';

export const reportCeopStyles = css`
  .el {
    --_safety-accent: var(--report-ceop-accent, var(--safety-accent, #0b5260));
  }
  .emergency {
    background: var(--_emergency);
    color: #fff;
    border: solid light-dark(var(--_emergency), var(--_danger));
    border-width: 1px 0;
    margin-inline: -1em;
    padding: 1.25em 1em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .emergency a,
  .emergency .figure {
    color: inherit;
  }
  .emergency .figure {
    display: none;
  }
  .btn.call,
  .btn.main {
    inline-size: 100%;
  }
  .btn.call {
    font-weight: 700;
    font-size: var(--_t1);
    padding-inline: 1em;
    color: var(--_emergency);
    background: #fff;
    border-color: transparent;
    margin-block: 0.125em;
  }
  .body,
  .first,
  .then {
    display: grid;
    gap: 1.75em;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .ceop .btn {
    margin-block: 0.25em;
  }
  .margin {
    display: none;
    font-weight: 700;
    font-size: var(--_t1);
    color: var(--_link);
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .pairs > div {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .pairs > :first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  dd {
    font-weight: 600;
  }
  /* In quirks mode a line that holds nothing but a link is no line of text, and what follows would move
     (quirks.spec.whatwg.org, line height); in a grid it is not a line at all. */
  .pairs dd:has(> a[href^='http']) {
    display: grid;
    justify-items: start;
  }
  .note {
    font-weight: 400;
    color: var(--_quiet);
    display: block;
  }
  .ceop .fold {
    border: 0;
  }
  .ceop .fold > summary {
    justify-content: start;
  }
  .folds {
    margin-block-end: -1.5em;
  }
  .in.link {
    border-block-start: 1px solid var(--_line);
    border-radius: var(--_radius);
    gap: 0.25em;
    padding: 1em;
  }
  .in.link > .state {
    margin: -1em -1em 0.5em;
    padding: 0.75em 1em;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .linkline {
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em 1em;
  }
  .title-s {
    font-weight: 700;
    font-size: var(--_t1);
  }
  .emergency.slim {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.375em;
    max-inline-size: none;
  }
  .slim .call {
    font-weight: 700;
    font-size: var(--_t1);
    display: inline-flex;
    align-items: center;
    min-block-size: 2.3158em;
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: 2.75em;
    max-inline-size: none;
  }
  .backlink {
    font: inherit;
    color: var(--_link);
    background: none;
    border: 0;
    padding: 0;
    min-block-size: 2.75em;
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .choices li {
    border-block-start: 1px solid var(--_line);
  }
  .choices button {
    font: inherit;
    font-weight: 600;
    color: var(--_link);
    background: none;
    border: 0;
    inline-size: 100%;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-block-size: 3em;
    padding: 0.5em 0;
    text-align: start;
    cursor: pointer;
  }
  .choices button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .outcome {
    gap: 1.25em;
  }
  .outcome .body {
    gap: 1.5em;
  }
  .outcome .row {
    display: block;
  }
  .outcome .margin {
    display: none;
  }
  .tell {
    background: var(--_tint);
    padding: 1.25em 1em;
    margin-inline: -1em;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block: 0.25em;
  }
  .all a {
    display: inline;
    margin: 0;
    min-block-size: 0;
  }
  .full::first-letter {
    text-transform: uppercase;
  }
  :is(.slim > span, .backlink > span, .choices button, .btn > span, .way > .quiet):dir(rtl) {
    unicode-bidi: plaintext;
    text-align: right;
  }
  .asked:focus {
    outline: none;
    box-shadow: none;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .said {
    font-weight: 600;
  }
  .cover {
    display: none;
    position: fixed;
    inset: 0;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0;
    border: 0;
    background: Canvas;
  }
  .cover.on {
    display: block;
  }
  @container el (min-width: 30em) {
    .row {
      display: grid;
      grid-template-columns: 5em minmax(0, 1fr);
      column-gap: 1em;
    }
    .margin {
      display: block;
      line-height: 1.2632;
    }
    .emergency .figure {
      display: block;
    }
    .emergency {
      grid-template-columns: 5em minmax(0, 1fr);
      column-gap: 1em;
      padding: 1.25em 1.75em;
      margin-inline: -1.75em;
    }
    .tell {
      padding: 1.5em 1.75em;
      margin-inline: -1.75em;
    }
    .btn.call,
    .btn.main {
      inline-size: auto;
    }
    .pairs > div {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      column-gap: 1em;
      align-items: baseline;
    }
    .folds {
      margin-block-end: -1.75em;
    }
  }
  @container el (min-width: 56em) {
    .body {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 3.5em;
    }
    .emergency {
      margin-inline: 0;
      border-radius: var(--_inner);
      border-width: 1px;
      padding: 1.5em;
    }
    .tell {
      margin-inline: 0;
      border-radius: var(--_inner);
      padding: 1.5em;
    }
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .margin {
      display: none;
    }
    .folds {
      margin-block-end: -2.25em;
    }
  }
  @media (forced-colors: active) {
    .emergency {
      border: 3px solid CanvasText;
      border-inline: 0;
    }
    .tell {
      border: 1px solid CanvasText;
      border-inline: 0;
    }
  }
  @media print {
    .emergency {
      margin-inline: 0;
      padding: 1em 0;
      border: 0;
      border-block: 2pt solid #000;
      background: none;
      color: #000;
    }
    .btn.call {
      inline-size: auto;
      justify-content: start;
      min-block-size: 0;
      padding: 0;
      border: 0;
      color: #000;
      background: none;
      font-size: var(--_t2);
    }
    .tell {
      background: none;
      margin-inline: 0;
      padding: 1em 1.25em;
      border: 1px solid var(--_ink);
      border-radius: var(--_inner);
    }
    .body,
    .first,
    .then {
      gap: 1.25em;
    }
    /* Chromium draws the rows of a grid over what follows them where a page ends within it. */
    .pairs,
    .row .stack:has(> .pairs) {
      display: block;
    }
    .pairs {
      margin-block: 0.5em;
    }
    .pairs > div {
      padding-block: 0.3125em;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
      break-inside: avoid;
    }
    /* A person and their number stay on one page; the long list may go on. */
    .emergency,
    .row:not(:has(.pairs)) {
      break-inside: avoid;
    }
    .folds,
    .step.screen {
      display: none;
    }
    /* Paper cannot be asked: it has all answers. */
    .guide .folds {
      display: block;
      margin: 0;
    }
    .guide .folds > * + * {
      display: none;
    }
  }
`;
