import { css } from 'lit';

export const appRiskListStyles = css`
  .el {
    --_safety-accent: var(--app-risk-list-accent, var(--safety-accent, #0b5260));
  }
  .filters {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  label {
    display: grid;
    gap: 0.25em;
    font-weight: 600;
  }
  input,
  select {
    font: inherit;
    font-weight: 400;
    color: var(--_ink);
    background: var(--_ground);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .count {
    font-weight: 600;
    margin-block-end: -0.75em;
  }
  .entry {
    border-block-start: 1px solid var(--_line);
  }
  .entry > summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 1.25em;
    gap: 0 1em;
    align-items: center;
    min-block-size: 2.75em;
    padding-block: 0.5em;
  }
  .entry > summary > * {
    grid-column: 1;
  }
  .entry > summary .icon {
    grid-column: 2;
    grid-row: 1;
  }
  .age > b {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .entry > .in {
    margin-block: 0.25em 1.25em;
  }
  @container el (min-width: 30em) {
    .filters {
      grid-template-columns: 1fr 1fr;
    }
    .wide {
      grid-column: 1 / -1;
    }
  }
  /* Only where the columns leave room for a name: at 30em it stood letter by letter. */
  @container el (min-width: 40em) {
    .entry > summary {
      grid-template-columns: minmax(0, 1fr) minmax(0, 8.5em) minmax(0, 13.5em) 1.25em;
    }
    .entry > summary > * {
      grid-row: 1;
    }
    .entry > summary > .age {
      grid-column: 2;
    }
    .entry > summary > .now {
      grid-column: 3;
    }
    .entry > summary > .icon {
      grid-column: 4;
    }
  }
  @container el (min-width: 56em) {
    .filters {
      grid-template-columns: 2fr 1fr 1fr 1fr 1fr;
    }
    .wide {
      grid-column: auto;
    }
  }
  @media (forced-colors: active) {
    input,
    select {
      border-color: FieldText;
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
