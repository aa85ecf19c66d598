import { css } from 'lit';

/**
 * A letter, as a head would send it: black on white on every page, as it comes out of the printer, without the rule,
 * bands and boxes of a notice. Sizes on paper are those of a letter on A4.
 */
export const letterStyles = css`
  .letter {
    color-scheme: light;
    --_ground: #fff;
    --_tint: #f3f5f5;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
    color: var(--_ink);
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_inner);
    padding: 1.5em 1em;
    max-inline-size: 46em;
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .letter :is(p, .steps > li) {
    max-inline-size: none;
  }
  .letter .state {
    margin: -1.5em -1em 0;
  }
  .letter .state + .state {
    margin-block-start: -1em;
  }
  .letterhead {
    border-block-end: 1px solid var(--_ink);
    padding-block-end: 1em;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em 2em;
  }
  .letter-name {
    font-size: var(--_t1);
    font-weight: 700;
    line-height: 1.2632;
    max-inline-size: min(18em, 100%);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .letter-ways {
    display: grid;
    max-inline-size: 100%;
  }
  .letter-ways a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    margin-block: -0.375em;
    max-inline-size: 100%;
  }
  .subject {
    font-size: var(--_t1);
    font-weight: 700;
    line-height: 1.2632;
    text-wrap: balance;
  }
  .letter .lead {
    font-size: 1em;
    line-height: 1.5;
  }
  .letter > section,
  .letter > div {
    margin-block-start: 0.25em;
  }
  .letter .steps {
    gap: 0.375em;
  }
  .letter .steps > li::before {
    color: inherit;
  }
  .sign-off {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .sign-room {
    display: block;
    block-size: 2.5em;
  }
  .signers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 3em;
  }
  .signers :is(b, span) {
    display: block;
  }
  .letter-foot {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
  }
  @container el (min-width: 30em) {
    .letter {
      padding: 2.25em 2em 1.5em;
    }
    .letter .state {
      margin: -2.25em -2em 0;
      padding-inline: 2em;
    }
  }
  @container el (min-width: 46em) {
    .letter-ways {
      text-align: end;
    }
    .letter {
      padding: 3.5em 4em 2em;
    }
    .letter .state {
      margin: -3.5em -4em 0;
      padding-inline: 4em;
    }
  }
  @media (forced-colors: active) {
    .letter {
      border-color: CanvasText;
    }
  }
  @media print {
    .letter {
      border: 0;
      border-radius: 0;
      padding: 0;
      max-inline-size: none;
      gap: 0.75em;
      font-size: 10.5pt;
      line-height: 1.375;
    }
    .letter .state {
      margin: 0;
      padding-inline: 0;
    }
    .letter > section,
    .letter > div {
      margin-block-start: 0;
    }
    .letter .stack {
      gap: 0.1875em;
    }
    /* A heading at the end of a page goes with its text: rows of a grid would let it go alone. */
    .letter > section.stack {
      display: block;
    }
    .letter > section.stack > * + * {
      margin-block-start: 0.1875em;
    }
    .letter > section:not(.paper) > ul > li {
      break-inside: avoid;
    }
    .letter .dated {
      gap: 0.375em;
    }
    .letter blockquote {
      margin-block-start: 0.25em;
      gap: 0.125em;
    }
    .letterhead {
      padding-block-end: 0.75em;
    }
    .letter-ways {
      text-align: end;
    }
    .letter-ways a {
      display: inline;
    }
    .sign-room {
      block-size: 2em;
    }
    /* The helplines in one row. */
    .letter .helplines {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5em;
    }
    .letter .lead {
      line-height: 1.375;
    }
    .letter .steps {
      gap: 0.1875em;
    }
    .letter .steps b {
      display: inline;
    }
    /* The addresses stand in a list at the end, each once. */
    .letter a[href^='http']::after {
      content: none;
    }
    .letter a {
      color: inherit;
      text-decoration: none;
    }
    .sign-off,
    .addresses,
    .letter-foot {
      break-inside: avoid;
    }
    .addresses {
      border-block-start: 1px solid var(--_line);
      padding-block-start: 0.5em;
      font-size: 9pt;
      line-height: 1.4;
      overflow-wrap: anywhere;
    }
    .addresses .lead {
      font-size: 1em;
    }
  }
`;
