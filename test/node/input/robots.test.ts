/** Tests what robots.txt means and what it costs to read. */
import { describe, expect, it } from 'vitest';
import { ArticleError, failure } from '../../../src/core/messages/failure.ts';
import {
  concerning,
  Robots,
  type RobotsFile,
  wholeLines,
} from '../../../src/node/input/web/manners/robots.ts';

const AGENT = 'repair-article/0.1 (+https://example.org)';

/** The pause in milliseconds for each path, or the code of the refusal. */
function judge(file: RobotsFile, ...paths: string[]): Promise<(string | number)[]> {
  const robots = new Robots(() => Promise.resolve(file), AGENT);
  return Promise.all(
    paths.map(async (path) => {
      try {
        return await robots.check(new URL(path, 'https://news.test'));
      } catch (error) {
        return error instanceof ArticleError ? error.failure.code : String(error);
      }
    }),
  );
}

describe('a robots.txt', () => {
  it('addresses this program, or all programs', async () => {
    const text = [
      'User-agent: *',
      'Disallow: / # all',
      '',
      'USER-AGENT: other',
      'User-Agent: Repair-Article/9',
      'Disallow: /private/',
      'Allow: /private/open$',
      'Disallow: /*.pdf$',
      'Crawl-delay: 3',
    ].join('\r\n');
    const paths = ['/', '/private/x', '/private/open', '/private/open/x', '/a.pdf', '/a.pdf?x'];
    expect(await judge({ text }, ...paths)).toEqual([
      ...[3000, 'ERR_ROBOTS', 3000],
      ...['ERR_ROBOTS', 'ERR_ROBOTS', 3000],
    ]);
  });

  it('may ask for a pause of up to half a minute', async () => {
    const rest = (value: string) => ({ text: `User-agent: *\nCrawl-delay: ${value}\nDisallow:` });
    expect(await judge(rest('2'), '/')).toEqual([2000]);
    expect(await judge(rest('86400'), '/')).toEqual([30_000]);
    expect(await judge(rest('-5'), '/')).toEqual([0]);
    expect(await judge(rest('soon'), '/')).toEqual([0]);
  });

  it('that is missing allows everything; one that cannot be read allows nothing', async () => {
    expect(await judge({ text: null }, '/')).toEqual([0]);
    expect(await judge({ text: '' }, '/')).toEqual([0]);
    const timeout = failure('ERR_TIMEOUT', { input: 'x', seconds: 1 });
    expect(await judge({ failure: timeout }, '/')).toEqual(['ERR_ROBOTS']);
    // the site itself cannot be reached, which is what the user should hear
    const refused = failure('ERR_PRIVATE_ADDRESS', { host: 'x' });
    expect(await judge({ failure: refused }, '/')).toEqual(['ERR_PRIVATE_ADDRESS']);
  });

  it('is read once per site', async () => {
    let reads = 0;
    const robots = new Robots(() => {
      reads += 1;
      return Promise.resolve({ text: 'User-agent: *\nDisallow: /x' });
    }, AGENT);
    const urls = ['https://a.test/1', 'https://a.test/2', 'http://a.test/1', 'https://a.test:444/'];
    await Promise.all(urls.map((url) => robots.check(new URL(url))));
    expect(reads).toBe(3);
  });
});

describe('a hostile robots.txt', () => {
  it('loses the groups that concern others', () => {
    const text = 'User-agent: a\nUser-agent: *\nDisallow: /x\nUser-agent: b\nDisallow: /y\n';
    expect(concerning(text, AGENT)).toBe('User-agent: *\nDisallow: /x');
    const crowd = `${'User-agent: *\n'.repeat(18_000)}${'Disallow: /x\n'.repeat(18_000)}`;
    expect(concerning(crowd, AGENT).length).toBeLessThan(crowd.length);
  });

  it('with many programs and rules does not fill the memory', async () => {
    const crowd = `${'User-agent: *\n'.repeat(18_000)}${'Disallow: /x\n'.repeat(18_000)}`;
    expect(await judge({ text: crowd }, '/x', '/y')).toEqual(['ERR_ROBOTS', 0]);
  });

  it('is not compared with an address for ever', async () => {
    const text = `User-agent: *\n${'Disallow: /*a*a*a*a*b\n'.repeat(22_000)}`;
    expect(await judge({ text }, `/${'a'.repeat(15_000)}`)).toEqual(['ERR_ROBOTS']);
  });

  it('that is clipped loses its last line', () => {
    expect(wholeLines('User-agent: *\nDisallow: /private\nDisallow: /p')).toBe(
      'User-agent: *\nDisallow: /private\n',
    );
  });
});
