import { css } from 'lit';

/**
 * While it prints, only the element in that state and what holds it, on the whole width of the paper. Nothing is
 * written into the page: the sheet is adopted, and the element is found by its custom state. Where no such element is
 * found, because it stands in another component's shadow root, nothing is hidden.
 */
const alone = css`
  @media print {
    body:has(:state(printing)) :not(:has(:state(printing)), :state(printing), :state(printing) *) {
      display: none !important;
    }
    body:has(:state(printing)),
    body :has(:state(printing)) {
      display: block !important;
      position: static !important;
      float: none !important;
      inline-size: auto !important;
      min-inline-size: 0 !important;
      max-inline-size: none !important;
      block-size: auto !important;
      max-block-size: none !important;
      overflow: visible !important;
      columns: auto !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      background: none !important;
      transform: none !important;
    }
    :state(printing) {
      inline-size: auto !important;
      max-inline-size: none !important;
      margin: 0 !important;
    }
  }
`;

/**
 * Prints one element without the page around it. Where an engine lacks custom states, or the element stands in
 * another component's shadow root, the whole page is printed: more paper, no less words.
 *
 * @param internals of the element; its styles show `:host(:state(printing))` as it should look on paper
 * @param print the printing itself, for tests
 */
export function printAlone(internals: ElementInternals, print: () => void = () => window.print()): void {
  const sheet = alone.styleSheet;
  const states = internals.states as CustomStateSet | undefined;
  const done = () => {
    window.removeEventListener('afterprint', done);
    states?.delete('printing');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  try {
    states?.add('printing');
    if (sheet && states) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // The first engines with custom states took only names with two dashes.
  }
  window.addEventListener('afterprint', done);
  print();
}
