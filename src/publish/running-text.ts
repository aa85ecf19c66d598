import type { AlertRecord, Block } from '../alerts/alert.js';

/** Words of an alert with the place they stand in. */
export interface Passage {
  path: string;
  text: string;
}

const ofBlock = (part: Block): string[] => {
  if (typeof part === 'string') return [part];
  if ('list' in part) return part.list;
  return 'quote' in part ? part.quote : [part.text];
};

/** Everything a reader reads, the headline first. What is given by us (the tips, the records of apps) is not in it. */
export function passages(alert: AlertRecord): Passage[] {
  const { letter } = alert;
  const all: [string, string | undefined][] = [
    ['headline', alert.headline],
    ['summary', alert.summary],
    ...alert.updates.map(({ text }, i): [string, string] => [`updates[${i}]`, text]),
    ...alert.actions.map(({ do: todo, how }, i): [string, string] => [
      `actions[${i}]`,
      [todo, how].filter(Boolean).map(stopped).join(' '),
    ]),
    ...alert.sections.flatMap(({ title, blocks }, i) =>
      [title, ...blocks.flatMap(ofBlock)].map((text): [string, string] => [`sections[${i}]`, text]),
    ),
    ...alert.response.flatMap(ofBlock).map((text): [string, string] => ['response', text]),
    ...alert.recommendations.map(({ text }, i): [string, string] => [`recommendations[${i}]`, text]),
    ...alert.offers.map(({ title, text }, i): [string, string] => [
      `offers[${i}]`,
      [title, text].filter(Boolean).map(stopped).join(' '),
    ]),
    ...(letter?.opening ?? []).flatMap(ofBlock).map((text): [string, string] => ['letter.opening', text]),
    ...(letter?.closing ?? []).flatMap(ofBlock).map((text): [string, string] => ['letter.closing', text]),
  ];
  return all.flatMap(([path, text]) => (text ? [{ path, text }] : []));
}

/** With a full stop, where a title or a point has none. */
export const stopped = (text: string | undefined): string =>
  !text || /[.?!:…]['’"”)]*$/.test(text) ? (text ?? '') : `${text}.`;

/** A text cut into its sentences. */
export const sentences = (text: string): string[] =>
  (stopped(text).match(/[^.?!:]+(?:[.?!:](?!\s|$)[^.?!:]*)*[.?!:]*/g) ?? [])
    .map((one) => one.trim())
    .filter(Boolean);
