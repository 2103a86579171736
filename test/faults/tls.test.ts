/**
 * B: certificates. The authority is made for the test, and the program is told to trust it as a
 * user would do.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGE, page, secureSite } from '../servers.ts';
import { type Authority, makeAuthority } from './certificates.ts';
import { codeOf, codesOf, fetchAll, PRIVATE, scratchFile } from './program.ts';

let authority: Authority;
let env: Record<string, string>;

beforeAll(async () => {
  authority = await makeAuthority();
  env = { NODE_EXTRA_CA_CERTS: scratchFile('ca.pem', authority.ca) };
});

const names = { 'news.test': [['127.0.0.1']] };
const setting = () => ({ env, flags: PRIVATE, network: { names } });

describe('B14 a certificate', () => {
  it.each(['http/1.1', 'h2'] as const)('that is valid is accepted, over %s', async (protocol) => {
    const site = await secureSite(await authority.issue('news.test'), { '*': page }, protocol);
    expect(await codesOf([`https://news.test:${site.port}/`], setting())).toEqual(['ok']);
    expect(site.seen).toHaveLength(1);
  });

  it('that is expired, not yet valid, for another host, or by an unknown authority is refused', async () => {
    const stranger = await makeAuthority();
    const sites = await Promise.all([
      secureSite(await authority.issue('news.test', -10, 5), { '*': page }),
      secureSite(await authority.issue('news.test', 5, 10), { '*': page }),
      secureSite(await authority.issue('other.test'), { '*': page }),
      secureSite(await stranger.issue('news.test'), { '*': page }),
    ]);
    const urls = sites.map(({ port }) => `https://news.test:${port}/`);
    const { records } = await fetchAll(urls, setting());
    expect(records.map(codeOf)).toEqual(Array(4).fill('ERR_TLS'));
    for (const record of records) {
      if (record.ok) throw new Error('a record came out');
      expect(record.error.retryable).toBe(false);
      expect(record.error.hint).not.toContain('insecure');
    }
    expect(sites.flatMap(({ seen }) => seen)).toEqual([]);
  });
});

describe('B8 a body that is cut off', () => {
  it('is noticed over HTTP/2 too', async () => {
    const site = await secureSite(
      await authority.issue('news.test'),
      {
        '/cut': (response) => {
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
          response.end(PAGE);
        },
      },
      'h2',
    );
    const { flags, ...rest } = setting();
    const once = { ...rest, flags: [...flags, '--retries', '0'] };
    expect(await codesOf([`https://news.test:${site.port}/cut`], once)).toEqual(['ERR_TRUNCATED']);
  });
});
