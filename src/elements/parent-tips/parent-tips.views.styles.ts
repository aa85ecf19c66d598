import { css } from 'lit';

/** What the other views add to the tips: words to say, the finder, pages and guides, the agreement. */
export const viewStyles = css`
  .sayings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .sayings > li {
    position: relative;
    font-size: var(--_t1);
    line-height: 1.4737;
    padding-inline-start: 1.75em;
    max-inline-size: 32em;
    text-wrap: pretty;
  }
  .sayings > li::before {
    content: '“';
    content: '“' / '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: -0.09em;
    font-size: var(--_t5);
    line-height: 1;
    font-weight: 700;
    color: var(--_link);
  }
  .finder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .finder label {
    font-weight: 600;
  }
  /* A long name in a narrow list makes the page scroll in WebKit, right to left. */
  .finder > .stack {
    contain: layout;
  }
  select {
    font: inherit;
    color: var(--_ink);
    background: var(--_ground);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5em;
  }
  .found > section {
    gap: 1em;
  }
  .reach {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .reach dt {
    font-weight: 600;
  }
  .reach dd {
    max-inline-size: 34em;
  }
  .limits {
    display: flex;
    gap: 0.625em;
    font-weight: 600;
  }
  .limits .icon {
    color: var(--_link);
    margin-block-start: 0.125em;
  }
  .resource-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }
  .resource-list > li {
    gap: 0.25em;
  }
  .resource-list.buttons > li {
    gap: 0.5em;
  }
  .resource-list .btn {
    text-align: start;
  }
  .resource-list .lead > a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
  .themes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25em;
  }
  .promises {
    margin-block-start: 0.25em;
  }
  .promises label {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding-block: 0.375em;
    cursor: pointer;
  }
  .finder label:dir(rtl),
  .limits > span:dir(rtl),
  .promises label > span:dir(rtl),
  legend :dir(rtl),
  .sayings > li:dir(rtl),
  option:dir(rtl) {
    unicode-bidi: plaintext;
    text-align: right;
  }
  .promises input {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    flex: none;
    accent-color: var(--_link);
  }
  .promises .mark,
  .paper {
    display: none;
  }
  @container el (min-width: 30em) {
    .sayings > li {
      font-size: var(--_t2);
      line-height: 1.3913;
      padding-inline-start: 1.625em;
    }
    .fold .sayings > li {
      font-size: var(--_t1);
      padding-inline-start: 1.75em;
    }
    .finder {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 1.5em;
    }
    .finder > p {
      grid-column: 1 / -1;
    }
    .resource-list.buttons {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 1.5em;
    }
  }
  @container el (min-width: 56em) {
    .sayings,
    .found,
    .themes,
    .resource-list {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 3em;
    }
    .resource-list.buttons {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    select {
      border-color: FieldText;
    }
  }
  @media print {
    .finder {
      display: none;
    }
    .resource-list .btn {
      display: inline;
      border: 0;
      padding: 0;
    }
    .resource-list > li,
    .found dl {
      break-inside: avoid;
    }
    /* What a family signs: the picked promises, or all with a box to tick, and lines to write on. */
    .paper {
      display: block;
    }
    .themes {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em;
    }
    .theme {
      break-inside: avoid;
    }
    .some .theme:not(.used),
    .some .promises > li:not(.used),
    .promises input {
      display: none;
    }
    .promises label {
      min-block-size: 0;
      padding-block: 0.125em;
      gap: 0.5em;
      align-items: baseline;
    }
    .promises .mark {
      display: block;
      flex: none;
      inline-size: 0.875em;
      block-size: 0.875em;
      border: 1px solid var(--_ink);
      border-radius: 2px;
    }
    .some .promises .mark {
      border: 0;
    }
    .promises .mark .icon {
      display: block;
      inline-size: 1em;
      block-size: 1em;
    }
    .blank {
      border-block-end: 1px solid var(--_edge);
      min-block-size: 2em;
      padding-block-start: 0.375em;
      max-inline-size: none;
    }
    .signed {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 2em;
      row-gap: 0.5em;
      break-inside: avoid;
    }
    .signed > .blank {
      grid-column: 1 / -1;
    }
    .signed > .half {
      grid-column: auto;
    }
    /* Printed alone it is a page for the fridge: without the sources and dates of a web page. */
    :host(:state(printing)) :is(.folds, .source, .state) {
      display: none;
    }
    :host(:state(printing)) .in {
      border: 0;
    }
  }
`;
