import { escapeHtml } from '../../embed/snippet.js';
import type { Day } from './traffic.js';

const width = 760;
const panel = { width: 270, height: 180, top: 40 };
/** Told apart without colour too: each line has its own dashes. Contrast with white is 4.5:1 or more. */
const looks = [
  { colour: '#14191b', dashes: '' },
  { colour: '#0b5260', dashes: '8 3' },
  { colour: '#9a3b00', dashes: '3 3' },
  { colour: '#6b2fa0', dashes: '10 3 2 3' },
  { colour: '#1f6b2c', dashes: '1 4' },
] as const;

const number = (value: number): string => Math.round(value).toLocaleString('en-GB');
const place = (value: number): string => value.toFixed(1);

interface Axis {
  title: string;
  most: number;
  ticks: readonly (readonly [at: number, label: string])[];
}

function chart(x0: number, x: Axis, y: Axis, lines: readonly (readonly number[])[]): string {
  const { width: w, height: h, top } = panel;
  const atX = (value: number) => x0 + (value / x.most) * w;
  const atY = (value: number) => top + h - (value / y.most) * h;
  const grid = y.ticks.map(
    ([at, label]) =>
      `<line x1="${place(x0)}" x2="${place(x0 + w)}" y1="${place(atY(at))}" y2="${place(atY(at))}" stroke="#d5dbdc"/>` +
      `<text x="${place(x0 - 6)}" y="${place(atY(at) + 4)}" text-anchor="end">${label}</text>`,
  );
  const marks = x.ticks.map(
    ([at, label]) =>
      `<text x="${place(atX(at))}" y="${place(top + h + 16)}" text-anchor="middle">${label}</text>`,
  );
  const drawn = lines.map((values, i) => {
    const look = looks[i % looks.length] ?? looks[0];
    const points = values.map((value, at) => `${place(atX(at))},${place(atY(Math.min(value, y.most)))}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${look.colour}" stroke-width="2" stroke-dasharray="${look.dashes}"/>`;
  });
  return [
    `<text x="${place(x0)}" y="${top - 16}" font-weight="bold">${y.title}</text>`,
    ...grid,
    ...marks,
    `<text x="${place(x0 + w)}" y="${place(top + h + 34)}" text-anchor="end">${x.title}</text>`,
    ...drawn,
  ].join('\n');
}

/** How much the server had to do in each hour, and how long old words stood, as one picture. */
export function plot(title: string, days: readonly Day[]): string {
  // The server's hours lie between a few and a million: each line of the grid is ten times the one below.
  const log = (value: number) => Math.log10(Math.max(1, value));
  const most = Math.ceil(Math.max(...days.map(({ server }) => log(Math.max(...server.perHour)))));
  const powers = Array.from({ length: most + 1 }, (_, power) => [power, number(10 ** power)] as const);
  const share = Math.max(0.01, ...days.map(({ old }) => Math.max(...old.slice(0, 61))));
  const top = Math.ceil(share * 20) / 20;
  const legendTop = panel.top + panel.height + 62;
  const legend = days.map(({ rules }, i) => {
    const look = looks[i % looks.length] ?? looks[0];
    const y = legendTop + i * 20;
    return (
      `<line x1="70" x2="110" y1="${y - 4}" y2="${y - 4}" stroke="${look.colour}" stroke-width="2" stroke-dasharray="${look.dashes}"/>` +
      `<text x="120" y="${y}">${escapeHtml(rules.name)}</text>`
    );
  });
  const height = legendTop + days.length * 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}" font-family="sans-serif" font-size="12" fill="#14191b">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${chart(
  70,
  {
    title: 'hour of the day',
    most: 23,
    ticks: [0, 6, 12, 18, 23].map((hour) => [hour, String(hour)] as const),
  },
  { title: 'Requests to the server in an hour', most, ticks: powers },
  days.map(({ server }) => server.perHour.map(log)),
)}
${chart(
  460,
  {
    title: 'minutes after the change',
    most: 60,
    ticks: [0, 15, 30, 45, 60].map((minute) => [minute, String(minute)] as const),
  },
  {
    title: 'Views that still show the old words',
    most: top,
    ticks: [0, 0.5, 1].map((part) => [part * top, `${(part * top * 100).toFixed(1)} %`] as const),
  },
  days.map(({ old }) => old.slice(0, 61)),
)}
${legend.join('\n')}
</svg>
`;
}
