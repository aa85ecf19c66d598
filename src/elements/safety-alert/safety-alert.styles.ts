import { css } from 'lit';

export const safetyAlertStyles = css`
  .el {
    --_safety-accent: var(--safety-alert-accent, var(--safety-accent, #0b5260));
  }
  .information {
    --_band: var(--_information);
  }
  .advice {
    --_band: var(--_advice);
  }
  .warning {
    --_band: var(--_warning);
  }
  .danger {
    --_band: var(--_danger);
  }
  .past {
    --_band: var(--_ended);
  }
  .level {
    font-weight: 700;
    justify-self: start;
    border: 1px solid var(--_band);
    border-radius: var(--_inner);
    padding: 0.1875em 0.625em 0.1875em 0.5em;
    line-height: 1.375;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .level .icon {
    color: var(--_band);
    stroke-width: 2;
    /* On both sides: an English word on a right-to-left page has its icon on the other one. */
    margin-inline: 0.125em;
  }
  .due {
    --_band: var(--_ended);
  }
  .headline {
    font-size: var(--_t2);
    line-height: 1.2174;
    letter-spacing: -0.015em;
  }
  .past .headline {
    color: var(--_quiet);
  }
  .backlink {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 1.5em;
  }
  .one + .one {
    margin-block-start: 1em;
  }
  .one:has(.banner, .brought) + .one {
    margin-block-start: 0.5em;
  }
  /* The band of a preview and that of an exercise stand close. */
  .notice > .state + .state {
    margin-block-start: -1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .staff .icon {
    color: var(--_link);
  }
  .feednote {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    padding-block: 0.5em;
  }
  .one + .one .in {
    margin-block-start: 1.5em;
  }
  .one + .one .banner {
    margin-block-start: 0;
  }
  .top {
    gap: 0.75em;
  }
  .by b {
    color: var(--_ink);
  }
  .do {
    background: var(--_tint);
    padding: 1.25em 1em;
    margin-inline: -1em;
    gap: 0.75em;
  }
  .do b {
    display: block;
  }
  [hidden] {
    display: none;
  }
  .split,
  .story,
  .facts {
    display: grid;
    gap: 1.5em;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  /* A number is broken only where the line is shorter than it is. */
  .steps .tel {
    display: inline-block;
    max-inline-size: 100%;
    white-space: normal;
  }
  .do b > a,
  .dated b > a,
  .tongue {
    display: inline-block;
    max-inline-size: 100%;
  }
  .dated {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .tongues {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
  }
  .reference {
    white-space: nowrap;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .weight {
    display: grid;
    gap: 0.5em 2em;
    grid-template-columns: minmax(0, 1fr);
    border-block: 1px solid var(--_line);
    padding-block: 0.75em;
  }
  .weight dd {
    font-weight: 600;
  }
  .paper {
    display: none;
  }
  .pass {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.5em;
  }
  .pass .btn.plain {
    margin: 0;
    padding-inline: 0;
  }
  .pass > p {
    overflow-wrap: anywhere;
  }
  .where {
    overflow-wrap: anywhere;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .applist li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .applist li:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .applist .quiet {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
  }
  .app {
    font-weight: 600;
  }
  .applist p {
    flex-basis: 100%;
  }
  .applist .recommends {
    border-inline-start: 2px solid var(--_edge);
    padding-inline-start: 0.75em;
  }
  .bullets {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .bullets > li {
    position: relative;
    padding-inline-start: 1.25em;
  }
  /* Drawn by us: WebKit counts the browser's own marker as width on a right-to-left page, and the page scrolls. */
  .bullets > li::before {
    content: '•';
    content: '•' / '';
    position: absolute;
    inset-inline-start: 0.25em;
  }
  blockquote {
    border-inline-start: 2px solid var(--_edge);
    padding-inline-start: 1em;
    margin-block-start: 0.5em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  @container el (min-width: 30em) {
    .headline {
      font-size: var(--_t3);
      line-height: 1.1429;
    }
    .past .headline {
      font-size: var(--_t2);
      line-height: 1.2174;
    }
    .do {
      padding: 1.5em 1.75em;
      margin-inline: -1.75em;
    }
    .facts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 2em;
    }
    .weight {
      grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    }
  }
  @container el (min-width: 56em) {
    .do {
      margin-inline: -2.5em;
      padding: 1.75em 2.5em;
    }
    .do .steps {
      grid-template-columns: 1fr 1fr;
      gap: 1em 3.5em;
    }
    .split {
      grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      column-gap: 3.5em;
    }
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .pass .btn.plain {
      padding-inline: 0.5em;
    }
    .level {
      border-color: CanvasText;
    }
    .do {
      border-block: 1px solid CanvasText;
    }
  }
  @media print {
    /* Rows of a grid are torn from their heading at the end of a page; blocks are not. */
    .story,
    .story .stack {
      display: block;
    }
    .story > * + * {
      margin-block-start: 1em;
    }
    .story .stack > * + * {
      margin-block-start: 0.5em;
    }
    .facts > section {
      break-inside: avoid;
    }
    .headline {
      font-size: var(--_t2);
    }
    /* An address goes to the next line whole, and is broken only where it is longer than that. */
    a[href^='http']::after {
      word-break: normal;
    }
    ul.stack > li > a:only-child {
      display: inline;
    }
    .paper {
      display: block;
    }
    .paper.stack {
      display: grid;
    }
    .scan {
      display: flex;
      align-items: center;
      gap: 1em;
      break-inside: avoid;
    }
    .qr {
      inline-size: 26mm;
      block-size: 26mm;
      flex: none;
      forced-color-adjust: none;
    }
    /* The address stands beside the code. */
    .more:has(+ .scan) a::after {
      content: none;
    }
    .pass {
      display: none;
    }
    .one + .one:has(.letter) {
      break-before: page;
    }
    :host(:state(printing)) .one:not(.printed) {
      display: none;
    }
    .do {
      background: none;
      margin-inline: 0;
      padding: 1em 1.25em;
      border: 1px solid var(--_ink);
      border-radius: var(--_inner);
      break-inside: avoid;
    }
    .do .steps {
      grid-template-columns: 1fr 1fr;
      gap: 0.5em 1.5em;
    }
    blockquote {
      break-inside: avoid;
    }
  }
`;
