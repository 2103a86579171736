/** A and B: where redirects lead, which headers go along, and what is not followed. */
import { describe, expect, it } from 'vitest';
import { type Answer, PAGE, page, rawSite, redirect, status, webSite } from '../servers.ts';
import { codeOf, codesOf, fetchAll, messageCodes, PRIVATE } from './program.ts';

const flags = PRIVATE;

describe('A8 redirects', () => {
  it('in a circle, by six hops, or to nowhere fail with their chain', async () => {
    const { base, seen } = await webSite({
      '/circle': redirect('/back', 307),
      '/back': redirect('/circle', 308),
      '/6': redirect('/5'),
      '/5': redirect('/4', 301),
      '/4': redirect('/3', 303),
      '/3': redirect('/2', 307),
      '/2': redirect('/1', 308),
      '/1': redirect('/page'),
      '/page': page,
      '/nowhere': status(302),
      '/broken': redirect('http://[bad'),
    });
    const paths = ['/circle', '/6', '/nowhere', '/broken', '/5'];
    const { records } = await fetchAll(
      paths.map((path) => base + path),
      { flags },
    );
    const [circle, six, nowhere, broken, five] = records;
    expect([circle, six, nowhere, broken].map(codeOf)).toEqual(Array(4).fill('ERR_REDIRECTS'));
    expect(circle).toMatchObject({
      error: { message: expect.stringContaining(`${base}/circle → ${base}/back → ${base}/circle`) },
    });
    expect(seen.filter(({ url }) => url === '/circle')).toHaveLength(3);
    expect(five).toMatchObject({
      ok: true,
      source: {
        url: `${base}/page`,
        redirects: ['/5', '/4', '/3', '/2', '/1'].map((path) => base + path),
      },
    });
  });

  it('to GBK bytes lead to exactly these bytes', async () => {
    // /新闻 in GBK
    const path = Buffer.from('2fd0c2ced22e68746d6c', 'hex');
    const there = await webSite({ '*': page });
    const { base } = await rawSite((socket) => {
      socket.end(
        Buffer.concat([
          Buffer.from('HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:'),
          Buffer.from(`${there.port}`),
          path,
          Buffer.from('\r\n\r\n'),
        ]),
      );
    });
    const { records } = await fetchAll([base], { flags });
    expect(records[0]).toMatchObject({
      ok: true,
      source: { url: `${there.base}/%D0%C2%CE%D2.html` },
    });
    expect(there.seen.map(({ url }) => url)).toEqual(['/%D0%C2%CE%D2.html']);
  });
});

describe('A9 credentials on the way', () => {
  it('stay on their origin, and stop where another begins', async () => {
    const other = await webSite({ '/page': page });
    const own = await webSite({
      '/near': redirect('/page'),
      '/far': redirect(`${other.base}/page`),
      '/page': page,
    });
    const run = await fetchAll([`${own.base}/near`, `${own.base}/far`], {
      flags: [
        ...flags,
        ...['-H', 'Authorization: Bearer geheim', '-H', 'X-Api-Key: schluessel'],
        ...['-H', 'Accept-Language: zh-CN', '-b', 'session=keks'],
      ],
    });
    expect(run.records.map(codeOf)).toEqual(['ok', 'ok']);
    for (const { headers } of own.seen) {
      expect(headers).toMatchObject({
        authorization: 'Bearer geheim',
        cookie: 'session=keks',
        'x-api-key': 'schluessel',
      });
    }
    const [{ headers } = { headers: {} }] = other.seen;
    expect(headers).toMatchObject({ 'accept-language': 'zh-CN' });
    for (const name of ['authorization', 'cookie', 'x-api-key']) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it('are not sent again when the redirects return', async () => {
    const own = await webSite({
      '/away': (...all) => away(...all),
      '/again': redirect('/page'),
      '/page': page,
    });
    const other = await webSite({ '/back': redirect(`${own.base}/again`) });
    const away: Answer = redirect(`${other.base}/back`);
    const run = await fetchAll([`${own.base}/away`], { flags: [...flags, '-b', 'session=keks'] });
    expect(run.records.map(codeOf)).toEqual(['ok']);
    expect(own.seen.map(({ headers }) => headers.cookie)).toEqual([
      'session=keks',
      undefined,
      undefined,
    ]);
  });
});

describe('A10 a user and a password in the address', () => {
  it('are sent, but shown nowhere', async () => {
    const expected = `Basic ${Buffer.from('reader:sesam 1').toString('base64')}`;
    const guarded: Answer = (response, request, visit) => {
      if (request.headers.authorization === expected) page(response, request, visit);
      else response.writeHead(401).end();
    };
    const { base, port } = await webSite({
      '/page': guarded,
      '/there': redirect('/page'),
      '/whole': (response) => {
        response.writeHead(302, { location: `http://127.0.0.1:${port}/page` }).end();
      },
      '/circle': redirect('/circle'),
      '/gone': status(404),
    });
    const secret = base.replace('//', '//reader:sesam%201@');
    const paths = ['/page', '/there', '/whole', '/circle', '/gone'];
    const run = await fetchAll(
      paths.map((path) => secret + path),
      { flags },
    );
    expect(run.records.map(codeOf)).toEqual([
      ...['ok', 'ok', 'ok'],
      ...['ERR_REDIRECTS', 'ERR_HTTP_STATUS'],
    ]);
    expect(run.stdout + run.stderr).not.toContain('sesam');
    expect(run.stdout + run.stderr).not.toContain('reader');
    // credentials in an address that cannot be fetched are not shown either
    const lost = await fetchAll(['http://reader:sesam@[bad/', 'ftp://reader:sesam@host/']);
    expect(lost.stdout + lost.stderr).not.toContain('sesam');
  });
});

describe('B16 a cookie that a server sets', () => {
  it('is not sent back', async () => {
    const { base, seen } = await webSite({
      '/first': (response) => {
        response.writeHead(302, { location: '/page', 'set-cookie': 'visit=1; Path=/' }).end();
      },
      '/page': page,
    });
    expect(await codesOf([`${base}/first`, `${base}/page`], { flags })).toEqual(['ok', 'ok']);
    expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined]);
  });
});

describe('B17 a refresh that the page asks for', () => {
  it('is reported but not followed', async () => {
    const onward = (content: string): Answer => {
      const meta = `<meta http-equiv="refresh" content="${content}">`;
      return (response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(PAGE.replace('<title>', `${meta}<title>`));
      };
    };
    const elsewhere = await webSite({ '*': page });
    const { base } = await webSite({
      '/onward': onward(`0; url=${elsewhere.base}/next`),
      '/again': onward('600'),
      '/itself': onward('60;URL=/itself#top'),
    });
    const paths = ['/onward', '/again', '/itself'];
    const { records } = await fetchAll(
      paths.map((path) => base + path),
      { flags },
    );
    expect(records.map((record) => messageCodes(record).includes('html.refresh'))).toEqual([
      true,
      false,
      false,
    ]);
    expect(records[0]?.messages).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining(`${elsewhere.base}/next`) }),
    );
    expect(elsewhere.connections()).toBe(0);
  });
});
