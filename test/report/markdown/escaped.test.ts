import { describe, expect, it } from 'vitest';
import { escaped } from '../../../src/report/markdown/escaped.ts';

describe('text in Markdown', () => {
  it.each([
    ['beta for chat at 50 tok/s/user', 'beta for chat at 50 tok/s/user'],
    ['-$10M (-10.0 %)', '-$10M (-10.0 %)'],
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['*bold* _too_ ~~gone~~', '\\*bold\\* \\_too\\_ \\~\\~gone\\~\\~'],
    ['vr_nvl72', 'vr_nvl72'],
    ['__init__', '\\_\\_init\\_\\_'],
    ['&amp; <b>', '\\&amp; \\<b\\>'],
    ['- a point', '\\- a point'],
    ['+ a point', '\\+ a point'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['12. March', '12\\. March'],
    ['12) March', '12\\) March'],
    ['2.5 MW', '2.5 MW'],
    ['    code', 'code'],
  ])('%j stands as %j', (text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });
});
