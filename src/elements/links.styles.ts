import { css } from 'lit';

/** Links that stand alone in their line: as high as the line, and never wider than their place. */
export const linkStyles = css`
  :is(.more, .linkline, .say, .after, .applist > li, ul.stack > li) > a:only-child:not(.tel) {
    display: inline-block;
    max-inline-size: 100%;
  }
  /* An address has no spaces to break at; at 200 % text on a phone it would push the page wide. */
  a[href^='mailto:'] {
    overflow-wrap: anywhere;
  }
`;
