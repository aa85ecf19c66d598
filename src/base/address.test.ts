import { expect } from '@open-wc/testing';

import { mailAddress, phoneAddress, safeAddress } from './address.js';

describe('safeAddress', () => {
  const kept = [
    'https://www.ceop.police.uk/Safety-Centre/',
    'HTTP://example.org/a?b=c#d',
    '//example.org/protocol-relative',
    'mailto:office@school.example',
    'tel:999',
    '/safeguarding/',
    'apps/discord/',
    '#top',
    '?page=2',
    '/a:b',
  ];
  for (const value of kept) it(`keeps ${value}`, () => expect(safeAddress(value)).to.equal(value));

  it('keeps an address without the blanks around it', () => {
    expect(safeAddress(' https://example.org/ \n')).to.equal('https://example.org/');
  });

  const refused = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '  javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'ftp://example.org/',
    'sms:999',
    'about:blank',
    'https://',
    'https://[::1',
  ];
  for (const value of refused) {
    it(`refuses ${JSON.stringify(value)}`, () => expect(safeAddress(value)).to.equal(undefined));
  }

  it('has nothing to say about nothing', () => {
    expect(safeAddress(undefined)).to.equal(undefined);
    expect(safeAddress('')).to.equal(undefined);
  });
});

describe('phoneAddress', () => {
  const dialled: [string, string][] = [
    ['01632 960117', 'tel:01632960117'],
    ['(01632) 960 117', 'tel:01632960117'],
    ['01632-960.117', 'tel:01632960117'],
    ['01632\u00a0960117', 'tel:01632960117'],
    ['+44 1632 960117', 'tel:01632960117'],
    ['+44 (0)1632 960117', 'tel:01632960117'],
    ['+44(0) 20 7946 0958', 'tel:02079460958'],
    ['07700 900 461', 'tel:07700900461'],
    ['0300 123 7040', 'tel:03001237040'],
    ['0800 1111', 'tel:08001111'],
    ['0808 800 5000', 'tel:08088005000'],
    ['0800 789 321', 'tel:0800789321'],
    ['080880 23456', 'tel:08088023456'],
    ['999', 'tel:999'],
    ['101', 'tel:101'],
    ['18000', 'tel:18000'],
    ['18001 101', 'tel:18001101'],
    ['18001 01632 960117', 'tel:1800101632960117'],
    ['116 123', 'tel:116123'],
    ['(999)', 'tel:999'],
  ];
  for (const [number, address] of dialled) {
    it(`dials ${number}`, () => expect(phoneAddress(number)).to.equal(address));
  }

  const refused: [string, string][] = [
    ['0300 123 704', 'a digit was lost'],
    ['0207 946 095', 'a digit was lost'],
    ['0300 123 70400', 'a digit too many'],
    ['01632 960 1177', 'a digit too many'],
    ['998', 'no such service'],
    ['18001', 'the text relay, but for whom?'],
    ['00 44 1632 960117', 'as dialled from abroad'],
    ['+1 202 555 0100', 'another country'],
    ['0600 123 4567', 'no range begins with 06'],
    ['01632 960117 ext 4', 'letters'],
    ['ask at the office', 'words'],
    ['', 'nothing'],
  ];
  for (const [number, why] of refused) {
    it(`does not dial "${number}": ${why}`, () => expect(phoneAddress(number)).to.equal(undefined));
  }
});

describe('mailAddress', () => {
  for (const address of ['office@hazel-lane.sch.uk', "m.o'neil+dsl@school.example"]) {
    it(`writes to ${address}`, () => expect(mailAddress(address)).to.equal(`mailto:${address}`));
  }
  const refused = [
    'office at school.example',
    'office@school',
    'office@school.example.',
    'a@b@school.example',
    'office@school.example, head@school.example',
    'office@school.example?subject=hello',
    '"><img src=x>@school.example',
    '',
  ];
  for (const address of refused) {
    it(`does not write to ${address || 'nothing'}`, () => expect(mailAddress(address)).to.equal(undefined));
  }
});
