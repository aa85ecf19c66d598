import type { Piece, Run } from './plain-alert.js';

/** Text as it stands in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

const inHtml = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run);
      const text = escapeHtml(run.text);
      return run.href ? `<a href="${escapeHtml(run.href)}">${text}</a>` : text;
    })
    .join('');

const inText = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (typeof run === 'string') return run;
      const address = run.href?.replace(/^(tel|mailto):/, '');
      // A number or an address that is its own words is not said twice.
      const same = !address || address.replace(/\s/g, '') === run.text.replace(/\s/g, '');
      return same ? run.text : `${run.text} <${address}>`;
    })
    .join('');

/** Plain HTML: paragraphs, titles, lists, quotations and links. Every word is escaped, nothing else can come out. */
export function toPlainHtml(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if ('title' in piece) return `<h2>${escapeHtml(piece.title)}</h2>`;
      if ('runs' in piece) return `<p>${inHtml(piece.runs)}</p>`;
      if ('quote' in piece)
        return `<blockquote>${piece.quote.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</blockquote>`;
      const tag = piece.numbered ? 'ol' : 'ul';
      return `<${tag}>${piece.points.map((point) => `<li>${inHtml(point)}</li>`).join('')}</${tag}>`;
    })
    .join('\n');
}

/** The same as text, an empty line between two pieces. */
export function toPlainText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if ('title' in piece) return piece.title;
      if ('runs' in piece) return inText(piece.runs);
      if ('quote' in piece) return piece.quote.map((line) => `> ${line}`).join('\n');
      return piece.points
        .map((point, i) => `${piece.numbered ? `${i + 1}.` : '-'} ${inText(point)}`)
        .join('\n');
    })
    .join('\n\n');
}
