/** A: what users add to requests, and through which proxy they go. */
import { describe, expect, it } from 'vitest';
import { repairArticle } from '../repair-article.ts';
import { page, proxySite, secureSite, webSite } from '../servers.ts';
import { makeAuthority } from './certificates.ts';
import { codeOf, codesOf, fetchAll, PRIVATE, scratchFile } from './program.ts';

describe('A11 a header with a line break', () => {
  it.each([
    ['-H', 'X-Note: one\r\nX-Two: two'],
    ['-H', 'X-Note: one\nX-Two: two'],
    ['-H', 'X-No\rte: one'],
    ['-A', 'reader\r\nX-Two: two'],
    ['-b', 'a=1\r\nX-Two: two'],
    ['-H', 'no colon'],
    ['-H', ': no name'],
    ['-b', 'no-value'],
  ])('is wrong usage: %s %j', async (flag, value) => {
    const { base, connections } = await webSite({ '*': page });
    const run = await repairArticle([...PRIVATE, flag, value, base]);
    expect([run.code, run.stdout, connections()]).toEqual([2, '', 0]);
    expect(run.stderr).toContain('error:');
  });

  it('is not what curl would send', async () => {
    const { base, seen } = await webSite({ '*': page });
    const given = ['-H', 'X-Note: 1', '-H', 'X-None;', '-H', 'Accept:', '-H', 'x-note: 2'];
    const flags = [...PRIVATE, ...given, '-A', 'newsreader/2', '-b', 'a=1; b=2'];
    expect(await codesOf([base], { flags })).toEqual(['ok']);
    const [{ headers } = { headers: {} }] = seen;
    expect(headers).toMatchObject({
      'x-note': '1, 2',
      'x-none': '',
      'user-agent': 'newsreader/2',
      cookie: 'a=1; b=2',
    });
    expect(headers).not.toHaveProperty('accept');
  });
});

describe('A13 a proxy', () => {
  const url = 'http://news.test/page';

  it('from the environment is used, except for the hosts in NO_PROXY', async () => {
    const { port } = await webSite({ '*': page });
    const proxy = await proxySite(port);
    const env = { http_proxy: proxy.base, NO_PROXY: 'inside.test,127.0.0.1' };
    // hosts that bypass the proxy are still guarded, and a literal address is refused before it is
    // used
    const network = { names: { 'inside.test': [['127.0.0.1']] } };
    const urls = [url, `http://inside.test:${port}/`, `http://10.0.0.1/`];
    expect(await codesOf(urls, { env, network })).toEqual([
      'ok',
      'ERR_PRIVATE_ADDRESS',
      'ERR_PRIVATE_ADDRESS',
    ]);
    expect(proxy.asked).toEqual([url]);
  });

  it('from -x takes precedence, and "" means none', async () => {
    const { port } = await webSite({ '*': page });
    const proxy = await proxySite(port);
    const other = await proxySite(port);
    const env = { ALL_PROXY: other.base };
    const credentials = proxy.base.replace('//', '//reader:sesam@');
    const run = await fetchAll([url], { env, flags: ['-x', credentials] });
    expect(run.records.map(codeOf)).toEqual(['ok']);
    expect([proxy.asked, other.asked]).toEqual([[url], []]);
    const expected = `Basic ${Buffer.from('reader:sesam').toString('base64')}`;
    expect(proxy.seen[0]?.headers['proxy-authorization']).toBe(expected);
    expect(run.stdout + run.stderr).not.toContain('sesam');
    const network = { names: { 'news.test': [['127.0.0.1']] } };
    const direct = await codesOf([url], { env, network, flags: ['-x', ''] });
    expect([direct, other.asked]).toEqual([['ERR_PRIVATE_ADDRESS'], []]);
  });

  it('is a tunnel for https', async () => {
    const authority = await makeAuthority();
    const site = await secureSite(await authority.issue('news.test'), { '*': page });
    const proxy = await proxySite(site.port);
    const env = {
      HTTPS_PROXY: proxy.base,
      NODE_EXTRA_CA_CERTS: scratchFile('ca.pem', authority.ca),
    };
    expect(await codesOf(['https://news.test/page'], { env })).toEqual(['ok']);
    expect(proxy.asked).toEqual(['CONNECT news.test:443']);
  });

  it('that requires a login, is absent or invalid is reported', async () => {
    const closed = await proxySite(9, true);
    for (const address of ['http://news.test/', 'https://news.test/']) {
      expect(await codesOf([address], { flags: ['-x', closed.base] })).toEqual(['ERR_PROXY']);
    }
    const away = ['-x', 'http://127.0.0.1:9', '--retries', '0'];
    expect(await codesOf([url], { flags: away })).toEqual(['ERR_FETCH']);
    const run = await repairArticle(['-x', 'gopher://proxy.test', url]);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(await codesOf([url], { env: { http_proxy: 'gopher://x' } })).toEqual(['ERR_PROXY']);
  });
});
