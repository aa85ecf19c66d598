import { css } from 'lit';

/**
 * Ground rules of every element: a wrapper that page styles cannot reach into, tokens, and the parts that
 * more than one element draws.
 *
 * `:host` carries only display: normal rules of the page beat it, so nothing that matters may stand there. The
 * wrapper inside takes nothing but font family, direction and colour scheme from the page (`all` leaves direction
 * alone), and that a closed menu or tab of the page is invisible. Sizes start at 16 px even where a page sets `html { font-size: 62.5% }`, grow with the reader's own
 * setting, and are `em` from there on.
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .el {
    all: initial;
    display: block;
    font-family: inherit;
    color-scheme: inherit;
    visibility: inherit;
    font-size: max(16px, 1rem);
    container: el / inline-size;
    /* What a page says, judged as a colour or a length: base/tokens.ts. */
    --_safety-accent: var(--safety-accent, #0b5260);
    --_safety-ground: var(--safety-ground, light-dark(#fff, #12171a));
    --_safety-tint: var(--safety-tint, var(--safety-ground, light-dark(#f3f5f5, #1b2225)));
    --_safety-radius: var(--safety-radius, 6px);
    --_ground: light-dark(#fff, #12171a);
    --_tint: light-dark(#f3f5f5, #1b2225);
    --_ink: light-dark(#14191b, #eff3f3);
    --_quiet: light-dark(#495357, #b7c2c5);
    --_line: light-dark(#d5dbdc, #353f43);
    --_edge: light-dark(#788387, #7f8b90);
    --_information: light-dark(#2f5fc4, #9dbcff);
    --_advice: light-dark(#0a7a55, #5fd3a3);
    --_warning: light-dark(#b86a00, #ffb950);
    --_danger: light-dark(#b3121d, #ff9088);
    --_ended: light-dark(#6b7478, #9aa5a9);
    --_emergency: #b00020;
    --_radius: clamp(0px, var(--_safety-radius), 1em);
    --_inner: calc(var(--_radius) * 2 / 3);
    --_link: light-dark(#004b59, #91d0e0);
    --_onlink: light-dark(#fff, #0d1315);
    --_t1: 1.1875em;
    --_t2: 1.4375em;
    --_t3: 1.75em;
    --_t4: 2.0625em;
    --_t5: 2.5em;
  }
  /* Any accent a school picks is made dark enough on white and light enough on black (7:1 at every hue), and never
     so strong that it rivals the red of 999. Its ground and its tint stay paper: so near to white, or black, that every
     text of ours keeps 7:1. What is see-through is made whole: what lies behind is not known. Asked with a sum and with
     currentcolor: Safari before 18 knows the words but cannot count with them, and then every colour would be lost. */
  @supports (color: oklch(from currentcolor min(l, 0.38) min(c, 0.1) h / 1)) {
    .el {
      --_link: light-dark(
        oklch(from var(--_safety-accent) min(l, 0.38) min(c, 0.1) h / 1),
        oklch(from var(--_safety-accent) max(l, 0.82) min(c, 0.1) h / 1)
      );
      --_ground: light-dark(
        oklch(from var(--_safety-ground) max(l, 0.985) min(c, 0.02) h / 1),
        oklch(from var(--_safety-ground) min(l, 0.21) min(c, 0.03) h / 1)
      );
      --_tint: light-dark(
        oklch(from var(--_safety-tint) clamp(0.965, l, 0.975) min(c, 0.02) h / 1),
        oklch(from var(--_safety-tint) clamp(0.235, l, 0.25) min(c, 0.03) h / 1)
      );
    }
  }
  .el.light {
    color-scheme: light;
  }
  .el.dark {
    color-scheme: dark;
  }
  /* An older browser has one look, the light one: without it every colour here would be lost, and black words would
     stand on whatever ground the page has. */
  @supports not (color: light-dark(red, red)) {
    .el,
    .el.dark {
      color-scheme: light;
      --_ground: #fff;
      --_tint: #f3f5f5;
      --_ink: #14191b;
      --_quiet: #495357;
      --_line: #d5dbdc;
      --_edge: #788387;
      --_information: #2f5fc4;
      --_advice: #0a7a55;
      --_warning: #b86a00;
      --_danger: #b3121d;
      --_ended: #6b7478;
      --_link: #004b59;
      --_onlink: #fff;
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  b,
  strong {
    font-weight: 600;
  }
  .in {
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
    color: var(--_ink);
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_band, var(--_link));
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    padding: 1em;
    display: grid;
    gap: 1.5em;
    grid-template-columns: minmax(0, 1fr);
  }
  p {
    text-wrap: pretty;
    max-inline-size: 34em;
  }
  .stack {
    display: grid;
    gap: 0.5em;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .quiet {
    color: var(--_quiet);
  }
  .title,
  .lead,
  .name,
  .headline {
    font-weight: 700;
    text-wrap: balance;
  }
  .title {
    font-size: var(--_t2);
    line-height: 1.2174;
    letter-spacing: -0.012em;
  }
  .lead {
    font-size: var(--_t1);
    line-height: 1.2632;
    letter-spacing: -0.006em;
  }
  .what {
    font-size: var(--_t1);
    line-height: 1.4737;
  }
  .figure {
    font-size: var(--_t5);
    line-height: 1;
    white-space: nowrap;
    font-weight: 700;
    letter-spacing: -0.035em;
    font-variant-numeric: lining-nums tabular-nums;
    color: var(--_link);
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
  /* Sentences in another direction than the page keep their full stops in place; the layout stays the page's. */
  :is(p, li, dt, dd, h2, h3, h4, h5, h6, summary, li > span, .state > span, li > b, .note, a:not(.btn, .tel)):dir(rtl) {
    unicode-bidi: plaintext;
    text-align: right;
  }
  a {
    color: var(--_link);
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  /* A link that stands alone is as high as a finger needs; an address has no spaces to break at. */
  :is(.more, .linkline, .say, .after, .applist > li, ul.stack > li) > a:only-child:not(.tel) {
    display: inline-block;
    max-inline-size: 100%;
  }
  a[href^='mailto:'] {
    overflow-wrap: anywhere;
  }
  .tel {
    white-space: nowrap;
    font-weight: 600;
    font-variant-numeric: lining-nums tabular-nums;
    direction: ltr;
    unicode-bidi: isolate;
  }
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
    box-shadow:
      0 0 0 2px var(--_ground),
      0 0 0 7px var(--_ground);
    border-radius: 4px;
    position: relative;
  }
  .btn {
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    color: var(--_link);
    background: none;
    text-decoration: none;
    cursor: pointer;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: 2.75em;
    padding: 0.5em 0.875em;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
  }
  .btn.main {
    color: var(--_onlink);
    background: var(--_link);
    border-color: transparent;
    padding-inline: 1.25em;
  }
  .btn.plain {
    border-color: transparent;
    font-weight: 400;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    padding-inline: 0.5em;
    margin-inline: -0.5em;
  }
  .btn:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .source {
    color: var(--_quiet);
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
    max-inline-size: none;
  }
  .more {
    font-weight: 600;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    max-inline-size: none;
  }
  .ways a,
  dd a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    margin-block: -0.25em;
  }
  .state {
    display: flex;
    gap: 0.625em;
    margin: -1em -1em 0;
    padding: 0.75em 1em;
    background: var(--_tint);
    max-inline-size: none;
    overflow-wrap: anywhere;
  }
  .state .icon {
    margin-block-start: 0.125em;
    color: var(--_warning);
  }
  .state.grey .icon {
    color: var(--_ended);
  }
  .fold {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    cursor: pointer;
    list-style: none;
    color: var(--_link);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .fold > summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-block-size: 2.75em;
    padding-block: 0.5em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  summary .icon {
    transition: transform 0.15s;
  }
  [open] > summary .icon {
    transform: rotate(180deg);
  }
  .fold-body {
    padding-block: 0.25em 1.25em;
  }
  .steps {
    counter-reset: n;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .steps > li {
    counter-increment: n;
    position: relative;
    padding-inline-start: 1.75em;
    max-inline-size: 36em;
  }
  .steps > li::before {
    content: counter(n);
    position: absolute;
    inset-inline-start: 0;
    font-weight: 700;
    color: var(--_link);
    font-variant-numeric: lining-nums tabular-nums;
  }
  /* Text at 200 % in a frame of 320 px: a number may break between its groups before it stands out of the page. */
  @container el (max-width: 12em) {
    .tel {
      white-space: normal;
    }
  }
  @container el (min-width: 30em) {
    .in {
      padding: 1.5em 1.75em 1.25em;
      gap: 1.75em;
    }
    .title,
    .headline {
      font-size: var(--_t3);
      line-height: 1.1429;
    }
    .state {
      margin: -1.5em -1.75em 0;
      padding: 0.75em 1.75em;
    }
  }
  @container el (min-width: 56em) {
    .in {
      padding: 2.25em 2.5em 1.5em;
      gap: 2.25em;
    }
    .title {
      font-size: var(--_t4);
    }
    .state {
      margin: -2.25em -2.5em 0;
      padding-inline: 2.5em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary .icon {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .in {
      border-color: CanvasText;
    }
    .btn {
      border: 1px solid ButtonText;
    }
    .btn.main {
      border-width: 2px;
    }
    .icon {
      stroke: CanvasText;
    }
    :is(a, summary, .btn) .icon {
      stroke: currentColor;
    }
    .state {
      border-block-end: 1px solid CanvasText;
    }
  }
  @media print {
    .el,
    .el.dark {
      color-scheme: light;
      --_ground: #fff;
      font-size: 11pt;
    }
    .in {
      border: 0;
      border-block-start: 3pt solid var(--_band, var(--_link));
      border-radius: 0;
      padding: 1em 0 0;
      /* Not a grid: where a page ends in a row Chromium draws it over the next. */
      display: block;
    }
    .in > * + * {
      margin-block-start: 1em;
    }
    .screen,
    summary .icon,
    .btn .icon {
      display: none;
    }
    .btn.main {
      min-block-size: 0;
      padding: 0;
      border: 0;
      color: var(--_link);
      background: none;
      font-size: var(--_t1);
      flex-wrap: wrap;
      justify-content: start;
    }
    /* A link on paper is only as good as its printed address. */
    a[href^='http']::after {
      content: ' ' attr(href);
      font-weight: 400;
      overflow-wrap: anywhere;
      word-break: break-all;
    }
    .source a::after {
      content: none;
    }
    .state {
      background: none;
      margin: 0;
      padding: 0 0 0.75em;
      border-block-end: 1px solid var(--_line);
    }
    /* Paper has no folds: a closed <details> prints shut otherwise (ONSdigital/design-system#2869). */
    details::details-content {
      content-visibility: visible !important;
      block-size: auto;
    }
    summary {
      color: var(--_ink);
    }
    .fold > summary {
      min-block-size: 0;
      padding-block: 0.25em;
    }
    .fold-body {
      padding-block: 0 0.75em;
    }
    .fold,
    .steps > li {
      break-inside: avoid;
    }
    h2,
    h3,
    h4,
    h5,
    h6,
    summary,
    .title,
    .lead,
    .name,
    .headline {
      break-after: avoid;
    }
    /* In a grid Chromium breaks before the first row, and leaves the rule or the title above it at the foot of a page. */
    .in > :first-child,
    .source,
    .fold-body,
    .fold-body > :first-child {
      break-before: avoid;
    }
    .ways a,
    dd a {
      display: inline;
    }
  }
`;
