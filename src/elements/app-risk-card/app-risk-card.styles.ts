import { css } from 'lit';

export const appRiskCardStyles = css`
  .el {
    --_safety-accent: var(--app-risk-card-accent, var(--safety-accent, #0b5260));
  }
  .changing {
    --_band: var(--_warning);
  }
  .closed {
    --_band: var(--_ended);
  }
  .adults-only {
    --_band: var(--_danger);
  }
  .adults-only .state.grey .icon {
    color: var(--_danger);
  }
  .name {
    font-size: var(--_t3);
    line-height: 1.1429;
    letter-spacing: -0.018em;
  }
  .closed .name {
    color: var(--_quiet);
  }
  .who {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .keyed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .risks,
  .split {
    display: grid;
    gap: 1.5em;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .risk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    align-content: start;
  }
  .sub {
    font-weight: 700;
    display: flex;
    gap: 0.5em;
  }
  .sub .icon {
    margin-block-start: 0.125em;
    color: var(--_link);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chips li {
    background: var(--_tint);
    border-radius: var(--_inner);
    padding: 0.125em 0.625em;
    display: flex;
    align-items: center;
    gap: 0.375em;
    overflow-wrap: anywhere;
  }
  .chips .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    color: var(--_quiet);
  }
  .safest {
    background: var(--_tint);
    padding: 1.25em 1em;
    margin-inline: -1em;
    gap: 0.75em;
  }
  .ticks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .ticks li {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr);
    gap: 0.625em;
  }
  .ticks .icon {
    margin-block-start: 0.125em;
    color: var(--_link);
    stroke-width: 2;
  }
  .child,
  .advice,
  .local {
    border-inline-start: 2px solid var(--_link);
    padding-inline-start: 0.875em;
  }
  [hidden] {
    display: none;
  }
  .folds {
    margin-block: -1em -1.5em;
  }
  .split + .folds > :first-child,
  .stack + .folds > :first-child {
    border-block-start: 0;
  }
  @container el (min-width: 30em) {
    .name {
      font-size: var(--_t4);
      line-height: 1.0909;
    }
    .keyed {
      grid-template-columns: 5em minmax(0, 1fr);
      column-gap: 1em;
    }
    .keyed .figure {
      margin-block-start: -0.05em;
    }
    .risks {
      grid-template-columns: 1fr 1fr;
      gap: 1.75em 1.5em;
    }
    .safest {
      padding: 1.5em 1.75em;
      margin-inline: -1.75em;
    }
    .folds {
      margin-block-end: -1.75em;
    }
  }
  @container el (min-width: 56em) {
    .split {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      column-gap: 3em;
    }
    .safest {
      margin-inline: 0;
      border-radius: var(--_inner);
      padding: 1.5em;
    }
    .folds {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 3em;
      margin-block: 0 -2.25em;
      align-items: start;
    }
    .folds > .fold:first-child {
      border-block-start: 1px solid var(--_line);
    }
  }
  @media (forced-colors: active) {
    .chips li {
      border: 1px solid CanvasText;
    }
    .safest {
      border: 1px solid CanvasText;
      border-inline: 0;
    }
  }
  @media print {
    .chips {
      gap: 0.25em 0.5em;
    }
    .chips li {
      background: none;
      border: 1px solid var(--_edge);
      padding-block: 0;
    }
    .safest {
      background: none;
      margin-inline: 0;
      padding: 1em 1.25em;
      border: 1px solid var(--_ink);
      border-radius: var(--_inner);
    }
    .ticks {
      grid-template-columns: 1fr 1fr;
      gap: 0.5em 1.5em;
    }
    .folds {
      margin-block: 1em 0;
      columns: 2 16em;
      column-gap: 2.5em;
    }
    .folds > .fold:first-child,
    .fold {
      border: 0;
    }
    /* The sources come last and are long: on one page they would leave the page before half empty. */
    .folds > .fold:last-child {
      break-inside: auto;
    }
    .risk,
    .safest {
      break-inside: avoid;
    }
    /* Chromium draws the rows of a grid over what follows them where a page ends within it. */
    .split,
    .risks {
      display: block;
    }
    .risks {
      columns: 2;
      column-gap: 1.5em;
    }
    .risk {
      padding-block-end: 1em;
    }
  }
`;
