import { paperStyles } from './paper.styles.js';

/**
 * The frame around an alert on a page of its own: plain, in the reader's colours, fit for paper. Its rules name their
 * place, because the alert inside has a header, footers and quiet words too.
 */
export const pageStyles = `${paperStyles}body > header,
main,
body > footer {
  max-inline-size: 72rem;
  margin-inline: auto;
  padding: 1rem 1.25rem;
}
h1 {
  margin: 0;
  font-size: 1.25rem;
  line-height: 1.3;
}
h1 a {
  color: inherit;
  text-decoration: none;
}
h1 a:hover {
  text-decoration: underline;
}
.alerts {
  list-style: none;
  margin: 0 0 2rem;
  padding: 0;
}
.alerts li {
  padding-block: 0.75rem;
  border-block-start: 1px solid var(--line);
}
.alerts a,
body > footer a {
  display: inline-block;
  padding-block: 0.25rem;
  font-weight: 600;
}
.alerts .quiet {
  display: block;
  color: var(--quiet);
}
body > footer {
  border-block-start: 1px solid var(--line);
}
body > footer p {
  margin: 0;
}
@media print {
  body > footer {
    display: none;
  }
}
`;
