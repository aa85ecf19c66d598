import { html, type TemplateResult } from 'lit';

/**
 * Our own drawings: a 24 grid, one line 1.75 wide, round ends. They are decoration, always beside the word they
 * stand for, so they are hidden from assistive technology.
 */
const drawings = {
  information: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.5M12 7.5v.01',
  advice: 'M4.5 5h15v10.5h-8L7 19.5v-4H4.5zM8.8 10.2l2.2 2.2 4.2-4.4',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.01',
  danger: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5V13M12 16.5v.01',
  closed: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM5.8 18.2 18.2 5.8',
  ended: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3.2 2.4',
  changing: 'M19.5 10A8 8 0 0 0 5.6 7.2L4 9M4 4.5V9h4.5M4.5 14a8 8 0 0 0 13.9 2.8L20 15M20 19.5V15h-4.5',
  adults: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM7.5 12h9',
  phone:
    'M5.2 3.8h3.6l1.7 4.4-2.3 1.6a12 12 0 0 0 6 6l1.6-2.3 4.4 1.7v3.6a1.6 1.6 0 0 1-1.7 1.6A16.2 16.2 0 0 1 3.6 5.5a1.6 1.6 0 0 1 1.6-1.7z',
  leave: 'M10 4H4.5v16H10M10 12h10.5M16 7.5l4.5 4.5-4.5 4.5',
  next: 'm9 5 7 7-7 7',
  back: 'm15 5-7 7 7 7',
  out: 'M9 5H5v14h14v-4M13 4.5h6.5V11M19 5l-8.5 8.5',
  down: 'm5 9 7 7 7-7',
  content:
    'M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM14.8 12a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0z',
  contact:
    'M12.6 8A3.6 3.6 0 1 1 5.4 8a3.6 3.6 0 0 1 7.2 0zM2.5 19.5c.6-4 3.1-6 6.5-6 1.5 0 2.9.4 4 1.2M18 13.5v6M15 16.5h6',
  conduct: 'M3 4.5h12V13H8.5L5 16v-3H3zM18 9h3v8.5h-2v3l-3.5-3H10',
  commerce: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM15 8.6a3 3 0 0 0-5.5 1.7c0 2 .8 3 .1 5.7H15M8.5 12.5H13',
  tick: 'm4.5 12.5 5 5 10-11',
  cross: 'm6 6 12 12M18 6 6 18',
  send: 'M12 15V3.5M7.5 8 12 3.5 16.5 8M6 11H4.5v9.5h15V11H18',
  copy: 'M10 14a4.2 4.2 0 0 0 6 0l3.5-3.5a4.2 4.2 0 0 0-6-6L12 6M14 10a4.2 4.2 0 0 0-6 0l-3.5 3.5a4.2 4.2 0 0 0 6 6L12 18',
  mail: 'M3.5 5.5h17v13h-17zM4 6.5l8 6.5 8-6.5',
  print: 'M7 8.5v-5h10v5M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z',
} as const;

export type IconName = keyof typeof drawings;

/** An icon in the size and colour of the text around it. Those that point somewhere turn round on right-to-left pages. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon ${['out', 'next', 'back', 'leave'].includes(name) ? 'flip' : ''}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${drawings[name]}></path></svg>`;
}
