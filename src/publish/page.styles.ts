/**
 * The frame around an alert on a page of its own: plain, in the reader's colours, fit for paper. Its rules name their
 * place, because the alert inside has a header, footers and quiet words too.
 */
export const pageStyles = `:root {
  color-scheme: light dark;
  --ground: light-dark(#fff, #12171a);
  --ink: light-dark(#14191b, #eff3f3);
  --quiet: light-dark(#495357, #b7c2c5);
  --line: light-dark(#d5dbdc, #353f43);
  --accent: light-dark(#0b5260, #91d0e0);
}
*,
::before,
::after {
  box-sizing: border-box;
}
body {
  margin: 0;
  font-family: 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  font-size: 1rem;
  line-height: 1.5;
  color: var(--ink);
  background: var(--ground);
}
body > header,
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
a {
  color: var(--accent);
  text-underline-offset: 0.2em;
}
:focus-visible {
  outline: 3px solid var(--ink);
  outline-offset: 2px;
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
