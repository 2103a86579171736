/** Servers on this machine that answer like the worst of the web. */
import {
  request as ask,
  createServer as createHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createSecureServer as createSecureHttp2 } from 'node:http2';
import { createServer as createSecure } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createRaw,
  type Server,
  type Socket,
} from 'node:net';
import { afterEach } from 'vitest';

/** The invented article on these pages. */
export const HEADLINE = '河口大桥明日起恢复双向通行';
const BODY = [
  '河口市交通局今天发布通告，河口大桥的检修已经结束，自明日零时起恢复双向通行。',
  '交通局局长何远在通告中说：“桥面重新铺过，两侧的护栏也换了新的。”',
  '检修历时四十天，其间过往车辆改走上游的轮渡，每天约有三千辆。',
  '通告提醒司机，大桥限速每小时六十公里，大风天气按现场标志行驶。',
];

export const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${HEADLINE}</title></head>
<body><h1>${HEADLINE}</h1>${BODY.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`;

export interface Seen {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Site {
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly base: string;
  /** The requests, in order. */
  readonly seen: readonly Seen[];
  /** Number of connections of any kind. */
  readonly connections: () => number;
  /** Number of bytes received over all connections. */
  readonly received: () => number;
}

const open = new Set<() => void>();

afterEach(() => {
  for (const close of open) close();
  open.clear();
});

/** Listens until the test ends. */
async function site(server: Server, host: string, seen: Seen[] = []): Promise<Site> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let closed = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      closed += socket.bytesRead;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  open.add(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    base: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    seen,
    connections: () => connections,
    received: () => [...sockets].reduce((sum, socket) => sum + socket.bytesRead, closed),
  };
}

export type Answer = (response: ServerResponse, request: IncomingMessage, visit: number) => void;

/** A web site that maps paths to answers. `visit` counts the requests for a path from 1. */
export function webSite(answers: Readonly<Record<string, Answer>>, host = '127.0.0.1') {
  const seen: Seen[] = [];
  const visits = new Map<string, number>();
  const listener: RequestListener = (request, response) => {
    const url = request.url ?? '';
    const visit = (visits.get(url) ?? 0) + 1;
    visits.set(url, visit);
    seen.push({ url, headers: request.headers });
    const answer = answers[url] ?? answers['*'];
    if (answer === undefined) response.writeHead(404).end('no such page');
    else answer(response, request, visit);
  };
  return site(createHttp(listener), host, seen);
}

/** A server that writes raw bytes as soon as a request begins to arrive. */
export const rawSite = (speak: (socket: Socket, request: Buffer) => void): Promise<Site> =>
  site(
    createRaw((socket) => {
      socket.once('data', (request: Buffer) => speak(socket, request));
    }),
    '127.0.0.1',
  );

export const page: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
};

export const redirect =
  (location: string, status = 302): Answer =>
  (response) => {
    response.writeHead(status, { location }).end();
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer =>
  (response) => {
    response.writeHead(code, headers).end(body);
  };

/** Answers with bytes and the given headers. */
export const bytes =
  (body: Uint8Array | string, headers: Readonly<Record<string, string>>): Answer =>
  (response) => {
    response.writeHead(200, headers).end(body);
  };

/** Writes the same bytes as long as somebody reads. */
export const endless =
  (chunk: Uint8Array): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      while (response.write(chunk));
      response.once('drain', more);
    };
    more();
  };

export interface Proxy extends Site {
  /** The requested addresses, as full URLs and as `CONNECT host:port`. */
  readonly asked: readonly string[];
}

/** An HTTP proxy that leads every address to `port` of this machine. */
export async function proxySite(port: number, refuses = false): Promise<Proxy> {
  const asked: string[] = [];
  const seen: Seen[] = [];
  const server = createHttp((request, response) => {
    asked.push(request.url ?? '');
    seen.push({ url: request.url ?? '', headers: request.headers });
    if (refuses) return response.writeHead(407).end();
    const path = new URL(request.url ?? '', 'http://none').pathname;
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const onward = ask({ host: '127.0.0.1', port, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    return onward.end();
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    seen.push({ url: request.url ?? '', headers: request.headers });
    if (refuses) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    return socket.on('close', () => onward.destroy());
  });
  return { ...(await site(server, '127.0.0.1', seen)), asked };
}

/** A web site with TLS, which offers the protocols of browsers if `http2` is set. */
export async function secureSite(
  { key, cert }: { readonly key: string; readonly cert: string },
  answers: Readonly<Record<string, Answer>>,
  protocol: 'http/1.1' | 'h2' = 'http/1.1',
): Promise<Site> {
  const seen: Seen[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    (answers[request.url ?? ''] ?? answers['*'] ?? status(404))(response, request, seen.length);
  };
  const server =
    protocol === 'h2'
      ? createSecureHttp2({ key, cert }, (request, response) =>
          // through the compatibility layer, of which these answers use only the common part
          listener(request as unknown as IncomingMessage, response as unknown as ServerResponse),
        )
      : createSecure({ key, cert }, listener);
  server.on('tlsClientError', () => {});
  const { base, ...rest } = await site(server, '127.0.0.1', seen);
  return { ...rest, base: base.replace('http:', 'https:') };
}
