/**
 * What every page of ours stands on: the colours, the type and the focus of the elements, for the words around them.
 * Alert pages of a publisher and the hosted site begin with it. The colours are those of `base/host.styles.ts`.
 */
export const paperStyles = `:root {
  color-scheme: light dark;
  --accent: light-dark(#004b59, #91d0e0);
  --ground: light-dark(#fff, #12171a);
  --tint: light-dark(#f3f5f5, #1b2225);
  --ink: light-dark(#14191b, #eff3f3);
  --quiet: light-dark(#495357, #b7c2c5);
  --line: light-dark(#d5dbdc, #353f43);
  --edge: light-dark(#788387, #7f8b90);
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
a {
  color: var(--accent);
  text-underline-offset: 0.2em;
  text-decoration-thickness: 1px;
}
a:hover {
  text-decoration-thickness: 2px;
}
:focus-visible {
  outline: 3px solid var(--ink);
  outline-offset: 2px;
  border-radius: 4px;
}
`;
