/** What was found in a piece after a cleaner; `finds` says what each word stands for. */
export type Find = keyof typeof finds;

export const finds = {
  words: 'the key advice can be read',
  link: 'the plain link leads where it should, and has words',
  alone: 'the plain link stands alone in its paragraph or list item',
  phone: 'a phone number can be dialled',
  script: 'the script would run as a module, from its address',
  hash: 'the script has its hash and crossorigin',
  tag: 'the tag of the element is there',
  attributes: 'every attribute of the tag has its value',
  inside: 'the words for readers without script are inside the tag',
  frame: 'the frame is there, with address, title and height',
  sandbox: 'the frame was shut in a sandbox that stops its script',
  address: 'the bare address stands alone as text',
  code: 'code can be read by people',
} as const;

/** What `lookAt` must know of a piece; it survives JSON. */
export interface Looked {
  html: string;
  tag: string;
  attributes: Record<string, string>;
  words: readonly string[];
  link: string;
  /** Address of the script, where the piece has one. */
  src: string | undefined;
}

/**
 * Says what is left in the HTML. Runs in a page and is sent there as text, so it holds all it needs. The HTML is read
 * into a document that runs and loads nothing.
 */
export function lookAt(pieces: readonly Looked[]): Find[][] {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  return pieces.map(({ html, tag, attributes, words, link, src }) => {
    // Without the tag of the body a script at the beginning would go into the head.
    const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
    const links = [...body.querySelectorAll('a')];
    const page = links.find((one) => one.getAttribute('href') === link && plain(one.textContent) !== link);
    const script = body.querySelector('script[src][type="module"]');
    const element = body.querySelector(tag);
    const frame = body.querySelector('iframe');
    const holds = (text: string): boolean => words.every((word) => text.includes(plain(word)));
    const sameAttributes = Object.entries(attributes).every(
      ([name, value]) => element?.getAttribute(name) === value,
    );
    const box = page?.closest('p, li, div');
    // What no reader sees is no text.
    for (const unseen of body.querySelectorAll('script, style, template')) unseen.remove();
    const texts: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(plain(walker.currentNode.textContent));
    const found: Record<Find, boolean> = {
      words: holds(plain(body.textContent)),
      link: page !== undefined,
      alone: page !== undefined && plain(box?.textContent) === plain(page.textContent),
      phone: links.some((one) => /^tel:\d+$/.test(one.getAttribute('href') ?? '')),
      script: script?.getAttribute('src') === src && src !== undefined,
      hash: script?.getAttribute('crossorigin') === 'anonymous' && script.hasAttribute('integrity'),
      tag: element !== null,
      attributes: element !== null && sameAttributes,
      inside: holds(plain(element?.textContent)),
      frame:
        /^https:\/\/.+\/embed\//.test(frame?.getAttribute('src') ?? '') &&
        Boolean(frame?.title) &&
        frame?.getAttribute('height') === '640',
      sandbox: frame?.hasAttribute('sandbox') ?? false,
      address: texts.includes(link),
      code: texts.some((text) => /\{"|<\w/.test(text)),
    };
    return (Object.keys(found) as Find[]).filter((name) => found[name]);
  });
}
