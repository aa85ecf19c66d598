import { expect } from '@open-wc/testing';

import { lookAt, type Looked } from './left.js';

const link = 'https://safety.example/report/';
const src = 'https://safety.example/cdn/1.2.3/online-safety-elements.js';
const script = `<script type="module" src="${src}" integrity="sha384-x" crossorigin="anonymous"></script>`;
const piece: Omit<Looked, 'html'> = {
  tag: 'report-ceop',
  attributes: { for: 'child', exit: '' },
  words: ['999', 'CEOP'],
  link,
  src,
};
const page = `<p><a href="${link}">Call 999, tell CEOP</a></p>`;

/** What is found in the HTML. */
const left = (html: string): string => lookAt([{ ...piece, html }])[0]!.join(' ');

describe('what is left of a snippet', () => {
  it('is nothing where nothing is', () => expect(left('')).to.equal(''));

  it('is words and link, where only the link is left', () => {
    expect(left(page)).to.equal('words link alone');
    expect(left(page.replace('p>', 'li>'))).to.equal('words link alone');
  });

  it('is no link that stands alone, where it stands in a sentence or two paragraphs became one', () => {
    expect(left(`<p>See <a href="${link}">999, CEOP</a></p>`)).to.equal('words link');
    expect(left(`<div>Other words. <a href="${link}">999, CEOP</a></div>`)).to.equal('words link');
  });

  it('is no link where it leads elsewhere, has lost its address or its words', () => {
    expect(left(page.replace('report/', 'apps/'))).to.equal('words');
    expect(left('<p><a>Call 999, tell CEOP</a></p>')).to.equal('words');
    expect(left(`<p>999 CEOP <a href="${link}">${link}</a></p>`)).to.equal('words address');
  });

  it('has not the words where one of them is missing, or nobody can see them', () => {
    expect(left(page.replace('CEOP', ''))).to.equal('link alone');
    expect(left('<template>999 CEOP</template><script>999 CEOP</script><style>999 CEOP</style>')).to.equal(
      '',
    );
  });

  it('has words that an editor spread over lines, with no-break spaces between', () => {
    const words = ['Call 999'];
    expect(lookAt([{ ...piece, words, html: '<p>Call\n  999</p>' }])).to.deep.equal([['words']]);
    expect(lookAt([{ ...piece, words, html: '<p>Call&nbsp;999</p>' }])).to.deep.equal([['words']]);
  });

  it('is a phone link only where a number can be dialled', () => {
    expect(left('<a href="tel:999">x</a>')).to.equal('phone');
    expect(left('<a href="#">999</a><a href="tel:">x</a>')).to.equal('');
  });

  it('is everything where nothing was taken', () => {
    expect(
      left(
        `<div>${script}<report-ceop for="child" exit>999 CEOP <a href="tel:999">x</a></report-ceop></div>${page}`,
      ),
    ).to.equal('words link alone phone script hash tag attributes inside');
  });

  it('has no script where its kind or its address was changed', () => {
    expect(left(script)).to.equal('script hash');
    expect(left(script.replace(' type="module"', ''))).to.equal('');
    expect(left(script.replace('https://safety.example/', ''))).to.equal('hash');
    expect(left(script.replace(' crossorigin="anonymous"', ''))).to.equal('script');
    expect(left(script.replace(' integrity="sha384-x"', ''))).to.equal('script');
  });

  it('has no attributes where one is gone, and no words inside where they fell out', () => {
    expect(left('<report-ceop for="child"></report-ceop>')).to.equal('tag');
    expect(left('<report-ceop for="child" exit=""></report-ceop>999 CEOP')).to.equal('words tag attributes');
  });

  const frame =
    '<iframe src="https://safety.example/embed/report-ceop/" title="Who to tell" width="100%" height="640" loading="lazy"></iframe>';
  it('has the frame with its name and height, and says when it was shut in a sandbox', () => {
    expect(left(frame)).to.equal('frame');
    expect(left(frame.replace('<iframe', '<iframe sandbox=""'))).to.equal('frame sandbox');
    for (const part of [' title="Who to tell"', ' height="640"', 'embed/'])
      expect(left(frame.replace(part, '')), part).to.equal('');
  });

  it('has the bare address where it stands alone, not within other text', () => {
    expect(left(`<p>${link}</p>`)).to.equal('address');
    expect(left(`<p><a href="${link}">${link}</a></p>`)).to.equal('address');
    expect(left(`<p>See ${link}</p>`)).to.equal('');
  });

  it('says when people see code', () => {
    expect(left('<p>{"version":1}</p>')).to.equal('code');
    expect(left('<p>&lt;div&gt;</p>')).to.equal('code');
    expect(left('<p>{curly} and 1 < 2</p>')).to.equal('');
  });

  it('is looked at for each piece by itself', () => {
    expect(
      lookAt([
        { ...piece, html: '' },
        { ...piece, html: page },
      ]),
    ).to.deep.equal([[], ['words', 'link', 'alone']]);
  });
});
