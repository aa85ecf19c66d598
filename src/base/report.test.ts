import { expect } from '@open-wc/testing';

import { captureConsole } from '../testing/console.js';
import type * as pageModule from './page.js';
import { pageState } from './page.js';
import { forgetReports, report } from './report.js';

describe('report', () => {
  beforeEach(forgetReports);

  it('tells the tag, the code and the message as a warning', () => {
    const capture = captureConsole();
    report('parent-tips', 'unknown-topic', 'topic="cars" is not known.');
    expect(capture.lines).to.deep.equal([
      { level: 'warn', text: '[parent-tips] unknown-topic: topic="cars" is not known.' },
    ]);
  });

  it('tells the same once, whatever the message says the second time', () => {
    const capture = captureConsole();
    report('parent-tips', 'unknown-topic', 'topic="cars" is not known.');
    report('parent-tips', 'unknown-topic', 'topic="bikes" is not known.');
    expect(capture.problems).to.have.length(1);
  });

  it('lets a different code and a different tag through', () => {
    const capture = captureConsole();
    report('parent-tips', 'unknown-topic', 'a');
    report('parent-tips', 'unknown-age', 'b');
    report('report-ceop', 'unknown-topic', 'c');
    expect(capture.problems).to.deep.equal([
      '[parent-tips] unknown-topic: a',
      '[parent-tips] unknown-age: b',
      '[report-ceop] unknown-topic: c',
    ]);
  });

  it('shares what was told with another copy of the package on the page', async () => {
    // A copy has its own modules: the same file under another address is one.
    const address = './page.ts?second-copy';
    const copy = (await import(address)) as typeof pageModule;
    expect(copy.pageState, 'really another module').not.to.equal(pageState);
    expect(copy.pageState()).to.equal(pageState());
  });
});
