import { css } from 'lit';

export const parentTipsStyles = css`
  .el {
    --_safety-accent: var(--parent-tips-accent, var(--safety-accent, #0b5260));
  }
  .tiplist {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
  }
  .tiplist > li {
    display: grid;
    grid-template-columns: 2.5em minmax(0, 1fr);
  }
  .tiplist .figure {
    font-size: var(--_t4);
    line-height: 0.8;
    padding-block-start: 0.08em;
  }
  .tiplist .stack {
    gap: 0.25em;
  }
  .topic {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .topic > .what {
    font-size: var(--_t2);
    line-height: 1.2174;
    font-weight: 700;
    letter-spacing: -0.012em;
    text-wrap: balance;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }
  .head + .topic > .what {
    border: 0;
    padding: 0;
  }
  .folds {
    margin-block-end: -1.5em;
  }
  .why > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    /* A finger's height; the margin keeps the lines as close as they are read. */
    min-block-size: 2.75em;
    margin-block: -0.375em;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .why > summary .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .why > p {
    border-inline-start: 2px solid var(--_link);
    padding-inline-start: 0.875em;
    margin-block: 0.25em;
  }
  .own,
  .local {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1.25em;
  }
  [hidden] {
    display: none;
  }
  @container el (min-width: 30em) {
    .topic {
      gap: 1.5em;
    }
    .folds {
      margin-block-end: -1.75em;
    }
    .tiplist > li {
      grid-template-columns: 3.5em minmax(0, 1fr);
    }
    .tiplist .figure {
      font-size: var(--_t5);
    }
  }
  @container el (min-width: 56em) {
    .folds {
      margin-block-end: -2.25em;
    }
    .tiplist {
      grid-template-columns: 1fr 1fr 1fr;
      gap: 2.25em 2.5em;
    }
    .tiplist > li {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0.75em;
      align-content: start;
    }
  }
  @media print {
    .folds {
      margin: 0;
    }
    .folds > .fold {
      break-inside: auto;
    }
    /* No columns: those that end on the next page make Chromium print the whole page smaller. */
    .folds ul.stack {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 2em;
      font-size: 0.875em;
    }
    .folds ul.stack > li {
      break-inside: avoid;
      margin-block-end: 0.25em;
    }
    .tiplist {
      gap: 1em;
    }
    .tiplist > li,
    .topic {
      break-inside: avoid;
    }
    /* Between the rows of a grid Chromium breaks after a title, whatever the title asks for. */
    .in {
      display: block;
    }
    .in > * + * {
      margin-block-start: 1em;
    }
    .head {
      break-after: avoid;
    }
    .tiplist,
    .tiplist > :first-child,
    .folds ul.stack > :first-child {
      break-before: avoid;
    }
    .why > summary {
      display: none;
    }
    .why > p {
      border: 0;
      padding: 0;
      margin: 0;
      color: var(--_quiet);
    }
  }
`;
