import { css } from 'lit';

/** One line on top of a page. */
export const bannerStyles = css`
  .banner {
    padding-block: 0.75em;
    gap: 0.75em;
  }
  .banner .state {
    margin-block: -0.75em 0;
  }
  .line {
    display: grid;
    gap: 0.5em;
    grid-template-columns: minmax(0, 1fr);
  }
  .say {
    font-weight: 600;
  }
  .newer {
    font-weight: 400;
  }
  .banner .btn {
    justify-self: start;
    color: var(--_quiet);
  }
  .brought .btn {
    margin: 0;
    padding-inline: 0.5em;
    color: var(--_link);
    background: var(--_ground);
  }
  @container el (min-width: 30em) {
    .banner {
      padding-block: 0.625em;
    }
    .banner .state {
      margin-block-start: -0.625em;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25em 1em;
    }
    .say {
      flex: 1 1 14em;
    }
  }
  @container el (min-width: 56em) {
    .banner {
      padding: 0.625em 1.5em;
    }
    .banner .state {
      margin-inline: -1.5em;
      padding-inline: 1.5em;
    }
  }
`;
