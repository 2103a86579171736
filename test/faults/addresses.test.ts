/**
 * A: which addresses the program must not reach, however they are spelled, and how addresses are
 * shown.
 */
import { describe, expect, it } from 'vitest';
import { page, redirect, webSite } from '../servers.ts';
import { codesOf, fetchAll, messageCodes, PRIVATE } from './program.ts';

/** A public address, which is routed to this machine. */
const PUBLIC = '93.184.215.14';
const PUNYCODE = /^xn--[a-z0-9]+\.test$/;
const REFUSED = 'ERR_PRIVATE_ADDRESS';

const all = (count: number, code: string): string[] => Array.from({ length: count }, () => code);

describe('A1 this machine', () => {
  it('is refused under each of its names, and no byte is sent', async () => {
    const four = await webSite({ '*': page });
    const six = await webSite({ '*': page }, '::1');
    const urls = [
      ...['127.0.0.1', 'localhost', '0'].map((host) => `http://${host}:${four.port}/`),
      ...['[::1]', '[::]', 'localhost'].map((host) => `http://${host}:${six.port}/`),
    ];
    expect(await codesOf(urls)).toEqual(all(urls.length, REFUSED));
    expect([four.connections(), six.connections()]).toEqual([0, 0]);
    // whoever has permission reaches the same addresses
    expect(await codesOf([four.base, six.base], { flags: PRIVATE })).toEqual(['ok', 'ok']);
  });
});

describe('A2 spellings of 127.0.0.1', () => {
  it('are refused: hexadecimal, octal, short, one number, full width, with a final dot', async () => {
    const { port, connections } = await webSite({ '*': page });
    const hosts = [
      '0x7f.1',
      '2130706433',
      '017700000001',
      '127.1',
      '127.0.0.1.',
      '１２７.０.０.１',
      '①②⑦.⓪.⓪.①',
      '127。0．0｡1',
      'localhost.',
      'LOCALHOST',
    ];
    const urls = hosts.map((host) => `http://${host}:${port}/`);
    const names = { 'localhost.': [['127.0.0.1', '::1']], localhost: [['127.0.0.1', '::1']] };
    expect(await codesOf(urls, { network: { names } })).toEqual(all(urls.length, REFUSED));
    expect(connections()).toBe(0);
  });
});

describe('A3 ranges that are not public', () => {
  it('are refused, as a literal and by name', async () => {
    const addresses = [
      ...['10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
      ...['198.18.0.1', '192.0.0.8', '192.0.2.1', '203.0.113.9', '240.0.0.1', '255.255.255.255'],
      ...['224.0.0.1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', 'fc00::1'],
      ...['fd12::1', 'fe80::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '64:ff9b:1::1'],
    ];
    const literals = addresses.map((one) => `http://${one.includes(':') ? `[${one}]` : one}/`);
    const names = Object.fromEntries(addresses.map((one, at) => [`n${at}.test`, [[one]]]));
    const urls = [...literals, ...Object.keys(names).map((name) => `http://${name}/`)];
    expect(await codesOf(urls, { network: { names } })).toEqual(all(urls.length, REFUSED));
  });
});

describe('A4 a name with several addresses', () => {
  it('leads only to the public ones', async () => {
    const inside = await webSite({ '*': page });
    const outside = await webSite({ '*': page });
    const network = {
      names: {
        'both.test': [['127.0.0.1', '::1', PUBLIC]],
        'inside.test': [['127.0.0.1', '10.0.0.5', '::1']],
      },
      routes: { [PUBLIC]: { port: outside.port, isSeen: true } },
    };
    const urls = ['both.test', 'inside.test'].map((host) => `http://${host}:${inside.port}/`);
    expect(await codesOf(urls, { network })).toEqual(['ok', REFUSED]);
    expect([inside.connections(), outside.seen.length]).toEqual([0, 1]);
  });
});

describe('A5 rebinding', () => {
  it('is noticed on the socket, before the request is written', async () => {
    const inside = await webSite({ '*': page });
    const network = {
      names: { 'rebound.test': [[PUBLIC]] },
      routes: { [PUBLIC]: { port: inside.port, isSeen: false } },
    };
    expect(await codesOf(['http://rebound.test/'], { network })).toEqual([REFUSED]);
    expect([inside.seen.length, inside.received()]).toEqual([0, 0]);
  });

  it('is noticed when the name is looked up again', async () => {
    const inside = await webSite({ '*': page });
    const outside = await webSite({
      '*': (response, request, visit) => {
        response.setHeader('connection', 'close');
        page(response, request, visit);
      },
    });
    const network = {
      names: { 'turning.test': [[PUBLIC], ['127.0.0.1']] },
      routes: { [PUBLIC]: { port: outside.port, isSeen: true } },
    };
    const urls = ['/1', '/2'].map((path) => `http://turning.test:${inside.port}${path}`);
    expect(await codesOf(urls, { network })).toEqual(['ok', REFUSED]);
    expect(inside.connections()).toBe(0);
  });
});

describe('A6 a redirect', () => {
  it('to this machine is refused like its address', async () => {
    const inside = await webSite({ '*': page });
    const outside = await webSite({
      '/literal': redirect(`http://127.0.0.1:${inside.port}/`),
      '/name': redirect(`http://inside.test:${inside.port}/`),
    });
    const network = {
      names: { 'outside.test': [[PUBLIC]], 'inside.test': [['127.0.0.1']] },
      routes: { [PUBLIC]: { port: outside.port, isSeen: true } },
    };
    const urls = ['/literal', '/name'].map((path) => `http://outside.test${path}`);
    expect(await codesOf(urls, { network })).toEqual([REFUSED, REFUSED]);
    expect([inside.connections(), outside.seen.length]).toEqual([0, 2]);
  });

  it('to another scheme is refused', async () => {
    const targets = [
      'file:///etc/passwd',
      'ftp://127.0.0.1/x',
      'data:text/html,<p>x',
      'unix:/var/run/docker.sock',
      'javascript:alert(1)',
      'http+unix://socket/x',
    ];
    const { base } = await webSite(
      Object.fromEntries(targets.map((target, at) => [`/${at}`, redirect(target)])),
    );
    const urls = targets.map((_, at) => `${base}/${at}`);
    expect(await codesOf(urls, { flags: PRIVATE })).toEqual(all(urls.length, 'ERR_SCHEME'));
  });
});

describe('A7 an operand', () => {
  it('with another scheme, or with a host but no scheme, is not taken for a path', async () => {
    const operands = ['file://host/etc/passwd', 'gopher://host/x', 'FTP://127.0.0.1/x', '//host/x'];
    expect(await codesOf(operands)).toEqual(all(operands.length, 'ERR_SCHEME'));
  });
});

describe('A12 a host name with non-ASCII characters', () => {
  const written = ['河口新闻.test', 'аpple.test', '新闻о.test', 'news.test'];
  const hosts = written.map((host) => new URL(`http://${host}/`).hostname);
  const network = { names: Object.fromEntries(hosts.map((host) => [host, [['127.0.0.1']]])) };

  it('is recorded as it is sent and as people read it', async () => {
    const { port } = await webSite({ '*': page });
    const urls = [`http://河口新闻.test:${port}/`, `http://news。test:${port}/`];
    const { records } = await fetchAll(urls, { flags: PRIVATE, network });
    const [international, plain] = records;
    expect(international).toMatchObject({
      ok: true,
      source: { input: urls[0], host: { unicode: '河口新闻.test' } },
    });
    expect(international?.source.host?.ascii).toMatch(PUNYCODE);
    expect(international?.source.url).toBe(`http://${international?.source.host?.ascii}:${port}/`);
    expect(messageCodes(international)).not.toContain('source.mixed-script-host');
    expect(plain?.source.url).toBe(`http://news.test:${port}/`);
    expect(plain?.source.host).toBeUndefined();
  });

  it('gives a warning if it mixes scripts', async () => {
    const { port } = await webSite({ '*': page });
    // the first letter of аpple is Cyrillic, and so is the о in 新闻о
    const urls = ['аpple.test', '新闻о.test'].map((host) => `http://${host}:${port}/`);
    const { records } = await fetchAll(urls, { flags: PRIVATE, network });
    for (const record of records) {
      expect(record.ok).toBe(true);
      expect(messageCodes(record)).toContain('source.mixed-script-host');
    }
  });
});
