import { generate } from 'lean-qr/nano';
import { html, svg, type TemplateResult } from 'lit';

/** White modules around the code that a camera needs to find it (ISO/IEC 18004, 9.1). */
const quiet = 4;

/**
 * An address as a code to scan, for paper: drawn here, without a service that would learn who prints what. It is dark
 * on white on every ground, because cameras fail on light on dark.
 *
 * @param address what the code opens
 * @param name what a screen reader says of it
 */
export function qrCode(address: string, name: string): TemplateResult {
  const code = generate(address);
  const side = code.size + 2 * quiet;
  return html`<svg class="qr" role="img" aria-label=${name} viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">${svg`<rect width=${side} height=${side} fill="#fff"></rect><path fill="#000" d=${darkRuns(code)}></path>`}</svg>`;
}

/** Dark modules, a run of neighbours at a time: some hundred shapes fewer than one for each. */
function darkRuns({ size, get }: { size: number; get: (x: number, y: number) => boolean }): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!get(x, y)) continue;
      const from = x;
      while (get(x, y)) x += 1;
      runs.push(`M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`);
    }
  }
  return runs.join('');
}
