/** Writes WARC files for tests according to the standard, without the code of the reader. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 of RFC 4648, taken in five-bit steps from one large number. */
export const base32 = (bytes: Uint8Array): string => {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let digits = Math.ceil((bytes.length * 8) / 5); digits > 0; digits -= 1) {
    text = ALPHABET[Number(number & 31n)] + text;
    number >>= 5n;
  }
  return text;
};

export const sha1 = (bytes: Uint8Array | string): string =>
  `sha1:${base32(createHash('sha1').update(bytes).digest())}`;

type Bytes = Uint8Array | string;

export interface RecordParts {
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly block: Bytes;
  readonly version?: '1.0' | '1.1';
  /** A false Content-Length. */
  readonly length?: number;
}

/** One record with its two line ends. */
export function record({
  type,
  headers = {},
  block,
  version = '1.1',
  length,
}: RecordParts): Buffer {
  const bytes = Buffer.from(block);
  const lines = [
    `WARC/${version}`,
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${length ?? bytes.length}`,
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
    bytes,
    Buffer.from('\r\n\r\n'),
  ]);
}

export interface ResponseParts {
  readonly url: string;
  readonly body: Bytes;
  readonly date?: string;
  readonly status?: string;
  readonly http?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly version?: '1.0' | '1.1';
}

/** A response record. Its payload digest covers the body as given. */
export function response(parts: ResponseParts): Buffer {
  const { url, body, date = '2031-05-15T08:00:30Z', status = '200 OK', version } = parts;
  const http = { 'Content-Type': 'text/html; charset=utf-8', ...parts.http };
  const head = Object.entries(http).map(([name, value]) => `${name}: ${value}\r\n`);
  return record({
    type: 'response',
    headers: {
      'WARC-Target-URI': url,
      'WARC-Date': date,
      'WARC-Payload-Digest': sha1(Buffer.from(body)),
      'Content-Type': 'application/http; msgtype=response',
      ...parts.headers,
    },
    block: Buffer.concat([
      Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`),
      Buffer.from(body),
    ]),
    ...(version === undefined ? {} : { version }),
  });
}

/** A body in chunks of the given size: `1a\r\n…\r\n0\r\n\r\n` */
export function chunked(body: Uint8Array, size: number): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const piece = body.subarray(at, at + size);
    pieces.push(
      Buffer.from(`${piece.length.toString(16)};x=1\r\n`),
      Buffer.from(piece),
      Buffer.from('\r\n'),
    );
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

/** Packs each record as a gzip member of its own. */
export const members = (records: readonly Uint8Array[]): Buffer =>
  Buffer.concat(records.map((one) => gzipSync(one)));
