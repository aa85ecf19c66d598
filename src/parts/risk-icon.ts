import { html, nothing, type TemplateResult } from 'lit';

/**
 * A drawing for each of our risks, in the manner of `icon.ts`. They are decoration: the words always stand beside
 * them. No locks, no hoods, no stock faces.
 */
export const riskDrawings: Readonly<Record<string, string>> = {
  'talk-to-strangers':
    'M12.6 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0zM2.5 19.5c.6-4 3.1-6 6.5-6s5.9 2 6.5 6M17 6.5a2 2 0 1 1 2.6 1.9c-.6.3-.8.8-.8 1.6M18.8 12.8v.01',
  'random-pairing':
    'M3 7h3.5l9 10H20M3 17h3.5l2.8-3.1M13 9.8 15.5 7H20M17.5 4.5 20 7l-2.5 2.5M17.5 14.5 20 17l-2.5 2.5',
  'live-video': 'M3 7h11v10H3zM14 10.5 20.5 7v10L14 13.5',
  'direct-messages': 'M4 5h16v10.5h-8.5l-4 4v-4H4z',
  'group-open-chat':
    'M14.5 9a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM7 18c.4-3 2.2-4.5 5-4.5s4.6 1.5 5 4.5M6.5 11.5a2 2 0 1 1 0-4M2.5 16.5c.2-1.7 1-2.7 2.5-3.1M17.5 11.5a2 2 0 1 0 0-4M21.5 16.5c-.2-1.7-1-2.7-2.5-3.1',
  'disappearing-messages':
    'M7 3.5h10M7 20.5h10M8 3.5c0 4.5 3 6 4 8.5 1-2.5 4-4 4-8.5M8 20.5c0-4.5 3-6 4-8.5 1 2.5 4 4 4 8.5',
  'end-to-end-encryption': 'M11 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM11 12h9.5M17 12v3M20.5 12v2.5',
  'anonymous-use':
    'M3 8c3-1.5 6-1.5 9 0 3-1.5 6-1.5 9 0 0 5-2 8-5 8-2 0-3-1.5-4-3-1 1.5-2 3-4 3-3 0-5-3-5-8zM7 11h2.5M14.5 11H17',
  'no-sign-up': 'M5 20.5v-17h9v17M14 6h5v14.5M3 20.5h18M11 12v.01',
  'location-sharing': 'M12 21c4-5 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6 6 11zM14 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  'user-made-content': 'm4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  'algorithmic-feed': 'M4 4.5h16v5H4zM4 14.5h9v5H4zM17 13v7M14.5 17.5 17 20l2.5-2.5',
  'adult-content': 'M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM4 20 20 4',
  'in-app-spending': 'M3 6h18v12H3zM3 10h18M6.5 14.5h4',
  'ai-chat': 'M5 8.5h14v10H5zM12 8.5V5M12 4.5v.01M9 13v.01M15 13v.01M9.5 16h5M2.5 12v3M21.5 12v3',
  'pressure-to-return': 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
};

/** The drawing of a risk; nothing for one we have not drawn, such as a school's own. */
export function riskIcon(feature: string): TemplateResult | typeof nothing {
  const drawing = riskDrawings[feature];
  if (!drawing) return nothing;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${drawing}></path></svg>`;
}
