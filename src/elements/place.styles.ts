import { css } from 'lit';

/** What keeps every element within its place on a phone with large text, and every link as high as a finger needs. */
export const placeStyles = css`
  :is(.more, .linkline, .say, .after, .applist > li, ul.stack > li) > a:only-child:not(.tel) {
    display: inline-block;
    max-inline-size: 100%;
  }
  /* An address has no spaces to break at. */
  a[href^='mailto:'] {
    overflow-wrap: anywhere;
  }
  .steps {
    grid-template-columns: minmax(0, 1fr);
  }
`;
