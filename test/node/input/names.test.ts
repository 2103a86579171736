/** Tests how addresses are shown. */
import { describe, expect, it } from 'vitest';
import {
  internationalHost,
  mixesScripts,
  withoutCredentials,
} from '../../../src/node/input/entry/names.ts';
import { proxyAddress } from '../../../src/node/input/web/guard/proxy.ts';

describe('credentials', () => {
  it.each([
    ['https://reader:sesam@news.test/a?b#c', 'https://news.test/a?b#c'],
    ['https://reader@news.test/', 'https://news.test/'],
    ['http://reader:sesam@[bad/', 'http://[bad/'],
    ['https://news.test/@x', 'https://news.test/@x'],
    ['page@home.html', 'page@home.html'],
  ])('of %s are not told', (input, told) => {
    expect(withoutCredentials(input)).toBe(told);
  });
});

describe('a host', () => {
  it('has two names if it is written with non-ASCII characters', () => {
    expect(internationalHost('https://中文。测试/')).toEqual({
      ascii: 'xn--fiq228c.xn--0zwm56d',
      unicode: '中文.测试',
    });
    expect(internationalHost('https://xn--fiq228c.test/')?.unicode).toBe('中文.test');
    expect(internationalHost('https://news.test/')).toBeNull();
    expect(internationalHost('http://[::1]/')).toBeNull();
  });

  it.each([
    ['中文.test', false],
    ['北京news24.test', false],
    ['東京ニュース.test', false],
    ['서울新聞.test', false],
    ['новости.test', false],
    ['中文.новости', false],
    ['аpple.test', true],
    ['新闻о.test', true],
    ['ニュース서울.test', true],
    ['βank.test', true],
  ])('%s mixes scripts: %s', (host, mixes) => {
    expect(mixesScripts(host)).toBe(mixes);
  });
});

describe('a proxy', () => {
  it.each([
    ['proxy.test:3128', 'http://proxy.test:3128/'],
    ['http://reader:sesam@proxy.test', 'http://reader:sesam@proxy.test/'],
    ['https://proxy.test', 'https://proxy.test/'],
    ['socks5://127.0.0.1:1080', null],
    ['gopher://proxy.test', null],
    ['http://', null],
  ])('is written %s', (written, address) => {
    expect(proxyAddress(written)).toBe(address);
  });
});
