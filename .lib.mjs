var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/messages.ts
function message(code, args = {}) {
  const [stage, severity, text] = MESSAGES[code];
  return { code, severity, stage, message: fill(text, args) };
}
function failure(code, args = {}) {
  const [stage, retryable, text, hint] = ERRORS[code];
  return { code, stage, message: fill(text, args), retryable, hint: fill(hint, args) };
}
var MESSAGES, ERRORS, PLACEHOLDER, fill, ArticleError;
var init_messages = __esm({
  "src/messages.ts"() {
    "use strict";
    MESSAGES = {
      "source.suspected-mirror": [
        "segment",
        "warning",
        "The text names {found} where the publisher is {publisher}: the page is probably a copy. The text was left as it is."
      ],
      "source.truncated": [
        "source",
        "warning",
        "The page ended early: what came is kept, the rest is missing."
      ],
      "encoding.overruled": [
        "encoding",
        "info",
        "The page declares {declared}, but its bytes are {label}: decoded as {label}."
      ],
      "encoding.mixed": [
        "encoding",
        "info",
        "{count} parts of the page are {other}, the rest is {label}: each was decoded as what it is."
      ],
      "encoding.replacements": [
        "encoding",
        "warning",
        "{count} byte sequences are not valid {label}; each became U+FFFD."
      ],
      "encoding.better": [
        "encoding",
        "warning",
        "The bytes were decoded as {label}, as asked; as {better} they lose {count} sequences. Leave out --encoding."
      ],
      "html.too-deep": [
        "html",
        "warning",
        "Elements nested deeper than {limit} levels were flattened."
      ],
      "html.next-page": ["html", "info", "The article may go on at {url}."],
      "html.frames": [
        "html",
        "warning",
        "The page shows little but frames; its text may stand in {addresses}."
      ],
      "html.embedded": [
        "html",
        "info",
        "The page shows its article by script: it was read from what the page carries."
      ],
      "repair.left": [
        "repair",
        "warning",
        "{count} places look damaged and were left as they are, since their truth cannot be known."
      ],
      "quotes.unclosed": ["quotes", "info", "{count} quotation marks have no partner."],
      "segment.dropped": [
        "segment",
        "info",
        "{count} blocks of navigation and furniture were dropped."
      ]
    };
    ERRORS = {
      ERR_NOT_FOUND: [
        "source",
        false,
        "There is no file {input}.",
        "Check the path; a URL begins with http:// or https://."
      ],
      ERR_READ: [
        "source",
        false,
        "{input} cannot be read: {detail}.",
        "Check that it is a file and that you may read it."
      ],
      ERR_IS_DIRECTORY: ["source", false, "{input} is a folder.", "Name the files in it."],
      ERR_SCHEME: [
        "source",
        false,
        "Addresses of the scheme {scheme} are not fetched.",
        "Use http:, https: or a plain path."
      ],
      ERR_PRIVATE_ADDRESS: [
        "source",
        false,
        "{host} is a private address.",
        "Use --allow-private-network if you mean it."
      ],
      ERR_FETCH: [
        "source",
        true,
        "{input} cannot be fetched: {detail}.",
        "Check the address and the network, then try again."
      ],
      ERR_TIMEOUT: [
        "source",
        true,
        "{input} did not answer within {seconds} s.",
        "Try again, or raise --timeout."
      ],
      ERR_TRUNCATED: [
        "source",
        true,
        "{input} ended before it was complete.",
        "Try again; the connection was lost."
      ],
      ERR_HEADERS: [
        "source",
        false,
        "{input} sends more headers than a page has.",
        "Check the address in a browser."
      ],
      ERR_TLS: [
        "source",
        false,
        "The certificate of {input} is not valid: {detail}.",
        "Check the address and the clock of this machine."
      ],
      ERR_REDIRECTS: [
        "source",
        false,
        "{input} redirects too often: {chain}.",
        "Give the final address."
      ],
      ERR_HTTP_STATUS: [
        "source",
        false,
        "{input} answered with status {status}.",
        "Check the address in a browser."
      ],
      ERR_CONTENT_ENCODING: [
        "source",
        false,
        "The content encoding {encoding} is not supported.",
        "Save the page with a browser and give the file."
      ],
      ERR_TOO_LARGE: ["source", false, "The input is larger than {limit} bytes.", "Raise --max-bytes."],
      ERR_EMPTY: [
        "encoding",
        false,
        "The input is empty.",
        "Check that the page was saved completely."
      ],
      ERR_BINARY: [
        "encoding",
        false,
        "The input is not text.",
        "Give an HTML page or a text file; {detail}."
      ],
      ERR_NO_ARTICLE: [
        "segment",
        false,
        "There is no article on this page: {reason}.",
        "Give the page of one article, not a list or a login page."
      ],
      ERR_INTERNAL: [
        "output",
        false,
        "The page could not be processed: {detail}.",
        "This is a fault of repair-article; please report it with the page."
      ]
    };
    PLACEHOLDER = /\{(\w+)\}/g;
    fill = (text, args) => text.replace(PLACEHOLDER, (whole3, name) => String(args[name] ?? whole3));
    ArticleError = class extends Error {
      failure;
      constructor(value, options) {
        super(value.message, options);
        this.name = "ArticleError";
        this.failure = value;
      }
    };
  }
});

// src/source/file.ts
import { open } from "node:fs/promises";
function explain(input, error) {
  const { code = "", message: message2 = String(error) } = error;
  if (code === "ENOENT" || code === "ENOTDIR") return failure("ERR_NOT_FOUND", { input });
  if (code === "EISDIR") return failure("ERR_IS_DIRECTORY", { input });
  return failure("ERR_READ", { input, detail: code === "" ? message2 : code });
}
async function readBounded(handle, maxBytes) {
  const chunks = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ end: maxBytes, autoClose: false })) {
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks, length);
}
async function readFile(input, maxBytes) {
  let handle = null;
  try {
    handle = await open(input, "r");
    const stat = await handle.stat();
    if (stat.isDirectory()) return { failure: failure("ERR_IS_DIRECTORY", { input }) };
    if (stat.size > maxBytes) return { failure: failure("ERR_TOO_LARGE", { limit: maxBytes }) };
    const bytes = await readBounded(handle, maxBytes);
    if (bytes.length > maxBytes) return { failure: failure("ERR_TOO_LARGE", { limit: maxBytes }) };
    return { bytes };
  } catch (error) {
    return { failure: explain(input, error) };
  } finally {
    await handle?.close();
  }
}
var init_file = __esm({
  "src/source/file.ts"() {
    "use strict";
    init_messages();
  }
});

// src/source/stdin.ts
async function readStdin(stream, maxBytes) {
  const chunks = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > maxBytes) return { failure: failure("ERR_TOO_LARGE", { limit: maxBytes }) };
      chunks.push(chunk);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { failure: failure("ERR_READ", { input: "-", detail }) };
  }
  return { bytes: Buffer.concat(chunks, length) };
}
var init_stdin = __esm({
  "src/source/stdin.ts"() {
    "use strict";
    init_messages();
  }
});

// src/source/options.ts
var DEFAULT_SOURCE_OPTIONS;
var init_options = __esm({
  "src/source/options.ts"() {
    "use strict";
    DEFAULT_SOURCE_OPTIONS = {
      maxBytes: 20 * 1024 * 1024,
      timeoutSeconds: 30,
      retries: 2,
      allowPrivateNetwork: false,
      userAgent: "repair-article/0.1 (+https://www.npmjs.com/package/repair-article)"
    };
  }
});

// src/source/address.ts
import { BlockList, isIP } from "node:net";
function blockList(ranges, family) {
  const list = new BlockList();
  for (const range2 of ranges) {
    const [network = "", prefix = ""] = range2.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
function carriedV4(address) {
  const match = MAPPED.exec(address);
  if (match === null) return null;
  const [, high = "0", low = "0", dotted] = match;
  if (dotted !== void 0) return dotted;
  const bits = Number.parseInt(high, 16) * 65536 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => bits >>> shift & 255).join(".");
}
function isPrivateAddress(address) {
  const family = isIP(address);
  if (family === 0) return true;
  if (family === 4) return v4.check(address, "ipv4");
  const carried = carriedV4(address);
  return carried === null ? v6.check(address, "ipv6") : isPrivateAddress(carried);
}
var PRIVATE_V4, PRIVATE_V6, v4, v6, MAPPED;
var init_address = __esm({
  "src/source/address.ts"() {
    "use strict";
    PRIVATE_V4 = [
      "0.0.0.0/8",
      "10.0.0.0/8",
      "100.64.0.0/10",
      "127.0.0.0/8",
      "169.254.0.0/16",
      "172.16.0.0/12",
      "192.0.0.0/24",
      "192.0.2.0/24",
      "192.88.99.0/24",
      "192.168.0.0/16",
      "198.18.0.0/15",
      "198.51.100.0/24",
      "203.0.113.0/24",
      "224.0.0.0/4",
      "240.0.0.0/4"
    ];
    PRIVATE_V6 = [
      "::/3",
      "4000::/2",
      "8000::/1",
      "2001::/23",
      "2001:db8::/32",
      "2002::/16",
      "3fff::/20"
    ];
    v4 = blockList(PRIVATE_V4, "ipv4");
    v6 = blockList(PRIVATE_V6, "ipv6");
    MAPPED = /^(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):([0-9a-f]{1,4})|(\d+\.\d+\.\d+\.\d+))$/i;
  }
});

// src/source/guard.ts
import { lookup as lookUp } from "node:dns";
import { isIP as isIP2 } from "node:net";
import { Agent, buildConnector } from "undici";
function checkLiteral(url) {
  const host = url.hostname.replace(BRACKETS, "");
  if (isIP2(host) > 0 && isPrivateAddress(host)) throw refusal(host);
}
function guardedAgent(allowPrivate, timeout) {
  if (allowPrivate) return new Agent({ connect: { timeout } });
  const connect = buildConnector({ timeout, lookup: publicLookup });
  return new Agent({
    connect(target, callback) {
      connect(target, (error, socket) => {
        if (error !== null) return callback(error, null);
        if (!isPrivateAddress(socket.remoteAddress ?? "")) return callback(null, socket);
        socket.destroy();
        return callback(refusal(target.hostname), null);
      });
    }
  });
}
var BRACKETS, refusal, publicLookup;
var init_guard = __esm({
  "src/source/guard.ts"() {
    "use strict";
    init_messages();
    init_address();
    BRACKETS = /^\[|\]$/g;
    refusal = (host) => new ArticleError(failure("ERR_PRIVATE_ADDRESS", { host }));
    publicLookup = (host, options, callback) => {
      lookUp(host, { ...options, all: true }, (error, addresses) => {
        if (error !== null) return callback(error, "");
        const open2 = addresses.filter(({ address }) => !isPrivateAddress(address));
        const [first] = open2;
        if (first === void 0) return callback(refusal(host), "");
        return options.all === true ? callback(null, open2) : callback(null, first.address, first.family);
      });
    };
  }
});

// src/source/inflate.ts
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw
} from "node:zlib";
function inflater(name, bare2, cut) {
  const zlib = cut === "keep" ? { finishFlush: constants.Z_SYNC_FLUSH } : {};
  const brotli = cut === "keep" ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {};
  if (name === "gzip" || name === "x-gzip") return createGunzip(zlib);
  if (name === "br") return createBrotliDecompress(brotli);
  if (name === "deflate") return bare2 ? createInflateRaw(zlib) : createInflate(zlib);
  throw new ArticleError(failure("ERR_CONTENT_ENCODING", { encoding: name }));
}
function encodingsOf(header, raw) {
  const names2 = header.split(",").map((name) => name.trim().toLowerCase()).filter((name) => name !== "" && name !== "identity");
  if (names2.length > MOST_ENCODINGS) {
    throw new ArticleError(failure("ERR_CONTENT_ENCODING", { encoding: header }));
  }
  const [only] = names2;
  const isGzip = GZIP_MAGIC.every((byte, i) => raw[i] === byte);
  if (names2.length === 1 && (only === "gzip" || only === "x-gzip") && !isGzip) return [];
  return names2.reverse();
}
async function gather(chunks, limit) {
  const list = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    list.push(chunk);
  }
  return Buffer.concat(list, length);
}
async function undo(raw, names2, limit, cut) {
  const end = new PassThrough();
  const stages = names2.map(
    (name, at) => inflater(name, at === 0 && !hasZlibHeader(raw[0] ?? 0), cut)
  );
  const [bytes] = await Promise.all([
    gather(end, limit),
    pipeline([Readable.from([raw]), ...stages, end])
  ]);
  return bytes;
}
async function inflate(body, header, limit) {
  const raw = await gather(body, limit);
  const names2 = encodingsOf(header, raw);
  if (names2.length === 0) return { bytes: raw, truncated: false };
  try {
    return { bytes: await undo(raw, names2, limit, "refuse"), truncated: false };
  } catch (error) {
    if (!isCut(error)) throw error;
    return { bytes: await undo(raw, names2, limit, "keep"), truncated: true };
  }
}
var MOST_ENCODINGS, GZIP_MAGIC, hasZlibHeader, tooLarge, isCut;
var init_inflate = __esm({
  "src/source/inflate.ts"() {
    "use strict";
    init_messages();
    MOST_ENCODINGS = 2;
    GZIP_MAGIC = [31, 139];
    hasZlibHeader = (first) => (first & 15) === 8;
    tooLarge = (limit) => new ArticleError(failure("ERR_TOO_LARGE", { limit }));
    isCut = (error) => error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
  }
});

// src/source/retry.ts
function retryAfter(header, now) {
  if (header === null) return null;
  if (SECONDS.test(header.trim())) return Number(header) * 1e3;
  const date = DATE3.test(header.trim()) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
function waitBefore(attempt, asked, random) {
  if (asked !== null) return asked <= LONGEST_WAIT ? asked : null;
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
  return most / 2 + most / 2 * random();
}
var BUSY, isBusy, FIRST_WAIT, LONGEST_WAIT, SECONDS, DATE3;
var init_retry = __esm({
  "src/source/retry.ts"() {
    "use strict";
    BUSY = /* @__PURE__ */ new Set([408, 425, 429, 500, 502, 503, 504]);
    isBusy = (status) => BUSY.has(status);
    FIRST_WAIT = 500;
    LONGEST_WAIT = 3e4;
    SECONDS = /^\d{1,9}$/;
    DATE3 = /^[a-z]{3}.*GMT$/i;
  }
});

// src/source/url.ts
var url_exports = {};
__export(url_exports, {
  readUrl: () => readUrl
});
import { setTimeout as sleep } from "node:timers/promises";
import { request } from "undici";
function credentialsOf({ username, password }) {
  if (username === "") return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString("base64")}` };
}
async function follow(hop, options, dispatcher, signal) {
  const { url, redirects } = hop;
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    fail(failure("ERR_SCHEME", { scheme: url.protocol.slice(0, -1) }));
  }
  if (!options.allowPrivateNetwork) checkLiteral(url);
  const shown = withoutCredentials(url.href);
  const { statusCode, headers, body } = await request(shown, {
    dispatcher,
    signal,
    headers: {
      "user-agent": options.userAgent,
      accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
      "accept-encoding": "gzip, br, deflate",
      ...credentialsOf(url)
    }
  });
  const one = (name) => {
    const value = headers[name];
    return (Array.isArray(value) ? value.join(", ") : value) ?? null;
  };
  const location = one("location");
  if (REDIRECTS.has(statusCode) && location !== null) {
    await body.dump();
    const chain = [...redirects, shown];
    if (chain.length > MOST_REDIRECTS || !URL.canParse(location, url.href)) {
      fail(failure("ERR_REDIRECTS", { input: chain[0] ?? shown, chain: chain.join(" → ") }));
    }
    return { url: new URL(location, url), redirects: chain };
  }
  if (statusCode !== 200) {
    await body.dump();
    const refused = failure("ERR_HTTP_STATUS", { input: shown, status: statusCode });
    if (isBusy(statusCode)) throw new Busy(refused, retryAfter(one("retry-after"), Date.now()));
    fail(refused);
  }
  const { bytes, truncated } = await inflate(body, one("content-encoding") ?? "", options.maxBytes);
  return {
    bytes,
    truncated,
    url: shown,
    redirects,
    status: statusCode,
    contentType: one("content-type"),
    fetchedAt: (/* @__PURE__ */ new Date()).toISOString()
  };
}
function explain2(input, error, options) {
  const { timeoutSeconds: seconds2 } = options;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ArticleError) return cause.failure;
    if (cause.name === "TimeoutError") return failure("ERR_TIMEOUT", { input, seconds: seconds2 });
    const code2 = "code" in cause ? String(cause.code) : "";
    if (TLS.test(code2)) return failure("ERR_TLS", { input, detail: code2 });
    const known3 = FAULTS.get(code2);
    if (known3 !== void 0) return failure(known3, { input, seconds: seconds2 });
  }
  const { code, message: message2 = String(error) } = error;
  return failure("ERR_FETCH", { input, detail: code ?? message2 });
}
async function fetchOnce(start, options, dispatcher, signal) {
  let step = { url: start, redirects: [] };
  do {
    step = await follow(step, options, dispatcher, signal);
  } while (!("bytes" in step));
  return step;
}
async function fetchPage(start, options, dispatcher, signal) {
  const end = Date.now() + milliseconds(options);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchOnce(start, options, dispatcher, signal);
    } catch (error) {
      const { retryable } = explain2(start.href, error, options);
      const asked = error instanceof Busy ? error.asked : null;
      const wait = waitBefore(attempt, asked, Math.random);
      const late = wait === null || Date.now() + wait >= end;
      if (!retryable || attempt > options.retries || late || signal.aborted) throw error;
      await sleep(wait, void 0, { signal });
    }
  }
}
async function readUrl(input, options) {
  const shown = withoutCredentials(input);
  if (!URL.canParse(input)) {
    return { failure: failure("ERR_FETCH", { input: shown, detail: "the address is not valid" }) };
  }
  const dispatcher = guardedAgent(options.allowPrivateNetwork, milliseconds(options));
  const signal = AbortSignal.timeout(milliseconds(options));
  try {
    return await fetchPage(new URL(input), options, dispatcher, signal);
  } catch (error) {
    const seconds2 = options.timeoutSeconds;
    return {
      failure: signal.aborted ? failure("ERR_TIMEOUT", { input: shown, seconds: seconds2 }) : explain2(shown, error, options)
    };
  } finally {
    await dispatcher.destroy();
  }
}
var MOST_REDIRECTS, REDIRECTS, LONGEST_MS, milliseconds, fail, Busy, FAULTS, TLS;
var init_url = __esm({
  "src/source/url.ts"() {
    "use strict";
    init_messages();
    init_guard();
    init_source();
    init_inflate();
    init_retry();
    MOST_REDIRECTS = 5;
    REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
    LONGEST_MS = 2147483647;
    milliseconds = (options) => Math.min(LONGEST_MS, Math.ceil(options.timeoutSeconds * 1e3));
    fail = (value) => {
      throw new ArticleError(value);
    };
    Busy = class extends ArticleError {
      asked;
      constructor(value, asked) {
        super({ ...value, retryable: true });
        this.asked = asked;
      }
    };
    FAULTS = /* @__PURE__ */ new Map([
      ["UND_ERR_SOCKET", "ERR_TRUNCATED"],
      ["UND_ERR_HEADERS_OVERFLOW", "ERR_HEADERS"],
      ["HPE_HEADER_OVERFLOW", "ERR_HEADERS"],
      ["UND_ERR_CONNECT_TIMEOUT", "ERR_TIMEOUT"],
      ["UND_ERR_HEADERS_TIMEOUT", "ERR_TIMEOUT"],
      ["UND_ERR_BODY_TIMEOUT", "ERR_TIMEOUT"]
    ]);
    TLS = /^(?:CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/;
  }
});

// src/source/index.ts
import { createHash } from "node:crypto";
function withoutCredentials(input) {
  if (!URL.canParse(input)) return input.replace(CREDENTIALS, "");
  const url = new URL(input);
  if (url.username === "" && url.password === "") return input;
  url.username = "";
  url.password = "";
  return url.href;
}
async function arrive(type, input, options) {
  if (type === "stdin") return readStdin(process.stdin, options.maxBytes);
  if (type === "file") return readFile(input, options.maxBytes);
  const { readUrl: readUrl2 } = await Promise.resolve().then(() => (init_url(), url_exports));
  return readUrl2(input, options);
}
async function openSource(input, options) {
  const type = input === "-" ? "stdin" : isUrl(input) ? "url" : "file";
  const scheme = schemeOf(input) ?? "";
  if (type === "url" && scheme !== "http" && scheme !== "https") {
    return { failure: failure("ERR_SCHEME", { scheme }), source: describe("url", input, null) };
  }
  const arrival = await arrive(type, input, options);
  if ("failure" in arrival) {
    return { failure: arrival.failure, source: describe(type, input, null) };
  }
  return { bytes: arrival.bytes, source: describe(type, input, arrival) };
}
var SCHEME, CREDENTIALS, WINDOWS_DRIVE, describe, schemeOf, isUrl;
var init_source = __esm({
  "src/source/index.ts"() {
    "use strict";
    init_messages();
    init_file();
    init_stdin();
    init_options();
    SCHEME = /^([a-z][a-z0-9+.-]+):/i;
    CREDENTIALS = /(?<=:\/\/)[^/?#]*@/;
    WINDOWS_DRIVE = /^[a-z]:[\\/]/i;
    describe = (type, input, arrival) => ({
      type,
      input: withoutCredentials(input),
      url: arrival?.url ?? null,
      redirects: [...arrival?.redirects ?? []],
      status: arrival?.status ?? null,
      contentType: arrival?.contentType ?? null,
      bytes: arrival?.bytes.length ?? 0,
      sha256: arrival === null ? null : createHash("sha256").update(arrival.bytes).digest("hex"),
      truncated: arrival?.truncated ?? false,
      fetchedAt: arrival?.fetchedAt ?? null
    });
    schemeOf = (input) => WINDOWS_DRIVE.test(input) ? void 0 : SCHEME.exec(input)?.[1]?.toLowerCase();
    isUrl = (input) => {
      const scheme = schemeOf(input);
      return scheme === "http" || scheme === "https" || input.toLowerCase().startsWith(`${scheme}://`);
    };
  }
});

// src/batch/outcome.ts
init_messages();

// src/output/code-points.ts
var isPairEnd = (text, at) => {
  const unit = text.charCodeAt(at);
  if (unit < 56320 || unit > 57343 || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 55296 && before <= 56319;
};
function codePointOffsets(text) {
  const pairEnds = [];
  for (let i = 1; i < text.length; i += 1) if (isPairEnd(text, i)) pairEnds.push(i);
  if (pairEnds.length === 0) return (unit) => unit;
  return (unit) => {
    let low = 0;
    let high = pairEnds.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((pairEnds[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
var wellFormed = (text) => text.toWellFormed();

// src/output/fields.ts
function place(article) {
  const placed = [];
  if (article.headline !== null) {
    placed.push({ pointer: "/headline", span: article.headline, at: 0 });
  }
  let at = 0;
  for (const { span: span2 } of article.body) {
    placed.push({ pointer: "/body/text", span: span2, at });
    at += span2.end - span2.start + 1;
  }
  article.media.forEach(({ caption, credit }, index) => {
    if (caption !== null) placed.push({ pointer: `/media/${index}/caption`, span: caption, at: 0 });
    if (credit !== null) placed.push({ pointer: `/media/${index}/credit`, span: credit, at: 0 });
  });
  article.footer.forEach(({ span: span2 }, index) => {
    placed.push({ pointer: `/footer/${index}/text`, span: span2, at: 0 });
  });
  return placed.sort((a, b) => a.span.block - b.span.block || a.span.start - b.span.start);
}
var textOf = (page, span2) => page.blocks[span2.block]?.text.slice(span2.start, span2.end) ?? "";
function joinTexts(page, placed) {
  const parts = /* @__PURE__ */ new Map();
  for (const item of placed) {
    const list = parts.get(item.pointer);
    if (list === void 0) parts.set(item.pointer, [item]);
    else list.push(item);
  }
  const texts = /* @__PURE__ */ new Map();
  for (const [pointer, list] of parts) {
    list.sort((a, b) => a.at - b.at);
    texts.set(pointer, list.map((item) => textOf(page, item.span)).join("\n"));
  }
  return texts;
}
function originalOf(block2, start, end) {
  let shift = 0;
  const back = (offset, wantEnd) => {
    shift = 0;
    for (const edit2 of block2.edits) {
      const inside = offset > edit2.start && offset < edit2.end;
      const passed = wantEnd ? edit2.end <= offset : edit2.end <= offset && edit2.start < offset;
      if (inside || !passed) break;
      shift += edit2.before.length - (edit2.end - edit2.start);
    }
    return offset + shift;
  };
  return block2.original.slice(back(start, false), back(end, true));
}
function layBlock(block2, placed, offsets) {
  const items = [];
  let at = 0;
  for (const { pointer, span: span2, at: base } of placed) {
    if (span2.start > at) items.push({ text: originalOf(block2, at, span2.start) });
    const toPoints = offsets.get(pointer) ?? ((unit) => unit);
    const length = span2.end - span2.start;
    items.push({ pointer, start: toPoints(base), end: toPoints(base + length) });
    at = span2.end;
  }
  if (at < block2.text.length) items.push({ text: originalOf(block2, at, block2.text.length) });
  return items;
}
function layOut(page, placed, offsets) {
  const items = [];
  const byBlock = /* @__PURE__ */ new Map();
  for (const item of placed) {
    const list = byBlock.get(item.span.block);
    if (list === void 0) byBlock.set(item.span.block, [item]);
    else list.push(item);
  }
  page.blocks.forEach((block2, index) => {
    const list = byBlock.get(index);
    if (page.format === "html") {
      if (list === void 0) return;
      if (items.length > 0) items.push({ text: "\n" });
    } else if (block2.gap !== "") items.push({ text: block2.gap });
    items.push(...layBlock(block2, list ?? [], offsets));
  });
  if (page.tail !== "") items.push({ text: page.tail });
  return joinLiterals(items);
}
function joinLiterals(items) {
  const result = [];
  for (const item of items) {
    const last = result.at(-1);
    if ("text" in item && last !== void 0 && "text" in last) last.text += item.text;
    else if (!("text" in item) || item.text !== "") result.push({ ...item });
  }
  return result;
}
function exceptionsOf(pointer, placed, block2, pairs2, toPoints) {
  const result = [];
  let shift = 0;
  let next = 0;
  for (let i = 0; i < placed.span.end; i += 1) {
    while (next < block2.edits.length && (block2.edits[next]?.end ?? 0) <= i) {
      const edit3 = block2.edits[next];
      shift += (edit3?.before.length ?? 0) - ((edit3?.end ?? 0) - (edit3?.start ?? 0));
      next += 1;
    }
    const edit2 = block2.edits[next];
    if (i < placed.span.start || edit2 !== void 0 && i >= edit2.start) continue;
    const after = block2.text[i] ?? "";
    const before = block2.original[i + shift] ?? "";
    if ((pairs2.get(after) ?? after) === before) continue;
    result.push({ pointer, start: toPoints(placed.at + i - placed.span.start), before });
  }
  return result;
}
function conversionEdit(conversion, page, placed, offsets) {
  const exceptions = placed.flatMap((item) => {
    const block2 = page.blocks[item.span.block];
    const toPoints = offsets.get(item.pointer) ?? ((unit) => unit);
    return block2 === void 0 ? [] : exceptionsOf(item.pointer, item, block2, conversion.pairs, toPoints);
  });
  return {
    id: "e1",
    pointer: "",
    rule: conversion.rule,
    map: { from: conversion.from, to: conversion.to, pairs: Object.fromEntries(conversion.pairs) },
    exceptions,
    confidence: conversion.confidence,
    lossy: false,
    evidence: conversion.evidence
  };
}
function assembleFields(page, article) {
  const placed = place(article);
  const texts = joinTexts(page, placed);
  const offsets = new Map([...texts].map(([pointer, text]) => [pointer, codePointOffsets(text)]));
  const conversion = page.conversion === null ? null : conversionEdit(page.conversion, page, placed, offsets);
  const edits = [];
  const left = [];
  let id = conversion === null ? 0 : 1;
  for (const { pointer, span: span2, at } of placed) {
    const block2 = page.blocks[span2.block];
    const toPoints = offsets.get(pointer) ?? ((unit) => unit);
    const point = (unit) => toPoints(at + unit - span2.start);
    for (const edit2 of block2?.edits ?? []) {
      if (edit2.start < span2.start || edit2.end > span2.end) continue;
      id += 1;
      const { start, end, evidence, steps, ...rest } = edit2;
      edits.push({
        id: `e${id}`,
        pointer,
        start: point(start),
        end: point(end),
        ...rest,
        evidence: { ...evidence },
        steps: [...steps]
      });
    }
    for (const { start, end, reason } of block2?.left ?? []) {
      if (start < span2.start || end > span2.end) continue;
      left.push({ pointer, start: point(start), end: point(end), reason });
    }
  }
  return { texts, edits, conversion, left, layout: layOut(page, placed, offsets) };
}

// src/output/tool.ts
var TOOL = { name: "repair-article", version: "0.1.0" };

// src/output/record.ts
function languageOf(page) {
  const script2 = page.conversion?.to ?? page.script.found;
  if (script2 === "Hans" || script2 === "Hant") return `zh-${script2}`;
  return script2 === "mixed" ? "zh" : page.facts.lang ?? "und";
}
function bodyBlocks(article, text) {
  const toPoints = codePointOffsets(text);
  let at = 0;
  return article.body.map(({ kind, span: span2 }) => {
    const length = span2.end - span2.start;
    const block2 = {
      type: kind,
      text: text.slice(at, at + length),
      start: toPoints(at),
      end: toPoints(at + length)
    };
    at += length + 1;
    return block2;
  });
}
function paragraphsOf(article) {
  let at = 0;
  return article.body.map(({ span: span2 }) => {
    const start = at;
    at += span2.end - span2.start + 1;
    return { start, end: at - 1 };
  });
}
function linesOf(article) {
  const captions = article.media.flatMap(
    ({ caption }, index) => caption === null ? [] : [{ pointer: `/media/${index}/caption`, span: caption }]
  );
  const { headline } = article;
  return headline === null ? captions : [{ pointer: "/headline", span: headline }, ...captions];
}
function quotesOf(texts) {
  let before = 0;
  return texts.flatMap((one) => {
    const quotes = quotesOfText(one, before);
    before += quotes.length;
    return quotes;
  });
}
function quotesOfText({ pointer, text, quotes }, before) {
  const toPoints = codePointOffsets(text);
  return quotes.map((quote, index) => ({
    id: `q${before + index + 1}`,
    type: quote.type,
    pointer,
    text: quote.parts.map(([start, end]) => text.slice(start, end)).join(""),
    start: toPoints(quote.start),
    end: toPoints(quote.end),
    marks: quote.marks === null ? null : [quote.marks[0], quote.marks[1]],
    parts: quote.parts.map(([start, end]) => [toPoints(start), toPoints(end)]),
    parent: quote.parent === null ? null : `q${before + quote.parent + 1}`,
    speaker: quote.speaker === null ? null : { ...quote.speaker },
    cue: quote.cue === null ? null : {
      text: text.slice(quote.cue.start, quote.cue.end),
      start: toPoints(quote.cue.start),
      end: toPoints(quote.cue.end)
    },
    confidence: quote.confidence,
    rule: quote.rule
  }));
}
function isClean(value) {
  if (typeof value === "string") return value.isWellFormed();
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isClean);
  for (const [key, part] of Object.entries(value)) {
    if (!key.isWellFormed() || !isClean(part)) return false;
  }
  return true;
}
function cleaned(value) {
  if (typeof value === "string") return wellFormed(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(cleaned);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [wellFormed(key), cleaned(part)])
  );
}
var cleanStrings = (value) => isClean(value) ? value : cleaned(value);
function articleRecord(parts) {
  const { source, encoding, page, article, messages } = parts;
  const { texts, edits, conversion, left, layout } = assembleFields(page, article);
  const at = (pointer) => texts.get(pointer) ?? null;
  const body = at("/body/text") ?? "";
  const all = conversion === null ? edits : [conversion, ...edits];
  return cleanStrings({
    schemaVersion: "1.0",
    ok: true,
    source,
    encoding,
    language: languageOf(page),
    script: page.script,
    headline: at("/headline"),
    kicker: article.kicker,
    authors: [...article.authors],
    editors: [...article.editors],
    publisher: article.publisher,
    section: article.section,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    canonicalUrl: page.facts.canonicalUrl,
    body: { text: body, blocks: bodyBlocks(article, body) },
    media: article.media.map(({ type, url, afterBlock }, index) => ({
      type,
      url,
      caption: at(`/media/${index}/caption`),
      credit: at(`/media/${index}/credit`),
      afterBlock
    })),
    quotes: quotesOf(parts.quotes),
    footer: article.footer.map(({ kind, value, holder, years }, index) => ({
      kind,
      text: at(`/footer/${index}/text`) ?? "",
      value,
      ...holder === void 0 ? {} : { holder },
      ...years === void 0 ? {} : { years }
    })),
    edits: [...all],
    damage: { found: all.length + left.length, repaired: all.length, left: [...left] },
    layout: [...layout],
    messages: [...messages],
    tool: TOOL
  });
}
var failureRecord = (source, error, messages = []) => cleanStrings({
  schemaVersion: "1.0",
  ok: false,
  source,
  error: { ...error },
  messages: [...messages],
  tool: TOOL
});

// src/encoding/index.ts
init_messages();

// src/encoding/binary.ts
var MAGIC = [
  ["%PDF-", "this is a PDF"],
  ["PNG", "this is a PNG picture"],
  ["ÿØÿ", "this is a JPEG picture"],
  ["GIF8", "this is a GIF picture"],
  ["PK", "this is a ZIP or Office file"],
  ["", "this is gzip data"],
  ["ÐÏà", "this is an old Office file"],
  ["ELF", "this is a program"],
  ["RIFF", "this is a media file"],
  ["\0\0\0ftyp", "this is a video"]
];
var MOST_CONTROLS = 0.02;
var TEXT_CONTROLS = /* @__PURE__ */ new Set([9, 10, 12, 13, 14, 15, 26, 27]);
function magicKind(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}
function isBinary(bytes, label) {
  if (label.startsWith("utf-16")) return false;
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i] ?? 0;
    if (byte < 32 && byte !== 10 && !TEXT_CONTROLS.has(byte)) controls += 1;
  }
  return controls > Math.max(1, sample.length * MOST_CONTROLS);
}

// src/encoding/declared.ts
var PRESCAN = 4096;
var CHARSET = /charset\s*=\s*["']?\s*([\w:.-]+)/i;
var META = /<meta\b[^>]{0,512}/gi;
var XML = /^\s*<\?xml\b[^>]{0,256}?\bencoding\s*=\s*["']([\w:.-]+)["']/i;
var COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
var ascii = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN)).toString("latin1");
var charsetOfContentType = (contentType) => contentType === null ? null : CHARSET.exec(contentType)?.[1] ?? null;
function charsetOfMarkup(bytes) {
  const text = ascii(bytes);
  const xml = XML.exec(text)?.[1];
  if (xml !== void 0) return xml;
  const markup = text.includes("<!--") ? text.replace(COMMENT, "") : text;
  for (const [tag] of markup.matchAll(META)) {
    const charset = CHARSET.exec(tag)?.[1];
    if (charset !== void 0) return charset;
  }
  return null;
}

// src/encoding/decoders.ts
import { isAscii, isUtf8, transcode } from "node:buffer";

// src/language/decode-as.ts
import { TextDecoder } from "@exodus/bytes/encoding.js";
var decoders = /* @__PURE__ */ new Map();
function decodeAs(label, bytes) {
  let decoder = decoders.get(label);
  if (decoder === void 0) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}

// src/encoding/big5-uao.ts
import { TextDecoder as TextDecoder3 } from "@exodus/bytes/encoding.js";

// src/encoding/tables.ts
import { TextDecoder as TextDecoder2 } from "@exodus/bytes/encoding.js";
var SIDE = 94;
var PLANE = SIDE * SIDE;
var REPLACEMENT = 65533;
var isCell = (byte) => byte !== void 0 && byte > 32 && byte < 127;
var unitAt = (table2, row, column, plane = 0) => table2[plane * PLANE + (row - 33) * SIDE + column - 33] || REPLACEMENT;
var isPrivate = (unit) => unit >= 57344 && unit <= 63743;
var gb = null;
function gb2312() {
  if (gb !== null) return gb;
  const bytes = new Uint8Array(PLANE * 2);
  for (let cell = 0; cell < PLANE; cell += 1) {
    bytes[cell * 2] = Math.floor(cell / SIDE) + 161;
    bytes[cell * 2 + 1] = cell % SIDE + 161;
  }
  const text = new TextDecoder2("gb18030").decode(bytes);
  gb = Uint16Array.from({ length: PLANE }, (_, cell) => {
    const unit = text.charCodeAt(cell);
    return isPrivate(unit) ? 0 : unit;
  });
  return gb;
}
var CHUNK = 8192;
function textOf2(units2) {
  let text = "";
  for (let at = 0; at < units2.length; at += CHUNK) {
    text += String.fromCharCode(...units2.subarray(at, at + CHUNK));
  }
  return text;
}

// src/encoding/big5-uao.ts
var FIRST_LEAD = 129;
var LAST_LEAD = 254;
var TRAILS = 157;
var LF = 10;
function trailAt(byte) {
  if (byte >= 64 && byte <= 126) return byte - 64;
  return byte >= 161 && byte <= 254 ? byte - 98 : -1;
}
var standard = null;
function standardBig5() {
  if (standard !== null) return standard;
  const cells = (LAST_LEAD - FIRST_LEAD + 1) * TRAILS;
  const lines = new Uint8Array(cells * 3);
  for (let cell = 0; cell < cells; cell += 1) {
    const trail = cell % TRAILS;
    const lead = Math.floor(cell / TRAILS) + FIRST_LEAD;
    lines.set([lead, trail + (trail < 63 ? 64 : 98), LF], cell * 3);
  }
  const characters = new TextDecoder3("big5").decode(lines).split("\n");
  standard = Uint16Array.from({ length: cells }, (_, cell) => {
    const character = characters[cell] ?? "";
    return character.length === 1 ? character.charCodeAt(0) : 0;
  });
  return standard;
}
function decodeBig5Uao(bytes, tables3) {
  const own2 = tables3.big5Uao();
  const common2 = standardBig5();
  const units2 = new Uint16Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    at += 1;
    let unit = lead < 128 ? lead : REPLACEMENT;
    if (lead >= FIRST_LEAD && lead <= LAST_LEAD) {
      const byte = bytes[at] ?? 0;
      const trail = trailAt(byte);
      const cell = (lead - FIRST_LEAD) * TRAILS + trail;
      if (trail >= 0) unit = own2[cell] || common2[cell] || REPLACEMENT;
      if (byte >= 128 || unit !== REPLACEMENT) at += 1;
    }
    units2[length] = unit;
    length += 1;
  }
  return textOf2(units2.subarray(0, length));
}

// src/encoding/euc-tw.ts
var SS2 = 142;
var FIRST_PLANE = 161;
var LAST_PLANE = 176;
var isHigh = (byte) => byte >= 161 && byte <= 254;
var isPlane = (byte) => byte >= FIRST_PLANE && byte <= LAST_PLANE;
function fitting(bytes, at, length) {
  let fit = 1;
  while (fit < length) {
    const byte = bytes[at + fit] ?? 0;
    if (!(length === 4 && fit === 1 ? isPlane(byte) : isHigh(byte))) break;
    fit += 1;
  }
  return fit;
}
function decodeEucTw(bytes, tables3) {
  const planes = tables3.cns11643();
  const units2 = new Uint16Array(bytes.length);
  let length = 0;
  const put = (unit) => {
    units2[length] = unit;
    length += 1;
  };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead !== SS2 && !isHigh(lead)) {
      put(lead < 128 ? lead : REPLACEMENT);
      at += 1;
      continue;
    }
    const wanted = lead === SS2 ? 4 : 2;
    const fit = fitting(bytes, at, wanted);
    const end = at + fit;
    if (fit < wanted) {
      put(REPLACEMENT);
      at = (bytes[end] ?? 0) < 128 ? end : end + 1;
      continue;
    }
    const plane = lead === SS2 ? (bytes[at + 1] ?? 0) - FIRST_PLANE : 0;
    put(unitAt(planes, (bytes[end - 2] ?? 0) - 128, (bytes[end - 1] ?? 0) - 128, plane));
    at = end;
  }
  return textOf2(units2.subarray(0, length));
}

// src/encoding/hz.ts
import { TextDecoder as TextDecoder4 } from "@exodus/bytes/encoding.js";
var TILDE = 126;
var OPEN = 123;
var CLOSE = 125;
var LF2 = 10;
var CR = 13;
var BAD = 255;
var isRawPair = (lead, trail) => lead > 128 && lead < 255 && trail >= 128 && trail < 255;
var Rewriter = class {
  #bytes;
  #out;
  #cells = gb2312();
  #length = 0;
  #chinese = false;
  constructor(bytes) {
    this.#bytes = bytes;
    this.#out = new Uint8Array(bytes.length);
  }
  run() {
    for (let at = 0; at < this.#bytes.length; ) at += this.#step(at);
    return this.#out.subarray(0, this.#length);
  }
  #put(byte) {
    this.#out[this.#length] = byte;
    this.#length += 1;
  }
  /** Rewrites what stands at an offset; returns how many bytes that was. */
  #step(at) {
    const byte = this.#bytes[at] ?? 0;
    if (byte === TILDE) return this.#tilde(at);
    if (byte >= 128) return this.#high(byte, this.#bytes[at + 1] ?? 0);
    if (this.#chinese && isCell(byte)) return this.#pair(at);
    if (byte === LF2 || byte === CR) this.#chinese = false;
    this.#put(byte);
    return 1;
  }
  /** An escape. One that changes nothing is dropped, as the standard's decoder did. */
  #tilde(at) {
    const next = this.#bytes[at + 1];
    if (next === OPEN || next === CLOSE) {
      this.#chinese = next === OPEN;
      return 2;
    }
    if (next === TILDE) {
      this.#put(TILDE);
      return 2;
    }
    if (next === LF2) return 2;
    if (next === CR && this.#bytes[at + 2] === LF2) return 3;
    this.#put(BAD);
    return this.#chinese && isCell(next) ? 2 : 1;
  }
  #high(lead, trail) {
    if (!isRawPair(lead, trail)) {
      this.#put(BAD);
      return 1;
    }
    this.#put(lead);
    this.#put(trail);
    return 2;
  }
  #pair(at) {
    const row = this.#bytes[at] ?? 0;
    const column = this.#bytes[at + 1] ?? 0;
    const isEscape = column === TILDE && this.#bytes[at + 2] === CLOSE;
    if (!isCell(column) || isEscape) {
      this.#put(BAD);
      return 1;
    }
    if (unitAt(this.#cells, row, column) === REPLACEMENT) this.#put(BAD);
    else {
      this.#put(row + 128);
      this.#put(column + 128);
    }
    return 2;
  }
};
var decodeHz = (bytes) => new TextDecoder4("gb18030").decode(new Rewriter(bytes).run());

// src/encoding/iso-2022-cn.ts
var SO = 14;
var SI = 15;
var ESC = 27;
var LF3 = 10;
var CR2 = 13;
var DOLLAR = 36;
var NAMES_SO = 41;
var NAMES_SS2 = 42;
var NAMES_SS3 = 43;
var SS22 = 78;
var SS3 = 79;
var NONE = new Uint16Array();
var Reader = class {
  #bytes;
  #out;
  #planes;
  #length = 0;
  #shifted = false;
  /** The set that SO turns to, and the one ESC N takes a character from. */
  #so = NONE;
  #ss2 = NONE;
  constructor(bytes, tables3) {
    this.#bytes = bytes;
    this.#out = new Uint16Array(bytes.length);
    this.#planes = tables3.cns11643();
  }
  run() {
    for (let at = 0; at < this.#bytes.length; ) at += this.#step(at);
    return textOf2(this.#out.subarray(0, this.#length));
  }
  #put(unit) {
    this.#out[this.#length] = unit;
    this.#length += 1;
  }
  /** Reads what stands at an offset; returns how many bytes that was. */
  #step(at) {
    const byte = this.#bytes[at] ?? 0;
    if (byte === ESC) return this.#escape(at);
    if (this.#shifted && isCell(byte)) return this.#pair(at);
    if (byte === SO && this.#so !== NONE) this.#shifted = true;
    else if (byte === SI) this.#shifted = false;
    else if (byte === SO || byte >= 128) this.#put(REPLACEMENT);
    else {
      if (byte === LF3 || byte === CR2) this.#forget();
      this.#put(byte);
    }
    return 1;
  }
  /** A line begins in ASCII and has to name its sets anew. */
  #forget() {
    this.#shifted = false;
    this.#so = NONE;
    this.#ss2 = NONE;
  }
  /** An escape that is none of the format's gives U+FFFD; what follows it is read again. */
  #escape(at) {
    const [, first, second, third] = this.#bytes.subarray(at, at + 4);
    if (first === DOLLAR && this.#names(second, third)) return 4;
    if ((first === SS22 || first === SS3) && isCell(second) && isCell(third)) {
      this.#put(unitAt(first === SS22 ? this.#ss2 : NONE, second, third));
      return 4;
    }
    this.#put(REPLACEMENT);
    return 1;
  }
  /** Takes a set for later, by the final byte that names it; false for an unknown one. */
  #names(target, final) {
    const name = String.fromCharCode(final ?? 0);
    if (target === NAMES_SO && "AEG".includes(name)) {
      this.#so = name === "G" ? this.#planes.subarray(0, PLANE) : gb2312();
      return true;
    }
    if (target === NAMES_SS2 && name === "H") {
      this.#ss2 = this.#planes.subarray(PLANE);
      return true;
    }
    return target === NAMES_SS3 && "IJKLM".includes(name);
  }
  #pair(at) {
    const column = this.#bytes[at + 1];
    const isPair = isCell(column);
    this.#put(isPair ? unitAt(this.#so, this.#bytes[at] ?? 0, column) : REPLACEMENT);
    return isPair ? 2 : 1;
  }
};
var decodeIso2022Cn = (bytes, tables3) => new Reader(bytes, tables3).run();

// src/encoding/labels.ts
import { normalizeEncoding } from "@exodus/bytes/encoding-lite.js";
var OWN_LABELS = ["hz-gb-2312", "iso-2022-cn", "euc-tw", "big5-uao"];
var isOwn = (label) => OWN_LABELS.some((own2) => own2 === label);
var ALIASES = new Map([
  ...OWN_LABELS.map((label) => [label, label]),
  ["hz", "hz-gb-2312"],
  ["hz-gb2312", "hz-gb-2312"],
  ["hzgb2312", "hz-gb-2312"],
  ["cshzgb2312", "hz-gb-2312"],
  ["iso2022cn", "iso-2022-cn"],
  ["iso2022-cn", "iso-2022-cn"],
  ["csiso2022cn", "iso-2022-cn"],
  ["iso-2022-cn-ext", "iso-2022-cn"],
  ["csiso2022cnext", "iso-2022-cn"],
  ["x-euc-tw", "euc-tw"],
  ["euc_tw", "euc-tw"],
  ["euctw", "euc-tw"],
  ["cseuctw", "euc-tw"],
  ["big5uao", "big5-uao"],
  ["big5_uao", "big5-uao"],
  ["x-big5-uao", "big5-uao"],
  ["uao", "big5-uao"]
]);
var GB = /* @__PURE__ */ new Set(["gbk", "gb2312", "gb18030"]);
function canonicalLabel(label) {
  const own2 = ALIASES.get(label.trim().toLowerCase());
  if (own2 !== void 0) return own2;
  const name = normalizeEncoding(label.trim());
  if (name === null || name === "replacement" || name === "x-user-defined") return null;
  return GB.has(name) ? "gb18030" : name;
}

// src/encoding/decoders.ts
var OWN = {
  "hz-gb-2312": decodeHz,
  "iso-2022-cn": decodeIso2022Cn,
  "euc-tw": decodeEucTw,
  "big5-uao": decodeBig5Uao
};
function decodeValid(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(buffer)) return buffer.toString("latin1");
  const text = transcode(buffer, "utf8", "utf16le").toString("utf16le");
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
var BYTE_ORDER_MARK = "\uFEFF";
function decode(bytes, label, tables3) {
  if (isOwn(label)) return OWN[label](bytes, tables3);
  return label === "utf-8" && isUtf8(bytes) ? decodeValid(bytes) : decodeAs(label, bytes);
}

// src/encoding/detect.ts
import { isUtf8 as isUtf82 } from "node:buffer";
import { getBOMEncoding } from "@exodus/bytes/encoding.js";

// src/language/frequent.ts
var FREQUENT_HANZI = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完举科媒体记者报道新闻上海北京时间這為個國時來們對會發動過說產種後經進著電現實體機當點從業應開還樣與關線內數質氣變條沒結問無軍題黨員總設長頭邊級圖統較將組見計別論運農幾區強決戰則報導記者媒臺灣香港";
var CHINESE_MARKS = "，。、：；？！“”「」『』（）《》　…—·";
var FREQUENT_HANGUL = "이다는에을의가고하한로지사기서도인들대어나자시아수그해있정리보일과를은부장제전으라여게만주성국상원면스소공것동구했니적비경습세조마화생미관안유신학방무내거러개없오연위드우합트실선진되요물때중문계당회월산야년발행결교분치말살식력모영본용음명민려른할간강재감또입심린터까반양건데역예직단더집남표운두변와크레포체청통던람않배차석업작금추저따울속천불품질종출형함복호토활박피타태승팀머처향친";
var SHINJITAI = "亜悪圧囲為壱隠栄営衛駅円塩縁応欧殴桜奥横価仮穫楽渇巻陥勧寛漢関観気帰機犠偽戯拠挙虚峡挟暁駆勲薫径恵掲渓経継茎蛍軽鶏芸撃県倹剣圏検権献研険顕験厳広恒鉱効黄鋼剤済砕斎歳雑桟蚕惨賛残糸児辞湿実写釈寿収従渋獣縦粛処緒諸叙奨将渉焼証乗剰壌嬢条浄畳穣譲醸嘱触寝慎尽図粋酔穂随髄枢数瀬声静斉摂窃専浅戦践銭潜繊選禅双壮捜挿巣争総聡荘装騒増蔵臓続属堕体対帯滞台滝択沢単担胆団弾断痴遅昼虫鋳庁聴勅鎮塚逓鉄転点伝党稲闘徳独読届縄弐妊悩脳覇拝廃売麦発髪抜繁蛮卑碑秘浜頻瓶敏払仏併塀辺変弁舗穂宝豊褒翻毎万満黙訳薬与誉揺様謡来頼乱覧竜両猟緑隣塁涙類励礼隷霊齢恋練錬炉労楼録湾瀬広込働峠畑辻栃匂枠凪笹雫渋谷桜竜".replace(
  /[麦来党万与礼双声断点台虫属体弐妊払黄数声写将条争虚繁乱励寿随独痴聡壮挙党図与恋声楽気研漢秘豊頼寝慎尽粋壮]/g,
  ""
);
var CANTONESE = "嘅咗喺啲嚟冇唔佢哋咁嘢啱瞓攞揾諗郁嗰噉乜咩喇㗎啩吖嘞囉喎啫咪畀俾嬲嘥掟揸搵咭唞靚仔嘈嗌踎孭瞌埗";

// src/language/marks.ts
var FOLLOWING = {
  字: {
    "，": 78,
    "。": 31.9,
    "、": 18.6,
    "：": 2.8,
    "；": 1.3,
    "？": 2,
    "！": 0.6,
    "“": 6.2,
    "”": 7.4,
    "（": 1.3,
    "）": 1.4,
    "《": 1.1,
    "》": 1.6,
    "…": 0.5,
    "—": 0.5,
    "·": 0.5,
    "‘": 0.3,
    "’": 0.5,
    "0": 21.7,
    A: 4.3,
    "\n": 3.8
  },
  0: {
    "，": 45,
    "。": 16,
    "、": 14,
    "：": 3,
    "；": 4,
    "“": 2,
    "”": 4,
    "（": 1,
    "）": 5,
    "—": 1,
    A: 120,
    "\n": 10
  },
  A: { "，": 38, "。": 9, "、": 33, "：": 4, "”": 16, "（": 29, "）": 50, "0": 170, "\n": 18 },
  "\n": { "0": 80, A: 15, "“": 57, "（": 3, "《": 8, "—": 11, "\n": 3 },
  "，": { "“": 14, "《": 1, "（": 0.3, "0": 18, A: 6, "\n": 2 },
  "。": {
    "“": 20,
    "”": 66,
    "（": 9,
    "‘": 0.4,
    "《": 0.4,
    "—": 0.4,
    "…": 0.4,
    "0": 17,
    A: 3,
    "\n": 451
  },
  "、": { "“": 6, "《": 2, "0": 29, A: 18, "\n": 1 },
  "：": { "“": 228, "《": 25, "‘": 10, "…": 5, "0": 84, A: 64, "\n": 114 },
  "；": { "“": 5, "《": 2, "0": 119, A: 46, "\n": 46 },
  "？": { "？": 14, "！": 5, "”": 135, "“": 10, "0": 5, A: 2, "\n": 553 },
  "！": { "！": 130, "”": 174, "“": 10, "0": 5, A: 2, "\n": 478 },
  "“": { "‘": 4, "《": 2, "0": 23, A: 16 },
  "”": {
    "，": 114,
    "。": 138,
    "、": 11,
    "：": 3,
    "；": 4,
    "！": 1,
    "？": 1,
    "“": 16,
    "（": 2,
    "）": 2,
    "…": 3,
    "—": 5,
    "0": 5,
    A: 7,
    "\n": 149
  },
  "（": { "《": 1, "“": 1, "0": 47, A: 262 },
  "）": {
    "，": 60,
    "。": 101,
    "、": 34,
    "：": 5,
    "；": 5,
    "“": 7,
    "”": 13,
    "》": 7,
    "‘": 3,
    "0": 7,
    A: 3,
    "\n": 195
  },
  "《": { "“": 1, "0": 17, A: 9 },
  "》": {
    "，": 179,
    "。": 26,
    "、": 17,
    "：": 3,
    "；": 3,
    "“": 9,
    "”": 9,
    "（": 34,
    "）": 9,
    "《": 60,
    "…": 5,
    "0": 9,
    "\n": 17
  },
  "…": { "…": 494, "“": 12, "”": 47, "。": 2, "，": 2, "？": 2, "0": 12, "\n": 176 },
  "—": { "—": 500, "“": 18, "（": 18, "《": 9, "0": 18, "\n": 70 },
  "·": { A: 30 },
  "‘": { "0": 50, A: 20 },
  "’": { "，": 152, "。": 61, "、": 10, "；": 10, "”": 30, "…": 5, "‘": 10 }
};
var UNLISTED_MARK = 0.03;

// src/language/sentence-starts.ts
var ROW = "在30.5 这23.2 的21.5 我17.8 不13.3 但13.0 一12.4 中12.4 而11.0 要11.0 他10.2 新9.9 据9.3 对8.8 美7.9 为7.6 从7.6 如7.3 此7.3 其7.1 然7.1 她7.1 当6.8 最6.8 目6.8 你6.5 今6.5 数6.2 随5.9 小5.4 和5.4 第5.1 因4.8 有4.5 可4.2 记4.2 全4.2 大4.2 以4.2 本4.2 开4.2 近4.0 无4.0 每4.0 同4.0 国4.0 图4.0 文4.0 人3.7 来3.7 三3.7 与3.7 就3.7 该3.7 两3.4 外3.4 北3.4 是3.1 除3.1 那3.1 作3.1 由3.1 比3.1 虽2.8 正2.8 更2.8 经2.8 发2.8 华2.8 将2.8 前2.8 所2.8 通2.8 多2.8 现2.8 上2.5 没2.5 长2.5 日2.5 共2.5 自2.5 天2.5 实2.5 根2.5 公2.5 面2.3 很2.3 南2.3 下2.3 相2.3 市2.3 报2.3 特2.3 去2.3 高2.3 几2.0 提2.0 再2.0 活2.0 过2.0 未2.0 说2.0 英2.0 了1.7 也1.7 财1.7 专1.7 时1.7 资1.7 明1.7 制1.7 政1.7 进1.7 建1.4 四1.4 预1.4 深1.4 截1.4";
var ENTRY = /(\p{Script=Han})([\d.]+)/gu;
var SENTENCE_STARTS = new Map(
  [...ROW.matchAll(ENTRY)].map(([, character = "", share]) => [character, Number(share) / 1e3])
);
var BEFORE_START = new Set("。！？”“\n");
var DIGIT_ROW = "年179月133日108万73元59个44亿37多26小20天17人15米14分14时12岁12公10平8名8次8点8家6倍5余4";
var AFTER_DIGITS = new Map(
  [...DIGIT_ROW.matchAll(ENTRY)].map(([, character = "", share]) => [
    character,
    Number(share) / 1e3
  ])
);

// src/language/gbk.ts
import iconv from "iconv-lite";
var FIRST_LEAD2 = 129;
var LAST_LEAD2 = 254;
var FIRST_TRAIL = 64;
var LAST_TRAIL = 254;
var ROW2 = LAST_TRAIL - FIRST_TRAIL + 1;
var isPrivateUse = (codePoint) => codePoint >= 57344 && codePoint <= 63743;
var table = null;
var LINE_FEED = 10;
function build() {
  const cells = (LAST_LEAD2 - FIRST_LEAD2 + 1) * ROW2;
  const units2 = new Uint16Array(cells);
  const bytes = new Uint16Array(65536);
  const all = new Uint8Array(cells * 3).fill(LINE_FEED);
  for (let cell = 0; cell < cells; cell += 1) {
    all[cell * 3] = FIRST_LEAD2 + Math.floor(cell / ROW2);
    all[cell * 3 + 1] = FIRST_TRAIL + cell % ROW2;
  }
  for (const [cell, text] of iconv.decode(all, "cp936").split("\n").entries()) {
    const unit = text.length === 1 ? text.charCodeAt(0) : 0;
    if (unit < 128 || unit === 65533 || isPrivateUse(unit)) continue;
    units2[cell] = unit;
    if (bytes[unit] === 0) {
      bytes[unit] = (all[cell * 3] ?? 0) * 256 + (all[cell * 3 + 1] ?? 0);
    }
  }
  return { units: units2, bytes };
}
var get = () => {
  table ??= build();
  return table;
};
function decodeGbk(lead, trail) {
  if (lead < FIRST_LEAD2 || lead > LAST_LEAD2 || trail < FIRST_TRAIL || trail > LAST_TRAIL)
    return null;
  const unit = get().units[(lead - FIRST_LEAD2) * ROW2 + trail - FIRST_TRAIL] ?? 0;
  return unit === 0 ? null : String.fromCharCode(unit);
}
function encodeGbk(character) {
  return character.length === 1 ? get().bytes[character.charCodeAt(0)] ?? 0 : 0;
}

// src/language/generated/traditional.ts
var TRADITIONAL_ROWS = "丟丢diū 並并bìng,bīng 亂乱luàn 亙亘gèn 亞亚yā,yà 佇伫zhù 佈布bù 佔占zhàn,zhān 併并bìng,bīng 來来lái 侖仑lún 侶侣lǚ 侷局jú 俁俣yǔ 係系xì,jì 俠侠xiá 俬私sī 倀伥chāng 倆俩liǎng,liǎ 倉仓cāng 個个gè,gě 們们mén,men 倖幸xìng 倫伦lún 偉伟wěi 側侧cè,zè,zhāi 偵侦zhēn 偽伪wěi 傑杰jié 傖伧cāng,chen 傘伞sǎn 備备bèi 傢家jiā,jia,jie 傭佣yōng,yòng 傯偬zǒng 傳传chuán,zhuàn 傴伛yǔ 債债zhài 傷伤shāng 傾倾qīng 僂偻lǚ,lóu 僅仅jǐn,jìn 僉佥qiān 僑侨qiáo 僕仆pú,pū 僞伪wěi 僥侥jiǎo,yáo 僨偾fèn 僱雇gù 價价jià,jie,jiè 儀仪yí 儁俊jùn 儂侬nóng 億亿yì 儈侩kuài 儉俭jiǎn 儐傧bīn,bìn 儔俦chóu 儕侪chái 儘尽jǐn,jìn 償偿cháng 優优yōu 儲储chǔ 儷俪lì 儺傩nuó 儻傥tǎng 儼俨yǎn 兇凶xiōng 兌兑duì,ruì,yuè 兒儿ér 兗兖yǎn 內内nèi,nà 兩两liǎng 冊册cè 冑胄zhòu 冪幂mì 凈净jìng,chēng 凍冻dòng 凜凛lǐn 凱凯kǎi 別别bié,biè 刪删shān 剄刭jǐng 則则zé 剋克kēi,kè 剎刹chà,shā 剛刚gāng 剝剥bāo,bō 剮剐guǎ 剴剀kǎi 創创chuàng,chuāng 剷铲chǎn 劃划huá,huà 劄札zhā,zhá 劇剧jù 劉刘liú 劊刽guì 劌刿guì 劍剑jiàn 劑剂jì 勁劲jìn,jìng 動动dòng 務务wù 勛勋xūn 勝胜shèng,shēng 勞劳láo 勢势shì 勱劢mài 勳勋xūn 勵励lì 勸劝quàn 勻匀yún 匭匦guǐ 匯汇huì 匱匮kuì,guì 區区qū,ōu 協协xié 卹恤xù 卻却què 卽即jí 厙厍shè 厠厕cè 厤历lì 厭厌yàn 厲厉lì 厴厣yǎn 參参cān,shēn,cēn,sān 叄叁cān,shēn,cēn,sān 叢丛cóng 吳吴wú 吶呐nà,nè 呂吕lǚ 咼呙wāi,hé,wǒ,guǎ,guō 員员yuán,yún,yùn 唄呗bei,bài 唸念niàn 問问wèn 啓启qǐ 啞哑yǎ,yā,è 啟启qǐ 喚唤huàn 喪丧sāng,sàng 喫吃chī 喬乔qiáo,jiāo 單单dān,shàn,chán 喲哟yō,yo 嗆呛qiāng,qiàng 嗇啬sè 嗎吗má,mǎ,ma 嗚呜wū 嗩唢suǒ 嗶哔bì 嘆叹tàn 嘍喽lóu,lou 嘔呕ǒu,ōu,òu 嘖啧zé 嘗尝cháng 嘜唛mà,mài 嘩哗huá,huā 嘮唠lào,láo 嘯啸xiào 嘰叽jī 嘵哓xiāo 嘸呒fǔ,ḿ 噁恶ě,è,wù,wū 噓嘘xū,shī 噝咝sī 噠哒dā 噥哝nóng 噦哕yuě,huì 噯嗳ǎi,ài,āi 噲哙kuài 噴喷pēn,pèn,fèn 噸吨dūn 噹当dāng,dàng 嚀咛níng 嚇吓hè,xià 嚌哜jì,jiē,zhāi 嚐尝cháng 嚕噜lū 嚙啮niè 嚥咽yàn,yè,yān 嚦呖lì 嚨咙lóng 嚮向xiàng 嚳喾kù 嚴严yán 嚶嘤yīng 囀啭zhuàn 囁嗫niè 囂嚣xiāo,áo 囅冁chǎn 囈呓yì 囌苏sū,sù 囑嘱zhǔ 囪囱cōng 圇囵lún 國国guó 圍围wéi 園园yuán 圓圆yuán 圖图tú 團团tuán 垻坝bà 埡垭yà,yā 埰采cǎi,cài 執执zhí 堅坚jiān 堊垩è 堖垴nǎo 堝埚guō 堯尧yáo 報报bào 場场chǎng,cháng 塊块kuài 塋茔yíng 塏垲kǎi 塒埘shí 塗涂tú 塚冢zhǒng 塢坞wù 塤埙xūn 塵尘chén 塹堑qiàn,jiàn,zàn 墊垫diàn 墜坠zhuì 墮堕duò,huī 墰坛tán 墳坟fén 墻墙qiáng 墾垦kěn 壇坛tán 壎埙xūn 壓压yā,yà 壘垒lěi 壙圹kuàng 壚垆lú 壜坛tán 壞坏huài,pēi,pī,péi 壟垄lǒng 壠垅lǒng 壢坜lì 壩坝bà 壯壮zhuàng 壺壶hú 壽寿shòu 夠够gòu 夢梦mèng 夾夹jiā,jiá,gā,xiá 奐奂huàn 奧奥ào,yù 奩奁lián 奪夺duó 奬奖jiǎng 奮奋fèn 奼姹chà 妝妆zhuāng 姍姗shān,shàn 姦奸jiān 娛娱yú 婁娄lóu 婦妇fù 婭娅yà 媧娲wā 媯妫guī 媼媪ǎo 媽妈mā 嫋袅niǎo 嫗妪yù 嫵妩wǔ 嫺娴xián 嫻娴xián 嬀妫guī 嬈娆ráo,rǎo 嬋婵chán 嬌娇jiāo 嬙嫱qiáng 嬡嫒ài 嬤嬷mó 嬪嫔pín 嬰婴yīng 嬸婶shěn 孃娘niáng 孌娈luán 孫孙sūn,xùn 學学xué 孿孪luán 宮宫gōng 寀采cǎi,cài 寢寝qǐn 實实shí 寧宁níng,nìng 審审shěn 寫写xiě,xiè 寬宽kuān 寵宠chǒng 寶宝bǎo 將将jiāng,jiàng,qiāng 專专zhuān 尋寻xún 對对duì 導导dǎo 尷尴gān 屆届jiè 屍尸shī 屜屉tì 屢屡lǚ 層层céng 屨屦jù 屬属shǔ,zhǔ 岡冈gāng 峯峰fēng 峴岘xiàn 島岛dǎo 峽峡xiá 崍崃lái 崑昆kūn 崗岗gǎng,gāng 崙仑lún 崢峥zhēng 崬岽dōng 嵐岚lán 嵗岁suì 嶁嵝lǒu 嶄崭zhǎn,chán 嶇岖qū 嶗崂láo 嶠峤jiào,qiáo 嶧峄yì 嶸嵘róng 嶺岭lǐng 嶼屿yǔ 嶽岳yuè 巋岿kuī 巒峦luán 巔巅diān 巖岩yán 巰巯qiú 巹卺jǐn 帥帅shuài 師师shī 帳帐zhàng 帶带dài 幀帧zhēn 幃帏wéi 幗帼guó 幘帻zé 幟帜zhì 幣币bì 幫帮bāng 幬帱chóu,dào 幷并bìng,bīng 幹干gàn,gān 幾几jī,jǐ 庫库kù 廁厕cè 廂厢xiāng 廄厩jiù 廈厦shà,xià 廕荫yìn,yīn 廚厨chú 廝厮sī 廟庙miào 廠厂chǎng,ān,hàn 廡庑wǔ 廢废fèi 廣广guǎng,ān 廩廪lǐn 廬庐lú 廳厅tīng 弒弑shì 弔吊diào 弳弪jìng 張张zhāng 強强qiáng,qiǎng,jiàng 彆别biè,bié 彈弹dàn,tán 彌弥mí,mǐ 彎弯wān 彔录lù 彙汇huì 彥彦yàn 彫雕diāo 彿佛fú,fó,bì,bó 徑径jìng 從从cóng,zòng 徠徕lái,lài 復复fù 徹彻chè 恆恒héng 恥耻chǐ 悅悦yuè 悵怅chàng 悶闷mèn,mēn 悽凄qī 惡恶è,wù,ě,wū 惱恼nǎo 惲恽yùn 惻恻cè 愛爱ài 愜惬qiè 愨悫què 愴怆chuàng 愷恺kǎi 愾忾kài,xì 慄栗lì 態态tài 慍愠yùn 慘惨cǎn 慚惭cán 慟恸tòng 慣惯guàn 慤悫què 慪怄òu 慫怂sǒng 慮虑lǜ 慳悭qiān 慶庆qìng 慼戚qī 慾欲yù 憂忧yōu 憊惫bèi 憐怜lián 憑凭píng 憒愦kuì 憚惮dàn,dá 憤愤fèn 憫悯mǐn 憮怃wǔ 憲宪xiàn 憶忆yì 懇恳kěn 應应yīng,yìng 懌怿yì 懍懔lǐn 懞蒙méng,měng,mēng 懟怼duì 懣懑mèn 懨恹yān 懲惩chéng 懶懒lǎn 懷怀huái 懸悬xuán 懺忏chàn 懼惧jù 懾慑shè 戀恋liàn 戇戆zhuàng,gàng 戔戋jiān 戧戗qiāng,qiàng 戩戬jiǎn 戰战zhàn 戲戏xì,hū 戶户hù 扞捍hàn 拋抛pāo 挱挲suō,shā,sā 挾挟xié,jiā 捨舍shě,shè 捫扪mén 捲卷juǎn,quán,juàn 掃扫sǎo,sào 掄抡lūn,lún 掙挣zhēng,zhèng 掛挂guà 採采cǎi,cài 揀拣jiǎn 揚扬yáng 換换huàn 揮挥huī 損损sǔn 搖摇yáo 搗捣dǎo 搧扇shān,shàn 搶抢qiāng,qiǎng,chēng 摑掴guó,guāi 摜掼guàn 摟搂lǒu,lōu 摯挚zhì 摳抠kōu 摶抟tuán 摻掺chān,xiān,càn,shǎn 撈捞lāo 撐撑chēng 撓挠náo 撟挢jiǎo 撣掸dǎn,shàn 撥拨bō 撫抚fǔ 撲扑pū 撳揿qìn 撻挞tà 撾挝zhuā,wō 撿捡jiǎn 擁拥yōng 擄掳lǔ 擇择zé,zhái 擊击jī 擋挡dǎng,dàng 擔担dān,dàn,dǎn 據据jù,jǐ,jū 擠挤jǐ 擡抬tái 擣捣dǎo 擬拟nǐ 擯摈bìn 擰拧níng,nǐng,nìng 擱搁gē,gé 擲掷zhì 擴扩kuò 擷撷xié 擺摆bǎi 擻擞sòu,sǒu 擼撸lū 擾扰rǎo 攄摅shū 攆撵niǎn 攏拢lǒng 攔拦lán 攖撄yīng 攙搀chān 攛撺cuān 攜携xié 攝摄shè,niè 攢攒zǎn,cuán,zàn,zuān 攣挛luán 攤摊tān 攪搅jiǎo 攬揽lǎn 敎教jiào,jiāo 敗败bài 敘叙xù 敵敌dí 數数shù,shǔ,shuò 斂敛liǎn 斃毙bì 斕斓lán 斬斩zhǎn 斷断duàn 旂旗qí 旣既jì 昇升shēng 時时shí 晉晋jìn 晝昼zhòu 暈晕yùn,yūn 暉晖huī 暢畅chàng 暫暂zàn 曄晔yè 曆历lì 曇昙tán 曉晓xiǎo 曏向xiàng 曖暧ài 曠旷kuàng 曬晒shài 書书shū 會会huì,kuài 朧胧lóng 朮术zhú,shù,shú 東东dōng 枴拐guǎi 柵栅shān,zhà,shi,cè 柺拐guǎi 査查chá,zhā 桿杆gǎn,gān 梔栀zhī 梘枧jiǎn 條条tiáo,tiāo 梟枭xiāo 棄弃qì 棊棋qí 棖枨chéng 棗枣zǎo 棟栋dòng 棧栈zhàn 棲栖qī,xī 椏桠yā 楊杨yáng 楓枫fēng 楨桢zhēn 業业yè 極极jí 榦干gàn,gān 榪杩mà,mǎ 榮荣róng 榿桤qī 構构gòu 槍枪qiāng 槓杠gàng,gāng 槧椠qiàn 槨椁guǒ 槳桨jiǎng 樁桩zhuāng 樂乐lè,yuè,yào,lào 樅枞cōng,zōng 樑梁liáng 樓楼lóu 標标biāo 樞枢shū 樣样yàng 樸朴pǔ,pò,pō,piáo 樹树shù 樺桦huà 橈桡ráo,náo 橋桥qiáo 機机jī 橢椭tuǒ 橫横héng,hèng 檁檩lǐn 檉柽chēng 檔档dàng 檜桧guì,huì 檢检jiǎn 檣樯qiáng 檯台tái,tāi 檳槟bīn,bīng 檸柠níng 檻槛jiàn,kǎn 櫃柜guì,jǔ 櫓橹lǔ 櫚榈lǘ 櫛栉zhì 櫝椟dú 櫞橼yuán 櫟栎lì,yuè 櫥橱chú 櫧槠zhū 櫨栌lú 櫪枥lì 櫫橥zhū 櫬榇chèn 櫱蘖niè 櫳栊lóng 櫸榉jǔ 櫻樱yīng 欄栏lán 欅榉jǔ 權权quán 欏椤luó 欒栾luán 欖榄lǎn 欞棂líng 欽钦qīn 歎叹tàn 歐欧ōu 歟欤yú 歡欢huān 歲岁suì 歷历lì 歸归guī 歿殁mò 殘残cán 殞殒yǔn 殤殇shāng 殫殚dān 殭僵jiāng 殮殓liàn 殯殡bìn 殲歼jiān 殺杀shā 殻壳qiào,ké 殼壳ké,qiào 毀毁huǐ 毆殴ōu 毿毵sān 氂牦máo 氈毡zhān 氌氇lǔ,lu 氣气qì 氫氢qīng 氬氩yà 氳氲yūn 氾泛fán,fàn 汎泛fàn 汙污wū 決决jué 沒没méi,mò 沖冲chōng,chòng 況况kuàng 泝溯sù 洩泄xiè,yì 洶汹xiōng 浹浃jiā 涇泾jīng 涼凉liáng,liàng 淒凄qī 淚泪lèi 淥渌lù 淨净jìng,chēng 淩凌líng 淪沦lún 淵渊yuān 淶涞lái 淺浅qiǎn,jiān 渙涣huàn 減减jiǎn 渦涡wō,guō 測测cè 渾浑hún 湊凑còu 湞浈zhēn 湧涌yǒng,chōng 湯汤tāng,shāng 溈沩wéi 準准zhǔn 溝沟gōu 溫温wēn 溼湿shī 滄沧cāng 滅灭miè 滌涤dí 滎荥xíng,yíng 滙汇huì 滬沪hù 滯滞zhì 滲渗shèn 滷卤lǔ 滸浒hǔ,xǔ 滾滚gǔn 滿满mǎn 漁渔yú 漚沤ōu,òu 漢汉hàn 漣涟lián 漬渍zì 漲涨zhǎng,zhàng 漵溆xù 漸渐jiàn,jiān 漿浆jiāng,jiàng 潁颍yǐng 潑泼pō 潔洁jié 潙沩wéi 潛潜qián 潤润rùn 潯浔xún 潰溃kuì,huì 潷滗bì 潿涠wéi 澀涩sè 澆浇jiāo 澇涝lào 澗涧jiàn 澠渑miǎn,shéng 澤泽zé,shì 澩泶xué 澮浍kuài,huì 澱淀diàn 濁浊zhuó 濃浓nóng 濕湿shī 濘泞nìng 濛蒙méng,mēng,měng 濟济jì,jǐ 濤涛tāo 濫滥làn 濰潍wéi 濱滨bīn 濺溅jiàn,jiān 濼泺luò,pō 濾滤lǜ 瀅滢yíng 瀆渎dú,dòu 瀉泻xiè 瀋沈shěn,chén 瀏浏liú 瀕濒bīn 瀘泸lú 瀝沥lì 瀟潇xiāo 瀠潆yíng 瀦潴zhū 瀧泷lóng,shuāng 瀨濑lài 瀰弥mí,mǐ 瀲潋liàn 瀾澜lán 灃沣fēng 灄滠shè 灑洒sǎ,xǐ 灕漓lí 灘滩tān 灝灏hào 灣湾wān 灤滦luán 灧滟yàn 灩滟yàn 災灾zāi 為为wéi,wèi 烏乌wū,wù 烴烃tīng 無无wú,mó 煉炼liàn 煒炜wěi 煙烟yān 煢茕qióng 煥焕huàn 煩烦fán 煬炀yáng,yàng 熒荧yíng 熗炝qiàng 熱热rè 熾炽chì 燁烨yè 燈灯dēng 燉炖dùn 燒烧shāo 燙烫tàng 燜焖mèn 營营yíng 燦灿càn 燬毁huǐ 燭烛zhú 燴烩huì 燻熏xūn,xùn 燼烬jìn 燾焘dào,tāo 爍烁shuò 爐炉lú 爛烂làn 爭争zhēng 爲为wéi,wèi 爺爷yé 爾尔ěr 牀床chuáng 牆墙qiáng 牘牍dú 牴抵dǐ 牽牵qiān 犖荦luò 犛牦máo,lí 犢犊dú 犧牺xī 狀状zhuàng 狹狭xiá 狽狈bèi 猙狰zhēng 猶犹yóu 猻狲sūn 獁犸mǎ 獃呆dāi 獄狱yù 獅狮shī 獎奖jiǎng 獨独dú 獪狯kuài 獫猃xiǎn 獰狞níng 獲获huò 獵猎liè 獷犷guǎng 獸兽shòu 獺獭tǎ 獻献xiàn 獼猕mí 玀猡luó 現现xiàn 琱雕diāo 琺珐fà 琿珲hún,huī 瑋玮wěi 瑣琐suǒ 瑤瑶yáo 瑩莹yíng 瑪玛mǎ 璉琏liǎn 璣玑jī 璦瑷ài 環环huán 璽玺xǐ 璿璇xuán 瓊琼qióng 瓏珑lóng 瓔璎yīng 瓚瓒zàn 甌瓯ōu 甕瓮wèng 產产chǎn 産产chǎn 畝亩mǔ 畢毕bì 畫画huà 異异yì 畵画huà 當当dāng,dàng,dǎng 疇畴chóu 疊叠dié 痙痉jìng 痠酸suān 痾疴kē,ē 瘂痖yǎ 瘋疯fēng 瘍疡yáng 瘓痪huàn 瘞瘗yì 瘡疮chuāng 瘧疟nüè,yào 瘺瘘lòu 瘻瘘lòu 療疗liáo 癆痨láo 癇痫xián 癉瘅dàn,dān 癒愈yù 癘疠lì,lài 癟瘪biē,biě 癡痴chī 癢痒yǎng 癤疖jiē 癥症zhēng,zhèng 癧疬lì 癩癞lài 癬癣xuǎn 癭瘿yǐng 癮瘾yǐn 癰痈yōng 癱瘫tān 癲癫diān 發发fā,fà 皁皂zào 皚皑ái 皰疱pào 皸皲jūn 皺皱zhòu 盃杯bēi 盜盗dào 盞盏zhǎn 盡尽jìn,jǐn 監监jiān,jiàn 盤盘pán 盧卢lú 盪荡dàng 眞真zhēn 眥眦zì 眾众zhòng 睏困kùn 睜睁zhēng 睞睐lài 瞘眍kōu 瞞瞒mán,mén 瞼睑jiǎn 矇蒙mēng,méng,měng 矚瞩zhǔ 矯矫jiǎo,jiáo 硃朱zhū,shú 硤硖xiá 硨砗chē 硯砚yàn 碩硕shuò,shí 碭砀dàng 碸砜fēng 確确què 碼码mǎ 磚砖zhuān 磣碜chěn 磧碛qì 磯矶jī 磽硗qiāo 礎础chǔ 礙碍ài 礦矿kuàng 礪砺lì 礫砾lì 礬矾fán 礱砻lóng 祕秘bì,mì 祿禄lù 禍祸huò 禎祯zhēn 禦御yù 禪禅shàn,chán 禮礼lǐ 禰祢mí 禱祷dǎo 禿秃tū 秈籼xiān 稅税shuì 稈秆gǎn 稜棱léng,líng,lēng 稟禀bǐng 種种zhǒng,zhòng,chóng 稱称chēng,chèn,chèng 穀谷gǔ,yù 穌稣sū 積积jī 穎颖yǐng 穡穑sè 穢秽huì 穩稳wěn 穫获huò 窩窝wō 窪洼wā 窮穷qióng 窯窑yáo 窶窭jù 窺窥kuī 竄窜cuàn 竅窍qiào 竇窦dòu 竈灶zào 竊窃qiè 竪竖shù 競竞jìng 筆笔bǐ 筍笋sǔn 筧笕jiǎn 箇个gè,gě 箋笺jiān 箏筝zhēng 箚札zhá 節节jié,jiē 範范fàn 築筑zhù,zhú 篋箧qiè 篤笃dǔ 篩筛shāi 篳筚bì 簀箦zé 簍篓lǒu 簑蓑suō 簞箪dān 簡简jiǎn 簣篑kuì 簫箫xiāo 簽签qiān 簾帘lián 籃篮lán 籌筹chóu 籜箨tuò 籟籁lài 籠笼lóng,lǒng 籤签qiān 籩笾biān 籪簖duàn 籬篱lí 籮箩luó 籲吁yù,xū,yū 粵粤yuè 糉粽zòng 糝糁sǎn,shēn 糞粪fèn 糧粮liáng 糰团tuán 糲粝lì 糴籴dí 糶粜tiào 糹纟sī 糾纠jiū 紀纪jì,jǐ 紂纣zhòu 約约yuē,yāo 紅红hóng,gōng 紆纡yū 紇纥hé,gē 紈纨wán 紉纫rèn 紋纹wén,wèn 納纳nà 紐纽niǔ 紓纾shū 純纯chún 紕纰pī,pí,bǐ 紗纱shā 紙纸zhǐ 級级jí 紛纷fēn 紜纭yún 紡纺fǎng 紮扎zhā,zā,zhá 細细xì 紱绂fú 紲绁xiè 紳绅shēn 紹绍shào 紺绀gàn 紼绋fú 紿绐dài 絀绌chù 終终zhōng 絃弦xián 組组zǔ 絆绊bàn 絎绗háng 結结jié,jiē 絕绝jué 絛绦tāo 絝绔kù 絞绞jiǎo 絡络luò,lào 絢绚xuàn 給给gěi,jǐ 絨绒róng 統统tǒng 絲丝sī 絳绛jiàng 絶绝jué 絹绢juàn 綁绑bǎng 綃绡xiāo 綆绠gěng 綈绨tì,tí 綉绣xiù 綏绥suí 綑捆kǔn 經经jīng,jìng 綜综zōng,zèng,zòng 綞缍duǒ 綠绿lǜ,lù 綢绸chóu 綣绻quǎn 綫线xiàn 綬绶shòu 維维wéi 綰绾wǎn 綱纲gāng 網网wǎng 綳绷bèng,bēng,běng 綴缀zhuì 綵彩cǎi 綸纶lún,guān 綹绺liǔ 綺绮qǐ 綻绽zhàn 綽绰chuò,chāo 綾绫líng 綿绵mián 緄绲gǔn 緇缁zī 緊紧jǐn 緋绯fēi 緑绿lǜ,lù 緒绪xù 緔绱shàng 緗缃xiāng 緘缄jiān 緙缂kè 線线xiàn 緝缉jí,qī,jī 緞缎duàn 締缔dì 緡缗mín 緣缘yuán 緦缌sī 編编biān 緩缓huǎn 緬缅miǎn 緯纬wěi 緱缑gōu 緲缈miǎo 練练liàn 緶缏biàn,pián 緹缇tí 緻致zhì 縈萦yíng 縉缙jìn 縊缢yì 縋缒zhuì 縐绉zhòu 縑缣jiān 縛缚fù 縝缜zhěn 縞缟gǎo 縟缛rù 縣县xiàn,xuán 縧绦tāo 縫缝féng,fèng 縭缡lí 縮缩suō,sù 縱纵zòng,zǒng 縲缧léi 縴纤qiàn,xiān 縵缦màn 縶絷zhí 縷缕lǚ 縹缥piǎo,piāo 總总zǒng 績绩jì 繃绷bēng,bèng,běng 繅缫sāo 繆缪móu,miù,miào,liǎo,liáo,mù 繒缯zēng,zèng 織织zhī,zhì 繕缮shàn 繚缭liáo 繞绕rào 繡绣xiù 繢缋huì,huí 繩绳shéng 繪绘huì 繫系xì,jì 繭茧jiǎn 繮缰jiāng 繯缳huán 繰缲qiāo,sāo,zǎo 繳缴jiǎo,zhuó 繹绎yì 繼继jì 繽缤bīn 繾缱qiǎn 纈缬xiè,xié 纊纩kuàng 續续xù 纍累léi,lèi,lěi 纏缠chán 纓缨yīng 纔才cái 纖纤xiān,qiàn 纘缵zuǎn 纜缆lǎn 缽钵bō 罈坛tán 罌罂yīng 罎坛tán 罰罚fá 罵骂mà 罷罢bà,ba,pí 羅罗luó 羆罴pí 羈羁jī 羋芈mǐ 羣群qún 羥羟qiǎng,qiān 羨羡xiàn 義义yì 羶膻shān,dàn 習习xí 翫玩wán 翹翘qiáo,qiào 耬耧lóu 耮耢lào 聖圣shèng 聞闻wén 聯联lián 聰聪cōng 聲声shēng 聳耸sǒng 聵聩kuì 聶聂niè 職职zhí 聹聍níng 聽听tīng 聾聋lóng 肅肃sù 脅胁xié 脈脉mài,mò 脛胫jìng 脣唇chún 脩修xiū 脫脱tuō 脹胀zhàng 腎肾shèn 腖胨dòng 腡脶luó 腦脑nǎo 腫肿zhǒng 腳脚jiǎo,jué 腸肠cháng 膃腽wà 膚肤fū 膠胶jiāo 膩腻nì 膽胆dǎn 膾脍kuài 膿脓nóng 臉脸liǎn 臍脐qí 臏膑bìn 臘腊là,xī 臚胪lú 臟脏zàng,zāng 臠脔luán 臥卧wò 臨临lín 臺台tái,tāi 與与yǔ,yù,yú 興兴xīng,xìng 舉举jǔ 舊旧jiù 舖铺pù,pū 舘馆guǎn 艙舱cāng 艤舣yǐ 艦舰jiàn 艫舻lú 艱艰jiān 艷艳yàn 芻刍chú 苧苎zhù,níng 茲兹zī,cí 荊荆jīng 莊庄zhuāng 莖茎jìng,jīng 莢荚jiá 莧苋xiàn 華华huá,huà,huā 菴庵ān 萇苌cháng 萊莱lái 萬万wàn,mò 萵莴wō 葉叶yè,xié 葒荭hóng 葤荮zhòu 葦苇wěi 葯药yào 葷荤hūn 蒐搜sōu 蒓莼chún 蒔莳shì,shí 蒞莅lì 蒼苍cāng 蓀荪sūn 蓆席xí 蓋盖gài,gě,hé,hài 蓮莲lián 蓯苁cōng 蓴莼chún 蓽荜bì 蔔卜bo,bǔ,pú 蔘参shēn,cān,cēn,sān 蔞蒌lóu 蔣蒋jiǎng 蔥葱cōng 蔦茑niǎo 蔭荫yīn,yìn 蕁荨qián,xún 蕆蒇chǎn 蕎荞qiáo 蕒荬mǎi 蕓芸yún 蕕莸yóu 蕘荛ráo 蕢蒉kuì,kuài 蕩荡dàng 蕪芜wú 蕭萧xiāo 蕷蓣yù 薈荟huì 薊蓟jì 薌芗xiāng 薑姜jiāng 薔蔷qiáng,sè 薟莶xiān,liǎn 薦荐jiàn 薩萨sà 薺荠jì,qí 藍蓝lán 藎荩jìn 藝艺yì 藥药yào 藪薮sǒu 藴蕴yùn 藶苈lì 藹蔼ǎi 藺蔺lìn 蘄蕲qí 蘆芦lú 蘇苏sū,sù 蘊蕴yùn 蘋苹pín,píng,pēng 蘚藓xiǎn 蘞蔹liǎn 蘢茏lóng 蘭兰lán 蘺蓠lí 蘿萝luó 處处chǔ,chù 虛虚xū 虜虏lǔ 號号hào,háo 虧亏kuī 虯虬qiú 蛺蛱jiá 蛻蜕tuì 蜆蚬xiǎn 蝕蚀shí 蝟猬wèi 蝦虾xiā,hā,há 蝨虱shī 蝸蜗wō 螄蛳sī 螞蚂mǎ,mā,mà 螢萤yíng 螻蝼lóu 蟄蛰zhé 蟈蝈guō 蟎螨mǎn 蟣虮jǐ 蟬蝉chán 蟯蛲náo 蟲虫chóng 蟶蛏chēng 蟻蚁yǐ 蠅蝇yíng 蠆虿chài 蠍蝎xiē 蠐蛴qí 蠑蝾róng 蠔蚝háo 蠟蜡là,zhà 蠣蛎lì 蠱蛊gǔ 蠶蚕cán 蠻蛮mán 衆众zhòng 衊蔑miè 術术shù,shú,zhú 衕同tòng,tóng 衚胡hú 衛卫wèi 衝冲chōng,chòng 袞衮gǔn 裊袅niǎo 裏里lǐ,li 補补bǔ 裝装zhuāng 裡里lǐ,li 製制zhì 複复fù 褲裤kù 褳裢lián 褸褛lǚ 褻亵xiè 襇裥jiǎn 襉裥jiǎn 襖袄ǎo 襝裣liǎn 襠裆dāng 襤褴lán 襪袜wà 襬摆bǎi 襯衬chèn 襲袭xí 覈核hé,hú 見见jiàn,xiàn 規规guī 覓觅mì 視视shì 覘觇chān 覡觋xí 覦觎yú 親亲qīn,qìng 覬觊jì 覯觏gòu 覲觐jìn 覷觑qù,qū 覺觉jué,jiào 覽览lǎn 覿觌dí 觀观guān,guàn 觴觞shāng 觶觯zhì 觸触chù 訁讠yán 訂订dìng 訃讣fù 計计jì 訊讯xùn 訌讧hòng 討讨tǎo 訐讦jié 訓训xùn 訕讪shàn 訖讫qì 託托tuō 記记jì 訛讹é 訝讶yà 訟讼sòng 訣诀jué 訥讷nè 訪访fǎng 設设shè 許许xū,xǔ,hǔ 訴诉sù 訶诃hē 診诊zhěn 註注zhù 証证zhèng 詁诂gǔ 詆诋dǐ 詎讵jù 詐诈zhà 詒诒yí,dài 詔诏zhào 評评píng 詘诎qū 詛诅zǔ 詞词cí 詠咏yǒng 詡诩xǔ 詢询xún 詣诣yì 試试shì 詩诗shī 詫诧chà 詬诟gòu 詭诡guǐ 詮诠quán 詰诘jié,jí 話话huà 該该gāi 詳详xiáng,yáng 詵诜shēn 詼诙huī 詿诖guà 誄诔lěi 誅诛zhū 誆诓kuāng 誇夸kuā,kuà 誌志zhì 認认rèn 誑诳kuáng 誒诶ēi,éi,ěi,èi,xī 誕诞dàn 誘诱yòu 誚诮qiào 語语yǔ,yù 誠诚chéng 誡诫jiè 誣诬wū 誤误wù 誥诰gào 誦诵sòng 誨诲huì 說说shuō,shuì,yuè 説说yuè,shuō,shuì 誰谁shuí,shéi 課课kè 誶谇suì 誹诽fěi 誼谊yì 調调diào,tiáo,zhōu 諂谄chǎn 諄谆zhūn 談谈tán 諉诿wěi 請请qǐng 諍诤zhèng 諏诹zōu 諑诼zhuó 諒谅liàng 論论lùn,lún 諗谂shěn 諛谀yú 諜谍dié 諞谝piǎn 諡谥shì 諢诨hùn 諤谔è 諦谛dì 諧谐xié 諫谏jiàn 諭谕yù 諮咨zī 諱讳huì 諳谙ān 諶谌chén,shèn 諷讽fěng 諸诸zhū 諺谚yàn 諼谖xuān 諾诺nuò 謀谋móu 謁谒yè 謂谓wèi 謄誊téng 謅诌zhōu 謊谎huǎng 謎谜mí,mèi 謐谧mì 謔谑xuè 謖谡sù 謗谤bàng 謙谦qiān 謚谥shì 講讲jiǎng 謝谢xiè 謠谣yáo 謡谣yáo 謨谟mó 謫谪zhé 謬谬miù 謭谫jiǎn 謳讴ōu 謹谨jǐn 謾谩mán,màn 譁哗huá,huā 證证zhèng 譎谲jué 譏讥jī 譖谮zèn 識识shí,zhì 譙谯qiáo,qiào 譚谭tán 譜谱pǔ 譟噪zào 譫谵zhān 譭毁huǐ 譯译yì 議议yì 譴谴qiǎn 護护hù 譽誉yù 譾谫jiǎn 讀读dú,dòu 變变biàn 讎雠chóu 讒谗chán 讓让ràng 讕谰lán 讖谶chèn 讚赞zàn 讜谠dǎng 讞谳yàn 谿溪xī 豈岂qǐ,kǎi 豎竖shù 豐丰fēng 豔艳yàn 豬猪zhū 貍狸lí 貓猫māo,máo 貝贝bèi 貞贞zhēn 負负fù 財财cái 貢贡gòng 貧贫pín 貨货huò 販贩fàn 貪贪tān 貫贯guàn 責责zé,zhài 貯贮zhù 貰贳shì 貲赀zī 貳贰èr 貴贵guì 貶贬biǎn 買买mǎi 貸贷dài,tè 貺贶kuàng 費费fèi 貼贴tiē 貽贻yí 貿贸mào 賀贺hè 賁贲bì,bēn 賂赂lù 賃赁lìn 賄贿huì 賅赅gāi 資资zī 賈贾jiǎ,gǔ,jià 賊贼zéi 賑赈zhèn 賒赊shē 賓宾bīn 賕赇qiú 賚赉lài 賜赐cì 賞赏shǎng 賠赔péi 賡赓gēng 賢贤xián 賣卖mài 賤贱jiàn 賦赋fù 賧赕dǎn 質质zhì 賫赍jī 賬账zhàng 賭赌dǔ 賴赖lài 賺赚zhuàn,zuàn 賻赙fù 購购gòu 賽赛sài 賾赜zé 贄贽zhì 贅赘zhuì 贈赠zèng 贊赞zàn 贋赝yàn 贍赡shàn 贏赢yíng 贐赆jìn 贓赃zāng 贖赎shú 贗赝yàn 贛赣gàn,gòng,zhuàng 贜赃zāng 趕赶gǎn 趙赵zhào 趨趋qū,cù 趲趱zǎn 跡迹jì 踐践jiàn 踰逾yú 踴踊yǒng 蹌跄qiāng,qiàng 蹕跸bì 蹟迹jì 蹠跖zhí 蹣蹒pán 蹤踪zōng 蹺跷qiāo 躉趸dǔn 躊踌chóu 躋跻jī 躍跃yuè 躑踯zhí 躒跞lì,luò 躓踬zhì 躕蹰chú 躚跹xiān 躡蹑niè 躥蹿cuān 躦躜zuān 躪躏lìn 軀躯qū 車车jū,chē 軋轧yà,zhá,gá 軌轨guǐ 軍军jūn 軒轩xuān 軔轫rèn 軛轭è 軟软ruǎn 軤轷hū 軫轸zhěn 軲轱gū 軸轴zhóu,zhòu 軹轵zhǐ 軺轺yáo 軻轲kē,kě 軼轶yì,dié 軾轼shì 較较jiào 輅辂lù 輇辁quán 載载zài,zǎi 輊轾zhì 輒辄zhé 輓挽wǎn 輔辅fǔ 輕轻qīng 輛辆liàng 輜辎zī 輝辉huī 輞辋wǎng 輟辍chuò 輥辊gǔn 輦辇niǎn 輩辈bèi 輪轮lún 輯辑jí 輳辏còu 輸输shū 輻辐fú 輾辗zhǎn,niǎn 輿舆yú 轂毂gǔ,gū 轄辖xiá 轅辕yuán 轆辘lù 轉转zhuǎn,zhuàn,zhuǎi 轍辙zhé 轎轿jiào 轔辚lín 轟轰hōng 轡辔pèi 轢轹lì 轤轳lú 辦办bàn 辭辞cí 辮辫biàn 辯辩biàn 農农nóng 迴回huí 逕径jìng 這这zhè,zhèi 連连lián 週周zhōu 進进jìn 遊游yóu 運运yùn 過过guò,guo,guō 達达dá 違违wéi 遙遥yáo 遜逊xùn 遞递dì 遠远yuǎn,yuàn 遡溯sù 適适shì,dí,zhé,kuò 遲迟chí 遶绕rào 遷迁qiān 選选xuǎn 遺遗yí,wèi 遼辽liáo 邁迈mài 還还huán,hái 邇迩ěr 邊边biān,bian 邏逻luó 邐逦lǐ 郟郏jiá 郵邮yóu 鄆郓yùn 鄉乡xiāng 鄒邹zōu 鄔邬wū 鄖郧yún 鄧邓dèng 鄭郑zhèng 鄰邻lín 鄲郸dān 鄴邺yè 鄶郐kuài 鄺邝kuàng 酈郦lì,zhí 醃腌yān,ā 醖酝yùn 醜丑chǒu 醞酝yùn 醫医yī 醬酱jiàng 釀酿niàng,niáng 釁衅xìn 釃酾shī,shāi 釅酽yàn 釋释shì 釐厘lí,xǐ,xī 釒钅jīn 釓钆gá 釔钇yǐ 釕钌liǎo,liào 釗钊zhāo 釘钉dīng,dìng 釙钋pō 針针zhēn 釣钓diào 釤钐shān,shàn 釦扣kòu 釧钏chuàn 釩钒fán 釵钗chāi 釷钍tǔ 釹钕nǚ 釺钎qiān 鈀钯bǎ,pá 鈁钫fāng 鈄钭dǒu,tǒu 鈅钥yuè,yào 鈈钚bù 鈉钠nà 鈍钝dùn 鈎钩gōu 鈐钤qián 鈑钣bǎn 鈔钞chāo 鈕钮niǔ 鈞钧jūn 鈡钟zhōng 鈣钙gài 鈥钬huǒ 鈦钛tài 鈧钪kàng 鈮铌ní 鈰铈shì 鈳钶kē 鈴铃líng 鈷钴gǔ 鈸钹bó 鈹铍pí,pī 鈺钰yù 鈽钸bū 鈾铀yóu 鈿钿diàn,tián 鉀钾jiǎ 鉅巨jù 鉆钻zuān,zuàn 鉈铊tā,tuó 鉉铉xuàn 鉍铋bì 鉑铂bó 鉕钷pǒ 鉗钳qián 鉚铆mǎo 鉛铅qiān,yán 鉞钺yuè 鉢钵bō 鉤钩gōu 鉦钲zhēng,zhèng 鉬钼mù 鉭钽tǎn 鉳锫běi,péi 鉸铰jiǎo 鉺铒ěr 鉻铬gè 鉿铪hā,kē 銀银yín 銃铳chòng 銅铜tóng 銑铣xiǎn,xǐ 銓铨quán 銖铢zhū 銘铭míng 銚铫diào,tiáo,yáo 銜衔xián 銠铑lǎo 銣铷rú 銥铱yī 銦铟yīn 銨铵ǎn 銩铥diū 銪铕yǒu 銫铯sè 銬铐kào 銱铞diào 銳锐ruì 銷销xiāo 銹锈xiù 銻锑tī 銼锉cuò 鋁铝lǚ 鋃锒láng 鋅锌xīn 鋇钡bèi 鋌铤tǐng,dìng 鋏铗jiá 鋒锋fēng 鋝锊lüè 鋟锓qǐn 鋣铘yé 鋤锄chú 鋥锃zèng 鋦锔jū,jú 鋨锇é 鋪铺pū,pù 鋭锐ruì 鋮铖chéng 鋯锆gào 鋰锂lǐ 鋱铽tè 鋶锍liǔ 鋸锯jù,jū 鋼钢gāng,gàng 錁锞kè 錄录lù 錆锖qīng,qiāng 錇锫péi 錈锩juǎn 錐锥zhuī 錒锕ā 錕锟kūn 錘锤chuí 錙锱zī 錚铮zhēng,zhèng 錛锛bēn 錟锬tán,xiān 錠锭dìng 錢钱qián 錦锦jǐn 錨锚máo 錫锡xī 錮锢gù 錯错cuò 録录lù 錳锰měng 錶表biǎo 錸铼lái 錼镎nài,ná 鍀锝dé 鍁锨xiān 鍃锪huò,huō 鍅钫fǎ,fāng 鍆钔mén 鍇锴kǎi 鍊炼liàn 鍋锅guō 鍍镀dù 鍔锷è 鍘铡zhá 鍛锻duàn 鍤锸chā 鍥锲qiè 鍩锘nuò 鍬锹qiāo 鍰锾huán 鍵键jiàn 鍶锶sī 鍺锗zhě 鍼针zhēn 鍾钟zhōng 鎂镁měi 鎄锿āi 鎇镅méi 鎊镑bàng 鎌镰lián 鎖锁suǒ 鎘镉gé,lì 鎚锤chuí 鎢钨wū 鎣蓥yíng 鎦镏liú,liù 鎧铠kǎi 鎩铩shā 鎪锼sōu 鎬镐gǎo,hào 鎭镇zhèn 鎮镇zhèn 鎰镒yì 鎳镍niè 鎵镓jiā 鎸镌juān 鎿镎ná 鏃镞zú,chuò 鏇旋xuàn,xuán 鏈链liàn 鏌镆mò 鏍镙luó 鏑镝dí,dī 鏗铿kēng 鏘锵qiāng 鏜镗tāng,táng 鏝镘màn 鏞镛yōng 鏟铲chǎn 鏡镜jìng 鏢镖biāo 鏤镂lòu 鏨錾zàn 鏵铧huá 鏷镤pú 鏹镪qiǎng,qiāng 鏽锈xiù 鐃铙náo 鐋铴tàng,tāng 鐐镣liào 鐒铹láo 鐓镦duī,dūn,duì 鐔镡xín,tán,chán 鐘钟zhōng 鐙镫dēng,dèng 鐝镢jué 鐠镨pǔ 鐦锎kāi 鐧锏jiǎn,jiàn 鐨镄fèi 鐫镌juān 鐮镰lián 鐲镯zhuó 鐳镭léi 鐵铁tiě 鐸铎duó 鐺铛dāng,chēng 鐿镱yì 鑄铸zhù 鑊镬huò 鑌镔bīn 鑑鉴jiàn 鑒鉴jiàn 鑔镲chǎ 鑠铄shuò 鑣镳biāo 鑥镥lǔ 鑭镧lán 鑰钥yuè,yào 鑲镶xiāng 鑷镊niè 鑹镩cuān 鑼锣luó 鑽钻zuān,zuàn 鑾銮luán 鑿凿záo 钁镢jué 長长cháng,zhǎng 門门mén 閂闩shuān 閃闪shǎn 閆闫yán 閉闭bì 開开kāi 閌闶kāng,kàng 閎闳hóng 閏闰rùn 閑闲xián 閒闲xián,jiàn,jiān,jiǎn 間间jiàn,jiān 閔闵mǐn 閘闸zhá 閡阂hé 閣阁gé 閤合hé,gé,gě 閥阀fá 閨闺guī 閩闽mǐn 閫阃kǔn 閬阆làng,láng 閭闾lǘ 閱阅yuè 閲阅yuè 閶阊chāng 閹阉yān 閻阎yán 閼阏è,yān 閽阍hūn 閾阈yù 閿阌wén 闃阒qù 闆板bǎn,pàn 闇暗àn 闈闱wéi 闊阔kuò 闋阕què 闌阑lán 闐阗tián 闔阖hé 闕阙què,quē 闖闯chuǎng 關关guān 闞阚kàn,hǎn 闡阐chǎn 闢辟pì,bì 闥闼tà 陘陉xíng 陝陕shǎn 陞升shēng 陣阵zhèn 陰阴yīn 陳陈chén 陸陆lù,liù 陽阳yáng 隉陧niè 隊队duì,zhuì 階阶jiē 隕陨yǔn 際际jì 隨随suí 險险xiǎn 隱隐yǐn,yìn 隴陇lǒng 隸隶lì,dài 隻只zhī,zhǐ 雋隽jùn,juàn 雖虽suī 雙双shuāng 雛雏chú 雜杂zá 雞鸡jī 離离lí 難难nán,nàn,nuó 雲云yún 電电diàn 霑沾zhān 霧雾wù 霽霁jì 靂雳lì 靄霭ǎi 靈灵líng 靚靓jìng,liàng 靜静jìng 靦腼miǎn 靨靥yè 鞏巩gǒng 鞝绱shàng,zhǎng 鞦秋qiū 鞽鞒qiáo 韁缰jiāng 韃鞑dá 韆千qiān 韉鞯jiān 韋韦wéi 韌韧rèn 韓韩hán 韙韪wěi 韜韬tāo 韝鞲gōu 韞韫yùn,wēn 韻韵yùn 響响xiǎng 頁页yè 頂顶dǐng 頃顷qǐng 項项xiàng 順顺shùn 頇顸hān 須须xū 頊顼xù,xū 頌颂sòng 頎颀qí 頏颃háng 預预yù 頑顽wán 頒颁bān 頓顿dùn,dú 頗颇pō 領领lǐng 頜颌hé,gé 頡颉jié,xié,jiá 頤颐yí 頦颏kē,ké 頭头tóu,tou 頰颊jiá 頷颔hàn 頸颈jǐng,gěng 頹颓tuí 頻频bīn,pín 頽颓tuí 顆颗kē 題题tí 額额é 顎颚è 顏颜yán 顓颛zhuān 顔颜yán 願愿yuàn 顙颡sǎng 顛颠diān 類类lèi 顢颟mān 顥颢hào 顧顾gù 顫颤chàn,zhàn 顬颥rú 顯显xiǎn 顰颦pín 顱颅lú 顳颞niè 顴颧quán 風风fēng,fěng 颮飑biāo 颯飒sà 颱台tái,tāi 颳刮guā 颶飓jù 颼飕sōu 飄飘piāo 飆飙biāo 飈飚biāo 飛飞fēi 飠饣shí 飢饥jī 飩饨tún 飪饪rèn 飫饫yù 飭饬chì 飯饭fàn 飱飧sūn 飲饮yǐn,yìn 飴饴yí,sì 飼饲sì 飽饱bǎo 飾饰shì 餃饺jiǎo 餅饼bǐng 餈糍cí 餉饷xiǎng 養养yǎng 餌饵ěr 餑饽bō 餒馁něi 餓饿è 餘余yú 餚肴yáo 餛馄hún 餞饯jiàn 餡馅xiàn 館馆guǎn 餬糊hú,hū,hù 餱糇hóu 餳饧xíng,táng 餵喂wèi 餷馇chā,zha 餼饩xì 餾馏liù,liú 餿馊sōu 饃馍mó 饅馒mán 饈馐xiū 饉馑jǐn 饊馓sǎn 饋馈kuì 饌馔zhuàn 饑饥jī 饒饶ráo 饗飨xiǎng 饜餍yàn 饞馋chán 饢馕náng,nǎng 馬马mǎ 馭驭yù 馮冯féng,píng 馱驮tuó,duò 馳驰chí 馴驯xùn 駁驳bó 駐驻zhù 駑驽nú 駒驹jū 駔驵zǎng 駕驾jià 駘骀tái,dài 駙驸fù 駛驶shǐ 駝驼tuó 駟驷sì 駡骂mà 駢骈pián 駭骇hài 駱骆luò 駿骏jùn 騁骋chěng 騅骓zhuī 騍骒kè 騎骑qí 騏骐qí 騖骛wù 騙骗piàn 騫骞qiān 騭骘zhì 騮骝liú 騰腾téng 騶驺zōu 騷骚sāo,sǎo 騸骟shàn 騾骡luó 驀蓦mò 驁骜ào 驂骖cān 驃骠piào,biāo 驄骢cōng 驅驱qū 驊骅huá 驍骁xiāo 驏骣zhàn,chǎn 驕骄jiāo 驗验yàn 驚惊jīng 驛驿yì 驟骤zhòu 驢驴lǘ 驤骧xiāng 驥骥jì 驪骊lí 骯肮āng 髏髅lóu 髒脏zāng,zàng 體体tǐ,tī 髕髌bìn 髖髋kuān 髮发fà,fā 鬆松sōng 鬍胡hú 鬚须xū 鬢鬓bìn 鬥斗dòu,dǒu 鬧闹nào 鬨哄hòng,hǒng,hōng 鬩阋xì 鬮阄jiū 鬱郁yù 魎魉liǎng 魘魇yǎn 魚鱼yú 魯鲁lǔ 魴鲂fáng 魷鱿yóu 鮁鲅bà 鮃鲆píng 鮎鲇nián 鮐鲐tái 鮑鲍bào 鮒鲋fù 鮚鲒jié 鮝鲞xiǎng 鮞鲕ér 鮪鲔wěi 鮫鲛jiāo 鮭鲑guī,xié,wā,kuí 鮮鲜xiān,xiǎn 鯀鲧gǔn 鯁鲠gěng 鯇鲩huàn 鯉鲤lǐ 鯊鲨shā 鯔鲻zī 鯖鲭qīng,zhēng 鯗鲞xiǎng 鯛鲷diāo 鯝鲴gù 鯡鲱fēi 鯢鲵ní 鯤鲲kūn 鯧鲳chāng 鯨鲸jīng 鯪鲮líng 鯫鲰zōu 鯰鲶nián 鯴鲺shī 鯽鲫jì 鯿鳊biān 鰈鲽dié 鰉鳇huáng 鰍鳅qiū 鰐鳄è 鰒鳆fù 鰓鳃sāi,xǐ 鰠鳋sāo 鰣鲥shí 鰥鳏guān 鰨鳎tǎ 鰩鳐yáo 鰭鳍qí 鰱鲢lián 鰲鳌áo 鰳鳓lè 鰵鳘mǐn 鰷鲦tiáo 鰹鲣jiān 鰻鳗mán 鰾鳔biào 鱅鳙yōng 鱈鳕xuě 鱉鳖biē 鱒鳟zūn 鱔鳝shàn 鱖鳜guì,jué 鱗鳞lín 鱘鲟xún 鱝鲼fèn 鱟鲎hòu 鱧鳢lǐ 鱭鲚jì 鱷鳄è 鱸鲈lú 鱺鲡lí 鳥鸟niǎo,diǎo 鳧凫fú 鳩鸠jiū 鳬凫fú 鳳凤fèng 鳴鸣míng 鳶鸢yuān 鴆鸩zhèn 鴇鸨bǎo 鴉鸦yā 鴕鸵tuó 鴛鸳yuān 鴝鸲qú 鴟鸱chī 鴣鸪gū 鴦鸯yāng 鴨鸭yā 鴯鸸ér 鴰鸹guā 鴻鸿hóng 鴿鸽gē 鵂鸺xiū 鵑鹃jiān,juān 鵒鹆yù 鵓鹁bó 鵜鹈tí 鵝鹅é 鵠鹄hú,gǔ 鵡鹉wǔ 鵪鹌ān 鵬鹏péng 鵯鹎bēi 鵰雕diāo 鵲鹊què 鶇鸫dōng 鶉鹑chún 鶓鹋miáo 鶘鹕hú 鶚鹗è 鶥鹛méi 鶩鹜wù 鶯莺yīng 鶴鹤hè 鶻鹘gǔ,hú 鶼鹣jiān 鶿鹚cí 鷀鹚cí 鷂鹞yào 鷄鸡jī 鷓鹧zhè 鷗鸥ōu 鷙鸷zhì 鷚鹨liù 鷥鸶sī 鷦鹪jiāo 鷯鹩liáo 鷲鹫jiù 鷳鹇xián 鷴鹇xián 鷸鹬yù 鷹鹰yīng 鷺鹭lù 鸌鹱hù 鸕鸬lú 鸚鹦yīng 鸛鹳guàn 鸝鹂lí 鸞鸾luán 鹵卤lǔ 鹹咸xián 鹺鹾cuó 鹼碱jiǎn 鹽盐yán 麗丽lí,lì 麥麦mài 麩麸fū 麪面miàn 麫面miàn 麯曲qū,qǔ 麵面miàn 麼么mó,me,ma,yāo 黃黄huáng 黌黉hóng 點点diǎn 黨党dǎng 黲黪cǎn 黴霉méi 黷黩dú 黽黾mǐn,miǎn,měng 黿鼋yuán 鼉鼍tuó 鼕冬dōng 鼴鼹yǎn 齊齐qí,zhāi,jì,zī 齋斋zhāi 齎赍jī 齏齑jī 齒齿chǐ 齔龀chèn 齙龅bāo 齜龇zī 齟龃jǔ 齠龆tiáo 齡龄líng 齣出chū 齦龈yín,kěn 齧啮niè 齪龊chuò 齬龉yǔ 齲龋qǔ 齶腭è 齷龌wò 龍龙lóng 龐庞páng 龔龚gōng 龕龛kān 龜龟guī,jūn,qiū";
var ALSO_TRADITIONAL = "并布占局系私幸杰家佣仆雇俊凶儿胄克划札恤即念吃咽向采冢坏奸娘尸峰昆岳岩干几吊雕佛栗戚欲蒙捍舍卷挂扇扑抬教旗既升晒拐查杆棋杠梁朴台僵泛污溯泄凌涌准沈漓床抵呆酸愈痴症皂杯真困朱秘御谷灶范筑蓑帘吁粽扎弦捆彩致累才群玩听唇修庵搜席卜芸姜荐虱虫蔑同胡里制核托注夸志咨噪溪丰狸逾挽回周游腌丑扣巨表旋合板暗辟只云沾秋千愿刮飧余肴糊喂松斗哄郁咸面曲么霉冬出";

// src/language/traditional.ts
var AMBIGUOUS = /* @__PURE__ */ new Map([
  ["著", "着"],
  ["徵", "征"]
]);
var tables = null;
function build2() {
  const simplified = /* @__PURE__ */ new Map();
  const readings = /* @__PURE__ */ new Map([["著", ["zhù", "zhe", "zháo", "zhuó"]]]);
  const simplifiedOnly = /* @__PURE__ */ new Set();
  for (const row of TRADITIONAL_ROWS.split(" ")) {
    const [traditional = "", form = ""] = row;
    simplified.set(traditional, form);
    simplifiedOnly.add(form);
    readings.set(traditional, row.slice(2).split(","));
  }
  for (const character of ALSO_TRADITIONAL) simplifiedOnly.delete(character);
  return { simplified, readings, simplifiedOnly };
}
var get2 = () => {
  tables ??= build2();
  return tables;
};
var simplifications = () => get2().simplified;
var forms = null;
function formTable() {
  const table2 = new Array(65536);
  for (const [traditional, form] of get2().simplified) table2[traditional.charCodeAt(0)] = form;
  return table2;
}
function simplifiedOf(character) {
  forms ??= formTable();
  return character.length === 1 ? forms[character.charCodeAt(0)] ?? character : character;
}
var TRADITIONAL = 1;
var SIMPLIFIED = 2;
var scripts = null;
function scriptTable() {
  if (scripts !== null) return scripts;
  scripts = new Uint8Array(65536);
  for (const character of get2().simplifiedOnly) scripts[character.charCodeAt(0)] = SIMPLIFIED;
  for (const character of get2().simplified.keys()) scripts[character.charCodeAt(0)] = TRADITIONAL;
  return scripts;
}
var isTraditionalOnly = (character) => scriptTable()[character.charCodeAt(0)] === TRADITIONAL;
var isSimplifiedOnly = (character) => scriptTable()[character.charCodeAt(0)] === SIMPLIFIED;
function countScripts(text) {
  const table2 = scriptTable();
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i += 1) {
    const script2 = table2[text.charCodeAt(i)];
    if (script2 === TRADITIONAL) traditional += 1;
    else if (script2 === SIMPLIFIED) simplified += 1;
  }
  return { traditional, simplified };
}
var MARKS_OF_TONE = /[\u0300\u0301\u0304\u030c]/g;
var withoutTone = (reading) => reading.normalize("NFD").replace(MARKS_OF_TONE, "").normalize("NFC");
function hasReading(character, reading, exact = false) {
  const readings = get2().readings.get(character);
  if (readings === void 0) return false;
  if (readings.includes(reading)) return true;
  return !exact && readings.some((known3) => withoutTone(known3) === withoutTone(reading));
}
var byLead = null;
function groupByLead() {
  const groups = /* @__PURE__ */ new Map();
  for (const character of get2().readings.keys()) {
    const lead = encodeGbk(character) >> 8;
    const list = groups.get(lead);
    if (list === void 0) groups.set(lead, [character]);
    else list.push(character);
  }
  return groups;
}
function keysWith(lead, reading) {
  byLead ??= groupByLead();
  return (byLead.get(lead) ?? []).filter((character) => hasReading(character, reading));
}
var SYLLABLE = "[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6}";

// src/language/likelihood.ts
var SAME_AS = /* @__PURE__ */ new Map([
  [",", "，"],
  [":", "："],
  [";", "；"],
  ["!", "！"],
  ["(", "（"],
  [")", "）"],
  ["\r", "\n"]
]);
var SAME_RUN = Math.log(0.6);
var sumOf = (shares) => {
  let sum = 0;
  for (const share of shares) sum += share;
  return sum;
};
function startsBehind(name) {
  if (name === "0") return AFTER_DIGITS;
  return BEFORE_START.has(name) ? SENTENCE_STARTS : null;
}
function rowOf(name, following) {
  const share = (mark) => (following[mark] ?? UNLISTED_MARK) / 1e3;
  const marks4 = Object.keys(FOLLOWING).filter((mark) => mark !== WORD);
  return {
    logs: new Map(marks4.map((mark) => [mark, Math.log(share(mark))])),
    word: 1 - sumOf(marks4.map(share)),
    starts: startsBehind(name),
    isRun: name === "0" || name === "A"
  };
}
var WORD = "字";
var rows = new Map(
  Object.entries(FOLLOWING).map(([name, following]) => [name, rowOf(name, following)])
);
var rowBehind = (name) => {
  const row = rows.get(name);
  if (row === void 0) throw new RangeError(`no marks are known behind ${name}`);
  return row;
};
var behindWord = rowBehind(WORD);
var OTHERS = new Map(
  [SENTENCE_STARTS, AFTER_DIGITS].map((table2) => [table2, 1 - sumOf(table2.values())])
);
function ratioOf(model2, character, table2) {
  const share = table2.get(character);
  if (share === void 0) return OTHERS.get(table2) ?? 1;
  const general = model2.beginning(character);
  return general === 0 ? 1 : share / general;
}
function token(character) {
  const code = character.charCodeAt(0);
  if (code >= 128) return simplifiedOf(character);
  if (code >= 48 && code <= 57) return "0";
  if ((code | 32) >= 97 && (code | 32) <= 122) return "A";
  return SAME_AS.get(character) ?? character;
}
var startOf = (model2, behind = "\n") => ({
  ...model2.start,
  row: rowBehind(behind)
});
function advance(model2, state, character) {
  const name = token(character);
  const row = rows.get(name);
  if (row === void 0 || row === behindWord) {
    const { starts: starts2, word } = state.row;
    const ratio = starts2 === null ? 1 : ratioOf(model2, name, starts2);
    const next = model2.next(state, name, word * ratio);
    const { id, inside, log: log2 } = next;
    return { character: next.character, id, inside, log: log2, row: behindWord };
  }
  if (row === state.row && row.isRun) return { ...state, log: state.log + SAME_RUN };
  const ended = Math.max(1e-3, 1 - state.inside);
  const log = state.log + Math.log(ended) + (state.row.logs.get(name) ?? 0);
  return { character: "", id: -1, inside: 0, log, row };
}
function advanceOver(model2, state, text) {
  let result = state;
  for (const character of text) result = advance(model2, result, character);
  return result;
}

// src/language/scripts.ts
var SCRIPTS = [
  {
    name: "Latin",
    from: 192,
    to: 591,
    frequent: "éáíóúñàèêçâîôûëïüöäßãõåæøłąęśżźćńčšžřěůýğışőűțăđœşţơưĩũòìù"
  },
  {
    name: "Latin",
    from: 7680,
    to: 7935,
    frequent: "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
  },
  { name: "Greek", from: 880, to: 1023, frequent: "αοιετνσρηπκμλυωςάίόέδχθγήφβξζψύώ" },
  {
    name: "Cyrillic",
    from: 1024,
    to: 1279,
    frequent: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґјљњћђџѓќў"
  },
  { name: "Armenian", from: 1328, to: 1423, frequent: "" },
  { name: "Hebrew", from: 1425, to: 1524, frequent: "יוהלאמרבתנשעדקחפכטסגצזםןךףץ" },
  {
    name: "Arabic",
    from: 1536,
    to: 1791,
    frequent: "البيتمنروعهدسفكقحجشطصخذغضظثزةىأإآؤئءیکگپچژ،؟"
  },
  { name: "Devanagari", from: 2304, to: 2431, frequent: "ा्रकेिनहसतीलमपोैवयजटदगबचुंथ।" },
  {
    name: "Thai",
    from: 3585,
    to: 3675,
    frequent: "านรกอเงมยลวดทตสะบปคหจพ่้ีัิ์ขใไชแโถูุืธซผศณ็ภฟษฐำฉ"
  },
  { name: "Georgian", from: 4256, to: 4351, frequent: "" }
];
var FREQUENT = -3.2;
var CAPITAL = -4.6;
var RARE = -7.5;
var letters = /* @__PURE__ */ new Map();
for (const { name, frequent: frequent2 } of SCRIPTS) {
  for (const letter of frequent2) {
    letters.set(letter, { script: name, cost: FREQUENT });
    const capital = letter.toUpperCase();
    if (capital !== letter && capital.length === 1 && !letters.has(capital)) {
      letters.set(capital, { script: name, cost: CAPITAL });
    }
  }
}
function letterOf(character) {
  const known3 = letters.get(character);
  if (known3 !== void 0) return known3;
  const code = character.codePointAt(0) ?? 0;
  const script2 = SCRIPTS.find(({ from, to }) => code >= from && code <= to);
  return script2 === void 0 ? null : { script: script2.name, cost: RARE };
}

// src/language/plausibility.ts
var ERROR = -15;
var NEVER = -16;
var SYMBOL = -8;
var OTHER_SCRIPT = -7.5;
var LATIN_SCRIPT = -3;
var UNACCOMPANIED = -2;
var GLUED = -2.5;
var MARKS = new Set("，。、：；？！“”（）《》…—·‘’");
var OTHER_MARKS = new Map([
  ...[..."「」"].map((mark) => [mark, -4.5]),
  ...[..."『』【】〈〉～　"].map((mark) => [mark, -6]),
  ...[..."․﹑﹐‧•．％＋－／＝〔〕｜"].map((mark) => [mark, -7])
]);
var KANA = {
  Chinese: -9,
  board: -9,
  Japanese: -3.8,
  Korean: -12,
  any: -5
};
var HANGUL = {
  Chinese: [-14, -16],
  board: [-14, -16],
  Japanese: [-14, -16],
  Korean: [-5.5, -9],
  any: [-6.5, -10]
};
var PHONETIC = -11;
var KANJI = -1;
var SHINJITAI_JAPANESE = -6.5;
var SHINJITAI_CHINESE = -9;
var FOREIGN = -12;
var HANJA = -5;
var frequentHangul = new Set(FREQUENT_HANGUL);
var shinjitai = new Set(SHINJITAI);
var cantonese = new Set(CANTONESE);
var isHanzi = (code) => code >= 13312 && code <= 40959 || code >= 131072 || code >= 63744 && code <= 64255;
var isKana = (code) => code >= 12353 && code <= 12543;
var isHalfKana = (code) => code >= 65377 && code <= 65439;
var isHangul = (code) => code >= 44032 && code <= 55203;
var isFullWidth = (code) => code >= 65281 && code <= 65374;
var isSymbol = (code) => code >= 160 && code <= 191 || code >= 8192 && code <= 11263 || code >= 12288 && code <= 12351 || code >= 12800 && code <= 13311 || code >= 65072 && code <= 65519 || code >= 126976 && code <= 129791 || code === 215 || code === 247;
function asciiCost(code) {
  if (code >= 97 && code <= 122) return -3;
  if (code === 32 || code === 10 || code === 13 || code === 9) return -2;
  if (code >= 48 && code <= 57) return -3;
  if (code >= 65 && code <= 90) return -3.8;
  return code < 32 || code === 127 ? NEVER : -4;
}
var startsOf = /* @__PURE__ */ new WeakMap();
function starts(model2) {
  let known3 = startsOf.get(model2);
  if (known3 === void 0) {
    known3 = {
      line: startOf(model2),
      clause: startOf(model2, "，"),
      number: startOf(model2, "0")
    };
    startsOf.set(model2, known3);
  }
  return known3;
}
var beginReading = (model2) => ({
  log: 0,
  state: starts(model2).line,
  script: "",
  previous: 0
});
var isLatinLetter = (code) => code >= 97 && code <= 122 || code >= 65 && code <= 90;
var UNLISTED = -13;
var COLLOQUIAL = -8;
function read(model2, reading, character, family) {
  const previous = character.codePointAt(0) ?? 0;
  if (previous < 128) return readAscii(model2, reading, previous);
  if (isHanzi(previous) || MARKS.has(character)) {
    const state = advance(model2, reading.state, character);
    const unlisted = family === "board" ? ERROR - 1 : UNLISTED;
    const least = cantonese.has(character) ? COLLOQUIAL : unlisted;
    const cost2 = Math.max(least, state.log - reading.state.log);
    const log = reading.log + (isHanzi(previous) ? hanziCost(character, cost2, reading, family) : cost2);
    return { log, state, script: "", previous };
  }
  const letter = letterOf(character);
  const cost = otherCost(character, previous, reading, family);
  return {
    log: reading.log + cost,
    state: starts(model2).clause,
    script: letter?.script ?? "",
    previous
  };
}
var isDigit = (code) => code >= 48 && code <= 57;
function stateBehind(model2, code) {
  const { line, number, clause } = starts(model2);
  if (code === 10) return line;
  return isDigit(code) ? number : clause;
}
function readAscii(model2, reading, code) {
  const glued = isLatinLetter(code) && isHanzi(reading.previous) ? GLUED : 0;
  return {
    log: reading.log + asciiCost(code) + glued,
    state: stateBehind(model2, code),
    script: code === 32 || code > 64 ? reading.script : "",
    previous: code
  };
}
function hanziCost(character, cost, { previous }, family) {
  const glued = isLatinLetter(previous) ? GLUED : 0;
  if (family === "Japanese") {
    return glued + (shinjitai.has(character) ? SHINJITAI_JAPANESE : cost + KANJI);
  }
  if (family === "Korean") return glued + cost + HANJA;
  return glued + (shinjitai.has(character) ? SHINJITAI_CHINESE : cost);
}
function otherCost(character, code, reading, family) {
  if (code === 65533) return ERROR;
  const mark = OTHER_MARKS.get(character);
  if (mark !== void 0) return mark;
  if (isKana(code)) return KANA[family];
  if (isHangul(code)) return HANGUL[family][frequentHangul.has(character) ? 0 : 1];
  if (isHalfKana(code)) return family === "Japanese" ? -7.5 : -12;
  if (isFullWidth(code)) return -6.5;
  if (code >= 12549 && code <= 12686 || code >= 65072 && code <= 65135) return PHONETIC;
  const letter = letterOf(character);
  if (letter === null) return isSymbol(code) ? SYMBOL : NEVER;
  if (family !== "any") return FOREIGN;
  if (letter.script === "Latin") {
    const begins = reading.script === "Latin" ? 0 : LATIN_SCRIPT;
    return letter.cost + begins + (isLatinLetter(reading.previous) ? 0 : UNACCOMPANIED);
  }
  return letter.cost + (letter.script === reading.script ? 0 : OTHER_SCRIPT);
}
function plausibility(model2, text, family) {
  let reading = beginReading(model2);
  for (const character of text) reading = read(model2, reading, character, family);
  return reading.log;
}

// src/encoding/aligned.ts
import { TextDecoder as TextDecoder6 } from "@exodus/bytes/encoding.js";

// src/language/pair-table.ts
import { TextDecoder as TextDecoder5 } from "@exodus/bytes/encoding.js";
var FIRST_PAIR_LEAD = 129;
var LAST_PAIR_LEAD = 254;
var FIRST_PAIR_TRAIL = 64;
var LAST_PAIR_TRAIL = 255;
var TRAILS2 = LAST_PAIR_TRAIL - FIRST_PAIR_TRAIL + 1;
var LINE_FEED2 = 10;
var isCharacter = (text) => text.length === 1 || text.length === 2 && (text.codePointAt(0) ?? 0) > 65535;
function build3(label) {
  const bytes = [];
  for (let lead = FIRST_PAIR_LEAD; lead <= LAST_PAIR_LEAD; lead += 1) {
    for (let trail = FIRST_PAIR_TRAIL; trail <= LAST_PAIR_TRAIL; trail += 1) {
      bytes.push(lead, trail, LINE_FEED2);
    }
  }
  const cells = new TextDecoder5(label).decode(Uint8Array.from(bytes)).split("\n").map((cell) => cell !== "�" && isCharacter(cell) ? cell : "");
  return (lead, trail) => lead < FIRST_PAIR_LEAD || trail < FIRST_PAIR_TRAIL ? "" : cells[(lead - FIRST_PAIR_LEAD) * TRAILS2 + trail - FIRST_PAIR_TRAIL] ?? "";
}
var tables2 = /* @__PURE__ */ new Map();
function pairTable(label) {
  let table2 = tables2.get(label);
  if (table2 === void 0) {
    table2 = build3(label);
    tables2.set(label, table2);
  }
  return table2;
}

// src/encoding/aligned.ts
var isFourByte = (bytes, at) => {
  const second = bytes[at + 1] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  return second >= 48 && second <= 57 && fourth >= 48 && fourth <= 57;
};
function alignedPlausibility(model2, bytes, label, family) {
  const table2 = pairTable(label);
  const four = label === "gb18030" ? new TextDecoder6(label) : null;
  const best3 = new Array(bytes.length + 4);
  best3[0] = beginReading(model2);
  const offer2 = (at, reading) => {
    const known3 = best3[at];
    if (known3 === void 0 || reading.log > known3.log) best3[at] = reading;
  };
  for (let at = 0; at < bytes.length; at += 1) {
    const reading = best3[at];
    if (reading === void 0) continue;
    const byte = bytes[at] ?? 0;
    if (byte < 128) {
      offer2(at + 1, read(model2, reading, String.fromCharCode(byte), family));
      continue;
    }
    offer2(at + 1, { ...reading, log: reading.log + ERROR });
    const trail = bytes[at + 1] ?? 0;
    const cell = table2(byte, trail);
    if (cell !== "") offer2(at + 2, read(model2, reading, cell, family));
    else if (four !== null && isFourByte(bytes, at)) {
      const character = four.decode(bytes.subarray(at, at + 4));
      if (!character.includes("�")) offer2(at + 4, read(model2, reading, character, family));
    }
  }
  return (best3[bytes.length] ?? best3[bytes.length - 1])?.log ?? Number.NEGATIVE_INFINITY;
}

// src/encoding/candidates.ts
var CANDIDATES = [
  { label: "utf-8", family: "any", prior: -0.5 },
  { label: "gb18030", family: "Chinese", prior: -1.2 },
  { label: "big5", family: "Chinese", prior: -2 },
  { label: "shift_jis", family: "Japanese", prior: -6 },
  { label: "euc-jp", family: "Japanese", prior: -6 },
  { label: "euc-kr", family: "Korean", prior: -6 }
];
var UTF_16_PRIOR = -6;
var RARE_CANDIDATES = [
  { label: "big5-uao", family: "board", prior: -4, after: "big5" },
  { label: "euc-tw", family: "Chinese", prior: -7, after: null }
];
var familyOf = (label) => CANDIDATES.find((candidate) => candidate.label === label)?.family ?? "any";

// src/encoding/eight-bit.ts
var START = -12;
var LETTER = -4.5;
var BESIDE_PLAIN = -3.5;
var PLAIN = -3;
var ALONE = -7;
var MARK = -6.5;
var CONTROL = -16;
var isPlain = (byte = 0) => (byte | 32) >= 97 && (byte | 32) <= 122;
var isHigh2 = (byte = 0) => byte >= 128;
var isWhiteSpace = (byte) => byte === 10 || byte === 13 || byte === 9;
function eightBit(bytes) {
  let log = START;
  bytes.forEach((byte, i) => {
    const before = bytes[i - 1];
    const after = bytes[i + 1];
    if (isHigh2(byte)) {
      if (byte < 160) log += MARK;
      else log += isPlain(before) || isPlain(after) ? BESIDE_PLAIN : LETTER;
    } else if (byte < 32 && !isWhiteSpace(byte)) log += CONTROL;
    else log += isPlain(byte) && isHigh2(before) && isHigh2(after) ? ALONE : PLAIN;
  });
  return log;
}

// src/encoding/foreign.ts
import chardet from "chardet";
import jschardet from "jschardet";
var MOST = 8192;
var CODE_PAGES = /* @__PURE__ */ new Map([
  ["cp874", "windows-874"],
  ["maccyrillic", "x-mac-cyrillic"]
]);
var known = (name) => name === null ? null : canonicalLabel(CODE_PAGES.get(name.toLowerCase()) ?? name);
function excerpt(bytes) {
  let first = bytes.findIndex((byte) => byte >= 128);
  if (bytes.length <= MOST || first < 0) first = 0;
  const start = Math.max(0, Math.min(first - 256, bytes.length - MOST));
  const part = bytes.subarray(start, start + MOST);
  return Buffer.from(part.buffer, part.byteOffset, part.length);
}
function alphabetOf(bytes) {
  return known(jschardet.detect(excerpt(bytes)).encoding);
}
function escapedForeign(bytes) {
  return known(chardet.detect(bytes.subarray(0, MOST)));
}

// src/encoding/escapes.ts
var REACH = 65536;
var HZ = /~\{((?:[!-w][!-~])+)~\}/g;
var ISO_2022_CN = /\x1b\$(?:\)[AEG]|\*H)/;
var LEAST_USUAL = 0.6;
var isUsual = (row) => row >= "!" && row <= "#" || row >= "0" && row <= "W";
function isHz(text) {
  let pairs2 = 0;
  let usual = 0;
  for (const [, run = ""] of text.matchAll(HZ)) {
    for (let i = 0; i < run.length; i += 2) {
      pairs2 += 1;
      if (isUsual(run[i] ?? "")) usual += 1;
    }
  }
  return pairs2 > 0 && usual >= pairs2 * LEAST_USUAL;
}
function escapedEncoding(bytes) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, REACH)).toString(
    "latin1"
  );
  if (ISO_2022_CN.test(text)) return "iso-2022-cn";
  if (text.includes("~{") && isHz(text)) return "hz-gb-2312";
  return text.includes("\x1B") ? escapedForeign(bytes) : null;
}

// src/encoding/sample.ts
var MARGIN = 2;
var LINE_FEED3 = 10;
function nonAsciiSample(bytes, limit) {
  const sample = new Uint8Array(limit + MARGIN + 2);
  let length = 0;
  let i = 0;
  while (i < bytes.length && length < limit) {
    if ((bytes[i] ?? 0) < 128) {
      i += 1;
      continue;
    }
    const start = i > 0 ? i - 1 : i;
    let end = i;
    let quiet = 0;
    for (; end < bytes.length && quiet <= MARGIN && length + end - start < limit; end += 1) {
      quiet = (bytes[end] ?? 0) < 128 ? quiet + 1 : 0;
    }
    if (length > 0) {
      sample[length] = LINE_FEED3;
      length += 1;
    }
    sample.set(bytes.subarray(start, end), length);
    length += end - start;
    i = end;
  }
  return sample.subarray(0, length);
}

// src/encoding/statistics.ts
var SAMPLE = 1024;
var frequent = new Set(FREQUENT_HANZI);
var marks = new Set(CHINESE_MARKS);
var syllables = new Set(FREQUENT_HANGUL);
var within = (code, from, to) => code >= from && code <= to;
function weigh(character, label) {
  if (frequent.has(character) || marks.has(character)) return 2;
  const code = character.charCodeAt(0);
  if (within(code, 13312, 40959)) return -0.4;
  if (within(code, 12353, 12543)) return label === "shift_jis" || label === "euc-jp" ? 1 : -1;
  if (within(code, 44032, 55203)) {
    return label === "euc-kr" && syllables.has(character) ? 1 : -0.5;
  }
  const never = within(code, 128, 159) || within(code, 57344, 63743) || code === 65533;
  return never ? -6 : -1;
}
function scoreDecoding(sample, label) {
  let sum = 0;
  let count = 0;
  for (const character of decodeAs(label, sample)) {
    if (character.charCodeAt(0) < 128) continue;
    count += 1;
    sum += weigh(character, label);
  }
  return { label, mean: count === 0 ? 0 : sum / count, count };
}
var LABELS = ["gb18030", "big5", "utf-8", "shift_jis", "euc-jp", "euc-kr"];
var LEAST_COUNT = 80;
var LEAST_MEAN = 0.3;
var LEAST_LEAD = 0.7;
function quickVerdict(bytes) {
  const sample = nonAsciiSample(bytes, SAMPLE);
  if (sample.length < LEAST_COUNT * 2) return null;
  const scores = LABELS.map((label) => scoreDecoding(sample, label));
  const [best3, second] = scores.sort((a, b) => b.mean - a.mean);
  if (best3 === void 0 || best3.count < LEAST_COUNT || best3.mean < LEAST_MEAN) return null;
  return best3.mean - (second?.mean ?? 0) < LEAST_LEAD ? null : best3.label;
}

// src/encoding/utf8.ts
var sequenceLength = (lead) => lead >= 194 && lead <= 223 ? 2 : lead >= 224 && lead <= 239 ? 3 : lead >= 240 && lead <= 244 ? 4 : 0;
function fits(lead, second) {
  if (lead === 224) return second >= 160;
  if (lead === 237) return second <= 159;
  if (lead === 240) return second >= 144;
  return lead !== 244 || second <= 143;
}
function isSequence(bytes, at, length) {
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 128 || byte > 191) return false;
  }
  return fits(bytes[at] ?? 0, bytes[at + 1] ?? 0);
}
var LOOKED_AT = 2048;
function utf8Share(bytes) {
  let valid = 0;
  let invalid = 0;
  let i = 0;
  while (i < bytes.length && valid + invalid < LOOKED_AT) {
    const lead = bytes[i] ?? 0;
    if (lead < 128) {
      i += 1;
      continue;
    }
    const length = sequenceLength(lead);
    if (length > 0 && i + length > bytes.length) {
      valid += bytes.length - i;
      break;
    }
    if (length > 0 && isSequence(bytes, i, length)) {
      valid += length;
      i += length;
    } else {
      invalid += 1;
      i += 1;
    }
  }
  return valid + invalid === 0 ? 1 : valid / (valid + invalid);
}
function multiByteSequences(bytes, limit) {
  let count = 0;
  for (let i = 0; i < bytes.length && count < limit; i += 1)
    if ((bytes[i] ?? 0) >= 192) count += 1;
  return count;
}
function countHighBytes(bytes, limit) {
  let count = 0;
  for (let i = 0; i < bytes.length && count < limit; i += 1)
    if ((bytes[i] ?? 0) >= 128) count += 1;
  return count;
}

// src/encoding/utf16.ts
var UNITS = 512;
var LEAST = 0.8;
var ASCII_TEXT = 0.85;
var plausible = (high, low) => high === 0 ? low >= 32 || low === 10 || low === 13 || low === 9 : high >= 78 && high <= 159 || high === 48 || high === 32 || high === 255;
var isPrintable = (byte) => byte >= 32 && byte < 127;
function utf16Orders(bytes) {
  const units2 = Math.min(bytes.length >> 1, UNITS);
  if (units2 < 2) return [];
  let little = 0;
  let big = 0;
  let printable = 0;
  for (let i = 0; i < units2 * 2; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    if (plausible(second, first)) little += 1;
    if (plausible(first, second)) big += 1;
    printable += (isPrintable(first) ? 1 : 0) + (isPrintable(second) ? 1 : 0);
  }
  if (printable > units2 * 2 * ASCII_TEXT) return [];
  const orders = [
    [little / units2, "utf-16le"],
    [big / units2, "utf-16be"]
  ];
  return orders.filter(([share]) => share >= LEAST).sort((a, b) => b[0] - a[0]).map(([, order]) => order);
}
var LEAST_ASCII = 0.3;
function utf16ByNuls(bytes) {
  const units2 = Math.min(bytes.length >> 1, UNITS);
  let little = 0;
  let big = 0;
  for (let i = 0; i < units2 * 2; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    if (second === 0 && first > 0 && first < 127) little += 1;
    if (first === 0 && second > 0 && second < 127) big += 1;
  }
  if (units2 < 2 || Math.min(little, big) * 20 > Math.max(little, big)) return null;
  if (little > units2 * LEAST_ASCII) return "utf-16le";
  return big > units2 * LEAST_ASCII ? "utf-16be" : null;
}

// src/encoding/detect.ts
var DECLARED = 3;
var SURELY_UTF8 = 12;
var ENOUGH = 36;
var MOSTLY_UTF8 = 0.9;
var FEW = 320;
var MORE = 1024;
var CLEAR = 25;
var SENSE = -9.5;
var detected = (label, confidence) => ({
  label,
  method: "detected",
  confidence: Math.round(Math.min(0.99, confidence) * 100) / 100
});
var countNonAscii = (text) => {
  let count = 0;
  for (const character of text) if (character > "") count += 1;
  return count;
};
var TWO_BYTE = /* @__PURE__ */ new Set(["gb18030", "big5"]);
var MEANT = /[\u0080-\ufffc\u{10000}-\u{10ffff}]/u;
function scoreOf({ sample, declared, data }, candidate) {
  const { label, family, prior } = candidate;
  const text = decode(sample, label, data.tables);
  const log = TWO_BYTE.has(label) ? alignedPlausibility(data.model(), sample, label, family) : plausibility(data.model(), text, family);
  if (!MEANT.test(text)) return { ...candidate, score: Number.NEGATIVE_INFINITY, mean: ERROR };
  const declarations = [declared.http, declared.meta].filter((said) => said === label).length;
  const score2 = log + prior + declarations * DECLARED;
  return { ...candidate, score: score2, mean: log / Math.max(1, countNonAscii(text)) };
}
var byScore = (a, b) => b.score - a.score;
function compare(bytes, limit, declared, data) {
  const wide = utf16Orders(bytes);
  const sample = wide.length > 0 ? bytes.subarray(0, limit) : nonAsciiSample(bytes, limit);
  const sight = { sample, declared, data };
  const candidates = [
    ...CANDIDATES,
    ...wide.map((label) => ({ label, family: "Chinese", prior: UTF_16_PRIOR }))
  ];
  const scores = candidates.map((candidate) => scoreOf(sight, candidate)).sort(byScore);
  const [first] = scores;
  if (first !== void 0) {
    const rare = RARE_CANDIDATES.filter(({ after }) => after === first.label || first.mean < SENSE);
    scores.push(...rare.map((candidate) => scoreOf(sight, candidate)));
    scores.sort(byScore);
  }
  const alphabet = eightBit(sample);
  const [best3, second] = scores;
  if (best3 === void 0 || best3.score < alphabet) return { label: null, lead: 0 };
  return { label: best3.label, lead: best3.score - Math.max(second?.score ?? alphabet, alphabet) };
}
function byModel(bytes, declared, data) {
  let { label, lead } = compare(bytes, FEW, declared, data);
  if (lead < CLEAR && bytes.length > FEW) ({ label, lead } = compare(bytes, MORE, declared, data));
  return label === null ? foreign(bytes, declared) : detected(label, 1 / (1 + Math.exp(-lead / 2)));
}
function foreign(bytes, declared) {
  const known3 = [declared.http, declared.meta].find(
    (label2) => label2 !== null && CANDIDATES.every((candidate) => candidate.label !== label2)
  );
  const label = known3 ?? alphabetOf(bytes) ?? declared.http ?? declared.meta;
  return detected(
    label ?? "windows-1252",
    label === void 0 ? 0.2 : known3 === void 0 ? 0.5 : 0.7
  );
}
var hasExtensionLead = (bytes) => {
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 128) continue;
    if (byte < 161) return true;
    i += 1;
  }
  return false;
};
function detect(bytes, declared, data) {
  const mark = getBOMEncoding(bytes);
  if (mark !== null) return { label: mark, method: "bom", confidence: 1 };
  const byNuls = utf16ByNuls(bytes);
  if (byNuls !== null) return detected(byNuls, 0.98);
  const high = countHighBytes(bytes, ENOUGH);
  if (high === 0) {
    const escaped = escapedEncoding(bytes);
    if (escaped !== null) return detected(escaped, 0.97);
    return { label: declared.http ?? declared.meta ?? "utf-8", method: "detected", confidence: 1 };
  }
  if (isUtf82(bytes)) {
    if (multiByteSequences(bytes, SURELY_UTF8) >= SURELY_UTF8) return detected("utf-8", 1);
  } else if (high >= ENOUGH && utf8Share(bytes) > MOSTLY_UTF8) {
    return detected("utf-8", 0.95);
  }
  if (utf16Orders(bytes).length > 0) return byModel(bytes, declared, data);
  const quick = quickVerdict(bytes);
  if (quick === null || quick === "big5" && hasExtensionLead(bytes)) {
    return byModel(bytes, declared, data);
  }
  return detected(quick, 0.99);
}

// src/encoding/mixed.ts
import { isUtf8 as isUtf83 } from "node:buffer";
var LEAST_GAIN = 14;
var READ = 512;
var LEAST_HIGH = 4;
var mayBeUtf8 = (part) => isUtf83(part) && multiByteSequences(part, 2) > 1;
var MIXTURES = /* @__PURE__ */ new Map([
  ["utf-8", { others: ["gb18030", "big5"], suspects: (part) => !isUtf83(part) }],
  ["gb18030", { others: ["utf-8"], suspects: mayBeUtf8 }],
  ["big5", { others: ["utf-8"], suspects: mayBeUtf8 }],
  ["big5-uao", { others: ["utf-8"], suspects: mayBeUtf8 }]
]);
var LINE_FEED4 = 10;
var LESS_THAN = 60;
var GREATER_THAN = 62;
var isEnd = (byte) => byte === LINE_FEED4 || byte === LESS_THAN || byte === GREATER_THAN;
function labelOf(part, label, mixture, data) {
  const head = part.subarray(0, READ);
  const log = (name) => plausibility(data.model(), decode(head, name, data.tables), familyOf(name));
  let best3 = label;
  let most = log(label) + LEAST_GAIN;
  for (const other of mixture.others) {
    const found2 = log(other);
    if (found2 <= most) continue;
    most = found2;
    best3 = other;
  }
  return best3;
}
function decodeMixed(bytes, label, data) {
  const others = /* @__PURE__ */ new Map();
  const mixture = MIXTURES.get(label);
  if (mixture === void 0 || label === "utf-8" && isUtf83(bytes)) {
    return { text: decode(bytes, label, data.tables), others };
  }
  let text = "";
  let kept = 0;
  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    let high = 0;
    for (end = start; end < bytes.length && !isEnd(bytes[end]); end += 1) {
      if ((bytes[end] ?? 0) >= 128) high += 1;
    }
    if (high < LEAST_HIGH) continue;
    const part = bytes.subarray(start, end);
    if (!mixture.suspects(part)) continue;
    const other = labelOf(part, label, mixture, data);
    if (other === label) continue;
    others.set(other, (others.get(other) ?? 0) + 1);
    text += decode(bytes.subarray(kept, start), label, data.tables);
    text += decode(part, other, data.tables);
    kept = end;
  }
  return { text: text + decode(bytes.subarray(kept), label, data.tables), others };
}

// src/encoding/index.ts
var readable = (label) => label?.startsWith("utf-16") ? "utf-8" : label;
function asDeclared(verdict, declared) {
  if (verdict.method !== "detected") return verdict;
  if (verdict.label === declared.http) return { ...verdict, method: "http" };
  return verdict.label === declared.meta ? { ...verdict, method: "meta" } : verdict;
}
function countReplacements(text) {
  let count = 0;
  for (let at = text.indexOf("�"); at >= 0; at = text.indexOf("�", at + 1)) count += 1;
  return count;
}
function decodeBytes(bytes, options) {
  if (bytes.length === 0) return { failure: failure("ERR_EMPTY") };
  const kind = magicKind(bytes);
  if (kind !== null) return { failure: failure("ERR_BINARY", { detail: kind }) };
  const http = charsetOfContentType(options.contentType);
  const meta = charsetOfMarkup(bytes);
  const declared = {
    http: http === null ? null : canonicalLabel(http),
    meta: meta === null ? null : readable(canonicalLabel(meta))
  };
  const forced = options.override === null ? null : canonicalLabel(options.override);
  const verdict = forced === null ? asDeclared(detect(bytes, declared, options), declared) : { label: forced, method: "override", confidence: 1 };
  if (isBinary(bytes, verdict.label)) {
    return { failure: failure("ERR_BINARY", { detail: "this is binary data" }) };
  }
  const { text, others } = forced === null ? decodeMixed(bytes, verdict.label, options) : { text: decode(bytes, forced, options.tables), others: /* @__PURE__ */ new Map() };
  if (text.trim() === "") return { failure: failure("ERR_EMPTY") };
  const messages = [];
  const said = declared.http ?? declared.meta;
  if (said !== null && said !== verdict.label && verdict.method !== "override") {
    messages.push(
      message("encoding.overruled", { declared: http ?? meta ?? said, label: verdict.label })
    );
  }
  for (const [other, count] of others) {
    messages.push(message("encoding.mixed", { count, other, label: verdict.label }));
  }
  const replacements = countReplacements(text);
  if (replacements > 0) {
    messages.push(message("encoding.replacements", { count: replacements, label: verdict.label }));
  }
  if (forced !== null && replacements > 0) {
    const better = detect(bytes, declared, options).label;
    const left = countReplacements(decode(bytes, better, options.tables));
    if (better !== forced && left < replacements) {
      messages.push(message("encoding.better", { label: forced, better, count: left }));
    }
  }
  const encoding = { ...verdict, declared: { http, meta }, replacements };
  return { value: { text, encoding }, messages };
}

// src/html/parse.ts
init_messages();
import { parseDocument as parseDocument2 } from "htmlparser2";

// src/html/nodes.ts
import { DomUtils } from "htmlparser2";
var { isTag, isText } = DomUtils;
function eachElement(root, visit) {
  let node = root.children[0];
  while (node !== void 0) {
    let next;
    if (isTag(node)) {
      if (!visit(node)) return;
      next = node.children[0];
    }
    let at = node;
    while (!next) {
      next = at.next;
      if (next) break;
      const { parent } = at;
      if (parent === null || parent === root || !isTag(parent)) return;
      at = parent;
    }
    node = next;
  }
}

// src/html/elsewhere.ts
var NEXT = /^[\s[【]*下(?:一)?[页頁][\s>»›》→\]】]*$/;
var REL_NEXT = /(?:^|\s)next(?:\s|$)/i;
var NOWHERE = /^\s*(?:#|javascript:|$)/i;
var FRAMES = /* @__PURE__ */ new Set(["frame", "iframe"]);
var MOST_FRAMES = 20;
function findElsewhere(root, address) {
  let nextPage = null;
  const frames = [];
  eachElement(root, ({ name, attribs, children: children2 }) => {
    if (name === "a" && nextPage === null) {
      const { href = "" } = attribs;
      const text = children2.map((child) => isText(child) ? child.data : "").join("");
      if (NEXT.test(text) && !NOWHERE.test(href)) nextPage = address(href);
    } else if (name === "link" && nextPage === null) {
      const { href = "", rel = "" } = attribs;
      if (REL_NEXT.test(rel) && !NOWHERE.test(href)) nextPage = address(href);
    } else if (FRAMES.has(name) && frames.length < MOST_FRAMES) {
      const { src = "" } = attribs;
      const frame = NOWHERE.test(src) ? null : address(src);
      if (frame !== null) frames.push(frame);
    }
    return true;
  });
  return { nextPage, frames };
}

// src/html/embedded.ts
import { parseDocument } from "htmlparser2";
var LEAST_BODY = 80;
var MOST_VALUES = 1e5;
var LONGEST_SCRIPT = 8e6;
var BODY_KEY = /^(?:article_?body|body|content|article_?content|content_?html|text|html|detail|txt|desc_?html)$/i;
var TITLE_KEY = /^(?:title|headline|name|article_?title|news_?title)$/i;
var DATE_KEY = /^(?:date_?published|pub_?(?:lish)?_?(?:time|date)|publish_?(?:time|date|at|ed_?at)|create_?time|ctime)$/i;
var SENTENCE = /[。！？]|[.!?]\s/;
var TAGGED = /<\/?(?:p|div|br|span|img|section|h[1-6])\b/i;
var UNDEFINED = /:\s*undefined(?=\s*[,}])/g;
var NEWLINE = /\n+/;
var RESERVED = /[&<]/g;
var CARRIERS = /* @__PURE__ */ new Set(["noscript", "textarea", "template"]);
var isValues = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function ownText(element) {
  let text = "";
  for (const child of element.children) if (isText(child)) text += child.data;
  return text;
}
function parseScript(text) {
  const start = text.indexOf("{");
  const end = text.lastIndexOf("}");
  if (start < 0 || end < start || text.length > LONGEST_SCRIPT) return null;
  try {
    return JSON.parse(text.slice(start, end + 1).replace(UNDEFINED, ":null"));
  } catch {
    return null;
  }
}
var escapeMarks = (text) => text.replace(RESERVED, (mark) => mark === "&" ? "&amp;" : "&lt;");
var toHtml = (text) => TAGGED.test(text) ? text : text.split(NEWLINE).map((line) => `<p>${escapeMarks(line)}</p>`).join("");
function stringOf(values, key) {
  const found2 = Object.entries(values).find(
    ([name, value]) => key.test(name) && typeof value === "string" && value.trim() !== ""
  )?.[1];
  return typeof found2 === "string" ? found2 : null;
}
function findInJson(root) {
  let best3 = null;
  let length = LEAST_BODY - 1;
  const queue = [root];
  for (let at = 0; at < queue.length && at < MOST_VALUES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    if (!isValues(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== "string") queue.push(inner);
      else if (BODY_KEY.test(key) && inner.length > length && SENTENCE.test(inner)) {
        length = inner.length;
        const [title, date] = [stringOf(value, TITLE_KEY), stringOf(value, DATE_KEY)];
        best3 = { title, date, text: inner };
      }
    }
  }
  return best3;
}
function parseFound({ title, date, text }) {
  const headline = title === null ? "" : `<h1>${escapeMarks(title)}</h1>`;
  const root = parseDocument(`${headline}<article>${toHtml(text)}</article>`);
  return { date, root, size: text.length };
}
function textBelow(element) {
  const parts = [];
  const stack = [...element.children].reverse();
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node)) pushChildren(stack, node);
  }
  return parts.join("");
}
function pushChildren(stack, parent) {
  for (let at = parent.children.length - 1; at >= 0; at -= 1) {
    const child = parent.children[at];
    if (child !== void 0) stack.push(child);
  }
}
function readCarrier(element) {
  if (element.name === "script") {
    const found2 = findInJson(parseScript(ownText(element)));
    return found2 === null ? null : parseFound(found2);
  }
  if (!CARRIERS.has(element.name)) return null;
  const text = textBelow(element);
  if (text.length < LEAST_BODY || !SENTENCE.test(text)) return null;
  if (element.children.some(isTag)) return { date: null, root: element, size: text.length };
  return parseFound({ title: null, date: null, text });
}
function findEmbedded(root) {
  let best3 = null;
  const stack = [...root.children].reverse();
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (!isTag(node)) continue;
    const found2 = readCarrier(node);
    if (found2 !== null && found2.size > (best3?.size ?? 0)) best3 = found2;
    if (found2 === null) pushChildren(stack, node);
  }
  return best3;
}

// src/html/metadata.ts
import { load } from "cheerio/slim";

// src/html/json-ld.ts
var MOST_OBJECTS = 1e3;
var ARTICLE_TYPE = /(?:Article|BlogPosting|Report|NewsArticle)$/;
var WRAPPER = /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>|;)\s*$/g;
var LINE_BREAKS = /[\n\r\t]/g;
var isValues2 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var own = (values, key) => Object.hasOwn(values, key) ? values[key] : void 0;
var string = (value) => typeof value === "string" && value.trim() !== "" ? value.trim() : null;
function names(value) {
  const list = Array.isArray(value) ? value : [value];
  return list.slice(0, MOST_OBJECTS).flatMap((item) => {
    const name = string(isValues2(item) ? own(item, "name") : item);
    return name === null ? [] : [name];
  });
}
function parse(text) {
  const bare2 = text.replace(WRAPPER, "");
  for (const attempt of [bare2, bare2.replace(LINE_BREAKS, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {
    }
  }
  return null;
}
var isArticle = (values) => {
  const type = own(values, "@type");
  const types = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === "string" && ARTICLE_TYPE.test(name));
};
var toArticle = (values) => ({
  headline: string(own(values, "headline")) ?? string(own(values, "name")),
  authors: names(own(values, "author")),
  publisher: names(own(values, "publisher"))[0] ?? null,
  section: names(own(values, "articleSection"))[0] ?? null,
  published: string(own(values, "datePublished")) ?? string(own(values, "pubDate")),
  modified: string(own(values, "dateModified")) ?? string(own(values, "upDate"))
});
function readJsonLd(text) {
  const queue = [parse(text)];
  for (let at = 0; at < queue.length && at < MOST_OBJECTS; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
    if (!isValues2(value)) continue;
    if (isArticle(value) || "headline" in value && "datePublished" in value) {
      return toArticle(value);
    }
    queue.push(own(value, "@graph"), own(value, "mainEntity"), own(value, "mainEntityOfPage"));
    if (string(own(value, "pubDate")) !== null) return { ...toArticle(value), headline: null };
  }
  return null;
}

// src/html/white-space.ts
var COLLAPSIBLE = /[\t\n\f\r ]+/g;
var EDGE = /[\t\n\v\f\r \u00a0\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f\u3000\ufeff]/;
var isEdge = (unit) => unit === 32 || unit === 10 || unit === 12288 || unit < 12288 && EDGE.test(String.fromCharCode(unit)) || unit === 65279;
var WIDE_SPACE = /[\t\n\f\r]| {2}/;
var collapse = (text) => WIDE_SPACE.test(text) ? text.replace(COLLAPSIBLE, " ") : text;
function edgeStart(text) {
  let at = 0;
  while (at < text.length && isEdge(text.charCodeAt(at))) at += 1;
  return at;
}
function edgeEnd(text, from = 0) {
  let at = text.length;
  while (at > from && isEdge(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
function trimEdges(text) {
  const start = edgeStart(text);
  return text.slice(start, edgeEnd(text, start));
}

// src/html/metadata.ts
var TEXT_METAS = /* @__PURE__ */ new Map([
  ["og:title", "og:title"],
  // <meta property="og:title" content="大桥通车">
  ["twitter:title", "og:title"],
  ["articletitle", "article-title"],
  // <meta name="ArticleTitle" content="大桥通车">
  ["description", "description"],
  ["og:description", "description"],
  ["og:site_name", "og:site_name"],
  // <meta property="og:site_name" content="河口新闻网">
  ["sitename", "og:site_name"],
  ["application-name", "og:site_name"],
  ["author", "author"],
  // <meta name="author" content="林某">
  ["article:author", "author"],
  ["og:article:author", "author"],
  ["contentsource", "source"],
  // <meta name="ContentSource" content="河口日报">
  ["source", "source"],
  ["article:section", "section"],
  // <meta property="article:section" content="要闻">
  ["columnname", "section"]
]);
var PUBLISHED_METAS = /* @__PURE__ */ new Set([
  "article:published_time",
  "og:published_time",
  "og:release_date",
  "datepublished",
  "pubdate",
  // <meta name="PubDate" content="2025-01-16 08:30">
  "publishdate",
  "publish_date",
  "publish-date",
  "publication_date",
  "article:create_at",
  "date",
  "dc.date",
  "dc.date.issued",
  "apub:time"
]);
var MODIFIED_METAS = /* @__PURE__ */ new Set([
  "article:modified_time",
  "article:update_at",
  "og:updated_time",
  "datemodified",
  "lastmodified",
  "moddate"
]);
function ownText2(element) {
  let text = "";
  for (const child of element.children) if ("data" in child) text += child.data;
  return text;
}
var block = (tag, text) => ({
  kind: "metadata",
  text,
  tag,
  level: 0,
  path: [],
  classes: [],
  linkDensity: 0,
  gap: ""
});
function readMeta(meta, found2) {
  const { name, property, itemprop, content = "" } = meta.attribs;
  const key = (property ?? name ?? itemprop ?? "").trim().toLowerCase();
  const tag = TEXT_METAS.get(key);
  if (tag !== void 0) found2.texts.push([tag, content]);
  if (PUBLISHED_METAS.has(key)) found2.published.push(content);
  if (MODIFIED_METAS.has(key)) found2.modified.push(content);
  if (key === "og:url") found2.canonical ??= content;
}
function addJsonLd(article, found2) {
  if (article.headline !== null) found2.texts.push(["jsonld:headline", article.headline]);
  for (const author of article.authors) found2.texts.push(["jsonld:author", author]);
  if (article.publisher !== null) found2.texts.push(["jsonld:publisher", article.publisher]);
  if (article.section !== null) found2.texts.push(["jsonld:section", article.section]);
  if (article.published !== null) found2.published.push(article.published);
  if (article.modified !== null) found2.modified.push(article.modified);
}
function toBlocks(texts) {
  const seen = /* @__PURE__ */ new Set();
  const blocks = [];
  for (const [tag, raw] of texts) {
    const text = trimEdges(collapse(raw));
    const key = `${tag}
${text}`;
    if (text === "" || seen.has(key)) continue;
    seen.add(key);
    blocks.push(block(tag, text));
  }
  return blocks;
}
var tidy = (values) => [
  ...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))
];
var STATING_NAMES = /* @__PURE__ */ new Set(["html", "title", "meta", "link", "time", "script"]);
var MOST_STATING = 1e4;
function statingElements(root) {
  const found2 = [];
  eachElement(root, (element) => {
    if (STATING_NAMES.has(element.name)) found2.push(element);
    return found2.length < MOST_STATING;
  });
  return found2;
}
var STATING_ELEMENTS = 'html[lang], title, meta[content], link[rel="canonical"][href], time[datetime], script[type="application/ld+json"]';
function readElement(element, found2) {
  const { attribs, name } = element;
  if (name === "html") found2.lang ??= attribs.lang?.trim() || null;
  else if (name === "meta") readMeta(element, found2);
  else if (name === "link") found2.canonical = attribs.href ?? null;
  else if (name === "time") found2.times.push(attribs.datetime ?? "");
  else if (name === "script") {
    const article = readJsonLd(ownText2(element));
    if (article !== null) addJsonLd(article, found2);
  } else if (!found2.texts.some(([tag]) => tag === "title")) {
    found2.texts.push(["title", ownText2(element)]);
  }
}
var $ = load([]);
function readMetadata(root, address) {
  const found2 = {
    texts: [],
    published: [],
    modified: [],
    times: [],
    canonical: null,
    lang: null
  };
  for (const element of $(statingElements(root)).filter(STATING_ELEMENTS).toArray()) {
    readElement(element, found2);
  }
  return {
    blocks: toBlocks(found2.texts),
    facts: {
      canonicalUrl: found2.canonical === null ? null : address(found2.canonical),
      lang: found2.lang,
      published: tidy([...found2.published, ...found2.times]),
      modified: tidy(found2.modified)
    }
  };
}

// src/html/data-table.ts
var LONGEST_CELL = 200;
var FEWEST_ROWS = 2;
function isDataTable(table2) {
  const count = { rows: 0, cells: 0, text: 0 };
  const stack = [...table2.children].reverse();
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (isText(node)) count.text += trimEdges(node.data).length;
    if (count.text > LONGEST_CELL) return false;
    if (!isTag(node)) continue;
    if (node.name === "table" || node.name === "img") return false;
    if (node.name === "tr") count.cells = 0;
    if (node.name === "td" || node.name === "th") {
      count.text = 0;
      count.cells += 1;
      if (count.cells === 2) count.rows += 1;
    }
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== void 0) stack.push(child);
    }
  }
  return count.rows >= FEWEST_ROWS;
}

// src/html/elements.ts
var set = (names2) => new Set(names2.split(" "));
var BLOCK_ELEMENTS = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul"
);
var HIDDEN_ELEMENTS = set(
  "applet audio canvas datalist embed iframe input map math meter noembed noframes noscript object option param progress rp rt script select style svg template textarea title video"
);
var HEADINGS = /* @__PURE__ */ new Map([
  ["h1", 1],
  ["h2", 2],
  ["h3", 3],
  ["h4", 4],
  ["h5", 5],
  ["h6", 6]
]);
var KINDS = /* @__PURE__ */ new Map([
  ["h1", "heading"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["li", "list-item"],
  ["dt", "list-item"],
  ["dd", "list-item"],
  ["blockquote", "blockquote"],
  ["figcaption", "caption"],
  ["caption", "caption"]
]);
var MEDIA_ELEMENTS = /* @__PURE__ */ new Map([
  ["img", "image"],
  ["video", "video"],
  ["audio", "audio"]
]);
var MEDIA_ADDRESS = ["data-src", "data-original", "data-lazy-src", "data-url", "src"];

// src/html/text-flow.ts
var TextFlow = class {
  pieces = [];
  /** White space before any text is dropped, so that a run is only begun by something to read. */
  begun = false;
  add(text, linked) {
    if (!this.begun && edgeStart(text) === text.length) return;
    this.begun = true;
    this.pieces.push({ text, linked });
  }
  get isEmpty() {
    return !this.begun;
  }
  /** Ends the run: its text collapsed and trimmed, or null if there is nothing to read. */
  take() {
    if (!this.begun) return null;
    let whole3 = "";
    let linked = 0;
    for (const piece of this.pieces) {
      whole3 += piece.text;
      if (piece.linked) linked += visibleLength(piece.text);
    }
    this.pieces = [];
    this.begun = false;
    const text = collapse(whole3);
    const start = edgeStart(text);
    const trimmed3 = text.slice(start, edgeEnd(text, start));
    if (trimmed3 === "") return null;
    return { text: trimmed3, linkDensity: Math.min(1, linked / trimmed3.length) };
  }
};
function visibleLength(text) {
  const collapsed = collapse(text);
  const start = edgeStart(collapsed);
  return edgeEnd(collapsed, start) - start;
}

// src/html/walk.ts
var DEPTH_LIMIT = 512;
var PATH_LIMIT = 64;
var MOST_TOKENS = 64;
var TOKENS = /[^\s]+/g;
var NOT_DISPLAYED = /display\s{0,4}:\s{0,4}none/i;
var CENTRED = /text-align\s{0,4}:\s{0,4}center/i;
var LINE = /\n/;
var Lineage = class {
  outer;
  element;
  index;
  ownPath = null;
  ownClasses = null;
  constructor(outer, element, index) {
    this.outer = outer;
    this.element = element;
    this.index = index;
  }
  get path() {
    if (this.ownPath === null) {
      const outer = this.outer?.path ?? [];
      const isRoot = this.outer === null;
      this.ownPath = isRoot || outer.length >= PATH_LIMIT ? outer : [...outer, this.index];
    }
    return this.ownPath;
  }
  get classes() {
    if (this.ownClasses === null) {
      const outer = this.outer?.classes ?? [];
      const own2 = this.element === null ? [] : tokensOf(this.element);
      this.ownClasses = own2.length === 0 ? outer : [...own2, ...outer].slice(0, MOST_TOKENS);
    }
    return this.ownClasses;
  }
};
var ROOT = {
  tag: "body",
  kind: "paragraph",
  level: 0,
  lineage: new Lineage(null, null, 0),
  depth: 0,
  linked: false,
  preformatted: false,
  inDataTable: false,
  block: null
};
function isHidden(element, skipHidden) {
  if (HIDDEN_ELEMENTS.has(element.name)) return true;
  if (!skipHidden) return false;
  const { hidden, style } = element.attribs;
  return hidden !== void 0 || style !== void 0 && NOT_DISPLAYED.test(style);
}
function tokensOf(element) {
  const { class: classes = "", id = "", align = "", style = "" } = element.attribs;
  const tokens = (`${classes} ${id}`.toLowerCase().match(TOKENS) ?? []).slice(0, MOST_TOKENS);
  const centred = align.toLowerCase() === "center" || CENTRED.test(style);
  return centred ? ["text-center", ...tokens] : tokens;
}
function enter(element, outer, index, separate) {
  const linked = outer.linked || element.name === "a";
  const preformatted = outer.preformatted || element.name === "pre";
  const depth = outer.depth + 1;
  const block2 = separate ? null : outer.block ?? outer;
  if (depth > DEPTH_LIMIT) return { ...outer, depth, linked, preformatted, block: block2 };
  const isBlock = BLOCK_ELEMENTS.has(element.name) && !outer.inDataTable;
  const isRow = outer.inDataTable && element.name === "tr";
  return {
    tag: isBlock || isRow ? element.name : outer.tag,
    kind: outer.inDataTable ? "table" : KINDS.get(element.name) ?? outer.kind,
    level: HEADINGS.get(element.name) ?? outer.level,
    lineage: new Lineage(outer.lineage, element, index),
    depth,
    linked,
    preformatted,
    inDataTable: outer.inDataTable || element.name === "table" && isDataTable(element),
    block: block2
  };
}
var Walk = class {
  blocks = [];
  media = [];
  tooDeep = false;
  flow = new TextFlow();
  /** Place of the block whose text is being gathered. */
  blockPlace = ROOT;
  options;
  constructor(options) {
    this.options = options;
  }
  endBlock() {
    const run = this.flow.take();
    if (run === null) return;
    const { kind, tag, level, lineage } = this.blockPlace;
    this.blocks.push({
      kind,
      text: run.text,
      tag,
      level,
      path: lineage.path,
      classes: lineage.classes,
      linkDensity: run.linkDensity,
      gap: ""
    });
  }
  addText(text, place2) {
    const block2 = place2.block ?? place2;
    if (this.flow.isEmpty) this.blockPlace = block2;
    if (!place2.preformatted) {
      this.flow.add(text, place2.linked);
      return;
    }
    for (const [at, line] of text.split(LINE).entries()) {
      if (at > 0) this.endBlock();
      if (this.flow.isEmpty) this.blockPlace = block2;
      this.flow.add(line, place2.linked);
    }
  }
  addMedia(element, type, place2) {
    const raw = MEDIA_ADDRESS.map((name) => element.attribs[name]).find(
      (value) => value !== void 0 && value.trim() !== "" && !value.startsWith("data:")
    );
    this.media.push({
      type,
      url: raw === void 0 ? null : this.options.address(raw),
      beforeBlock: this.options.firstBlock + this.blocks.length + (this.flow.isEmpty ? 0 : 1),
      path: place2.lineage.path,
      alt: element.attribs.alt?.trim() || null
    });
  }
  /** A line break ends a block, but a headline set in two lines is one headline. */
  breakLine(place2) {
    if (place2.kind === "heading" || place2.inDataTable) this.flow.add(" ", false);
    else this.endBlock();
  }
};
function separates(element, outer) {
  if (!outer.inDataTable) return BLOCK_ELEMENTS.has(element.name);
  return element.name === "tr" || element.name === "caption";
}
function walkDocument(root, options) {
  const walk = new Walk(options);
  const stack = [];
  open2(root, ROOT, false);
  for (let frame = stack.at(-1); frame !== void 0; frame = stack.at(-1)) {
    const node = frame.children[frame.at];
    frame.at += 1;
    if (node === void 0) {
      stack.pop();
      if (frame.separate) walk.endBlock();
    } else if (isText(node)) {
      walk.addText(node.data, frame.place);
    } else if (isTag(node)) {
      visit(node, frame.place, frame.elements);
      frame.elements += 1;
    }
  }
  walk.endBlock();
  return walk;
  function open2(parent, place2, separate) {
    stack.push({ children: parent.children, place: place2, separate, at: 0, elements: 0 });
  }
  function visit(element, place2, index) {
    const mediaType = MEDIA_ELEMENTS.get(element.name);
    if (mediaType !== void 0) walk.addMedia(element, mediaType, place2);
    if (element.name === "br" || element.name === "hr") walk.breakLine(place2);
    if (isHidden(element, options.skipHidden)) return;
    const separate = separates(element, place2);
    const inner = enter(element, place2, index, separate);
    if (inner.depth > DEPTH_LIMIT) walk.tooDeep = true;
    if (separate) {
      walk.endBlock();
    } else if (place2.inDataTable && BLOCK_ELEMENTS.has(element.name)) {
      const isCell2 = element.name === "td" || element.name === "th";
      walk.addText(isCell2 ? "	" : " ", inner);
    }
    open2(element, inner, separate);
  }
}

// src/html/parse.ts
var LEAST_VISIBLE = 80;
var LEAST_SHOWN = 400;
var unlinked = (blocks) => blocks.reduce((sum, block2) => sum + block2.text.length * (1 - block2.linkDensity), 0);
var EMBEDDED_STEP = 1e6;
function readEmbedded(document, shown, options) {
  const found2 = findEmbedded(document);
  if (found2 === null) return { walked: shown, date: null, found: false };
  const carried = walkDocument(found2.root, {
    ...options,
    firstBlock: options.firstBlock + shown.blocks.length
  });
  if (unlinked(carried.blocks) <= 2 * unlinked(shown.blocks))
    return { walked: shown, date: null, found: false };
  const blocks = carried.blocks.map((block2) => ({
    ...block2,
    path: [EMBEDDED_STEP, ...block2.path]
  }));
  return {
    walked: {
      blocks: [...shown.blocks, ...blocks],
      media: [...shown.media, ...carried.media],
      tooDeep: shown.tooDeep || carried.tooDeep
    },
    date: found2.date,
    found: true
  };
}
function resolver(baseUrl) {
  return (raw) => {
    const address = raw.trim();
    if (address === "") return null;
    if (baseUrl === null) return address;
    return URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : null;
  };
}
function messagesOf(document, walked, address) {
  const { nextPage, frames } = findElsewhere(document, address);
  const messages = [];
  if (walked.tooDeep) messages.push(message("html.too-deep", { limit: DEPTH_LIMIT }));
  if (nextPage !== null) messages.push(message("html.next-page", { url: nextPage }));
  if (frames.length > 0 && unlinked(walked.blocks) < LEAST_VISIBLE) {
    messages.push(message("html.frames", { addresses: frames.join(", ") }));
  }
  return messages;
}
function readHtml(text, options = {}) {
  const document = parseDocument2(text);
  const address = resolver(options.baseUrl ?? null);
  const metadata = readMetadata(document, address);
  const firstBlock = metadata.blocks.length;
  let walked = walkDocument(document, { skipHidden: true, address, firstBlock });
  if (unlinked(walked.blocks) < LEAST_VISIBLE) {
    const uncovered = walkDocument(document, { skipHidden: false, address, firstBlock });
    if (unlinked(uncovered.blocks) > 4 * LEAST_VISIBLE) walked = uncovered;
  }
  const carried = unlinked(walked.blocks) < LEAST_SHOWN ? readEmbedded(document, walked, { skipHidden: true, address, firstBlock }) : { walked, date: null, found: false };
  walked = carried.walked;
  const { facts } = metadata;
  const published = carried.date === null ? facts.published : [...facts.published, carried.date];
  const messages = messagesOf(document, walked, address);
  if (carried.found) messages.push(message("html.embedded"));
  return {
    value: {
      format: "html",
      blocks: [...metadata.blocks, ...walked.blocks],
      media: walked.media,
      facts: { ...facts, published },
      tail: ""
    },
    messages
  };
}

// src/html/plain-text.ts
var BULLETS = /* @__PURE__ */ new Set(["-", "*", "•"]);
var LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
function bulletLength(line, start) {
  if (!BULLETS.has(line.charAt(start))) return 0;
  const rest = line.slice(start + 1);
  const space = edgeStart(rest);
  return space > 0 && space < rest.length ? start + 1 + space : 0;
}
function readPlainText(text) {
  const blocks = [];
  let done = 0;
  let lineNumber = 0;
  const addLine = (from2, to) => {
    const line = text.slice(from2, to);
    const start = edgeStart(line);
    const bullet = bulletLength(line, start);
    const textStart = bullet > 0 ? bullet : start;
    const end = edgeEnd(line, textStart);
    if (end > textStart) {
      blocks.push({
        kind: bullet > 0 ? "list-item" : "paragraph",
        text: line.slice(textStart, end),
        tag: "line",
        level: 0,
        path: [lineNumber],
        classes: [],
        linkDensity: 0,
        gap: text.slice(done, from2 + textStart)
      });
      done = from2 + end;
    }
    lineNumber += 1;
  };
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(LINE_BREAK)) {
    addLine(from, index);
    from = index + mark.length;
  }
  addLine(from, text.length);
  return {
    format: "text",
    blocks,
    media: [],
    facts: { canonicalUrl: null, lang: null, published: [], modified: [] },
    tail: text.slice(done)
  };
}
var PAGE_TAG = /<(?:!doctype\s+html|html|head|body|frameset|meta\s|title>)/i;
var FRAGMENT_TAG = /<\/?(?:p|div|span|h[1-6]|table|tr|td|ul|ol|li|a|br|img|article|section|script|font|b|strong|center)(?:\s[^<>]{0,500})?\/?>/gi;
var SEARCHED = 65536;
function looksLikeHtml(text) {
  const head = text.slice(0, SEARCHED);
  if (PAGE_TAG.test(head)) return true;
  return (head.match(FRAGMENT_TAG) ?? []).length >= 2;
}

// src/pipeline.ts
init_messages();

// src/quotes/find-quotes.ts
init_messages();

// src/quotes/clauses.ts
var HIDDEN = "";
var STOPS = /* @__PURE__ */ new Map([
  ["，", "comma"],
  [",", "comma"],
  ["：", "colon"],
  ["︰", "colon"],
  [":", "colon"],
  ["；", "semicolon"],
  [";", "semicolon"],
  ["。", "full"],
  ["！", "full"],
  ["!", "full"],
  ["？", "full"],
  ["?", "full"],
  ["…", "full"],
  ["▲", "full"]
]);
var INNER_STOP = /[。！？!?，…,]/;
var DIGIT = /\d/;
function hideQuoted(folded2, spans) {
  let view = "";
  let at = 0;
  for (const span2 of spans) {
    if (span2.depth > 0 || span2.start < at) continue;
    view += folded2.slice(at, span2.start) + HIDDEN.repeat(span2.end - span2.start);
    at = span2.end;
  }
  return view + folded2.slice(at);
}
var FIRST_HANZI = 13312;
var LAST_HANZI = 40959;
var insideNumber = (view, at) => DIGIT.test(view.charAt(at - 1)) && DIGIT.test(view.charAt(at + 1));
function stopAt(view, at, speechEnds) {
  if (speechEnds[at] === 1) return "speech";
  const unit = view.charCodeAt(at);
  if (unit >= FIRST_HANZI && unit <= LAST_HANZI) return void 0;
  const stop = STOPS.get(view.charAt(at));
  return stop !== void 0 && insideNumber(view, at) ? void 0 : stop;
}
function cutClauses(view, text, paragraphs, spans) {
  const speechEnds = new Uint8Array(view.length + 1);
  for (const span2 of spans) {
    const last = text.slice(span2.start, span2.end).trimEnd().slice(-1);
    if (span2.depth === 0 && INNER_STOP.test(last)) {
      speechEnds[span2.found === "opener" ? span2.end - 1 : span2.end] = 1;
    }
  }
  const clauses = [];
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start;
    let sentence = clauses.length;
    for (let at = start; at <= paragraph.end; at += 1) {
      const stop = at === paragraph.end ? "end" : stopAt(view, at, speechEnds);
      if (stop === void 0) continue;
      const end = stop === "speech" ? at + 1 : at;
      if (end > start) {
        const after = Math.min(at + 1, paragraph.end);
        clauses.push({ start, end, stop, after, sentence, paragraph: index });
      }
      start = at + 1;
      if (stop === "full" || stop === "end") sentence = clauses.length;
    }
  });
  return clauses;
}

// src/quotes/fold.ts
var PAIRS = "說说説说稱称認认為为爲为紹绍訴诉記记談谈寫写應应補补釋释報报導导強强調调籲吁評评質质駁驳證证實实責责問问嘆叹憶忆訊讯據据採采訪访對对時时會会長长員员書书總总經经師师學学醫医護护議议顧顾創创辦办負负隊队場场處处廠厂務务區区縣县鄉乡鎮镇協协聯联機机構构組组織织團团業业銀银雜杂誌志電电視视網网國国門门黨党軍军廳厅畫画藝艺諾诺測测計计預预斷断聲声聞闻開开發发來来個个們们還还則则並并從从後后於于點点當当這这現现過过讓让請请將将須须該该見见聽听講讲讚赞謝谢勸劝囑嘱罵骂喚唤憂忧慮虑懷怀嗆呛諷讽駡骂嚴严鄭郑張张陳陈劉刘趙赵吳吴孫孙馬马羅罗許许鄧邓蕭萧葉叶蔣蒋盧卢鐘钟鍾钟龐庞龍龙錢钱湯汤賀贺賴赖顏颜閻阎鄒邹韓韩蘇苏呂吕楊杨黃黄賈贾竇窦魯鲁紀纪項项萬万溫温莊庄華华範范鄔邬譚谭倫伦歐欧連连關关聶聂溝沟釐厘條条動动營营資资產产際际專专職职屆届勢势傳传話话語语轉转貼贴載载嗎吗麼么啟启論论號号標标題题壇坛筆笔錄录譯译輿舆觀观眾众戶户鄰邻駐驻舉举針针僅仅無无優优準准閣阁檢检審审與与種种遊游復复獲获籌筹續续憑凭獨独權权臺台灣湾島岛廣广東东親亲媽妈爺爷嬸婶婦妇顯显隨随難难終终結结換换約约達达擔担確确選选異异進进間间飛飞紙纸週周潛潜輔辅險险財财叢丛絲丝兩两箇个豐丰義义烏乌樂乐喬乔習习買买雲云亞亚産产價价衆众傷伤體体餘余倆俩脩修儲储兒儿剋克蘭兰興兴茲兹內内岡冈農农馮冯沖冲衝冲決决淩凌減减幾几凱凯兇凶齣出擊击劃划剛刚別别彆别製制劇剧勵励勞劳勻匀單单賣卖蔔卜衛卫卽即捲卷厤历曆历歷历厲厉參参蔘参雙双髮发變变隻只檯台颱台歎叹閤合衕同嚮向曏向嚥咽迴回糰团園园圖图堅坚備备複复誇夸奮奋奧奥薑姜婁娄孃娘寧宁宮宫傢家賓宾爾尔堯尧儘尽盡尽侷局屬属嵗岁歲岁嶽岳鞏巩佈布帥帅帶带蓆席幹干榦干併并幷并庫库噹当彔录録录綵彩唸念態态驚惊憤愤願愿戲戏戰战慼戚纔才紮扎託托執执揚扬搶抢摯挚揮挥攝摄敎教數数舊旧晉晋暫暂麯曲朮术術术硃朱樸朴傑杰闆板極极査查棧栈慄栗樣样欒栾橋桥樑梁樓楼橫横歡欢畢毕氣气漢汉瀋沈沒没註注澤泽濟济塗涂漲涨漁渔滿满熱热狀状翫玩環环瓊琼畵画監监蓋盖盤盘眞真瞞瞒離离祕秘積积簡简係系繫系紅红綱纲納纳紛纷綫线線线練练細细繞绕遶绕給给絡络統统繼继維维綜综編编繆缪羣群衚胡鬍胡騰腾緻致蘆芦囌苏荊荆榮荣葯药藥药萊莱穫获薩萨懞蒙濛蒙矇蒙藍蓝藺蔺雖虽錶表規规覺觉譽誉訂订訟讼設设証证診诊詞词試试詩诗誠诚詢询詳详誡诫諸诸讀读課课誰谁謀谋諶谌謂谓謠谣謡谣穀谷貝贝賬账費费賞赏賽赛贊赞蹤踪車车軌轨輯辑辭辞闢辟辯辩邊边邁迈運运違违遲迟遜逊遞递遺遗鄺邝鬱郁埰采寀采裏里裡里鍼针鈡钟鐵铁銷销鎭镇閆闫閉闭閔闵閘闸闕阙闞阚陽阳陸陆隱隐霧雾麪面麫面麵面韋韦頓顿領领頻频顔颜風风飯饭饒饶舘馆館馆饋馈驕骄駱骆騎骑騙骗鮑鲍鮮鲜鳩鸠麥麦齊齐龔龚";
var FOLDED = new Uint16Array(65536);
for (let i = 0; i < PAIRS.length; i += 2) FOLDED[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
function fold(text) {
  let folded2 = "";
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = FOLDED[text.charCodeAt(i)] ?? 0;
    if (unit === 0) continue;
    folded2 += text.slice(from, i) + String.fromCharCode(unit);
    from = i + 1;
  }
  return from === 0 ? text : folded2 + text.slice(from);
}

// src/quotes/not-cues.ts
var NOT_AFTER = /* @__PURE__ */ new Map([
  [
    "说",
    [
      "明",
      "法",
      "服",
      "辞",
      "唱",
      "起",
      "完",
      "白了",
      "不定",
      "不上",
      "到底",
      "教",
      "客",
      "情",
      "书"
    ]
  ],
  [
    "称",
    [
      "号",
      "为",
      "作",
      "呼",
      "赞",
      "职",
      "谓",
      "得上",
      "不上",
      "重",
      "之",
      "霸",
      "王",
      "心",
      "其为"
    ]
  ],
  [
    "表示",
    [
      "感谢",
      "欢迎",
      "祝贺",
      "慰问",
      "敬意",
      "哀悼",
      "谢意",
      "歉意",
      "不满",
      "关切",
      "赞赏",
      "支持",
      "理解",
      "满意",
      "担忧",
      "愤怒",
      "遗憾",
      "肯定",
      "同意",
      "反对意见",
      "过",
      "衷心",
      "热烈",
      "诚挚",
      "由衷",
      "强烈",
      "高度",
      "深切"
    ]
  ],
  ["问", ["题", "答", "卷", "世", "诊", "责", "鼎", "候", "询", "及", "到", "起", "津"]],
  ["答", ["案", "题", "卷", "应", "复", "辩", "疑", "谢"]],
  ["叫", ["做", "停", "好", "作", "醒", "来", "板", "车", "价"]],
  ["喊", ["话", "停", "来"]],
  ["骂", ["人", "战"]],
  ["云", ["端", "南", "计", "集", "上", "平台", "服务", "智", "霄", "游", "彩", "雾"]],
  ["叹", ["息", "为", "服"]],
  ["道", ["路", "德", "理", "具", "歉", "教", "琼", "家", "别", "闸"]],
  ["认为", ["是由"]],
  ["宣布", ["破产", "退役", "结婚", "离婚", "成立", "开幕", "闭幕", "退出"]],
  ["评论", ["员", "区", "家"]],
  ["唱", ["歌", "片", "法", "功", "段", "腔", "响", "会"]],
  ["倡议", ["书"]],
  ["回应", ["了"]],
  ["指控", ["的", "和", "是", "均", "都"]],
  ["质疑", ["的", "声", "和", "。"]]
]);
var NOT_BEFORE = /* @__PURE__ */ new Map([
  [
    "说",
    [
      "小",
      "传",
      "听",
      "据",
      "学",
      "假",
      "所",
      "话",
      "来",
      "胡",
      "按理",
      "照理",
      "应该",
      "换句话",
      "也就是",
      "老实",
      "如是",
      "这样",
      "如此",
      "游",
      "再",
      "不好",
      "不用",
      "难",
      "或者",
      "应该",
      "可以",
      "俗话",
      "一般来",
      "没",
      "别"
    ]
  ],
  [
    "称",
    [
      "被",
      "号",
      "名",
      "简",
      "俗",
      "统",
      "通",
      "人",
      "职",
      "堪",
      "别",
      "对",
      "所",
      "昵",
      "全",
      "并",
      "自",
      "尊",
      "美",
      "匀",
      "戏"
    ]
  ],
  ["认为", ["被", "普遍被", "都被", "自"]],
  [
    "道",
    [
      "知",
      "报",
      "街",
      "铁",
      "隧",
      "跑",
      "通",
      "频",
      "渠",
      "管",
      "轨",
      "味",
      "河",
      "车",
      "航",
      "人",
      "一",
      "几",
      "大",
      "公",
      "难",
      "赛",
      "栈",
      "地"
    ]
  ],
  ["问", ["学", "访", "慰", "疑", "质", "设", "请", "试", "提", "顾", "不", "过", "审", "被"]],
  ["叫", ["名", "名字", "俗"]],
  ["云", ["风", "多", "阿里", "华为", "腾讯", "白", "乌", "智能", "星"]],
  ["答", ["解", "问", "抢", "应"]],
  ["要求", ["的", "按", "按照", "根据", "符合", "被"]],
  ["规定", ["的", "按", "按照", "违反", "相关", "有关"]],
  ["指控", ["的", "项", "被", "大多数", "些", "有关", "对"]],
  ["质疑", ["的", "被", "受", "遭", "受到", "遭到", "引发", "引起"]],
  ["批评", ["的", "被", "遭到", "受到"]],
  ["披露", ["予以", "详细", "公开", "未", "信息"]],
  ["警告", ["的", "被", "发出"]],
  ["承认", ["不", "被", "得到"]],
  ["提出", ["所", "的"]],
  ["报道", ["的", "篇", "跟踪", "追踪", "进行", "新闻", "媒体的"]],
  ["评论", ["的", "条", "发表", "以"]],
  ["建议", ["的", "条", "些", "投资"]],
  ["承诺", ["的", "项"]],
  ["希望", ["的", "有", "带来", "充满"]],
  ["唱", ["演", "歌", "合", "独", "说", "翻", "主", "传"]],
  ["抱怨", ["的", "被"]],
  ["倡议", ["的", "发出"]],
  ["提醒", ["温馨", "友情", "特此"]],
  [
    "分析",
    [
      "进行",
      "研判",
      "量化",
      "数据",
      "统计",
      "综合",
      "深入",
      "客观",
      "具体",
      "认真",
      "全面",
      "对比",
      "技术",
      "经济",
      "的"
    ]
  ],
  ["总结", ["工作", "年终", "年度", "经验", "进行", "的"]],
  ["反馈", ["的", "及时", "意见"]],
  ["介绍", ["自我", "简要", "逐一", "产品", "情况"]],
  ["强调", ["被"]],
  ["回应", ["的", "任何", "积极"]]
]);

// src/quotes/words.ts
var longestFirst = (words) => [...words].toSorted((a, b) => b.length - a.length);
function wordFinder(words) {
  const byFirst = /* @__PURE__ */ new Map();
  for (const word of longestFirst(words)) {
    const list = byFirst.get(word.charCodeAt(0));
    if (list === void 0) byFirst.set(word.charCodeAt(0), [word]);
    else list.push(word);
  }
  return (text) => {
    const hits = [];
    if (byFirst.size === 0) return hits;
    for (let start = 0; start < text.length; start += 1) {
      const list = byFirst.get(text.charCodeAt(start));
      if (list === void 0) continue;
      const word = list.find((one) => text.startsWith(one, start));
      if (word === void 0) continue;
      hits.push({ start, word });
      start += word.length - 1;
    }
    return hits;
  };
}
function endTest(words) {
  const known3 = new Set(words);
  const lengths = [...new Set(Array.from(known3, ({ length }) => length))];
  return (text) => lengths.some((length) => known3.has(text.slice(-length)));
}

// src/quotes/cues.ts
var ROWS = [
  ["说", "clause", "林某说，明天开工"],
  ["说道", "report", "林某说道，明天开工"],
  ["表示", "clause", "林某表示，明天开工"],
  ["表态", "report", "林某表态，明天开工"],
  ["称", "clause", "公司称明天开工"],
  ["指出", "clause", "报告指出，桥已老旧"],
  ["认为", "clause", "专家认为桥已老旧"],
  ["觉得", "quote", "她觉得：“这桥真美。”"],
  ["介绍", "report", "站长介绍，水位已降"],
  ["告诉", "tell", "店主告诉记者，客人少了"],
  ["告知", "tell", "客服告知记者，系统正在检修"],
  ["提醒", "tell", "警方提醒市民，注意防骗"],
  ["建议", "tell", "医生建议，每天走一走"],
  ["呼吁", "clause", "学会呼吁尽快修桥"],
  ["希望", "report", "校长希望，家长一起来"],
  ["期待", "quote", "她期待：“明年再来。”"],
  ["谈到", "report", "他谈到，路不好走"],
  ["谈道", "report", "他谈道，路不好走"],
  ["提到", "report", "报告提到，要修三座桥"],
  ["提及", "report", "报告提及，要修三座桥"],
  ["提出", "clause", "报告提出要修三座桥"],
  ["讲到", "report", "他讲到，路不好走"],
  ["讲道", "report", "他讲道，路不好走"],
  ["讲述", "report", "他讲述，当年没有路"],
  ["写道", "report", "信里写道，桥已老旧"],
  ["写到", "report", "信里写到，桥已老旧"],
  ["写着", "quote", "牌子上写着：“请绕行。”"],
  ["回应", "report", "公司回应，正在调查"],
  ["回复", "report", "客服回复，三天内退款"],
  ["答复", "report", "部门答复，三天内办结"],
  ["回答", "quote", "他回答：“没有。”"],
  ["补充", "report", "他补充，还有一座桥"],
  ["解释", "report", "他解释，这是旧图"],
  ["透露", "clause", "公司透露，明年上市"],
  ["宣布", "clause", "公司宣布明年上市"],
  ["宣称", "clause", "公司宣称明年上市"],
  ["声称", "clause", "他声称自己没去"],
  ["自称", "quote", "他自称：“从没去过。”"],
  ["通报", "report", "警方通报，无人受伤"],
  ["报道", "report", "某报报道，桥已修好"],
  ["报导", "report", "某报报导，桥已修好"],
  ["强调", "clause", "他强调，安全第一"],
  ["重申", "report", "他重申，立场不变"],
  ["警告", "clause", "他警告，水还会涨"],
  ["承认", "clause", "公司承认，零件有缺陷"],
  ["否认", "report", "他否认：我没有去"],
  ["证实", "report", "警方证实，无人受伤"],
  ["确认", "report", "警方确认，无人受伤"],
  ["披露", "report", "公司披露，订单减少"],
  ["批评", "report", "他批评，这样太慢"],
  ["质疑", "clause", "网友质疑，钱去了哪里"],
  ["反驳", "report", "他反驳，事情不是这样"],
  ["指控", "clause", "原告指控公司偷换零件"],
  ["指责", "clause", "乘客指责公司隐瞒真相"],
  ["爆料", "clause", "网友爆料，店里有鼠"],
  ["反映", "report", "居民反映，夜里太吵"],
  ["反馈", "report", "客户反馈，机器好用"],
  ["坦言", "report", "她坦言，当时很怕"],
  ["直言", "report", "她直言，当时很怕"],
  ["坦承", "report", "她坦承，当时很怕"],
  ["坦诚", "quote", "她坦诚：“很怕。”"],
  ["断言", "report", "他断言，股价会跌"],
  ["预测", "clause", "机构预测油价将涨"],
  ["预计", "clause", "机构预计油价将涨"],
  ["估计", "report", "他估计，要修三年"],
  ["感慨", "report", "她感慨，变化真大"],
  ["感叹", "report", "她感叹，变化真大"],
  ["调侃", "report", "她调侃，自己像个司机"],
  ["笑称", "report", "她笑称，自己像个司机"],
  ["笑言", "report", "她笑言，自己像个司机"],
  ["回忆", "report", "她回忆，那年雪很大"],
  ["分析", "report", "他分析，雨季要来了"],
  ["总结", "report", "他总结，一靠人二靠路"],
  ["主张", "report", "他主张，先修路"],
  ["承诺", "report", "公司承诺，三天退款"],
  ["保证", "report", "公司保证，三天退款"],
  ["所说", "quote", "正如林某所说：“慢就是快。”"],
  ["所言", "quote", "正如林某所言：“慢就是快。”"],
  ["如是说", "quote", "“慢就是快。”林某如是说"],
  ["澄清", "report", "他澄清，图是旧的"],
  ["抱怨", "report", "乘客抱怨，车等了很久"],
  ["倡议", "report", "学会倡议，一起护河"],
  ["告诫", "tell", "他告诫学生，不要下水"],
  ["自述", "report", "她自述，那年雪很大"],
  ["提问", "quote", "他提问：“几点了？”"],
  ["唱", "quote", "她唱：“一条大河。”"],
  ["问", "quote", "她问：“几点了？”"],
  ["追问", "quote", "她追问：“几点了？”"],
  ["反问", "quote", "她反问：“几点了？”"],
  ["询问", "quote", "她询问：“几点了？”"],
  ["问询", "quote", "她问询，“几点了？”"],
  ["喊", "quote", "他喊：“快走！”"],
  ["叫", "quote", "他叫：“快走！”"],
  ["嚷", "quote", "他嚷：“快走！”"],
  ["骂", "quote", "他骂：“混账！”"],
  ["叹", "quote", "她叹：“老了。”"],
  ["答", "quote", "他答：“没有。”"],
  ["曰", "quote", "子曰：“学而时习之。”"],
  ["云", "quote", "诗云：“关关雎鸠。”"],
  ["留言", "report", "网友留言：真好看"],
  ["评论", "report", "网友评论：真好看"],
  ["点赞", "quote", "网友点赞：“真好看！”"],
  ["发文", "report", "他发文：明天开演"],
  ["发帖", "report", "他发帖：明天开演"],
  ["叮嘱", "tell", "她叮嘱孩子，路上小心"],
  ["嘱咐", "tell", "她嘱咐孩子，路上小心"],
  ["安慰", "quote", "她安慰：“别怕。”"],
  ["鼓励", "quote", "她鼓励：“再来一次。”"],
  ["介绍到", "report", "他介绍到，水位已降"],
  ["规定", "quote", "条例规定：“不得停车。”"],
  ["明确", "quote", "通知明确：“不得停车。”"],
  ["要求", "quote", "通知要求：“立即停工。”"],
  ["公示", "quote", "村口公示：“每月十元。”"],
  ["开口", "quote", "他开口：“坐吧。”"],
  ["道", "quote", "老人道：“请坐。”"]
];
var MANNERS = "感慨 感叹 补充 解释 总结 叮嘱 嘱咐 发誓 回忆 分析 举例 坦言 调侃 打趣 反问 追问 强调 介绍 评价 评论 回应 回答 答复 开玩笑 安慰 鼓励 提醒 警告 呼吁 报道 报导 刊文 撰文 发文 发帖 留言 声明 述评 社评 通报 反驳 感激 激动 兴奋 高兴 自豪 骄傲 哽咽 微笑 笑 哭 叹 喊 叫 问 答 惊叹 赞叹 称赞 夸赞 自嘲 抱怨 诉苦 承诺 透露 描述 形容 表态 告诫 劝 骂 谈 讲 写 回复 控诉 点评 解读 辟谣 辩解 辩称";
var SPEECH_VERBS = ["说", "道", "称"];
var NOUN_AFTER = /[的了出做作些项个条份次种何和与及、]/;
var UNSAID = /(?:应该|应当|必须|可能|能够|难以|无法|可以|不能|不会|不应|不愿|不肯|不想|没有|并未|尚未|从未|不再|想要|拒绝|打算|准备|懒得|来不及)$/;
var UNSAID_LENGTH = 3;
var KINDS2 = new Map([
  ...MANNERS.split(" ").flatMap(
    (manner) => SPEECH_VERBS.map((verb) => [
      manner + verb,
      verb === "称" || verb === "说" ? "clause" : "report"
    ])
  ),
  ...ROWS.map(([cue, kind]) => [cue, kind])
]);
var MANNER_CUES = new Set(
  MANNERS.split(" ").flatMap((manner) => SPEECH_VERBS.map((verb) => manner + verb))
);
var findCues = wordFinder(KINDS2.keys());
function cuesIn(folded2) {
  const cues = [];
  for (const { start, word } of findCues(folded2)) {
    const end = start + word.length;
    const before = NOT_BEFORE.get(word) ?? [];
    const after = NOT_AFTER.get(word) ?? [];
    const noun = word.length > 1 && !MANNER_CUES.has(word) && word !== "表示" && word !== "认为";
    if (noun && NOUN_AFTER.test(folded2.charAt(start - 1))) continue;
    if (UNSAID.test(folded2.slice(Math.max(0, start - UNSAID_LENGTH), start))) continue;
    if (before.some((text) => folded2.startsWith(text, start - text.length))) continue;
    if (after.some((text) => folded2.startsWith(text, end))) continue;
    cues.push({ start, end, word, kind: KINDS2.get(word) ?? "quote" });
  }
  return cues;
}

// src/quotes/frames.ts
var OPENERS = /* @__PURE__ */ new Set(["“", "「", "『", '"', "‘", "﹁"]);
var TELL_TAIL = /^(?:[了过着]|[^，。：！？“”「」、\uE000]{0,18}?(?:记者|他们|她们|他|她|我们|我|大家|民警|警方|旅客|市民|家长|学生|孩子|公众|网友|客户|用户|媒体|[报网社闻》]))$/;
var REPORT_TAIL = /^(?:[了着过到]|的?是|如下|[（(][^（）()]{0,40}[）)]|[说道]|记者|有?关?消息|起来)?$/;
var MENTION_LIMIT = 80;
var NOT_COMPLEMENT = /^(?:的|了(?!解)|着|过|到|起|会上|书|信|和|与|，|、|得|出|中(?![国央方美俄日欧东英法])|不出|之|并)/;
var LEAST_CLAUSE = 5;
var NO_HEARER = /[了过几后时的]|一番|以来/;
var FRAME_HEADS = ["据", "根据", "在", "用", "按", "从", "援引", "引述", "引用", "以"];
var NO_SOURCE = /* @__PURE__ */ new Set([
  "据了解",
  "据悉",
  "据统计",
  "据介绍",
  "据报道",
  "据称",
  "据说",
  "据透露"
]);
var ACCORDING = /据(.{1,60}?)(消息人士称|(?:综合)?(?:报道|报导|介绍|消息|透露|称|通报|披露|爆料|反映|说|分析|估计|预测|回忆|所述|所说))(?:指|称)?$/;
var IN_EYES = /(?:在|对)(.{1,40}?)(看来|眼中|来说)$/;
var IN_WORDS = /(?:援引|引述|引用|用|按|按照)(.{1,40}?)(的?话说|的说法|的?观点称|的?话称|的?消息称|的话报道)$/;
var LEARNED = /从(.{1,40}?)(?:处|那里)?(了解到|获悉|得知|证实)$/;
function framePattern(view, clause, pattern, head) {
  const from = Math.max(clause.start, clause.end - MENTION_LIMIT);
  const hit = pattern.exec(view.slice(from, clause.end));
  if (hit === null) return null;
  const subject = hit[1] ?? "";
  const start = from + hit.index + hit[0].indexOf(subject, 1);
  const cue = { start: from + hit.index, end: clause.end };
  return { cue, word: head(hit[2] ?? ""), subject: { start, end: start + subject.length } };
}
function frameOf(view, clause) {
  if (clause.stop !== "comma" && clause.stop !== "colon") return null;
  const text = view.slice(clause.start, clause.end);
  if (!FRAME_HEADS.some((head) => text.includes(head)) || NO_SOURCE.has(text)) return null;
  return framePattern(view, clause, IN_WORDS, (word) => `援引…${word}`) ?? framePattern(view, clause, LEARNED, (word) => `从…${word}`) ?? (text.endsWith("看来") ? framePattern(view, clause, IN_EYES, (word) => `在…${word}`) : null) ?? framePattern(view, clause, ACCORDING, (word) => `据…${word}`);
}
var jointOf = (view, clause) => {
  if (clause.stop === "colon") return "colon";
  return clause.stop === "comma" && clause.after < view.length ? "comma" : "trailing";
};
function joint(view, clause, cue) {
  const limit = Math.min(clause.end, cue.end + MENTION_LIMIT);
  const tail = view.slice(cue.end, limit);
  const bare2 = tail.trim();
  if (OPENERS.has(bare2.charAt(0))) {
    return { joint: "mark", from: cue.end + tail.indexOf(bare2.charAt(0)) };
  }
  const whole3 = limit === clause.end;
  if (whole3 && (REPORT_TAIL.test(bare2) || cue.kind === "tell" && TELL_TAIL.test(bare2))) {
    return { joint: jointOf(view, clause), from: clause.after };
  }
  if (cue.kind === "tell" && whole3 && clause.stop !== "full" && bare2.length < 16 && !NO_HEARER.test(bare2)) {
    return { joint: jointOf(view, clause), from: clause.after };
  }
  if (cue.kind !== "clause" || NOT_COMPLEMENT.test(bare2) || clause.stop === "colon") return null;
  return bare2.length < LEAST_CLAUSE ? null : { joint: "none", from: cue.end };
}
function clausesOf(cues, clauses) {
  let at = 0;
  return cues.map((cue) => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) < cue.end) at += 1;
    return at;
  });
}
var DOCUMENT_CUE = /^(?:声明|通报|述评|社评|评论|报道|报导)[称说]$/;
function ownSubject(cue, subject) {
  const empty = subject.end === subject.start;
  return empty && DOCUMENT_CUE.test(cue.word) ? { start: cue.start, end: cue.end - 1 } : subject;
}
function findAnnouncements(view, clauses) {
  const found2 = /* @__PURE__ */ new Map();
  const cues = cuesIn(view);
  const homes = clausesOf(cues, clauses);
  cues.forEach((cue, index) => {
    const home = homes[index] ?? 0;
    const clause = clauses[home];
    if (clause === void 0 || cue.start < clause.start || cue.end > clause.end) return;
    const joined2 = joint(view, clause, cue);
    if (joined2 === null) return;
    const earlier = found2.get(home);
    if (earlier !== void 0 && (joined2.joint === "none" || earlier.joint === "mark")) return;
    if (earlier?.joint === "none" && joined2.joint !== "mark" && cue.kind === "quote") return;
    const subject = { start: Math.max(clause.start, cue.start - MENTION_LIMIT), end: cue.start };
    const own2 = ownSubject(cue, subject);
    found2.set(home, {
      clause: home,
      cue: { start: own2 === subject ? cue.start : own2.end, end: cue.end },
      word: cue.word,
      kind: cue.kind,
      subject: own2,
      framed: false,
      ...joined2
    });
  });
  clauses.forEach((clause, home) => {
    const frame = frameOf(view, clause);
    if (frame === null) return;
    found2.set(home, {
      ...frame,
      clause: home,
      kind: "report",
      joint: jointOf(view, clause),
      from: clause.after,
      framed: true
    });
  });
  return [...found2.values()].toSorted((a, b) => a.cue.start - b.cue.start);
}

// src/quotes/indirect.ts
var NARRATES = /^(?:[（(〔【《]|据|记者|随后|当天|当晚|目前[，,]?(?:警方|记者)|截至|该|昨|今天|今日|近日|此前|\d{1,4}年|\d{1,2}[月日]|采访|他|她|视频|图)/;
var ARGUES = /因此|所以|然而|但|不过|而且|并且|同时|此外|另外|其中|其次|首先|再者|总之|例如|比如|尤其|特别是|换言之|也就是说|因为|由于|如果|只要|只有|除非|虽然|尽管|即使|既|下一步|未来|今后|接下来|明年|届时|预计|将|会|能|应|须|需|要|可以|可能|必|希望|期待|呼吁|建议|值得|难以|更|最|很|非常|十分|越|确实|当然|其实|显然|毕竟|甚至|仍|还|也|我们|咱|[？！]/;
var MOST_SENTENCES = 3;
var MOST_CLAUSES = 100;
var isSpace = (character) => character === " " || character === "　";
function trim(text, start, end) {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charAt(from))) from += 1;
  while (to > from && (isSpace(text.charAt(to - 1)) || "，,；;。：:".includes(text.charAt(to - 1)))) {
    to -= 1;
  }
  return { start: from, end: to };
}
var RETURNS = /^(?:但|不过|因为|符合|此举|这是)/;
var LEAST2 = 3;
var DATELINE = /^\d{1,2}月\d{1,2}日(?:消息|讯|电)?$/;
var FULL = /[。！？!?]/;
function takesOver(context, other, index) {
  if (context.sameSpeaker(other) || !context.hasSpeaker(other)) return false;
  if (other.joint !== "none") return true;
  const previous = context.clauses[index - 1];
  return previous?.stop === "semicolon" || previous?.stop === "full";
}
var KEPT_STOPS = /[！？!?]/;
function endOf(text, clause) {
  return KEPT_STOPS.test(text.charAt(clause.end)) ? clause.end + 1 : clause.end;
}
function runsOn(context, index) {
  const clause = context.clauses[index];
  if (clause === void 0) return false;
  let last = index;
  while (context.clauses[last + 1]?.sentence === clause.sentence && last < index + MOST_CLAUSES) {
    last += 1;
  }
  for (let i = index; i <= last; i += 1) {
    if (context.byClause.has(i) || context.speechAt.has(i)) return false;
  }
  const sentence = context.view.slice(clause.start, Math.min(context.clauses[last]?.end ?? clause.end, clause.start + 200)).trimStart();
  return !NARRATES.test(sentence) && ARGUES.test(sentence);
}
function isOwnWords(context, index, reportStart) {
  const span2 = context.spans[index];
  return span2 !== void 0 && span2.depth === 0 && span2.start - 1 > reportStart;
}
function stepOver(context, growth, index) {
  const { announcement, first } = growth;
  const other = index === announcement.clause ? void 0 : context.byClause.get(index);
  if (other === void 0 || other.joint === "trailing") return "take";
  if (!takesOver(context, other, index)) return "take";
  const near = index === first || announcement.framed && index === first + 1;
  return near && announcement.joint !== "none" ? "drop" : "stop";
}
function stepOnSpeech(context, growth, clause, index) {
  const speech = context.speechAt.get(index);
  const bare2 = growth.announcement.joint === "none";
  if (speech === void 0 || bare2 && index === growth.first) return "take";
  const same = clause.sentence === growth.sentence;
  if (context.cuedAfter.has(speech) && same) return "drop";
  if (!same || !isOwnWords(context, speech, growth.start)) return "stop";
  growth.quoted.push(speech);
  const end = context.spans[speech]?.end ?? 1;
  return FULL.test(context.text.charAt(end - 1)) ? "last" : "take";
}
function stepOn(context, growth, index) {
  const clause = context.clauses[index];
  if (clause?.paragraph !== growth.paragraph || index > growth.first + MOST_CLAUSES) return "stop";
  if (index !== growth.first && clause.sentence === index) {
    growth.sentences += 1;
    const ended = growth.quoted.length > 0 || growth.sentences > MOST_SENTENCES;
    if (ended || !runsOn(context, index)) return "stop";
  }
  const over = stepOver(context, growth, index);
  if (over !== "take") return over;
  const bare2 = growth.announcement.joint === "none" && index !== growth.first;
  if (bare2 && RETURNS.test(context.view.slice(clause.start, clause.start + 2))) return "stop";
  return stepOnSpeech(context, growth, clause, index);
}
function reportOf(context, announcement) {
  const { clauses, text } = context;
  const home = clauses[announcement.clause];
  if (announcement.joint === "mark" || announcement.joint === "trailing") return null;
  const bare2 = announcement.joint === "none";
  const first = bare2 ? announcement.clause : announcement.clause + 1;
  const opening = clauses[first];
  if (home === void 0 || opening?.sentence !== home.sentence) return null;
  const start = bare2 ? announcement.from : opening.start;
  const { sentence, paragraph } = home;
  const quoted = [];
  const growth = { announcement, first, start, sentence, paragraph, quoted, sentences: 0 };
  let end = start;
  for (let index = first; index < clauses.length; index += 1) {
    const step = stepOn(context, growth, index);
    if (step === "drop") return null;
    const clause = clauses[index];
    if (step === "stop" || clause === void 0) break;
    end = endOf(text, clause);
    if (step === "last") break;
  }
  const range2 = trim(text, start, end);
  const dateline = DATELINE.test(text.slice(range2.start, range2.end));
  if (range2.end - range2.start < LEAST2 || dateline) return null;
  return { ...range2, announcement, quoted, runsOn: end > start && growth.sentences > 0 };
}

// src/quotes/marks.ts
var CLOSER_OF = /* @__PURE__ */ new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["﹁", "﹂"]
]);
var OPENER_OF = new Map([...CLOSER_OF].map(([o, c]) => [c, o]));
var MARK2 = /[“”‘’「」『』﹁﹂"]/g;
var LATIN = /[A-Za-z]/;
var SENTENCE_END = /[。！？!?…]/;
var BEFORE_OPENER = /[：:︰，,\s]/;
var FIRST_SENTENCE = /[。！？!?]/g;
function opensAscii(text, at, paragraph) {
  if (at === paragraph.start) return true;
  const before = text.charAt(at - 1);
  if (BEFORE_OPENER.test(before)) return true;
  return !(SENTENCE_END.test(before) && at + 1 >= paragraph.end);
}
function spanBeforeStrayCloser(text, at, from, marks4) {
  if (!SENTENCE_END.test(text.charAt(at - 1))) return null;
  const piece = text.slice(from, at);
  const colon = Math.max(piece.lastIndexOf("："), piece.lastIndexOf(":"));
  return colon < 0 ? null : { start: from + colon + 1, end: at, marks: marks4, found: "closer" };
}
function endWithoutCloser(text, open2, paragraph) {
  if (open2.mark !== '"') return paragraph.end;
  FIRST_SENTENCE.lastIndex = open2.at + 1;
  const hit = FIRST_SENTENCE.exec(text);
  return hit === null || hit.index >= paragraph.end ? paragraph.end : hit.index + 1;
}
var CURLY = /[“”]/g;
function isSwapped(text, paragraph) {
  const piece = text.slice(paragraph.start, paragraph.end);
  const marks4 = Array.from(piece.matchAll(CURLY));
  const first = marks4[0]?.index ?? 0;
  const opens = first === 0 || "：:".includes(piece.charAt(first - 1));
  return opens && marks4.length > 0 && marks4.length % 2 === 0 && marks4.every(([mark], i) => mark === (i % 2 === 0 ? "”" : "“"));
}
var SWAPPED = /* @__PURE__ */ new Map([
  ["“", "”"],
  ["”", "“"]
]);
function pairParagraph(text, paragraph) {
  const spans = [];
  const stack = [];
  const swapped = isSwapped(text, paragraph);
  let strays = 0;
  let clean = paragraph.start;
  const close = (mark, at) => {
    const opener = mark === '"' ? '"' : OPENER_OF.get(mark) ?? mark;
    const top = stack.at(-1);
    const under = stack.at(-2);
    if (top?.mark === opener) {
      stack.pop();
      spans.push({ start: top.at + 1, end: at, marks: [opener, mark], found: "both" });
      if (stack.length === 0) clean = at + 1;
    } else if (top !== void 0 && under?.mark === opener) {
      stack.length -= 2;
      strays += 1;
      spans.push({ start: under.at + 1, end: at, marks: [opener, mark], found: "both" });
    } else {
      strays += 1;
      const span2 = stack.length === 0 ? spanBeforeStrayCloser(text, at, clean, [opener, mark]) : null;
      if (span2 !== null) spans.push(span2);
      clean = stack.length === 0 ? at + 1 : clean;
    }
  };
  for (const { 0: found2, index } of text.slice(paragraph.start, paragraph.end).matchAll(MARK2)) {
    const at = paragraph.start + index;
    const mark = swapped ? SWAPPED.get(found2) ?? found2 : found2;
    if (mark === '"') {
      const open2 = stack.at(-1)?.mark === '"';
      if (!open2 && opensAscii(text, at, paragraph)) stack.push({ mark, at });
      else close(mark, at);
    } else if (CLOSER_OF.has(mark)) {
      stack.push({ mark, at });
    } else if (OPENER_OF.has(mark)) {
      const apostrophe = mark === "’" && LATIN.test(text.charAt(at - 1));
      if (!apostrophe || stack.at(-1)?.mark === "‘") close(mark, at);
    }
  }
  return { spans, unclosed: stack, strays };
}
function pairTwins(open2) {
  const [first, second, third] = open2;
  if (first === void 0 || second === void 0 || third !== void 0) return null;
  if (first.mark !== second.mark) return null;
  const closer = CLOSER_OF.get(first.mark) ?? first.mark;
  return { start: first.at + 1, end: second.at, marks: [first.mark, closer], found: "both" };
}
function pairMarks(text, paragraphs) {
  const spans = [];
  let unpaired = 0;
  paragraphs.forEach((paragraph, index) => {
    const { spans: raw, unclosed, strays } = pairParagraph(text, paragraph);
    unpaired += strays;
    const [first] = unclosed;
    const twins = pairTwins(unclosed);
    if (twins !== null) {
      raw.push(twins);
      unpaired += 1;
    } else if (first !== void 0) {
      const next = paragraphs[index + 1];
      const reopened = next !== void 0 && text.charAt(next.start) === first.mark;
      unpaired += reopened ? unclosed.length - 1 : unclosed.length;
      const end = endWithoutCloser(text, first, paragraph);
      const closer = CLOSER_OF.get(first.mark) ?? first.mark;
      raw.push({ start: first.at + 1, end, marks: [first.mark, closer], found: "opener" });
    }
    raw.sort((a, b) => a.start - b.start || b.end - a.end);
    const around = [];
    for (const span2 of raw) {
      if (span2.end <= span2.start) continue;
      while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) < span2.end) around.pop();
      while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= span2.start) around.pop();
      spans.push({
        ...span2,
        paragraph: index,
        depth: around.length,
        parent: around.at(-1)?.index ?? -1
      });
      around.push({ index: spans.length - 1, end: span2.end });
    }
  });
  return { spans, unpaired };
}

// src/language/surnames.ts
var ONE = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝谈匡鞠惠荆乐冀郁胥南栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻厉伊仝区郜海阚花权帅屠豆朴盖廉禹井祖漆巴丰支卿国狄平索宣晋云扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌裘亓邰赫杭宿鲜逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於干尉冶斯檀昝衡富尧习况束揭笪逄仉撒郏郄庹蒿言洪贡旷";
var TWO = "欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 司徒 令狐 东方 独孤 夏侯 宇文 长孙 端木 南宫 百里";
var ONE_SET = new Set(ONE);
var TWO_SET = new Set(TWO.split(" "));
function surnameLength(folded2) {
  if (TWO_SET.has(folded2.slice(0, 2))) return 2;
  return ONE_SET.has(folded2.charAt(0)) ? 1 : 0;
}

// src/quotes/not-names.ts
var WORDS = "安全 安排 安慰 安置 安装 安静 高度 高兴 高级 高速 高校 高层 高管 高考 高温 高端 方面 方法 方式 方案 方向 方便 方针 文章 文化 文件 文明 文物 文字 温馨 温度 温暖 温和 平实 平台 平时 平均 平安 平静 平等 平日 于是 于今 于此 时间 时候 时代 时期 时常 时刻 时而 时光 时任 时报 和平 和解 和谐 何况 何时 马上 马路 金融 金额 金牌 金属 白天 白色 江南 成功 成立 成员 成为 成本 成都 成果 成长 成绩 成人 成熟 成效 常年 常常 常态 常委 常务 常规 石油 石头 关于 关系 关键 关注 关心 关税 任务 任何 任期 任职 任命 许多 许可 明确 明年 明天 明显 明星 明白 应该 应当 应对 应急 应用 应邀 谢谢 钱财 夏季 夏天 秋季 连续 连夜 连日 连连 连忙 连同 计划 计算 计算机 管理 管理层 包括 包含 包装 包裹 华侨 华人 华裔 党组 党委 党员 党中央 项目 左右 左边 江湖 江苏 江西 宁夏 云南 海外 海关 海洋 海上 海军 海报 商家 商业 商务 商场 商品 商户 师傅 师生 师范 水平 池塘 边界 边境 简单 简直 简历 单位 单独 单元 古代 古城 解释 解决 解读 解放 解除 解放军 盛大 童年 阳光 阳台 车辆 车主 车间 车站 车上 车厢 车企 路上 路面 路边 农业 农民 农村 农户 农产品 房子 房价 房屋 房东 房源 房企 房间 房产 宿舍 支持 支付 支部 支出 支行 国家 国内 国际 国外 国企 国务院 国防 国会 国产 国资 宣传 宣布 宣称 战略 战争 战士 战斗 战场 花费 花园 花钱 利率 利润 利益 利用 利好 厉害 危险 危机 危害 银行 玉米 鲜花 鲜明 富有 富豪 干部 干警 干旱 干净 干事 容易 易于 舒适 顾客 顾问 乐观 乐团 乐队 乐趣 祝福 祝贺 贺信 牛奶 牛市 雷达 龙头 万元 万一 万家 胡同 黄金 黄色 周末 周边 周围 周期 周年 周刊 毕竟 毕业 毕业生 凌晨 季度 季节 季后赛 游客 游戏 游泳 辛苦 管道 管委会 管辖 上官方 东方 项目部 程度 程序 叶子 章节 章程 申请 申报 申诉 祖国 祖父 祖母 相关 席位 司法 司机 司令 司法部 经济 经过 武器 武汉 武装 武警 施工 施行 施工方 康复 谷歌 顶级 冷静 冷空气 米饭 满意 满足 满分 谈判 谈话 谈论 焦点 焦虑 终于 苏联 苏州 沙滩 沙漠 山东 雪山 余额 余地 伏击 齐全 齐心 庄严 庄园 阴天 田野 田间 林业 林区 湖南 湖北 严重 严格 严肃 严厉 倪氏 熊市 熊猫 鱼类 向来 向往 钟声 戏曲 柴油 柴火 边缘 巫师 丛林 仲裁 别人 别墅 桑叶 宗教 宗旨 桂花 堪称 印度 印象 印刷 印尼 苗木 竹子 凤凰 甘肃 景区 景点 景色 景象 景气 都市 通过 通知 通报 通常 通讯 全面 全部 全国 全球 全体 全力 权利 权力 权益 权威 查处 查看 查询 查获 迟到 迟迟 茅台 索赔 索尼 索要 楼市 楼盘 楼道 楼上 楼下 盘点 盘面 门口 门店 门票 门诊 卫生 卫星 卫健委 卫视 习惯 习俗 苑区 巩固 池水 生产 生活 生命 尚未 符合 纪录 纪念 纪律 纪委 成交 包容 郎中 柳树 冰箱 牟利 解说 边防 费用 费率 费力 费城 尤其 尤为 项下 屈服 苟且 鲁莽 童话 童车 魏晋 江河 江面 江边 孔子 孟子 庄子 老子 谢绝 谢幕 乐意 乐园 贺岁 贺电 胜利 强调 强烈 强大 沿海 沿线 巴基斯坦 巴黎 巴西 石化 燕子 鞠躬 喻为 阎王 丰富 丰收 戴着 牛肉 羊肉 马匹 马拉松 龙舟 龙虾 蓝天 蓝色 红色 游览 游行 甚至 曲线 曲折 家长 家属 家人 家里 戈壁 广告 付之 连云 相对 相当 相信 应届 曾经 常见 常用 党建 鲜为 雷同";
var NOT_NAMES = new Set(WORDS.split(" "));
var isNoName = (folded2) => NOT_NAMES.has(folded2) || folded2.length === 3 && NOT_NAMES.has(folded2.slice(0, 2));

// src/quotes/subject-words.ts
var DATE = "(?:\\d{2,4}年)?(?:\\d{1,2}月)?\\d{1,2}[日号](?:[早晚上下中午凌晨]{1,2})?|\\d{2,4}年(?:\\d{1,2}月)?|\\d{1,2}月";
var DAY = "近日|日前|目前|此前|近期|最近|不久前|今天|昨天|前天|明天|今日|昨日|今晚|昨晚|当天|当日|当晚|当时|上午|下午|早些时候|周[一二三四五六日]|星期[一二三四五六日天](?!报)|上个?月|[上本下]周|上个?星期[一二三四五六日]?|去年|今年|年初|年底|同时|随后|之后|后来|最后|首先|其中";
var LEAD = new RegExp(
  `^(?:${DATE}|${DAY}|无论是|不管是|还是|当即|但是|但|可是|不过|然而|而且|而|对此|然后|接着|接下来|而后|继而|此外|另外|并且|因此|所以|于是|如果|正如|正像|就像|如同|因为|由于|虽然|尽管|一直以来|与此同时|例如|比如|甚至|曾|曾有|有(?![人的些关限])|据悉|据了解|\\d{1,3}岁的?|[，、（）\\s▲△●■◎★☆◆◇○])+`
);
var PRONOUN = /^(?:[他她][们俩]?|对方|前者|后者)|^其(?=$|[还也称曾在])/;
var SELF = /^(?:我们|我|你们|你|您|自己|人们|大家|有人|观点|尚未|未(?![来名成满])|没|暂|仍|已|正在|可以|需|经|由|让|使|令|予以|谁|这|那|据|俗话|古人|有的人|不少人|很多人|许多人|[它此])/;
var ADJUNCT = /[\u4e00-\u9fff]{2}地$|在(?!线|野|校|读|建|职)|对(?!外|口|冲|华)|向(?!东|阳|前|上|西)|就(?!业|医)|通过|接受|面对|面向|针对|曾|还(?!原)|也(?!门)|则|又|再(?!生)|并|都(?!市)|均|才|只|甚至|纷纷|一致|一边|一再|多次|首次|进一步|特别|专门|特意|主动|公开|反复|随即|随后|明确|高兴|激动|自豪|兴奋|动情|无奈|坚定|认真|笑着|哭着|哽咽|坦率|感慨|开玩笑|发布|发表|发文|发声|发起|发给|刊登|刊发|撰文|开始|一直|始终|由衷|郑重|深有感触|深情|欣喜|欣慰|遗憾|严肃|诚恳|坦然|轻声|大声|低声|幽默|斩钉截铁|语重心长|乐呵呵|笑呵呵|忍不住|不禁|当即|立即|同样|如实|多年来|回复|于(?=\d|近|今|昨|日前|当)|给(?!排)|把|将|被|拿出?|心系|表示|回应|回忆|介绍|告诉|认为|觉得|看到|谈及|谈起|说起|提及|提起|据|与(?!会)|同时|如是|如此|所|用(?!户|品)|不|没|已|要|(?<![监协学工员商合金事委议国总大峰晚体机社])会(?=[^长议员社]|$)|讲话|致辞|受访|(?:日前|近日|不久前|今天|昨天|今日|昨日|当天|当日|当晚|此前|今晚|昨晚|上周|下周|去年|今年|周[一二三四五六日]|星期(?!天报|日报)|\d|刚刚|官方微博|受访|专访|赛后|赛前|会后|会上|事后|现场|官微|官博|官网|(?<=公司|社|报)网站|几天前|稍早|先前|之前|最近|目前|当时|最后|指着|站在|坐在|望着|看着)|[（(，、]/g;
var HELD = /(?:中|里|时|后|之际|期间|上)$/;
var LATIN_NAME = /^[A-Za-z][A-Za-z0-9.'’\- ]*[A-Za-z0-9.]|^[A-Za-z]$/;
var FOREIGN_NAME = /^[\u4e00-\u9fff]{1,7}(?:[·•・．‧](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}){1,4}/;
var LAST_OF = /的$/;
var HAN = /^[\u4e00-\u9fff]+$/;
var ADDRESS = /^[\u4e00-\u9fff]{1,2}(?:先生|女士|小姐|老师|师傅|大爷|大妈|阿姨|奶奶|爷爷|大姐|大叔|姓?男子|姓女子|医生|警官|教授|院士|律师|博士|校长|主任|书记)$/;
var NICKNAME = /^[小老阿][\u4e00-\u9fff]$/;
var TRANSLITERATED = /^[阿埃艾安奥巴贝比伯博布查达戴丹德迪蒂杜恩尔法菲费芬弗福盖冈戈格哈汉赫霍基吉加贾杰卡凯坎柯科克肯库拉莱兰朗劳勒雷里利列隆卢鲁伦罗洛迈曼梅蒙米莫姆穆纳娜奈内尼宁诺欧帕佩彭皮普奇齐乔切丘瑞若萨塞桑瑟沙莎史斯舒丝索塔泰坦特汤图托瓦威维韦温沃伍西希谢休雅亚扬耶伊尤约泽扎詹兹佐翰逊鲍朔亨马龙登朱顿森克]{3,7}$/;
var MASKED = /^[\u4e00-\u9fff][某×XxX*]{1,2}[\u4e00-\u9fff]?$/;
var FIRST_OF_NAME = 1;
var HONORIFIC = /(?:教授|院士|主任|书记|校长|院长|局长|博士|律师|医生|老师|董事长|总经理|经理|队长|所长|市长|县长|镇长|部长|主席|总裁|教练|法官|警官|会长)$/;
var ANY_ORGANIZATION = /^(?:.?[媒方商]|.?媒体|当局|机构|平台|企业|公司|银行|学校|医院|法院|店家|.媒|.{0,2}部门|会议)$/;
var PAPER = /《([^《》]{2,20})》$/;
var REPORT = /(?:报道|报导|消息)$/;
var HANDLE = /(?:“[^“”]{1,20}”|「[^「」]{1,20}」|@\S{1,20})$/;
var ACRONYM = /^[A-Z]{2,6}$/;
var DATELINE2 = /^[^（(]{0,24}[（(](?:本报|见习|实习|特约)?(?:记者|通讯员)[^）)]{0,40}[）)]/;
var GROUP = /^([^和与及、]{2,12})[和与及、]([^和与及、]{2,12})$/;
var QUANTITY = /^(?:[一两三几多数这那该另某有每]+[位名个些家批群]|有|多家|某|该|这|那)/;

// src/quotes/names.ts
var isAddress = (folded2) => ADDRESS.test(folded2) && surnameLength(folded2) > 0;
function nameLength(folded2) {
  const latin = LATIN_NAME.exec(folded2)?.[0];
  if (latin !== void 0) return latin.trimEnd().length;
  const foreign2 = FOREIGN_NAME.exec(folded2)?.[0];
  if (foreign2 !== void 0) return foreign2.length;
  if (isAddress(folded2) || MASKED.test(folded2)) return folded2.length;
  if (!HAN.test(folded2) || isNoName(folded2)) return 0;
  if (TRANSLITERATED.test(folded2)) return folded2.length;
  const surname = surnameLength(folded2);
  if (surname > 0 && folded2.length <= surname + 2) {
    return folded2.length > surname ? folded2.length : 0;
  }
  return NICKNAME.test(folded2) ? 2 : 0;
}

// src/quotes/speaker.ts
var roleOf = (text, start, end) => {
  const role = text.slice(start, end).trim();
  const bare2 = role.endsWith("的") ? role.slice(0, -1) : role;
  return bare2 === "" ? null : bare2;
};
function speaker(text, range2, rest) {
  return { mention: text.slice(range2.start, range2.end), ...range2, ...rest, pronoun: false };
}

// src/quotes/titles.ts
var OFFICE = "副主任委员 主任委员 主任 副主席 主席 书记 部长 副部长 局长 厅长 处长 科长 司长 市长 省长 县长 区长 镇长 乡长 村长 州长 院长 校长 所长 站长 队长 团长 会长 理事长 秘书长 董事长 行长 馆长 社长 台长 园长 庭长 船长 机长 班长 组长 店长 厂长 署长 家长委员会会长 财长 外长 防长 议长 总长 检察长 审计长 参谋长 法官 检察官 律师 总理 首相 总统 国务卿 大使 领事 参赞 特使 总经理 副总经理 经理 总裁 副总裁 总监 首席执行官 首席技术官 首席财务官 首席运营官 首席信息官 首席营销官 执行官 董事 独立董事 监事 合伙人 创始人 联合创始人 负责人 发言人 主管 主理人 法人代表 代表 委员 常委 副主委 主委 议员 立委 教授 副教授 讲师 研究员 副研究员 院士 博士 导师 科学家 经济学家 分析师 策略师 工程师 支书 设计师 总师 架构师 医师 护士长 教练 主教练 队员 球员 导演 编剧 演员 歌手 作家 编辑 总编辑 主编 主笔 主持人 制片人 评论员 画家 摄影师 顾问 干事 秘书 助理 特派员 联络员 讲解员 传承人 交易员 基金经理 董秘 掌门人 当家人 会计师 干部 高管 店长助理 哲学家 科学家 数学家 物理学家 化学家 生物学家 历史学家 社会学家 文学家 艺术家 音乐家 企业家 银行家 收藏家 建筑师 规划师 调解员 检察员 审判长 审判员 执行主任 执行董事 局座 所长助理 CEO CTO CFO COO 站务员 指挥 里长 理事 监理 总干事 领队 司令 上将 中将 少将 大校 政委";
var KIND_OF_PERSON = "专家 学者 研究者 作者 营养师 药师 技师 厨师 销售员 售货员 服务员 营业员 列车员 推销员 工人 护工 业主 亲属 亲友 股东 持有人 店小二 司仪 队友 教官 学员 新生 考生 研究生 博士生 大户 书法家 技术员 农机手 社工 网格员 创办人 老兵 劳模 村民 居民 市民 网友 网民 民众 群众 学生 同学 家长 老师 教师 医生 护士 民警 警察 警员 消息人士 知情人士 知情人 业内人士 人士 目击者 记者 读者 观众 游客 乘客 旅客 顾客 消费者 客户 用户 司机 店主 老板 业主 租户 商户 农户 工人 员工 职工 工作人员 志愿者 球迷 粉丝 选手 运动员 男子 女子 男孩 女孩 孩子 小伙 老人 老太太 大爷 大妈 大叔 大姐 阿姨 母亲 父亲 妈妈 爸爸 妻子 丈夫 女儿 儿子 奶奶 爷爷 哥哥 姐姐 弟弟 妹妹 邻居 朋友 同事 当事人 嫌疑人 嫌犯 凶嫌 被告 原告 受访者 投资者 投资人 官员 人员 候选人 患者 病人 家属 军官 士兵 战士 毕业生 本科生 研究生 校友 用人单位 创业者 商家 卖家 买家 房东 房客 中介 保安 外卖员 快递员 骑手 店员 女士 先生 小姐 男士 青年 姑娘 的人 者 村官 老乡 牧民 渔民 果农 农民 网红 博主 主播 消防员 环卫工 师傅";
var PLURAL = /(?:们|人士|业内|业界|外界|各界|双方|多人|有人|众人|大家)$/;
var ORGANIZATION = "公司 集团 银行 大学 学院 学校 中学 小学 幼儿园 医院 研究院 研究所 研究中心 中心 政府 委员会 委 部 局 厅 署 处 科 院 法院 检察院 协会 学会 商会 联合会 联盟 基金会 基金 组织 机构 企业 工厂 商场 超市 酒店 饭店 公园 景区 管委会 居委会 村委会 街道 社区 报 新闻 社 电视台 电台 网站 网 通讯社 新闻社 杂志 周刊 日报 晚报 时报 媒体 港媒 外媒 台媒 美媒 日媒 韩媒 官媒 党 军方 警方 校方 院方 官方 厂方 店方 方面 当局 部门 报纸 美国 中国 日本 英国 法国 德国 俄罗斯 韩国 朝鲜 印度 伊朗 以色列 乌克兰 欧洲 莫斯科 华盛顿 北京 基辅 克里姆林宫 美方 中方 日方 俄方 英方 法方 港方 台方 法国 车站 铁路 分局 总局 支队 大队 派出所 俱乐部 球队 车队 运营商 平台 客户端 微博 账号 开发组 客服 团队 工作室 外电 市政府 总部 分行 支行 证券 保险 股份 科技 外交部 白宫 五角大楼 欧盟 联合国 世卫组织 美联储 央行 达摩院 单位 品牌 车企 药企 房企 券商 商家 气象台 公安 法新社 路透社 彭博 业方 厂商 供应商 控股 汽车 航空 资本 智库 国家队 局方 建设方 施工方 承建方 投资方 物业方 开发商 物业 检方 会议 馆方 主办方 资方 卖方 买方 馆 台 会 厂 所 站 店 办 团";
var DOCUMENT = "报告 声明 报道 报导 意见 社评 述评 公告 通告 通知 通报 文章 文件 来信 信 信函 公开信 函 公约 公报 白皮书 蓝皮书 意见书 诉讼 起诉书 判决书 裁定书 规定 条例 办法 方案 纲要 意见 新闻稿 社论 评论 短视频 视频 帖子 博文 规划 计划 简历 日记 书 书中 合同 协议 说明书 告示 倡议书 决议 备忘录 消息 论文 诉状";
var OFFICES = OFFICE.split(" ");
var ORGANIZATIONS = ORGANIZATION.split(" ");
var OFFICE_SET = new Set(OFFICES);
var findTitles = wordFinder([...OFFICES, ...KIND_OF_PERSON.split(" ")]);
var findOrganizations = wordFinder(ORGANIZATIONS);
var endsInKindOfPerson = endTest(KIND_OF_PERSON.split(" "));
var endsInDocumentWord = endTest(DOCUMENT.split(" "));
var TITLED_DOCUMENT = /《[^《》]{1,60}》$/;
var hitsOf = (hits) => hits.map(({ start, word }) => ({
  start,
  end: start + word.length,
  office: OFFICE_SET.has(word)
}));
var titlesIn = (folded2) => hitsOf(findTitles(folded2));
var organizationsIn = (folded2) => hitsOf(findOrganizations(folded2));
var endsInOffice = endTest(OFFICES);
var endsInPerson = (folded2) => endsInKindOfPerson(folded2) || PLURAL.test(folded2);
var endsInOrganization = endTest(ORGANIZATIONS);
var endsInDocument = (folded2) => endsInDocumentWord(folded2) || TITLED_DOCUMENT.test(folded2);

// src/quotes/subject.ts
var trimmed = (cut) => {
  const text = cut.folded.trimStart();
  return { folded: text.trimEnd(), offset: cut.offset + cut.folded.length - text.length };
};
function adjunctAt(folded2, least) {
  ADJUNCT.lastIndex = least;
  return ADJUNCT.exec(folded2)?.index ?? folded2.length;
}
function withoutLead(cut) {
  const dateline = DATELINE2.exec(cut.folded)?.[0].length ?? 0;
  return withoutAdverbs({
    folded: cut.folded.slice(dateline),
    offset: cut.offset + dateline
  });
}
function withoutAdverbs(cut) {
  const lead = LEAD.exec(cut.folded)?.[0].length ?? 0;
  return trimmed({ folded: cut.folded.slice(lead), offset: cut.offset + lead });
}
function isBareSubject(folded2, subject) {
  const rest = withoutAdverbs({
    folded: folded2.slice(subject.start, subject.end),
    offset: subject.start
  });
  return rest.folded === "" || adjunctAt(rest.folded, 0) === 0;
}
function describedLength(folded2) {
  if (!QUANTITY.test(folded2)) return 0;
  const of = folded2.lastIndexOf("的") + 1;
  if (of === 0) return 0;
  const end = adjunctAt(folded2, of + 1);
  return endsInPerson(folded2.slice(of, end)) || endsInOffice(folded2.slice(of, end)) ? end : 0;
}

// src/quotes/named-speaker.ts
function ownRoleStart(role) {
  const comma = role.lastIndexOf("、");
  if (comma < 0) return 0;
  const piece = role.slice(role.lastIndexOf("、", comma - 1) + 1, comma);
  const title = titlesIn(piece).at(-1);
  const name = title === void 0 ? "" : piece.slice(title.end);
  return name.length > 1 && nameLength(name) === name.length ? comma + 1 : 0;
}
function titledSpeaker(text, cut) {
  const titles = titlesIn(cut.folded);
  for (const title of titles.toReversed()) {
    const after = cut.folded.slice(title.end);
    const least = Math.min(after.length, FIRST_OF_NAME + 1);
    const name = after.slice(0, adjunctAt(after, least)).trim();
    const at = cut.offset + title.end;
    const behind = HONORIFIC.exec(name)?.index ?? 0;
    const own2 = behind > 1 ? name.slice(0, behind) : name;
    const length = own2 === "" ? 0 : nameLength(own2);
    const someone = endsInPerson(name) && !isAddress(name);
    if (length === 0 || length < own2.length || someone) continue;
    const skip = after.length - after.trimStart().length;
    const range2 = { start: at + skip, end: at + skip + length };
    const role = roleOf(text, cut.offset + ownRoleStart(cut.folded.slice(0, title.end)), at);
    return speaker(text, range2, { role, kind: "person", named: true });
  }
  return null;
}
function affiliatedSpeaker(text, cut) {
  for (const organization of organizationsIn(cut.folded).toReversed()) {
    const name = cut.folded.slice(organization.end);
    const length = nameLength(name);
    const surname = surnameLength(name);
    if (length < 2 || length !== name.length || organization.end < 4) continue;
    if (surname === 0 && !name.includes("·")) continue;
    const at = cut.offset + organization.end;
    const title = titlesIn(name).find((hit) => hit.office && hit.start >= 2);
    const end = at + (title?.start ?? length);
    const role = roleOf(text, cut.offset, at);
    return speaker(text, { start: at, end }, { role, kind: "person", named: true });
  }
  return null;
}
function nameBeforeTitle(text, cut) {
  const last = titlesIn(cut.folded).at(-1);
  if (last === void 0 || last.end !== cut.folded.length) return null;
  if (!HONORIFIC.test(cut.folded)) return null;
  const foreign2 = FOREIGN_NAME.exec(cut.folded)?.[0].slice(0, last.start) ?? "";
  if (foreign2.length === last.start) {
    const range2 = { start: cut.offset, end: cut.offset + last.start };
    const role = roleOf(text, range2.end, cut.offset + last.end);
    return speaker(text, range2, { role, kind: "person", named: true });
  }
  for (const length of [3, 2]) {
    const from = last.start - length;
    const name = cut.folded.slice(Math.max(0, from), last.start);
    if (from < 0 || surnameLength(name) === 0 || !HAN.test(name)) continue;
    const before = cut.folded.slice(0, from).replace(LAST_OF, "");
    const direct = before.length === from;
    if (before !== "" && direct && !endsInOrganization(before)) continue;
    const range2 = { start: cut.offset + from, end: cut.offset + last.start };
    const own2 = text.slice(range2.end, cut.offset + last.end);
    const role = before === "" || !direct ? own2 : roleOf(text, cut.offset, cut.offset + from);
    return speaker(text, range2, { role, kind: "person", named: true });
  }
  return null;
}
function plainName(text, noun) {
  const { folded: folded2, offset } = noun;
  const range2 = { start: offset, end: offset + folded2.length };
  const person = { role: null, kind: "person", named: true };
  if (nameLength(folded2) === folded2.length && (isAddress(folded2) || !endsInPerson(folded2))) {
    const long = endsInOrganization(folded2) && folded2.length > 2;
    const kind = ACRONYM.test(folded2) || long ? "organization" : "person";
    return speaker(text, range2, { ...person, kind });
  }
  const group = GROUP.exec(folded2);
  if (group !== null && [group[1], group[2]].every((name) => nameLength(name ?? "") > 1)) {
    return speaker(text, range2, person);
  }
  return describedName(text, noun);
}
function describedName(text, noun) {
  const { folded: folded2, offset } = noun;
  const described = folded2.lastIndexOf("的") + 1;
  const own2 = folded2.slice(described);
  const isName2 = surnameLength(own2) > 0 && nameLength(own2) === own2.length && !endsInPerson(own2);
  if (described === 0 || !isName2) return null;
  const range2 = { start: offset + described, end: offset + folded2.length };
  return speaker(text, range2, { role: null, kind: "person", named: true });
}

// src/quotes/read-speaker.ts
function nounSpeaker(text, cut) {
  const { folded: folded2, offset } = cut;
  const range2 = { start: offset, end: offset + folded2.length };
  if (endsInOffice(folded2)) {
    const first = titlesIn(folded2).at(0);
    const bare2 = first?.start === 0 && first.end === folded2.length;
    const of = folded2.lastIndexOf("的");
    const role = bare2 || QUANTITY.test(folded2) ? null : roleOf(text, range2.start, range2.end);
    const start = of > 0 ? offset + of + 1 : offset;
    return speaker(text, { start, end: range2.end }, { role, kind: "person", named: false });
  }
  const paper = PAPER.exec(folded2)?.[1];
  if (paper !== void 0 && endsInOrganization(paper)) {
    const start = offset + folded2.indexOf(paper);
    const inner = { start, end: start + paper.length };
    return speaker(text, inner, { role: null, kind: "organization", named: true });
  }
  const report = REPORT.exec(folded2);
  if (report !== null && endsInOrganization(folded2.slice(0, report.index))) {
    return nounSpeaker(text, { folded: folded2.slice(0, report.index), offset });
  }
  if (endsInDocument(folded2) && !endsInOrganization(folded2)) {
    return speaker(text, range2, { role: null, kind: "document", named: folded2.length > 3 });
  }
  if (endsInPerson(folded2)) {
    return speaker(text, range2, { role: null, kind: "person", named: false });
  }
  if (endsInOrganization(folded2)) {
    const named = !QUANTITY.test(folded2) && !ANY_ORGANIZATION.test(folded2);
    return speaker(text, range2, { role: null, kind: "organization", named });
  }
  return null;
}
function pronounSpeaker(text, cut) {
  const pronoun = PRONOUN.exec(cut.folded)?.[0];
  if (pronoun === void 0) return null;
  const range2 = { start: cut.offset, end: cut.offset + pronoun.length };
  return {
    ...speaker(text, range2, { role: null, kind: "person", named: false }),
    pronoun: true
  };
}
var LONGEST_NOUN = 24;
function anySpeaker(text, noun) {
  const { folded: folded2, offset } = noun;
  if (folded2.length > LONGEST_NOUN || folded2.length < 2) return null;
  if (HELD.test(folded2)) {
    const document = { start: offset, end: offset + folded2.length - 1 };
    const inner = folded2.slice(0, -1);
    if (!endsInDocument(inner)) return null;
    return speaker(text, document, { role: null, kind: "document", named: inner.length > 3 });
  }
  const range2 = { start: offset, end: offset + folded2.length };
  const handle = HANDLE.exec(folded2);
  if (handle !== null && endsInPerson(folded2.slice(0, handle.index))) {
    return speaker(text, range2, { role: null, kind: "person", named: true });
  }
  return speaker(text, range2, { role: null, kind: "unknown", named: folded2.length < 9 });
}
function readSpeaker(text, folded2, subject) {
  const whole3 = folded2.slice(subject.start, subject.end);
  const cut = withoutLead({ folded: whole3, offset: subject.start });
  if (cut.folded === "") return null;
  const pronoun = pronounSpeaker(text, cut);
  if (pronoun !== null) return pronoun;
  if (SELF.test(cut.folded) && !QUANTITY.test(cut.folded)) return null;
  const titled = titledSpeaker(text, cut) ?? describedName(text, cut);
  if (titled !== null) return titled;
  const latin = LATIN_NAME.exec(cut.folded)?.[0].length ?? 0;
  const least = Math.max(latin, surnameLength(cut.folded) > 0 ? 2 : 1);
  const end = adjunctAt(cut.folded, Math.max(least, describedLength(cut.folded)));
  const held = cut.folded.slice(0, end);
  const noun = trimmed({
    folded: held.endsWith("的") ? held.slice(0, -1) : held,
    offset: cut.offset
  });
  if (adjunctAt(cut.folded, 0) === 0 || noun.folded === "") return null;
  return nameBeforeTitle(text, noun) ?? affiliatedSpeaker(text, noun) ?? plainName(text, noun) ?? nounSpeaker(text, noun) ?? anySpeaker(text, noun);
}

// src/quotes/people.ts
var FOREIGN2 = /(?<!《[^》]{0,12})[\u4e00-\u9fff]{1,7}(?:[·•・‧](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}){1,4}/g;
var ADDRESSED = /([\u4e00-\u9fff]{1,3})(先生|女士|小姐(?!姐)|某某|某)/g;
var NAME_CHARACTERS = /^[\u4e00-\u9fff]{3}$/;
var SEPARATOR = /[·•・‧]/;
var AFTER_NAME = /^(?:$|[^\u4e00-\u9fff]|强调|心系|近日|出席|出任|担任|一行|同时|语气|[则说表在对向介认指就告称和与等的是也还曾将为到从把被于又并带及以给拿坦回接透笑哭难激感眼日今昨当担])/;
function nameAt(folded2, at) {
  const surname = surnameLength(folded2.slice(at, at + 2));
  if (surname === 0) return 0;
  for (const length of [surname + 1, surname + 2]) {
    const name = folded2.slice(at, at + length);
    if (!isNoName(name) && AFTER_NAME.test(folded2.slice(at + length, at + length + 2)))
      return length;
  }
  return 0;
}
function titledNames(text, folded2, clauses) {
  const found2 = [];
  for (const clause of clauses) {
    const end = Math.min(clause.end, clause.start + 200);
    for (const title of titlesIn(folded2.slice(clause.start, end))) {
      const at = clause.start + title.end;
      const length = nameAt(folded2, at);
      if (length === 0 || at + length > clause.end) continue;
      const seen = readSpeaker(text, folded2, { start: clause.start, end: at + length });
      const reporter = folded2.slice(at - 2, at) === "记者";
      if (reporter || seen?.named !== true || seen.role === null || seen.start !== at) continue;
      found2.push(seen);
    }
  }
  return found2;
}
var NO_PART_OF_NAME = /[的在是也还将会对为和与及以了有不就都已从被把向到说称则又并于给要能可但这那各上下内外者们个人后前时里]/;
var FULL_NAME = 3;
function repeatedNames(folded2, clauses) {
  const nexts = /* @__PURE__ */ new Map();
  for (const { start, end } of clauses) {
    const name = folded2.slice(start, start + FULL_NAME);
    if (end - start <= FULL_NAME || surnameLength(name) === 0 || !NAME_CHARACTERS.test(name))
      continue;
    if (NO_PART_OF_NAME.test(name) || isNoName(name)) continue;
    const seen = nexts.get(name);
    const next = folded2.charAt(start + FULL_NAME);
    if (seen === void 0) nexts.set(name, /* @__PURE__ */ new Set([next]));
    else seen.add(next);
  }
  return Array.from(nexts).filter(([name, seen]) => seen.size > 1 && !endsInOrganization(name) && !endsInPerson(name)).map(([name]) => name);
}
function foreignNames(folded2) {
  if (!SEPARATOR.test(folded2)) return [];
  return Array.from(folded2.matchAll(FOREIGN2), ([name]) => {
    const first = name.split(SEPARATOR)[0] ?? "";
    const title = titlesIn(name).at(-1);
    return name.slice(Math.max(title?.end ?? 0, first.lastIndexOf("的") + 1));
  }).filter((name) => name.length > 3 && SEPARATOR.test(name));
}
var TITLE_BEHIND = /^(?:教授|院士|主任|书记|校长|院长|局长|博士|律师|医生|董事长|总经理|市长|县长)/;
var MOST_CANDIDATES = 8;
var WOMAN = /(?:女士|小姐|阿姨|大妈|奶奶|大姐|女子)$/;
var MAN = /(?:先生|大爷|大叔|爷爷|师傅|男子)$/;
var agrees = (pronoun, name) => !(pronoun.startsWith("她") ? MAN : WOMAN).test(name);
var KEY = 2;
var LONGEST_ROLE = 60;
function sightings(text, names2) {
  return wordFinder(names2)(text).map(({ start, word }) => ({ at: start, name: word }));
}
function firstFrom(list, at) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((list[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
function completions(names2) {
  const full = /* @__PURE__ */ new Map();
  for (const name of names2) {
    const parts = name.split(SEPARATOR);
    if (parts.length > 1) {
      for (const part of parts) if (part.length > 1) full.set(part, name);
    }
  }
  return full;
}
function longerNames(names2) {
  const longer = /* @__PURE__ */ new Map();
  for (const name of names2) {
    for (const cut of [2, 3, 4]) {
      if (name.length - cut < KEY) break;
      for (const part of [name.slice(cut), name.slice(0, -cut)]) {
        if (!longer.has(part)) longer.set(part, name);
      }
    }
  }
  return longer;
}
function addressed(folded2) {
  return Array.from(folded2.matchAll(ADDRESSED), ([, before = "", title = ""]) => {
    const own2 = [1, 2, 3].map((length) => before.slice(-length)).find((name) => surnameLength(name) > 0 && !isNoName(name));
    if (own2 === void 0) return "";
    if (own2.length === 1) return own2 + title;
    return title.startsWith("某") || NO_PART_OF_NAME.test(own2) ? "" : own2;
  }).filter((name) => name !== "");
}
function collectPeople(text, folded2, clauses, speakers) {
  const seen = [...titledNames(text, folded2, clauses), ...speakers.filter((one) => one.named)];
  const roles = /* @__PURE__ */ new Map();
  const kinds3 = /* @__PURE__ */ new Map();
  const note = (one) => {
    if (one.role !== null && (roles.get(one.mention)?.length ?? 0) < one.role.length) {
      roles.set(one.mention, one.role);
    }
    if (!kinds3.has(one.mention)) kinds3.set(one.mention, one.kind);
  };
  for (const one of seen) note(one);
  const foreign2 = foreignNames(text);
  for (const name of repeatedNames(folded2, clauses))
    if (!kinds3.has(name)) kinds3.set(name, "person");
  for (const name of [...foreign2, ...addressed(folded2)]) kinds3.set(name, "person");
  const names2 = [...kinds3.keys()].filter((name) => name.length >= KEY);
  const full = completions(names2);
  const longer = longerNames(names2.filter((name) => kinds3.get(name) === "organization"));
  const persons = names2.filter((name) => kinds3.get(name) === "person");
  const places = sightings(text, [...persons, ...full.keys()]);
  let clause = 0;
  for (const { at, name } of places) {
    while (clause + 1 < clauses.length && (clauses[clause]?.end ?? 0) <= at) clause += 1;
    const behind = TITLE_BEHIND.exec(folded2.slice(at + name.length, at + name.length + 4))?.[0];
    if (behind !== void 0 && !roles.has(name)) {
      roles.set(name, text.slice(at + name.length, at + name.length + behind.length));
    }
    const start = Math.max(clauses[clause]?.start ?? at, at - LONGEST_ROLE);
    if (start >= at || !endsInOffice(folded2.slice(start, at))) continue;
    const found2 = readSpeaker(text, folded2, { start, end: at + name.length });
    if (found2 !== null && found2.start === at && found2.mention === name) note(found2);
  }
  const fullName = (mention) => {
    const whole3 = full.get(mention) ?? mention;
    return kinds3.get(whole3) === "person" ? whole3 : longer.get(whole3) ?? whole3;
  };
  const roleOf2 = (name) => roles.get(name) ?? null;
  const sentenceAt = (at) => {
    let low = 0;
    let high = clauses.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((clauses[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return clauses[low - 1]?.sentence ?? 0;
  };
  const person = (sighting) => {
    if (sighting === void 0) return null;
    const name = fullName(sighting.name);
    return { name, role: roleOf2(name), kind: "person" };
  };
  return {
    fullName,
    roleOf: roleOf2,
    kindOf: (name) => kinds3.get(name) ?? null,
    lastBefore: (at, from) => {
      const sighting = places[firstFrom(places, at) - 1];
      return sighting !== void 0 && sighting.at >= from ? person(sighting) : null;
    },
    meantBy: (pronoun, at, from) => {
      const last = firstFrom(places, at) - 1;
      let best3;
      for (let i = last; i >= 0 && i > last - MOST_CANDIDATES; i -= 1) {
        const sighting = places[i];
        if (sighting === void 0 || sighting.at < from) break;
        if (!agrees(pronoun, fold(sighting.name))) continue;
        const other = best3 !== void 0 && sentenceAt(best3.at) !== sentenceAt(sighting.at);
        if (other) break;
        best3 = sighting;
      }
      return person(best3);
    },
    firstAfter: (at, to) => {
      const sighting = places[firstFrom(places, at)];
      return sighting !== void 0 && sighting.at < to ? person(sighting) : null;
    }
  };
}

// src/quotes/resolve.ts
var CONFIDENCE = {
  explicit: 0.95,
  unknown: 0.7,
  pronoun: 0.85,
  carried: 0.75,
  none: 0.3
};
var REACH2 = 800;
var DEFINITE = /^(?:报[道导]|报纸|声明|通报|公告|文章|信|信中|报告|消息|该.{1,8}|.{0,2}社论)$/;
var STRONG = /^(?:指控|指责|宣布|声称|宣称|表示|透露|强调|呼吁)$/;
var FORESEES = /^(?:预计|预测|估计)$/;
var BRIEF = 8;
var LEADING = 40;
var ABOUT = /^(?:谈及|谈起|谈到|说起|说到|提起|提及|提到|回忆|回想|讲起)/;
var WORDS_OF = /的(?:表态|说法|话(?!语)|感慨|回答|评价|观点|心声|心愿|感受)/;
var DEFINITE_PERSON = /^(?:该|上述)(?:负责人|发言人|人士|工作人员|官员|专家|男子|女子)$/;
function createResolver(input) {
  const { text, folded: folded2, clauses, paragraphs, byClause, speakers, people } = input;
  const inherited = (announcement) => {
    const home = clauses[announcement.clause];
    if (home === void 0 || !isBareSubject(folded2, announcement.subject)) return null;
    for (let i = announcement.clause - 1; i >= home.sentence && i > announcement.clause - 5; i -= 1) {
      const clause = clauses[i];
      if (clause === void 0 || clause.stop === "speech") return null;
      const other = byClause.get(i);
      const found2 = (other === void 0 ? void 0 : speakers.get(other)) ?? leading2(clause);
      if (found2 !== null && found2 !== void 0) return found2;
    }
    return null;
  };
  const leading2 = (clause) => {
    const person = people.firstAfter(clause.start, clause.end);
    if (person !== null) {
      const at = text.indexOf(person.name, clause.start);
      if (at >= clause.start && at < clause.end) {
        const range2 = { start: at, end: at + person.name.length };
        return {
          ...range2,
          mention: person.name,
          role: person.role,
          kind: "person",
          named: true,
          pronoun: false
        };
      }
    }
    const end = Math.min(clause.end, clause.start + LEADING);
    const found2 = readSpeaker(text, folded2, { start: clause.start, end });
    return found2 === null || found2.kind === "unknown" || found2.kind === "document" ? null : found2;
  };
  const known3 = (person, mention) => ({
    name: person.name,
    mention: mention ?? person.name,
    role: person.role,
    kind: person.kind
  });
  const antecedent = (pronoun, at) => people.meantBy(pronoun, at, Math.max(0, at - REACH2)) ?? people.firstAfter(at, at + REACH2);
  const identified = (found2, last, organization) => {
    if (found2.pronoun) {
      const plural = found2.mention.length > 1;
      const person = plural ? null : antecedent(found2.mention, found2.start);
      const by = person === null ? last : known3(person, found2.mention);
      if (by === null || plural) {
        return { ...bare2(found2), name: null, resolution: "pronoun", confidence: CONFIDENCE.none };
      }
      return {
        ...by,
        mention: found2.mention,
        resolution: "pronoun",
        confidence: CONFIDENCE.pronoun
      };
    }
    if (DEFINITE_PERSON.test(fold(found2.mention)) && last !== null) {
      const { name, role } = last;
      const { carried: confidence2 } = CONFIDENCE;
      return { ...bare2(found2), name, role, resolution: "carried", confidence: confidence2 };
    }
    if (found2.kind !== "person" && DEFINITE.test(fold(found2.mention))) {
      const name = organization?.name ?? null;
      const { carried: confidence2 } = CONFIDENCE;
      return { ...bare2(found2), name, role: null, resolution: "carried", confidence: confidence2 };
    }
    const confidence = found2.kind === "unknown" ? CONFIDENCE.unknown : CONFIDENCE.explicit;
    return { ...bare2(found2), resolution: "explicit", confidence };
  };
  const beforeColon = (quote) => {
    if (quote.rule !== "colon") return null;
    const clause = clauses[clauseFrom(quote.start - 1) - 1];
    if (clause?.stop !== "colon") return null;
    const words = { start: clause.start, end: Math.min(clause.end, clause.start + LEADING) };
    if (text.slice(words.start, words.end).includes("被")) return null;
    const found2 = readSpeaker(text, folded2, words);
    return found2?.pronoun === true ? found2 : null;
  };
  const bare2 = (found2) => {
    const group = found2.named && found2.kind === "person" ? GROUP.exec(found2.mention) : null;
    const whole3 = group === null ? found2.mention : `${group[1]}、${group[2]}`;
    const name = found2.named ? people.fullName(whole3) : null;
    const role = found2.role ?? (name === null ? null : people.roleOf(name));
    const kind = (name === null ? null : people.kindOf(name)) ?? found2.kind;
    return {
      name,
      mention: found2.mention,
      role,
      kind: found2.kind === "unknown" ? kind : found2.kind
    };
  };
  const clauseFrom = (at) => {
    let low = 0;
    let high = clauses.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((clauses[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const namedIn = (clause, first, about) => {
    const words = WORDS_OF.exec(folded2.slice(clause.start, clause.start + 60));
    if (first && words !== null) {
      const end = clause.start + words.index;
      const owner = readSpeaker(text, folded2, { start: clause.start, end });
      if (owner?.named === true) return bare2(owner);
    }
    const person = people.firstAfter(clause.start, clause.end);
    if (person !== null) return known3(person, null);
    const length = !first && about ? nameAt(folded2, clause.start) : 0;
    if (length === 0) return null;
    const name = text.slice(clause.start, clause.start + length);
    return { name, mention: name, role: null, kind: "person" };
  };
  const following = (quote) => {
    const index = clauseFrom(quote.end);
    const first = clauses[index];
    if (first === void 0 || text.slice(quote.end, first.start).includes("\n")) return null;
    const about = ABOUT.test(folded2.slice(first.start, first.start + 4));
    for (let i = index; i < index + 4; i += 1) {
      const clause = clauses[i];
      if (clause === void 0 || clause.sentence !== first.sentence) break;
      const one = byClause.get(i);
      const found2 = one === void 0 ? void 0 : speakers.get(one);
      if (found2 !== void 0 && !found2.pronoun) return bare2(found2);
      const named = namedIn(clause, i === index, about);
      if (named !== null) return named;
    }
    return null;
  };
  const likeliest = (quote, last) => {
    const ahead = following(quote);
    if (ahead !== null) return ahead;
    const here = clauses[Math.max(0, clauseFrom(quote.start + 1) - 1)]?.paragraph ?? 0;
    const from = paragraphs[Math.max(0, here - 1)]?.start ?? 0;
    const person = people.lastBefore(quote.start, from);
    if (last !== null && last.at >= (paragraphs[here]?.start ?? 0)) return last;
    if (person !== null) return known3(person, null);
    if (last !== null) return last;
    const next = people.firstAfter(quote.end, quote.end + REACH2);
    return next === null ? null : known3(next, null);
  };
  const carried = (quote, last) => {
    const one = likeliest(quote, last);
    if (one === null) return null;
    const { name, mention, role, kind } = one;
    const { carried: confidence } = CONFIDENCE;
    return { name, mention, role, kind, resolution: "carried", confidence };
  };
  return {
    mayReport: (announcement) => {
      const found2 = speakers.get(announcement);
      if (announcement.joint === "none") {
        const foresees = FORESEES.test(announcement.word);
        const by = found2 ?? (foresees ? null : inherited(announcement));
        const brief = by !== null && by.end - by.start <= BRIEF;
        return by !== null && (bare2(by).kind !== "unknown" || brief && STRONG.test(announcement.word));
      }
      return found2 !== void 0 || inherited(announcement) !== null;
    },
    resolve: (quotes, announcementOf) => {
      let last = null;
      let organization = null;
      return quotes.map((quote) => {
        const announcement = announcementOf(quote);
        const found2 = announcement === null ? beforeColon(quote) : speakers.get(announcement) ?? inherited(announcement);
        const speaker2 = found2 === null ? carried(quote, last) : identified(found2, last, organization);
        if (speaker2 !== null) {
          const { name, mention, role, kind } = speaker2;
          if (speaker2.resolution !== "pronoun" || name !== null) {
            last = { name, mention: name ?? mention, role, kind, at: quote.start };
          }
          if (kind === "organization") organization = { name, mention, role, kind };
        }
        return { ...quote, speaker: speaker2 };
      });
    }
  };
}

// src/quotes/speech.ts
var CONFIDENCE2 = {
  "cue-colon": 0.97,
  "cue-comma": 0.93,
  "cue-after": 0.95,
  "cue-mark": 0.85,
  colon: 0.9,
  sentence: 0.9
};
var TERM_LENGTH = 8;
var LONG = 20;
var SHORT = 4;
var ENDS = /[。！？\n]/;
var FINAL = /[。！？!?…～~]$/;
var GOING = /[，,]$/;
var PAUSE = /[，,；;。！？!?]/;
var HAN2 = /[\u4e00-\u9fff]/;
var BREAK = /[，,。！？!?：:；;…）)\s▲”」』"]/;
var NAMED_AFTER = /^(?:的(?:字样|说法|报道|口号|标语|理念|原则|要求|方针|称号|名义|思路|标题|横幅|条幅|牌子|消息|传言|谣言|观点)|等|一词|字样|一说|二字|[三四六八]字|称号|之[称名誉])/;
var NAMED_BEFORE = /(?:口号|标语|主题[是为]?|题为|名为|称为|叫做|称作|标题[是为]?|所谓的?|简称|俗称|横幅|条幅|歌曲|活动|荣获|获得|字样|内容为)[，：:]?$/;
var lastCharacter = (text, at) => {
  let index = at - 1;
  while (index >= 0 && text.charAt(index) === " ") index -= 1;
  return index < 0 ? "" : text.charAt(index);
};
function openerAt(text, span2) {
  let at = span2.found === "closer" ? span2.start : span2.start - 1;
  while (at > 0 && text.charAt(at - 1) === " ") at -= 1;
  return at;
}
function announcementAfter(context, span2, home) {
  const clause = context.clauses[home];
  if (clause === void 0) return null;
  const next = clause.end <= span2.end + 1 ? home + 1 : home;
  const following = context.clauses[next];
  if (following === void 0 || following.paragraph !== clause.paragraph) return null;
  const whole3 = clause.stop === "comma" && clause.start >= openerAt(context.text, span2);
  if (next !== home && clause.stop !== "speech" && !whole3) return null;
  const found2 = context.byClause.get(next);
  if (found2 === void 0 || found2.framed || found2.cue.start <= span2.end) return null;
  const between = context.view.slice(span2.end + 1, Math.min(found2.cue.start, span2.end + 90));
  if (between.includes(HIDDEN) && next === home) return null;
  return found2.joint === "none" || found2.joint === "mark" ? null : found2;
}
function evidenceOf(context, span2, opener) {
  const { text, folded: folded2 } = context;
  const content = text.slice(span2.start, span2.end).trim();
  const before = lastCharacter(text, opener);
  const after = folded2.slice(span2.end + 1, span2.end + 8);
  const final = FINAL.test(content);
  const head = folded2.slice(Math.max(0, opener - 8), opener);
  return {
    length: content.length,
    final,
    going: GOING.test(content),
    clausal: final || PAUSE.test(content),
    free: before === "" || BREAK.test(before),
    open: after === "" || BREAK.test(after.charAt(0)),
    alone: after === "" || ENDS.test(after.charAt(0)),
    colon: before !== "" && "：:︰".includes(before),
    named: NAMED_AFTER.test(after) || NAMED_BEFORE.test(head)
  };
}
function ruleOfCue(joint2, seen) {
  const { length, final, going, clausal, open: open2, alone, named } = seen;
  if (joint2 === "colon" && (!named || final)) return "cue-colon";
  if (named && !final) return null;
  if (joint2 === "comma") {
    const long = length > TERM_LENGTH || clausal || alone && length > SHORT;
    return final || going || open2 && long ? "cue-comma" : null;
  }
  if (joint2 !== "mark") return null;
  return final || open2 && (clausal || length >= TERM_LENGTH) ? "cue-mark" : null;
}
function ruleWithoutCue(seen) {
  if (seen.colon) {
    return seen.final || seen.clausal && seen.length > TERM_LENGTH ? "colon" : null;
  }
  const enough = seen.length >= LONG || seen.free && seen.length > 2;
  return seen.final && enough ? "sentence" : null;
}
function judge(context, span2, index, home) {
  const opener = openerAt(context.text, span2);
  const seen = evidenceOf(context, span2, opener);
  const as = (rule2, announcement) => ({
    span: index,
    rule: rule2,
    confidence: CONFIDENCE2[rule2],
    announcement
  });
  if (!HAN2.test(context.text.slice(span2.start, span2.end)) && !seen.final) return null;
  const announced = context.byFrom.get(opener) ?? null;
  const cued = announced === null ? null : ruleOfCue(announced.joint, seen);
  if (cued !== null) return as(cued, announced);
  if (seen.named && !seen.final) return null;
  const follows = announcementAfter(context, span2, home);
  if (follows !== null && seen.free && (seen.clausal || seen.length > TERM_LENGTH)) {
    return as("cue-after", follows);
  }
  const rule = ruleWithoutCue(seen);
  return rule === null ? null : as(rule, null);
}

// src/quotes/find-quotes.ts
var REPORTED = 0.9;
var REPORTED_BARE = 0.75;
var REPORTED_ON = 0.75;
function homesOf(spans, clauses) {
  let at = 0;
  return spans.map((span2) => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) < span2.start) at += 1;
    return at;
  });
}
function joinParts(speeches, spans) {
  const joined2 = [];
  for (const speech of speeches) {
    const span2 = spans[speech.span];
    if (span2 === void 0) continue;
    const last = joined2.at(-1);
    const { announcement } = speech;
    const before = announcement !== null && announcement.cue.end <= span2.start;
    if (last !== void 0 && before && last.announcement === announcement && last.speech.rule === "cue-after") {
      last.spans.push(span2);
    } else {
      joined2.push({ speech, spans: [span2], announcement });
    }
  }
  return joined2;
}
var rangeOf = (spans, text) => {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === " ") from += 1;
  while (to > from && text.charAt(to - 1) === " ") to -= 1;
  return { start: from, end: to };
};
var CLAUSE_BEFORE = /[，,：:；;]/;
var CLAUSE_AFTER = /[，,。；;！？]/;
var LEAST_OWN_CLAUSE = 8;
function isOwnClause(text, span2) {
  return span2.depth === 0 && span2.end - span2.start >= LEAST_OWN_CLAUSE && CLAUSE_BEFORE.test(text.charAt(span2.start - 2)) && CLAUSE_AFTER.test(text.charAt(span2.end + 1));
}
function subjectOf(announcement, speechEnd) {
  const { subject } = announcement;
  const cut = speechEnd !== void 0 && speechEnd > subject.start && speechEnd <= subject.end;
  return cut && !announcement.framed ? { start: speechEnd, end: subject.end } : subject;
}
function withOwnClauses(reports, spans, text) {
  const found2 = /* @__PURE__ */ new Set();
  let next = 0;
  for (const report of reports) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) < report.start) next += 1;
    for (let i = next; (spans[i]?.start ?? Number.POSITIVE_INFINITY) < report.end; i += 1) {
      const span2 = spans[i];
      if (span2 !== void 0 && isOwnClause(text, span2)) found2.add(report);
    }
  }
  return found2;
}
var UNRESOLVED = { parent: null, speaker: null };
function quoteOfDirect(direct, text) {
  const { start, end } = rangeOf(direct.spans, text);
  const first = direct.spans[0];
  if (first === void 0 || end <= start) return null;
  const parts = direct.spans.map((span2) => {
    const part = rangeOf([span2], text);
    return [part.start, part.end];
  });
  const { confidence, rule } = direct.speech;
  const cue = direct.announcement?.cue ?? null;
  const marks4 = [...first.marks];
  return { ...UNRESOLVED, type: "direct", start, end, marks: marks4, parts, cue, confidence, rule };
}
function quoteOfReport(report, mixed) {
  const { announcement, start, end } = report;
  const base = announcement.joint === "none" ? REPORTED_BARE : REPORTED;
  return {
    ...UNRESOLVED,
    type: mixed ? "mixed" : "indirect",
    start,
    end,
    marks: null,
    parts: [[start, end]],
    cue: announcement.cue,
    confidence: report.runsOn ? REPORTED_ON : base,
    rule: announcement.framed ? "frame" : `report-${announcement.joint}`
  };
}
function placesOf(speeches, spans, homes) {
  const speechAt = /* @__PURE__ */ new Map();
  const endAt = /* @__PURE__ */ new Map();
  for (const speech of speeches) {
    const home = homes[speech.span] ?? 0;
    endAt.set(home, (spans[speech.span]?.end ?? 0) + 1);
    if (!speechAt.has(home)) speechAt.set(home, speech.span);
  }
  return { speechAt, endAt };
}
function findQuotes(text, paragraphs) {
  const folded2 = fold(text);
  const { spans, unpaired } = pairMarks(text, paragraphs);
  const view = hideQuoted(folded2, spans);
  const clauses = cutClauses(view, text, paragraphs, spans);
  const announcements = findAnnouncements(view, clauses);
  const byClause = new Map(announcements.map((one) => [one.clause, one]));
  const byFrom = new Map(announcements.map((one) => [one.from, one]));
  const homes = homesOf(spans, clauses);
  const page = { text, view, folded: folded2, byFrom, byClause, clauses, spans };
  const speeches = spans.map((span2, i) => span2.depth > 0 ? null : judge(page, span2, i, homes[i] ?? 0)).filter((speech) => speech !== null);
  const { speechAt, endAt } = placesOf(speeches, spans, homes);
  const speakers = /* @__PURE__ */ new Map();
  for (const one of announcements) {
    const found2 = readSpeaker(text, folded2, subjectOf(one, endAt.get(one.clause)));
    if (found2 !== null) speakers.set(one, found2);
  }
  const people = collectPeople(text, folded2, clauses, [...speakers.values()]);
  const resolver2 = createResolver({ ...page, paragraphs, speakers, people });
  const sameSpeaker = (one) => !one.framed && !speakers.has(one) && isBareSubject(folded2, one.subject);
  const hasSpeaker = (one) => {
    const found2 = speakers.get(one);
    return found2 !== void 0 && (found2.kind !== "unknown" || one.framed);
  };
  const after = speeches.filter((one) => one.rule === "cue-after").map((one) => one.span);
  const context = { ...page, speechAt, sameSpeaker, hasSpeaker, cuedAfter: new Set(after) };
  const reports = [];
  for (const one of announcements) {
    const inside = one.from < (reports.at(-1)?.end ?? -1) && sameSpeaker(one);
    const report = one.kind === "quote" || inside ? null : reportOf(context, one);
    if (report !== null && resolver2.mayReport(one)) reports.push(report);
  }
  const ownWords = new Set(reports.flatMap((report) => report.quoted));
  const ownClauses = withOwnClauses(reports, spans, text);
  const free = speeches.filter((one) => !ownWords.has(one.span));
  const quotes = [
    ...joinParts(free, spans).map((direct) => quoteOfDirect(direct, text)),
    ...reports.map((one) => quoteOfReport(one, one.quoted.length > 0 || ownClauses.has(one)))
  ].filter((quote) => quote !== null).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const byCue = new Map(announcements.map((one) => [one.cue, one]));
  const value = resolver2.resolve(
    quotes,
    (quote) => quote.cue === null ? null : byCue.get(quote.cue) ?? null
  );
  const messages = unpaired > 0 ? [message("quotes.unclosed", { count: unpaired })] : [];
  return { value, messages };
}

// src/quotes/article-quotes.ts
var WHOLE = /^[“「『"].*[”」』"]$/s;
var isSpoken = (quote, text) => quote.speaker !== null && !WHOLE.test(text.trim());
function withRole(quote, speakers) {
  const { speaker: speaker2 } = quote;
  const known3 = speaker2?.name == null ? void 0 : speakers.get(speaker2.name);
  if (speaker2 === null || known3 === void 0 || known3 === null) return quote;
  return { ...quote, speaker: { ...speaker2, role: speaker2.role ?? known3.role, kind: known3.kind } };
}
var OPENING = /[“‘「『]/;
function shifted(quote, by, parent) {
  return {
    ...quote,
    start: quote.start + by,
    end: quote.end + by,
    parts: quote.parts.map(([start, end]) => [start + by, end + by]),
    cue: quote.cue === null ? null : { start: quote.cue.start + by, end: quote.cue.end + by },
    parent
  };
}
function withNested(text, quotes) {
  const all = [];
  for (const quote of quotes) {
    const parent = all.push(quote) - 1;
    const [part, ...others] = quote.parts;
    if (quote.type !== "direct" || part === void 0 || others.length > 0) continue;
    const [start, end] = part;
    const inner = text.slice(start, end);
    if (!OPENING.test(inner)) continue;
    const nested = findQuotes(inner, [{ start: 0, end: inner.length }]).value.filter(
      ({ type, cue, rule }) => type === "direct" && (cue !== null || rule === "colon")
    );
    all.push(...nested.map((one) => shifted(one, start, parent)));
  }
  return all;
}
function findArticleQuotes(body, paragraphs, lines) {
  const { value: outer, messages } = findQuotes(body, paragraphs);
  const value = withNested(body, outer);
  const speakers = new Map(
    value.flatMap(
      ({ speaker: speaker2 }) => speaker2?.name == null ? [] : [[speaker2.name, speaker2]]
    )
  );
  const others = lines.map(({ pointer, text }) => ({
    pointer,
    text,
    quotes: findQuotes(text, [{ start: 0, end: text.length }]).value.filter((quote) => isSpoken(quote, text)).map((quote) => withRole(quote, speakers))
  }));
  return { value: [{ pointer: "/body/text", text: body, quotes: value }, ...others], messages };
}

// src/repair/codec/doubt.ts
var GONE = "�";
var MOST2 = 12;
var MOST_NEAR = 10;
var NEAR = 3;
var HANZI = /[\u3400-\u9fff]/;
var isNear = (lost2, at) => lost2.slice(Math.max(0, at - NEAR), at + NEAR + 1).includes(true);
function withoutDoubtful(model2, text) {
  const characters = text.split("");
  const costs = [];
  let reading = beginReading(model2);
  for (const character of characters) {
    const next = read(model2, reading, character, "any");
    costs.push(HANZI.test(character) ? reading.log - next.log : 0);
    reading = next;
  }
  const lost2 = characters.map((character, i) => character === GONE || (costs[i] ?? 0) > MOST2);
  const near = lost2.map((is, i) => is || (costs[i] ?? 0) > MOST_NEAR && isNear(lost2, i));
  const between = near.map(
    (is, i) => is || (costs[i] ?? 0) > 0 && near[i - 1] === true && near[i + 1] === true
  );
  return characters.map((character, i) => between[i] ? GONE : character).join("");
}

// src/repair/codec/misreadings.ts
var MISREADINGS = [
  { truth: "utf-8", reader: "gb18030", example: "涓枃" },
  { truth: "utf-8", reader: "big5", example: "銝剜��" },
  { truth: "utf-8", reader: "windows-1252", example: "ä¸­æ–‡" },
  { truth: "utf-8", reader: "windows-1250", example: "ä¸­ć–‡" },
  { truth: "utf-8", reader: "windows-1251", example: "дё­ж–‡" },
  { truth: "utf-8", reader: "shift_jis", example: "荳ｭ譁�" },
  { truth: "utf-8", reader: "euc-kr", example: "訝�뻼" },
  { truth: "gb18030", reader: "windows-1252", example: "ÖÐÎÄ" },
  { truth: "gb18030", reader: "windows-1250", example: "ÖĐÎÄ" },
  { truth: "gb18030", reader: "windows-1251", example: "ЦРОД" },
  { truth: "gb18030", reader: "mended-latin1", example: "ÖÐÎÄ" },
  { truth: "gb18030", reader: "big5", example: "笢恅" },
  { truth: "gb18030", reader: "shift_jis", example: "ﾖﾐﾎﾄ" },
  { truth: "gb18030", reader: "euc-kr", example: "櫓匡" },
  { truth: "big5", reader: "gb18030", example: "いゅ" },
  { truth: "big5", reader: "windows-1252", example: "¤¤¤å" },
  { truth: "big5", reader: "shift_jis", example: "､､､�" },
  { truth: "big5", reader: "euc-kr", example: "�ㅴ�" }
];

// src/repair/codec/readers.ts
import { TextDecoder as TextDecoder7 } from "@exodus/bytes/encoding.js";
var MENDED = "mended-latin1";
var CODE_POINTS = 196608;
function define(reader, character, code) {
  const point = character.codePointAt(0) ?? 0;
  if (reader[point] === 0 && character === String.fromCodePoint(point)) reader[point] = code;
}
function singles(label, into) {
  const decoder = new TextDecoder7(label);
  for (let byte = 128; byte <= 255; byte += 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== "�") define(into, character, byte);
  }
}
var isSecond = (label, lead) => label === "shift_jis" && (lead === 237 || lead === 238);
function leadsOf(label) {
  const all = Array.from({ length: 126 }, (_, i) => 129 + i);
  const own2 = all.filter((lead) => !isSecond(label, lead));
  if (label !== "big5") return own2;
  return [...own2.filter((lead) => lead >= 161), ...own2.filter((lead) => lead < 161)];
}
function pairs(label, leads, into) {
  const characterOf3 = pairTable(label);
  for (const lead of leads) {
    for (let trail = FIRST_PAIR_TRAIL; trail < LAST_PAIR_TRAIL; trail += 1) {
      const character = characterOf3(lead, trail);
      if (character !== "") define(into, character, lead << 8 | trail);
    }
  }
}
function latin1(into) {
  for (let byte = 128; byte <= 159; byte += 1) define(into, String.fromCharCode(byte), byte);
}
var EURO = 128;
function build4(name) {
  const reader = new Uint16Array(CODE_POINTS);
  if (name === MENDED) {
    for (let byte = 128; byte <= 255; byte += 1) define(reader, String.fromCharCode(byte), byte);
    return reader;
  }
  if (name.startsWith("windows")) {
    singles(name, reader);
    latin1(reader);
    return reader;
  }
  if (name === "gb18030") define(reader, "€", EURO);
  if (name === "shift_jis") singles(name, reader);
  pairs(name, leadsOf(name), reader);
  return reader;
}
var seconds = null;
function secondReader() {
  if (seconds !== null) return seconds;
  seconds = new Uint16Array(CODE_POINTS);
  pairs("shift_jis", [237, 238], seconds);
  return seconds;
}
var readers = /* @__PURE__ */ new Map();
function readerOf(name) {
  let reader = readers.get(name);
  if (reader === void 0) {
    reader = build4(name);
    readers.set(name, reader);
  }
  return reader;
}
var ANY_BYTE = Array.from({ length: 128 }, (_, i) => 128 + i);
var UNDEFINED2 = {
  "windows-1252": [129, 141, 143, 144, 157],
  "windows-1250": [129, 131, 136, 144, 152],
  "windows-1251": [152]
};
var lostBytes = (name) => UNDEFINED2[name] ?? ANY_BYTE;
var LOST = -1;
var BARRED = -2;
function secondValues(text, values, starts2) {
  const reader = secondReader();
  let second = null;
  for (let i = 0; i < values.length; i += 1) {
    const code = reader[text.codePointAt(starts2[i] ?? -1) ?? 0] ?? 0;
    if (code === 0) continue;
    second ??= values.slice();
    second[i] = code >> 8;
    second[i + 1] = code & 255;
  }
  return second;
}
var encoder = new TextEncoder();
function bytesOf(text, name, lost2 = lostBytes(name)) {
  const reader = readerOf(name);
  const values = new Int16Array(text.length * 3);
  const starts2 = new Int32Array(text.length * 3).fill(-1);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    starts2[length] = at;
    if (point > 65535) at += 1;
    const code = point < 128 ? point : reader[point] ?? 0;
    if (code === 0 && point > 255 && name === MENDED && point !== 65533) {
      for (const byte of encoder.encode(String.fromCodePoint(point))) {
        values[length] = byte;
        length += 1;
      }
      continue;
    }
    if (code === 0 && point !== 0) values[length] = point === 65533 ? LOST : BARRED;
    else if (code > 255) {
      values[length] = code >> 8;
      length += 1;
      values[length] = code & 255;
    } else values[length] = code;
    length += 1;
  }
  return {
    values: values.subarray(0, length),
    second: name === "shift_jis" ? secondValues(text, values.subarray(0, length), starts2) : null,
    starts: starts2.subarray(0, length),
    end: text.length,
    lost: lost2
  };
}
var INVALID = 255;
function decodable(values) {
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? LOST;
    bytes[i] = value < 0 ? INVALID : value;
  }
  return bytes;
}

// src/repair/codec/gate.ts
var DEMANDS = {
  patterned: { length: 2, frequent: 0.25 },
  alphabetic: { length: 4, frequent: 0.2 },
  // whole pages are in Cyrillic, none in accented letters alone
  cyrillic: { length: 6, frequent: 0.3 },
  patternless: { length: 6, frequent: 0.28 }
};
var demandOf = ({ truth, reader }) => {
  if (truth === "utf-8") return "patterned";
  if (reader === "windows-1251") return "cyrillic";
  return reader.startsWith("windows") || reader === "mended-latin1" ? "alphabetic" : "patternless";
};
var MOST_INVALID = 0.5;
var MOST_INVALID_BYTES = 0.8;
var LOOKED_AT2 = [24, 120];
var NON_ASCII = /[^\0-\x7f]/g;
var FREQUENT2 = 1;
var MARK3 = 2;
var weights = null;
function weightTable() {
  if (weights !== null) return weights;
  weights = new Uint8Array(65536);
  for (const character of FREQUENT_HANZI) weights[character.charCodeAt(0)] = FREQUENT2;
  for (const [traditional, form] of simplifications()) {
    weights[traditional.charCodeAt(0)] = weights[form.charCodeAt(0)] ?? 0;
  }
  for (const mark of CHINESE_MARKS) weights[mark.charCodeAt(0)] = MARK3;
  return weights;
}
function frequentShare(text, least = 2, mostInvalid = MOST_INVALID) {
  const table2 = weightTable();
  let known3 = 0;
  let invalid = 0;
  let marked2 = 0;
  let all = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 128) continue;
    all += 1;
    if (unit === 65533) invalid += 1;
    else if (table2[unit] === FREQUENT2) known3 += 1;
    else if (table2[unit] === MARK3) marked2 += 1;
  }
  const letters2 = all - invalid - marked2;
  if (letters2 < Math.max(1, least - marked2) || invalid > all * mostInvalid) return 0;
  return known3 / letters2;
}
function reread(text, { reader, truth }) {
  return decodeAs(truth, decodable(bytesOf(text, reader).values));
}
var ALIGNMENTS = [0, -1, 1, -2, 2];
var BEFORE = 2;
var FARTHEST_BEFORE = 24;
var MOST_RUNS = 4;
var HOPELESS_SHARE = 0.1;
var CLEAR_SHARE = 0.5;
var MOST_BARRED = 0.5;
var ALPHABET = /[\u0370-\u04ff\u3041-\u30fa]/g;
var MOST_ALPHABET = 0.6;
var SAMPLE2 = 40;
var isAlphabet = (text) => (text.match(ALPHABET)?.length ?? 0) > (text.match(NON_ASCII)?.length ?? 0) * MOST_ALPHABET;
function beginningOf(line, region, run) {
  const least = Math.max(region.start, run - FARTHEST_BEFORE);
  let at = run;
  while (at > least && isWord(line[at - 1])) at -= 1;
  return Math.max(region.start, Math.min(at, run - BEFORE));
}
var isWord = (character = "") => character >= "" && weightTable()[character.charCodeAt(0)] !== MARK3;
function viewOf(line, region, run, reader, length) {
  const start = beginningOf(line, region, run);
  const part = line.slice(start, Math.min(run + length, region.end));
  const { values, starts: starts2 } = bytesOf(part, reader);
  const offsets = [];
  let lacking = 0;
  for (let i = 0; i < values.length; i += 1) {
    if ((starts2[i] ?? -1) >= 0) offsets.push(i);
    if (values[i] === BARRED) lacking += 1;
  }
  if (lacking > offsets.length * MOST_BARRED) return null;
  return { bytes: decodable(values), offsets: [...offsets, values.length], first: run - start };
}
function shareOf({ bytes, offsets, first }, truth, least) {
  const invalid = truth === "utf-8" ? MOST_INVALID_BYTES : MOST_INVALID;
  const begins = /* @__PURE__ */ new Set([0, ...ALIGNMENTS.map((shift) => Math.max(0, first + shift))]);
  let best3 = 0;
  for (const begin of begins) {
    const text = decodeAs(truth, bytes.subarray(offsets[begin] ?? 0));
    best3 = Math.max(best3, frequentShare(text, least, invalid));
    if (best3 >= CLEAR_SHARE) break;
  }
  return best3;
}
var Views = class {
  #known = /* @__PURE__ */ new Map();
  #make;
  constructor(line, region, run) {
    this.#make = (reader, length) => viewOf(line, region, run, reader, length);
  }
  /** The share that a misreading gives: at first sight, and at a second where that says little. */
  share({ reader, truth }, least) {
    let best3 = 0;
    for (const length of LOOKED_AT2) {
      const view = this.#view(reader, length);
      const share = view === null ? 0 : shareOf(view, truth, least);
      best3 = Math.max(best3, share);
      if (share < HOPELESS_SHARE || best3 >= CLEAR_SHARE) break;
    }
    return best3;
  }
  #view(reader, length) {
    const key = `${reader} ${length}`;
    let view = this.#known.get(key);
    if (view === void 0) {
      view = this.#make(reader, length);
      this.#known.set(key, view);
    }
    return view;
  }
};
var LEAST_MORE = 0.25;
var OWN_SAMPLE = 12;
var LATIN1 = /[\u00a0-\u00ff]/g;
var LEAST_LATIN1 = 0.4;
var isLatin1 = (text) => (text.match(LATIN1)?.length ?? 0) >= (text.match(NON_ASCII)?.length ?? 0) * LEAST_LATIN1;
var KANA2 = /[\u3041-\u3096\u30a1-\u30fc]/g;
var KANA_IN_A_ROW = /[\u3041-\u3096\u30a1-\u30fc]{2,}/g;
var HANGUL2 = /[\uac00-\ud7a3]/g;
var LEAST_OF_LANGUAGE = 0.3;
var LEAST_USUAL2 = 0.6;
var hangul = new Set(FREQUENT_HANGUL);
function isOtherLanguage(sample) {
  const all = (sample.match(NON_ASCII)?.length ?? 0) * LEAST_OF_LANGUAGE;
  const kana = sample.match(KANA2)?.length ?? 0;
  if (kana > all) {
    const inRow = (sample.match(KANA_IN_A_ROW) ?? []).join("").length;
    if (inRow > kana * LEAST_USUAL2) return true;
  }
  const syllables2 = sample.match(HANGUL2) ?? [];
  const usual = syllables2.filter((syllable) => hangul.has(syllable)).length;
  return syllables2.length > all && usual > syllables2.length * LEAST_USUAL2;
}
function possibleIn(sample) {
  if (isOtherLanguage(sample)) return [];
  const alphabet = isAlphabet(sample);
  const latin12 = isLatin1(sample);
  return MISREADINGS.filter(
    (misreading) => !(alphabet && demandOf(misreading) === "patternless") && (latin12 || misreading.reader !== "mended-latin1")
  );
}
function suspects(line, region) {
  const shares = /* @__PURE__ */ new Map();
  for (const run of region.runs.slice(0, MOST_RUNS)) {
    const views = new Views(line, region, run);
    const possible = possibleIn(line.slice(run, Math.min(run + SAMPLE2, region.end)));
    const own2 = frequentShare(line.slice(run, Math.min(run + OWN_SAMPLE, region.end)));
    for (const misreading of possible) {
      if ((shares.get(misreading) ?? 0) >= CLEAR_SHARE) continue;
      const demand = demandOf(misreading);
      const { length, frequent: frequent2 } = DEMANDS[demand];
      const least = demand === "patternless" ? Math.max(frequent2, own2 + LEAST_MORE) : frequent2;
      const found2 = views.share(misreading, length);
      if (found2 >= Math.max(least, shares.get(misreading) ?? 0)) {
        shares.set(misreading, found2);
      }
    }
  }
  const sorted = [...shares].sort((a, b) => b[1] - a[1]);
  const [best3] = sorted;
  if (best3 === void 0) return [];
  return sorted.filter(([, share]) => share * 2 >= best3[1]).map(([misreading]) => misreading);
}

// src/language/generated/common.ts
var COMMON_HANZI = "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五京河接条规县式白它改风光运信受什组听布百济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑革该持始英克士尔让拉思根格造较际亲单朝红型价校约器字段周亚深候则功属积快图火千准究往极育装许参半令吃观鱼精办像帝八复影告远群包整构料随划算象容示投势热值夫网望源息语股铁断派速怎需片爱律纪支早况病境证编越局推满且列觉服双未居除乐企引标确织初青志率项飞球察节龙响药站施均消客失轻存低甚般击曾防请离落显罗营足素视护副食创余照兴占巴虽洲村费易试星木黑左宝置跟央识维采六底宫房音环案批切斗富乡另倒若按查故突责严桥模仅胜杀围席态破承招杨负层须父供续状域似依银范修找九致密终血旅钱赛独细效玉冲获习医演毛尽脸弹楼艺航陆右协七攻镇检写苏宗章注阿抗弟坐验封紧劳户优财养适陈喜卫排射哥油刻留急降念云微伤例景拿绝阶座刘刚害印亿沙母酒助闻超审待压升送监策略限竟香配藏敌呢差仍兰温园树征善波哪词岛止预怕继皮执味份角草男普答益谁船惊核街夏宣掌田久著画辑奇尼剑吧谈背免孩礼材愿洋春架筑括晚乱乎讲尚良友临激刀夜室既敢邦挥昌板胡欧福港叶简苦担句岁荆贵娘守辖威宜衣帮块堂额错剧充欢够孙班呼阵销坚练脚退读测吴希宁换版异某顾曲楚典朱毒菜判救宋茶洪含顺啊鲜败货矿端兄归冷忙买险康评肉吗厂永哈沉散遗停笔假输牛洞松渐顶训录否述毕督控丰献姑忽爷互亮纳襄登咱钟伯臣雄季脑介鄂召饭暗扩祖齐短烈赶牌恩诉移诗础露届蒙静喝盘卖植授伊湾博痛减穿逐秘庭陵固禁票灵杂姓泽吸侧庆妈遇追甲馆补唐炮沿殿刺怪彩俄旧警索岸轮妇载靠附毫怀软骨探雷旁罪枪牙迎序慢盛雨墙恶谷顿危稳熟概酸操诸绿佛荣针托宽折野付午肯库厚缺罢耳屋嘴末谢培巨页瓦款犯困店智拥雪翻圣戏旗吉婚奖岩疑币圆歌廷健卡烧析讨跑烟误仙疗舞亡闭汽伸脱秋姐繁侵川莫麻秀借寻私岗卷跳丽横驻套兼您君丁束纸夺袁灯坏坦丝径购阴床瞧择墓宪峰遍鲁庙掉丹桃御舰避售怒课播拔奥延虚隐粮络遭摇潜庄混厅婆奴鼓赵访睡震予童徐韦殖抓拜吨扬址洛休纵逃染纷贸透汇灭蛋森仪塔距狐融郡缓聚盖拍迹忠释润粉涓孔岭搜紫虑促抵钢塞寺津液码虎坛珍硬梁奔累役偏迫锛凡损壁哭替税综伦冰盟挂韩竞乌尤弱铺妹秦尊竹珠迅脉泥鬼纯睛刑途隆潮幅杯握谋剂幸奉乘抱朋谓频崇壮骑紝恐享鸡虫绍铜呈泛械摆欲奶敬措爆暴签猛郭嘉障缩亦废搞胞埃曰撤暖寒订俗绩阻盐萨勒忘奏孝贴灰梅触玩默胸醒莲篇柱裁啦淡抢捕闹纺截讯朗誉雅忍梦伙勇峡徒丈尾迷唱泉泰佳残闪伍呀疾署剩贼冠倾豆申贫诺麦泪羊尖辈镜涉贡爹缘摩妻殊贝零映甘骂糖岳饮奋棉雕跃汗冒渡努赞启阁斤裂患伏池鹿洗劲晋倍圈媒箭沟锋胆凭挑抬闯隔弄曹汤苗迁叹唯振储贯彻桌祭符僧衡炸旋凤喊黎郎援肥磁忌赏辽祥董仁辛瑞询敏浪貌毁昨巧腿抽荷陷焦净腹弃乃湘亩滑狗冬宏皆番尸伟桂览恢龄绕趣晶坡魏摸伴墨浓绪舍蓝荡阅井鸿旦惯症鸟扎窗辞聘穷堰宇键荒递恨隶厉杜闲腰袭侍灾涨叔湿寨幕豪郑磨浮薄券赤腐译租氧戴邓煤肠牧孤诏妙旨堡册锅胖柳阔吹丘趋锦颜悬陶拳诚尺晓插蒋艇勤穴摄燕垂罚辆戒稀腾粗袋绘炎氏肩枝泊狂估杭扑臂哲寡偷懂琴悲盾炒稍矛愈籍颁吐呆违亭眉撞贷刊巡屈堆曼饰碎滚悉寄浜迟描污辅魔烦鼻盗餐幼凉仗冈澳驾銆菌肚肃爸仰抚慈扶仿盆炼纲倘杰碗忧惜扫暂祝跨渔宾漫寿猪涌凝邻赴恰劝仇践顷赋悄莱拟贤愤姆乏轰粒逼傅陕昆溶葬燃魂挺腊耐犹辉乳陪颇斜棋殑熊浅沈姊返翼丧拖惨俊驱袖惠涂添牵咸详碰割侯柔纤档糊岂跪拒覆绣吓宿偶揭赖烤卢娃颗邮扇伐循衰弦凯羽枚帅锁疏搭俱帐胶赫鐨埋蒸壳剉彼脏箱浙弯瓜挡拱筹疆肿膜刷杆凶债甜泡玄贾谱夹乾遣薪灌咬尘填廊钻丛狼牢脊熙卒碑漠躲削徽踏贺朵遵狠菲撒扰蛇锡炉纹亏匹鉴慕跌慌穆邀芳爬豫吾奸棒淮捷耕艘齿醉脂兽滴盈卵滋柴溪妃浠碍瓶辩遂怨拨肌俘挖恒励鸣肝偿腔秒拦允塑拆靖耗凌披胁吏纽烂尝垸辟耶艰佩敦疼荐厘匠柏悠壤拾乔轴妖喷掩璃孟歇轨猜晨坊桑堤畅瞎氨辨鞋昏恭畜浩迪雾丢咨擦洁窝飘捉搬奈肤愁砖幽辣嘛赢藕挤舒狮耀诊扣篮尿唤梯勾霍侠舌筋枢屏衙殷栏纠链恋惧笼冶寸弥晃叙吊哩稿娜剥拼欺囊榜汪逆堪骗猎棺胎俩郊掘匆缝乙藻携慧函辱嫩扯癌悟滩祸秉慰驰狱砍糕吞漏纬茅渠催踪叛浑牲杖鞭腺邪欣汝碳彭咐椒绳颈漆遥夷郁斑忆阀卑宴抑逻嫁扭胃仔恼贪兆庸屽僭疯侦鹰驶斩鹤猴瘦蜂赐闷柄椅轿拓扮砂傻粘辐啥鏄伪抛玻昂圳侨吟刃吕饱玛碱冯仓钦哼庞儒叉泄臭艾蓉鼠捧祯舱坝芙瘤勃帽敲吻契舟夸葡剪抖霸艳宸聪仆躺瑶谦炭卧袍猫珊溜漂衔苍坑串浆碧巷咽铸押惩迈锐颤滨疲履盒宅喀缠饿翁幻逢扁旱罕怜姻蓄惟磷槸帕掠劫稻撑姿肾胀慎哨摔谨鹅丑塘肺镑趁蜀兑哦贞禧葛仲惑蔡踢妥筒诞禀朴祀萄饼澶狭杩赔绵诱卜陀呵抹疫辰顽蓬倡摊浦矩账翠煌茂畏劣氛廉鸭瓷戈秩弗悔尉挣拐芦鼎睁脾聊株枯纱幺冻唇茫哀芬轩蛮棍醇晕嫂宙酷郧欠稷孕鹏槽栖吩姚昭罐叠墩盼舆芒斥酬捐斋簡眠脆萧璋皱卿蚀淋卓翰钉棣丫宰阐翅沃挨霖哄爵涔衫逊铭戚旺硕擅嫌赌隋肖饶沪雇罩丐煎掷摘誓竴冤坤屁竭屾宛菱厌矮潭渊俺崖氢棚喇涵裕溃堵媳抄鍙怔蒂肢泌瑜甫檐鏈寂颠撰逝霜羞佐铅帖硫蹈鍦痕瞬挽爽禅娶柯屯韵婴悦肴螺凑兹烛歼毅杉慨钧渗蜜遮窑厦谐匈柜喉愧栽扔苯谊肆霞吵屼笉夕壶赚尹窄弓谭盲勋饲窟俞嗣煮巾裤膨奠瞪珞愚膏喘姜膀蔬糟僚匾妄畴喂沔耻牺旭妨硅崩雌陛卸砸贩竖佸攀伞晒惹裹屠汁擒鳞佣浣渴叩掀雀龟唉泼亥僵屡哊瞒厮璇刮钩桐谅隙丞盯霉侄逸浸爪阙坟咳宠脖彪朕虹甸衍鳍讼虾芝涛巩熔嘿峻怖磕掏洒枣滞鈥舅昔哑焕娱芯捞衷卦旬矣茨蜡喻婶挪琉枕娇豹傲厨腕巢氯燥焚";

// src/repair/codec/regions.ts
var LEAST_RUN = 3;
var NEAR2 = 24;
var CLEAN = 5;
var FARTHEST = 400;
var QUESTION = 63;
var USUAL = 0;
var UNUSUAL = 1;
var kinds = null;
function kindTable() {
  if (kinds !== null) return kinds;
  kinds = new Uint8Array(65536).fill(UNUSUAL);
  kinds.fill(USUAL, 0, 128);
  for (const character of COMMON_HANZI + CHINESE_MARKS) kinds[character.charCodeAt(0)] = USUAL;
  for (const [traditional, form] of simplifications()) {
    if (kinds[form.charCodeAt(0)] === USUAL) kinds[traditional.charCodeAt(0)] = USUAL;
  }
  return kinds;
}
function unusualRegions(text) {
  const table2 = kindTable();
  const regions = [];
  let run = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === QUESTION) continue;
    if (unit < 128 || table2[unit] === USUAL) {
      run = 0;
      continue;
    }
    if (run === 0) start = i;
    run += 1;
    if (run < LEAST_RUN) continue;
    const last = regions.at(-1);
    if (last !== void 0 && start - last.end <= NEAR2) {
      last.end = i + 1;
      if (run === LEAST_RUN) last.runs.push(start);
    } else regions.push({ start, end: i + 1, runs: [start] });
  }
  if (regions.length === 0) return regions;
  return joined(
    regions.map((region) => ({
      start: reach(text, region.start, -1),
      end: reach(text, region.end - 1, 1) + 1,
      runs: region.runs
    }))
  );
}
function reach(text, from, step) {
  const table2 = kindTable();
  let at = from;
  let usual = 0;
  for (let i = 0; i < FARTHEST && usual < CLEAN; i += 1) {
    const next = at + step;
    if (next < 0 || next >= text.length) break;
    at = next;
    const unit = text.charCodeAt(at);
    if (unit >= 128) usual = table2[unit] === USUAL ? usual + 1 : 0;
  }
  return at;
}
function joined(regions) {
  const result = [];
  for (const region of regions) {
    const last = result.at(-1);
    if (last === void 0 || region.start > last.end) result.push(region);
    else {
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, region.end),
        runs: [...last.runs, ...region.runs]
      };
    }
  }
  return result;
}

// src/repair/codec/lattice.ts
var ENTER = -5;
var ENTER_INSIDE = -11;
var LEAVE = -5;
var LEAVE_INSIDE = -6;
var HOLE = -1.5;
var KEPT = 3;
var marks2 = new Set(CHINESE_MARKS);
var isWithin = (character = "") => character >= "" && !marks2.has(character);
var offer = (list, path) => {
  const { character } = path.reading.state;
  for (let at = 0; at < list.length; at += 1) {
    const rival = list[at];
    if (rival?.reading.state.character !== character) continue;
    if (rival.log < path.log) list[at] = path;
    return;
  }
  list.push(path);
  if (list.length <= KEPT) return;
  list.sort((a, b) => b.log - a.log);
  list.length = KEPT;
};
var Lattice = class {
  #model;
  #bytes;
  #second;
  #line;
  #truth;
  #copied;
  #recoded;
  #guesses = [];
  #secondGuesses = [];
  constructor(model2, line, bytes, truth) {
    this.#model = model2;
    this.#line = line;
    this.#bytes = bytes;
    this.#second = bytes.second === null ? null : { ...bytes, values: bytes.second };
    this.#truth = truth;
    const places = bytes.values.length + 1;
    this.#copied = Array.from({ length: places }, () => []);
    this.#recoded = Array.from({ length: places }, () => []);
  }
  best() {
    const { starts: starts2, values } = this.#bytes;
    const begin = {
      reading: beginReading(this.#model),
      log: 0,
      back: null,
      text: "",
      recoded: false,
      guesses: null,
      at: 0,
      bytes: null
    };
    offer(this.#copied[0] ?? [], begin);
    for (let at = 0; at < values.length; at += 1) {
      if ((starts2[at] ?? -1) >= 0) this.#change(at);
      for (const path of this.#recoded[at] ?? []) this.#recode(path, at);
    }
    const last = [...this.#copied.at(-1) ?? [], ...this.#recoded.at(-1) ?? []];
    return last.reduce((a, b) => a === null || b.log > a.log ? b : a, null);
  }
  #change(at) {
    const copied = this.#copied[at] ?? [];
    const inside = this.#isInside(at);
    for (const path of this.#recoded[at] ?? []) {
      offer(copied, { ...path, log: path.log + (inside ? LEAVE_INSIDE : LEAVE) });
    }
    for (const path of copied) {
      this.#copy(path, at);
      if (path.recoded) continue;
      this.#recode({ ...path, log: path.log + (inside ? ENTER_INSIDE : ENTER) }, at);
    }
  }
  /** Whether a place lies within a string: neither ASCII nor a mark stands at its sides. */
  #isInside(at) {
    const unit = this.#bytes.starts[at] ?? 0;
    return unit > 0 && isWithin(this.#line[unit - 1]) && isWithin(this.#line[unit]);
  }
  #step(path, text, recoded, guesses, at, bytes = null) {
    const reading = read(this.#model, path.reading, text, "any");
    const log = path.log + reading.log - path.reading.log + (guesses === null ? 0 : HOLE);
    return { reading, log, back: path, text, recoded, guesses, at, bytes };
  }
  #copy(path, at) {
    const unit = this.#bytes.starts[at] ?? 0;
    const character = String.fromCodePoint(this.#line.codePointAt(unit) ?? 0);
    let next = at + 1;
    const end = unit + character.length;
    while (next < this.#bytes.starts.length && (this.#bytes.starts[next] ?? -1) < end) next += 1;
    offer(this.#copied[next] ?? [], this.#step(path, character, false, null, next));
  }
  #recode(path, at) {
    const value = this.#bytes.values[at] ?? BARRED;
    if (value === BARRED) return;
    if (value >= 0 && value < 128) {
      const next = at + 1;
      offer(
        this.#recoded[next] ?? [],
        this.#step(path, String.fromCharCode(value), true, null, next)
      );
      if (value !== 63) return;
    }
    if (path.bytes !== null) this.#guess(path, at, path.bytes);
    else {
      this.#guess(path, at, this.#bytes);
      if (this.#second !== null && this.#differs(this.#second, at)) {
        this.#guess(path, at, this.#second);
      }
    }
  }
  /** Whether what may be read at a place has other bytes as well. */
  #differs(second, at) {
    const { values } = this.#bytes;
    return second.values[at] !== values[at] || second.values[at + 1] !== values[at + 1];
  }
  /** What the bytes at a place may have been: each path that comes by asks for the same. */
  #guessesAt(at, bytes) {
    const known3 = bytes === this.#bytes ? this.#guesses : this.#secondGuesses;
    let guesses = known3[at];
    if (guesses === void 0) {
      const list = this.#truth(bytes, at);
      const holes = list.filter(({ hole }) => hole).map(({ character }) => character);
      guesses = { list, holes };
      known3[at] = guesses;
    }
    return guesses;
  }
  #guess(path, at, bytes) {
    const { list, holes } = this.#guessesAt(at, bytes);
    const guessed = [];
    for (const { character, length, hole } of list) {
      const next = at + length;
      const inside = this.isEdge(next) ? null : bytes;
      const step = this.#step(path, character, true, hole ? holes : null, next, inside);
      if (hole) guessed.push(step);
      else offer(this.#recoded[next] ?? [], step);
    }
    if (guessed.length > KEPT) guessed.sort((a, b) => b.log - a.log).length = KEPT;
    for (const step of guessed) offer(this.#recoded[step.at] ?? [], step);
  }
  /** Log probability of what stands on the line between two offsets. */
  asIs(start, end) {
    let reading = beginReading(this.#model);
    for (const character of this.#line.slice(Math.max(0, start - 4), start)) {
      reading = read(this.#model, reading, character, "any");
    }
    const before = reading.log;
    for (const character of this.#line.slice(start, end + 2)) {
      reading = read(this.#model, reading, character, "any");
    }
    return reading.log - before;
  }
  /** What stands on the line for the bytes `from` to `to`. */
  shown(from, to) {
    return this.#line.slice(this.unitAt(from), this.unitAt(to));
  }
  /** Whether a character of the line begins at a byte, or the line ends. */
  isEdge(byte) {
    return this.#bytes.starts[byte] !== -1;
  }
  unitAt(byte) {
    return this.#bytes.starts[byte] ?? this.#bytes.end;
  }
};

// src/repair/codec/runs.ts
var marks3 = new Set(CHINESE_MARKS);
var NON_ASCII2 = /[^\0-\x7f]/;
var HANZI2 = /[\u3400-\u9fff]/;
function isKept(lattice, steps, at) {
  const text = steps[at]?.text ?? "";
  if (!NON_ASCII2.test(text)) return true;
  if (HANZI2.test(text) || marks3.has(text)) return false;
  return marks3.has(lattice.shown(steps[at - 1]?.at ?? 0, steps[at]?.at ?? 0));
}
function trimmed2(lattice, steps, from, to) {
  let first = from;
  for (let i = from; i < to && isKept(lattice, steps, i); i += 1) {
    if (lattice.isEdge(steps[i]?.at ?? 0)) first = i + 1;
  }
  let end = to;
  for (let i = to - 1; i >= first && isKept(lattice, steps, i); i -= 1) {
    if (lattice.isEdge(steps[i - 1]?.at ?? 0)) end = i;
  }
  return { first, end };
}
function runOf(lattice, steps, from, to) {
  const before = steps[from - 1];
  const last = steps[to - 1];
  const start = lattice.unitAt(before?.at ?? 0);
  const end = lattice.unitAt(last?.at ?? 0);
  const holes = [];
  let after = "";
  let known3 = 0;
  let logOfKnown = 0;
  for (const { text, guesses, reading, back } of steps.slice(from, to)) {
    if (guesses !== null) holes.push({ at: after.length, candidates: guesses });
    after += text;
    if (text === GONE || !NON_ASCII2.test(text)) continue;
    known3 += 1;
    logOfKnown += reading.log - (back?.reading.log ?? 0);
  }
  const log = (last?.reading.log ?? 0) - (before?.reading.log ?? 0);
  return {
    start,
    end,
    after,
    holes,
    gain: log - lattice.asIs(start, end),
    mean: logOfKnown / Math.max(1, known3)
  };
}
function misreadRuns(model2, line, bytes, truth) {
  const lattice = new Lattice(model2, line, bytes, truth);
  const steps = [];
  for (let path = lattice.best(); path !== null && path.back !== null; path = path.back) {
    steps.push(path);
  }
  steps.reverse();
  const runs = [];
  for (let to = 0; to < steps.length; ) {
    const from = to;
    while (to < steps.length && steps[to]?.recoded === true) to += 1;
    const { first, end } = trimmed2(lattice, steps, from, to);
    if (first < end) runs.push(runOf(lattice, steps, first, end));
    to = Math.max(to, from + 1);
  }
  return runs;
}

// src/repair/codec/settle.ts
var CONTEXT = 4;
var OUT_OF_REACH = 16;
var CLOSING = /* @__PURE__ */ new Map([
  ["」", "「"],
  ["』", "『"],
  ["】", "【"],
  ["》", "《"],
  ["）", "（"],
  ["”", "“"]
]);
var UNBALANCED = 3.5;
function balance(character, before) {
  const opening = CLOSING.get(character);
  if (opening === void 0) return 0;
  const open2 = before.split(opening).length - before.split(character).length;
  return open2 > 0 ? UNBALANCED : -UNBALANCED;
}
var OTHER_SCRIPT2 = 6;
function strangersTo(after) {
  const { traditional, simplified } = countScripts(after);
  if (traditional === simplified) return () => false;
  return traditional > simplified ? isSimplifiedOnly : isTraditionalOnly;
}
var CORNERS = /* @__PURE__ */ new Map([
  ["「", "“"],
  ["」", "”"],
  ["『", "‘"],
  ["』", "’"]
]);
var CORNER = /[「」『』]/g;
var curly = (text) => text.replace(CORNER, (corner) => CORNERS.get(corner) ?? corner);
function choose(model2, after, { at, candidates }, next) {
  const lead = curly(after.slice(Math.max(0, at - CONTEXT), at));
  const before = advanceOver(model2, startOf(model2), lead);
  const behind = curly((after.slice(at + 1) + next).slice(0, CONTEXT));
  const isStrange = strangersTo(after.slice(0, at) + after.slice(at + 1));
  const first = candidates.map((character) => ({
    character,
    state: advance(model2, before, curly(character)),
    bonus: balance(character, after.slice(0, at)) - (isStrange(character) ? OTHER_SCRIPT2 : 0)
  }));
  const most = Math.max(...first.map(({ state, bonus }) => state.log + bonus));
  const scores = /* @__PURE__ */ new Map();
  for (const { character, state, bonus } of first) {
    if (state.log + bonus < most - OUT_OF_REACH) continue;
    const share = advanceOver(model2, state, behind).log + bonus;
    const key = simplifiedOf(character);
    if (share > (scores.get(key)?.share ?? Number.NEGATIVE_INFINITY)) {
      scores.set(key, { character, share });
    }
  }
  const list = [...scores.values()];
  const best3 = list.reduce((a, b) => b.share > a.share ? b : a);
  const total = list.reduce((sum, { share }) => sum + Math.exp(share - best3.share), 0);
  return { character: best3.character, share: 1 / total };
}
var MANY = 32;
var isAlone = ({ at, candidates }, holes) => candidates.length < MANY || !holes.some((other) => Math.abs(other.at - at) === 1);
function settle(model2, run, line, misreading, leastShare) {
  const { start, end, holes, gain } = run;
  const next = end < line.length ? line.slice(end, end + CONTEXT) : "\n";
  let { after } = run;
  let least = 1;
  for (const hole of holes) {
    const { character: likeliest, share } = choose(model2, run.after, hole, next);
    const sure = share >= leastShare && isAlone(hole, holes);
    if (sure) least = Math.min(least, share);
    const character = sure ? likeliest : GONE;
    after = after.slice(0, hole.at) + character + after.slice(hole.at + 1);
  }
  const lossy = holes.length > 0 || after.includes(GONE);
  const { truth, reader } = misreading;
  const unsteady = truth !== "utf-8" && (lossy || reader === "mended-latin1");
  if (unsteady) after = withoutDoubtful(model2, after);
  return { start, end, after, gain, share: least, lossy, unsteady };
}

// src/repair/codec/truths.ts
var NONE2 = [];
var gone = (length) => [{ character: GONE, length, hole: false }];
var QUESTION2 = 63;
var FEW2 = 8;
var isTail = (byte) => byte !== void 0 && byte >= 128 && byte <= 191;
var isLost = (byte) => byte === LOST || byte === QUESTION2;
function fromBytes(sequence) {
  const [lead = 0, ...tails] = sequence;
  let code = tails.length === 1 ? lead & 31 : tails.length === 2 ? lead & 15 : lead & 7;
  for (const tail of tails) code = code << 6 | tail & 63;
  const least = tails.length === 1 ? 128 : tails.length === 2 ? 2048 : 65536;
  if (code < least || code > 1114111 || code >= 55296 && code <= 57343) return null;
  return String.fromCodePoint(code);
}
var mayFill = (character) => character >= "一" && character <= "鿿" || character >= "　" && character <= "】" || character >= "—" && character <= "…" || character >= "！" && character <= "？";
function filled(bytes, sequence, length) {
  const missing = sequence.indexOf(LOST);
  const guesses = [];
  for (const byte of bytes.lost) {
    if (missing === 0 ? sequenceLength(byte) !== sequence.length : !isTail(byte)) continue;
    const whole3 = sequence.with(missing, byte);
    if (whole3.includes(LOST)) {
      if (bytes.lost.length < FEW2) guesses.push(...filled(bytes, whole3, length));
      continue;
    }
    const character = fromBytes(whole3);
    if (character !== null && mayFill(character)) guesses.push({ character, length, hole: true });
  }
  return guesses;
}
function sequenceAt({ values }, at) {
  const lead = values[at] ?? 0;
  const length = isLost(lead) ? 3 : sequenceLength(lead);
  const sequence = length === 0 ? [] : [isLost(lead) ? LOST : lead];
  for (let i = 1; i < length; i += 1) {
    const tail = values[at + i];
    if (isTail(tail)) sequence.push(tail);
    else if (isLost(tail)) sequence.push(LOST);
    else break;
  }
  return { sequence, length };
}
function marked(bytes, sequence) {
  if (sequence.every((byte) => byte === LOST)) return NONE2;
  const whole3 = filled(bytes, sequence, sequence.length);
  const atEnd = sequence[2] === LOST && sequence[0] !== LOST;
  return atEnd ? [...whole3, ...filled(bytes, sequence, 2)] : whole3;
}
function dropped(bytes, [first = 0, second]) {
  if (second === void 0) {
    return bytes.lost.length < FEW2 ? filled(bytes, [first, LOST, LOST], 1) : NONE2;
  }
  return [...filled(bytes, [first, second, LOST], 2), ...filled(bytes, [first, LOST, second], 2)];
}
var tailsAt = ({ values }, at) => isTail(values[at + 1]) ? 2 : 1;
var utf8 = (bytes, at) => {
  const { sequence, length } = sequenceAt(bytes, at);
  if (length === 0) return isTail(bytes.values[at]) ? gone(tailsAt(bytes, at)) : NONE2;
  const lacks = sequence.includes(LOST);
  if (sequence.length < length) {
    if (length !== 3 || bytes.values[at] === QUESTION2) return NONE2;
    return [...gone(sequence.length), ...lacks ? NONE2 : dropped(bytes, sequence)];
  }
  if (lacks) return [...gone(sequence.length), ...marked(bytes, sequence)];
  const character = fromBytes(sequence);
  return character === null ? NONE2 : [{ character, length, hole: false }];
};
var range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
var TRAILS3 = range(64, 254);
var LEADS = range(129, 254);
function twoByte(label) {
  const characterOf3 = pairTable(label);
  const guesses = (characters) => characters.filter(mayFill).map((character) => ({ character, length: 2, hole: true }));
  return ({ values }, at) => {
    const lead = values[at] ?? 0;
    const trail = values[at + 1];
    const character = trail === void 0 ? "" : characterOf3(lead, trail);
    if (character !== "") return [{ character, length: 2, hole: false }];
    if (lead >= 129 && (trail === void 0 || isLost(trail))) {
      return guesses(TRAILS3.map((byte) => characterOf3(lead, byte)));
    }
    if (lead !== LOST && !(lead === QUESTION2 && (trail ?? 0) >= 128)) return NONE2;
    const both = lead === LOST ? gone(1) : NONE2;
    if (trail === void 0 || trail < FIRST_PAIR_TRAIL) return both;
    return [...both, ...guesses(LEADS.map((byte) => characterOf3(byte, trail)))];
  };
}
var truths = /* @__PURE__ */ new Map([["utf-8", utf8]]);
function truthOf(name) {
  let truth = truths.get(name);
  if (truth === void 0) {
    truth = twoByte(name);
    truths.set(name, truth);
  }
  return truth;
}

// src/repair/codec/codec.ts
var WEIGHED = 2;
var DEEPEST = 3;
var LONGEST = 2e4;
var HANZI3 = /[\u4e00-\u9fff]/g;
var LETTERS = /[^\0-\x7f\u2000-\u206f\u3000-\u303f\uff00-\uff5e\ufffd]/g;
var PATTERNED = { gain: 12, mean: -9.7, hanzi: 2, share: 0.5, frequent: 0 };
var PATTERNED_SINGLE = { gain: 25, mean: -10, hanzi: 1, share: 1, frequent: 0 };
var PATTERNLESS = { gain: 28, mean: -7.3, hanzi: 5, share: 0.8, frequent: 0.2 };
var ALPHABETIC = { gain: 18, mean: -7.8, hanzi: 4, share: 0.7, frequent: 0.15 };
var PROVEN = { gain: 15, mean: -9, hanzi: 2, share: 0.6, frequent: 0 };
var BARS = {
  patterned: [PATTERNED, PATTERNED_SINGLE],
  alphabetic: [ALPHABETIC],
  cyrillic: [ALPHABETIC],
  patternless: [PATTERNLESS]
};
function passes({ gain, mean, after }, bar) {
  const hanzi = after.match(HANZI3) ?? [];
  const letters2 = after.match(LETTERS)?.length ?? 0;
  return gain >= bar.gain && mean >= bar.mean && new Set(hanzi).size >= bar.hanzi && hanzi.length >= letters2 * bar.share && frequentShare(after) >= bar.frequent;
}
function weigh2(model2, line, misreading, bars, lost2) {
  const bytes = bytesOf(line, misreading.reader, lost2);
  const runs = misreadRuns(model2, line, bytes, truthOf(misreading.truth));
  const proves = runs.some((run) => bars.some((bar) => passes(run, bar)));
  const kept = proves ? runs.filter((run) => [...bars, PROVEN].some((bar) => passes(run, bar))) : [];
  return { misreading, runs: kept, gain: kept.reduce((all, run) => all + run.gain, 0) };
}
var best = (list) => list.reduce((a, b) => a === null || b.gain > a.gain ? b : a, null);
var once = (model2, line, misreadings, { bars, lost: lost2 } = {}) => best(
  misreadings.slice(0, WEIGHED).map(
    (misreading) => weigh2(model2, line, misreading, bars ?? BARS[demandOf(misreading)], lost2)
  )
);
var whole = (text) => ({
  start: 0,
  end: text.length,
  runs: unusualRegions(text).flatMap(({ runs }) => runs)
});
var settled = (model2, { misreading, runs, gain }, text, leastShare) => ({
  steps: [misreading],
  runs: runs.map((run) => settle(model2, run, text, misreading, leastShare)),
  gain
});
function deeper(model2, text, depth, leastShare) {
  if (depth >= DEEPEST) return null;
  const found2 = [];
  for (const misreading of MISREADINGS) {
    if (misreading.truth !== "utf-8") continue;
    const inner = reread(text, misreading).replaceAll(GONE + GONE, GONE);
    if (inner.length >= text.length || !isClean2(inner)) continue;
    const result = once(model2, inner, suspects(inner, whole(inner)), { lost: ANY_BYTE });
    const deep = result !== null && result.gain > 0 ? settled(model2, result, inner, leastShare) : deeper(model2, inner, depth + 1, leastShare);
    if (deep === null || deep.gain <= 0) continue;
    const { steps, runs, gain } = deep;
    const after = apply(inner, runs);
    const share = Math.min(...runs.map((run2) => run2.share));
    const lossy = after.includes(GONE) || runs.some((run2) => run2.lossy);
    const unsteady = runs.some((run2) => run2.unsteady);
    const run = { start: 0, end: text.length, after, gain, share, lossy, unsteady };
    found2.push({ steps: [misreading, ...steps], runs: [run], gain });
  }
  return best(found2);
}
var isClean2 = (text) => {
  let lost2 = 0;
  for (const character of text) if (character === "�") lost2 += 1;
  return lost2 * 6 <= text.length;
};
var mayBeDeeper = (text) => MISREADINGS.some((misreading) => {
  if (misreading.truth !== "utf-8") return false;
  const inner = reread(text, misreading);
  return inner.length < text.length && isClean2(inner);
});
function apply(line, runs) {
  let text = "";
  let at = 0;
  for (const { start, end, after } of runs) {
    text += line.slice(at, start) + after;
    at = end;
  }
  return text + line.slice(at);
}
var UNSTEADY = 0.5;
var GUESSED = 0.97;
function confidenceOf({ gain, share, unsteady }) {
  const sure = unsteady ? UNSTEADY : Math.min(0.99, 0.9 + gain / 1e3);
  return Math.round(sure * share * (share < 1 ? GUESSED : 1) * 1e3) / 1e3;
}
var ruleOf = (steps) => `codec.${steps.map(({ truth, reader }) => `${truth}-as-${reader}`).join("+")}`;
function undoMisreadings(model2, line, leastShare, known3 = []) {
  if (line.length > LONGEST) return [];
  return unusualRegions(line).flatMap((region) => {
    const text = line.slice(region.start, region.end);
    const misreadings = known3.length > 0 ? known3 : suspects(line, region);
    const demands = known3.length > 0 ? { bars: [PROVEN] } : {};
    const shallow = misreadings.length > 0 ? once(model2(), text, misreadings, demands) : null;
    const isDeep = (shallow?.gain ?? 0) <= 0 && mayBeDeeper(text);
    const found2 = isDeep ? deeper(model2(), text, 1, leastShare) : shallow && settled(model2(), shallow, text, leastShare);
    if (found2 === null) return [];
    return found2.runs.map((run) => ({
      start: region.start + run.start,
      end: region.start + run.end,
      after: run.after,
      rule: ruleOf(found2.steps),
      confidence: confidenceOf(run),
      lossy: run.lossy,
      evidence: {
        gain: Math.round(run.gain * 10) / 10,
        lost: run.after.split(GONE).length - 1
      }
    }));
  });
}
var LEAST_PARTS = 2;
function provenMisreading(rules) {
  const counts = /* @__PURE__ */ new Map();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === void 0 || most[1] < LEAST_PARTS) return null;
  return MISREADINGS.find((misreading) => ruleOf([misreading]) === most[0]) ?? null;
}

// src/repair/revision.ts
var unrevised = (text) => ({ original: text, text, changes: [] });
function clusters(changes, replacements) {
  const items = [
    ...changes.map((change) => ({ start: change.start, end: change.end, change })),
    ...replacements.map((replacement) => ({ ...replacement, replacement }))
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const result = [];
  let last = null;
  for (const item of items) {
    const empty = item.start === item.end || last !== null && last.start === last.end;
    const joins = last !== null && (item.start < last.end || empty && item.start === last.end);
    if (last === null || !joins) {
      last = { start: item.start, end: item.end, changes: [], replacements: [] };
      result.push(last);
    }
    last.end = Math.max(last.end, item.end);
    if ("change" in item) last.changes.push(item.change);
    else last.replacements.push(item.replacement);
  }
  return result;
}
function splice(text, start, end, replacements) {
  let result = "";
  let at = start;
  for (const replacement of replacements) {
    result += text.slice(at, replacement.start) + replacement.after;
    at = replacement.end;
  }
  return result + text.slice(at, end);
}
function merge(text, cluster, at, shift) {
  const after = splice(text, cluster.start, cluster.end, cluster.replacements);
  const parts = [...cluster.changes, ...cluster.replacements];
  const first = parts[0];
  const before = text.slice(cluster.start, cluster.end);
  const steps = cluster.changes.flatMap((change) => change.steps);
  for (const replacement of cluster.replacements) {
    steps.push({
      rule: replacement.rule,
      before: text.slice(replacement.start, replacement.end),
      after: replacement.after
    });
  }
  return {
    start: at,
    end: at + after.length,
    originalStart: cluster.start + shift,
    originalEnd: cluster.start + shift + originalLength(cluster, before),
    after,
    rule: first.rule,
    confidence: Math.min(...parts.map((part) => part.confidence)),
    lossy: parts.some((part) => part.lossy),
    evidence: Object.assign({}, ...parts.map((part) => part.evidence).reverse()),
    steps
  };
}
var originalLength = (cluster, before) => cluster.changes.reduce(
  (length, change) => length + (change.originalEnd - change.originalStart) - (change.end - change.start),
  before.length
);
function revise(revision, wanted) {
  const replacements = wanted.filter((item) => revision.text.slice(item.start, item.end) !== item.after).sort((a, b) => a.start - b.start);
  if (replacements.length === 0) return revision;
  const changes = [];
  let text = "";
  let at = 0;
  let shift = 0;
  for (const cluster of clusters(revision.changes, replacements)) {
    text += revision.text.slice(at, cluster.start);
    const change = merge(revision.text, cluster, text.length, shift);
    text += change.after;
    at = cluster.end;
    shift = change.originalEnd - cluster.end;
    if (change.after !== revision.original.slice(change.originalStart, change.originalEnd)) {
      changes.push(change);
    }
  }
  text += revision.text.slice(at);
  return { original: revision.original, text, changes };
}
function convert(revision, text) {
  if (text.length !== revision.text.length) throw new RangeError("a conversion keeps the length");
  const changes = revision.changes.map((change) => ({
    ...change,
    after: text.slice(change.start, change.end)
  }));
  return { ...revision, text, changes };
}
function editsOf(revision) {
  return revision.changes.map((change) => ({
    start: change.start,
    end: change.end,
    before: revision.original.slice(change.originalStart, change.originalEnd),
    after: revision.text.slice(change.start, change.end),
    rule: change.rule,
    confidence: change.confidence,
    lossy: change.lossy,
    evidence: change.evidence,
    steps: change.steps
  }));
}
function toCurrent(revision, original) {
  let shift = 0;
  for (const change of revision.changes) {
    if (original < change.originalEnd) {
      return original <= change.originalStart ? original + shift : change.end;
    }
    shift = change.end - change.originalEnd;
  }
  return original + shift;
}

// src/repair/draft.ts
var accept = (draft, revision, replacements) => revise(
  revision,
  replacements.filter(({ confidence }) => confidence >= draft.leastConfidence)
);
var textsOf = (draft) => draft.revisions.map((revision) => revision.text);
function inDamage(draft, index) {
  const revision = draft.revisions[index];
  if (revision === void 0) return () => false;
  const places = (draft.left[index] ?? []).map(({ start, end }) => ({
    start: toCurrent(revision, start),
    end: toCurrent(revision, end)
  }));
  return (at) => places.some(({ start, end }) => at >= start && at < end);
}

// src/repair/gloss.ts
var GLOSS = new RegExp(`([\\u3400-\\u9fff])\\((${SYLLABLE})\\)`, "g");
var TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;
var ANY_GLOSS = new RegExp(`\\(${SYLLABLE}\\)`, "g");
var withoutGlosses = (text) => text.replace(ANY_GLOSS, "");
function findGlosses(text) {
  const found2 = [];
  if (!text.includes("(")) return found2;
  for (const match of text.matchAll(GLOSS)) {
    const [whole3, character = "", reading = ""] = match;
    if (!hasReading(character, reading)) continue;
    const start = match.index + character.length;
    found2.push({ character, reading, start, end: match.index + whole3.length });
  }
  return found2;
}
var LEAST_HITS = 3;
var LEAST_KEYS = 2;
var WRITTEN = /[後裡裏於製隻麵鬆幹雲]/g;
var SIGNS = 10;
function signsOfWriter(text) {
  let signs = text.match(WRITTEN)?.length ?? 0;
  for (const [, character = "", reading = ""] of text.matchAll(GLOSS)) {
    if (TONED.test(reading) && !isTraditionalOnly(character) && !AMBIGUOUS.has(character))
      signs += 1;
  }
  return signs;
}
var BARE_ONES = 4;
var SENTENCE2 = /[。，,；;]/;
var isProse = (text) => SENTENCE2.test(text) || findGlosses(text).length > 0;
function weighGlosses(texts, spots) {
  const glossed = /* @__PURE__ */ new Map();
  for (const text of texts) {
    for (const { character } of findGlosses(text)) {
      glossed.set(character, (glossed.get(character) ?? 0) + 1);
    }
  }
  const all = /* @__PURE__ */ new Map();
  for (const text of texts.filter(isProse)) {
    for (const character of text) {
      if (glossed.has(character)) all.set(character, (all.get(character) ?? 0) + 1);
    }
  }
  const keys = /* @__PURE__ */ new Map();
  let hits = 0;
  for (const [character, count] of glossed) {
    const bare2 = (all.get(character) ?? 0) - count;
    if (bare2 * BARE_ONES > count) continue;
    keys.set(character, count);
    hits += count;
  }
  const traditional = [...keys.keys()].filter(isTraditionalOnly).length;
  const signs = texts.filter(isProse).reduce((sum, text) => sum + signsOfWriter(text), 0);
  const enough = hits + spots >= LEAST_HITS && traditional + spots >= LEAST_KEYS && traditional > 0;
  return { keys, hits, sure: (enough || spots > 1) && signs * SIGNS <= hits };
}
var removeGlosses = (text, evidence) => findGlosses(text).filter(({ character }) => evidence.keys.has(character)).map(({ character, reading, start, end }) => ({
  start: start - character.length,
  end,
  after: character,
  rule: "gloss",
  confidence: 0.99,
  lossy: false,
  evidence: { reading, glosses: evidence.keys.get(character) ?? 0 }
}));
var keptGlosses = (text, evidence) => findGlosses(text).filter(({ character }) => !evidence.keys.has(character)).map(({ start, end }) => ({ start, end, reason: "ambiguous" }));

// src/repair/hopeless.ts
var REMAINS = [
  // GBK read as UTF-8, and its U+FFFD read as GBK: 锟斤拷锟斤拷
  { pattern: /(?:锟斤拷|斤拷|锟斤){2,}/g, reason: "replaced-then-gbk", sign: "斤拷" },
  // the same by Big5: 嚙踝蕭
  { pattern: /(?:嚙踝蕭|嚙緩|嚙請|踝蕭){2,}/g, reason: "replaced-then-big5", sign: "踝蕭" },
  // GBK or Big5 read as UTF-8: �й���
  { pattern: /\ufffd(?:[^\n\ufffd]{0,2}\ufffd)*/g, reason: "replaced", sign: "�" },
  // what an encoding lacked: ????
  { pattern: /\?{4,}/g, reason: "question-marks", sign: "????" },
  // memory that a compiler filled: 烫烫烫
  { pattern: /烫{3,}|屯{4,}/g, reason: "uninitialized", sign: "烫烫烫" }
];
var SIGNS2 = /斤拷|踝蕭|\ufffd|\?{4}|烫烫烫/;
var CHINESE = /[\u3400-\u9fff\ufffd]/;
function findHopeless(text) {
  const found2 = [];
  if (!SIGNS2.test(text)) return found2;
  for (const { pattern, reason, sign } of REMAINS) {
    if (!text.includes(sign) || !CHINESE.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      found2.push({ start: match.index, end: match.index + match[0].length, reason });
    }
  }
  return found2.sort((a, b) => a.start - b.start);
}

// src/repair/consensus.ts
var GONE2 = "�";
var folded = (text) => [...text].map(simplifiedOf);
function distinct(inverses) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { text, at, log } of inverses) {
    const letters2 = folded(text);
    const key = `${at} ${letters2.join("")}`;
    const known3 = found2.get(key);
    if (known3 === void 0 || known3.log < log) found2.set(key, { letters: letters2, at, log });
  }
  return [...found2.values()];
}
function common(a, b) {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
function agreed(lengths, share) {
  let sum = 0;
  for (const [length, weight] of [...lengths].sort((a, b) => b[0] - a[0])) {
    sum += weight;
    if (sum >= share) return length;
  }
  return 0;
}
function consensus(best3, inverses, leastShare) {
  const letters2 = folded(best3.text);
  const backwards = letters2.toReversed();
  const all = distinct(inverses).map((inverse) => ({
    ...inverse,
    weight: Math.exp(inverse.log - best3.log)
  }));
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const lengths = all.map((inverse) => {
    const weight = inverse.weight / total;
    const left2 = common(letters2, inverse.letters);
    const right2 = inverse.at === best3.at ? common(backwards, inverse.letters.toReversed()) : 0;
    return { left: left2, right: right2, weight };
  });
  const left = agreed(
    lengths.map(({ left: length, weight }) => [length, weight]),
    leastShare
  );
  const room = letters2.length - left - (left === letters2.length ? 0 : 1);
  const right = Math.min(
    room,
    agreed(
      lengths.map(({ right: length, weight }) => [length, weight]),
      leastShare
    )
  );
  const share = lengths.filter((lengthsOf) => lengthsOf.left >= left && lengthsOf.right >= right).reduce((sum, { weight }) => sum + weight, 0);
  const characters = [...best3.text];
  const lost2 = letters2.length - left - right;
  const text = characters.slice(0, left).join("") + GONE2.repeat(lost2) + characters.slice(letters2.length - right).join("");
  return { text, share, lost: lost2 };
}

// src/repair/misreading.ts
var EURO2 = 128;
function misread(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead === EURO2) text += "€";
    else if (lead < FIRST_LEAD2 || lead > LAST_LEAD2) text += String.fromCharCode(lead);
    else {
      const trail = bytes[i + 1];
      i += 1;
      if (trail === void 0 || trail < FIRST_TRAIL) text += "?";
      else text += decodeGbk(lead, trail) ?? "";
    }
  }
  return text;
}

// src/repair/eaten.ts
var YEAR = /^(\d)\d\d(?:年|-\d|\/\d|至|～|~|—)/;
var LINE_END = /^(?:$|[\r\n])/;
var DIGITS = /^[\d.,%]/;
var TAG = /^(?:\/?(?:br|p|div|span|strong|b|em|a|img|font|td|tr|li|h[1-6])(?:\s[^<>]{0,40})?\/?>)/i;
var CLOSED = /^[^()]{1,40}\)/;
var leading = (digit) => Math.log10(1 + 1 / digit);
function yearShare(second, digit) {
  if (second === "0") return digit === "2" ? 0.99 : digit === "1" ? 5e-3 : 5e-4;
  if (second === "9" || second === "8") return digit === "1" ? 0.98 : 2e-3;
  if (second === "1" || second === "7" || second === "6") return digit === "1" ? 0.6 : 0.05;
  return digit === "1" || digit === "2" ? 0.2 : 0.07;
}
function digitScore(digit, rest) {
  const second = YEAR.exec(rest)?.[1];
  if (second !== void 0) return Math.log(yearShare(second, digit));
  if (digit === "0") return Math.log(rest.startsWith(".") ? 0.3 : 0.01);
  return Math.log(leading(Number(digit)) * (DIGITS.test(rest) ? 1 : 0.5));
}
var RARE2 = [
  [" ", -5],
  ['"', -6],
  ["'", -8],
  ["%", -9],
  ["-", -6],
  [".", -7],
  ["/", -7],
  ["+", -9],
  ["=", -9],
  [":", -6],
  [",", -6]
];
function eatenCharacters(rest) {
  if (LINE_END.test(rest)) return [{ character: "", score: 0 }];
  if (TAG.test(rest)) return [{ character: "<", score: 0 }];
  const result = [];
  for (const digit of "0123456789")
    result.push({ character: digit, score: digitScore(digit, rest) });
  result.push({ character: "(", score: CLOSED.test(rest) ? 0 : -6 });
  for (const [character, score2] of RARE2) result.push({ character, score: score2 });
  return result;
}

// src/repair/shift-search.ts
var LONGEST_RUN = 48;
var BEAM = 160;
var HALF_KNOWN = 16;
var MOST_VANISHED = 2;
var HOLED = 16;
var KEPT_AFTER_HOLE = 96;
var FOLDED2 = -6;
var EURO3 = 128;
var COMMA_LEAD = 163;
var COMMA_TRAIL = 172;
var GLOSS_AT = new RegExp(`\\((${SYLLABLE})\\)`, "y");
var CUT_GLOSS_AT = new RegExp(`\\?(${SYLLABLE})\\)`, "y");
function glossLength(page, at, character) {
  const reading = glossAt(page, at);
  return reading !== null && hasReading(character, reading) ? reading.length + 2 : 0;
}
function cutGloss(page, at) {
  CUT_GLOSS_AT.lastIndex = at;
  return CUT_GLOSS_AT.exec(page)?.[1] ?? null;
}
var RUNS = new RegExp(
  `\\?(?:[!,;?！，；？]|${SYLLABLE}\\))[^\\x21-\\x7e]{0,${LONGEST_RUN}}`,
  "g"
);
var withoutRuns = (text) => text.replace(RUNS, "\n");
var CUT_GLOSS = new RegExp(`[\\u3400-\\u9fff]\\?${SYLLABLE}\\)`);
var hasCutGloss = (text) => text.includes("?") && CUT_GLOSS.test(text);
function glossAt(page, at) {
  GLOSS_AT.lastIndex = at;
  return GLOSS_AT.exec(page)?.[1] ?? null;
}
function fitsGloss(page, { at, text }) {
  const reading = glossAt(page, at);
  return reading === null || hasReading(text.at(-1) ?? "", reading);
}
var endsInGloss = (page, path) => glossAt(page, path.at) !== null && fitsGloss(page, path);
var readingScore = (key, reading) => hasReading(key, reading, true) ? 0 : -5;
var ALPHANUMERIC = /[A-Za-z0-9]/;
function letterScore(letter, next) {
  if (ALPHANUMERIC.test(next)) return -3.3;
  return letter < "a" ? -5 : -8;
}
var canStand = (character) => character !== null && !isSimplifiedOnly(character);
var scoreOf2 = (path) => path.state.log + path.bonus;
var byScore2 = (a, b) => scoreOf2(b) - scoreOf2(a);
var best2 = (paths) => paths.sort(byScore2).slice(0, BEAM);
var Search = class {
  #model;
  #page;
  constructor(model2, page) {
    this.#model = model2;
    this.#page = page;
  }
  run(starts2) {
    const finished = [];
    let front = starts2;
    const limit = Math.min(...starts2.map((path) => path.at)) + LONGEST_RUN;
    while (front.length > 0) {
      const going = front.filter((path) => path.at <= limit && path.at < this.#page.length).sort(byScore2);
      const grown = going.flatMap((path) => this.#read(path));
      for (const path of going.slice(0, HOLED)) grown.push(...this.#vanish(path));
      finished.push(...best2(grown.filter((path) => path.done && fitsGloss(this.#page, path))));
      front = best2(grown.filter((path) => !path.done));
    }
    return finished;
  }
  #step(path, character, change, meant = character) {
    return {
      ...path,
      state: advance(this.#model, path.state, meant),
      text: path.text + character,
      ...change
    };
  }
  /** One path, or one for each character that the map made of it: 著 was 著 or 着. */
  #steps(path, character, change) {
    const other = AMBIGUOUS.get(character);
    const same = this.#step(path, character, change);
    return other === void 0 ? [same] : [same, this.#step(path, character, change, other)];
  }
  /** The path after one more character of the page. */
  #read(path) {
    const shown = this.#page[path.at] ?? "";
    const code = encodeGbk(shown);
    if (code > 0) return this.#readPair(path, shown, code >> 8, code & 255);
    const byte = shown.charCodeAt(0);
    const result = shown === "?" ? this.#readEaten(path) : [];
    const trail = shown === "€" ? EURO3 : byte;
    if (trail === EURO3 || trail >= 64 && trail <= 126) {
      const whole3 = decodeGbk(path.pending, trail);
      if (canStand(whole3))
        result.push(...this.#steps(path, whole3, { at: path.at + 1, done: true }));
    }
    if (byte > 32 && byte <= 126)
      result.push(...this.#readPair(path, shown, 163, byte + 128, FOLDED2));
    return result;
  }
  #readPair(path, shown, first, second, extra = 0) {
    const whole3 = decodeGbk(path.pending, first);
    if (!canStand(whole3)) return [];
    const at = path.at + 1;
    return this.#steps(path, whole3, { at, pending: second }).flatMap((next) => {
      const scored = { ...next, bonus: next.bonus + extra };
      if (second < 128) {
        const letter = String.fromCharCode(second);
        const end = this.#step(scored, letter, { done: true });
        return [{ ...end, bonus: end.bonus + letterScore(letter, this.#page[at] ?? "") }];
      }
      if (second < FIRST_LEAD2) return [];
      const gloss2 = glossLength(this.#page, at, shown);
      return gloss2 > 0 ? [scored, { ...scored, at: at + gloss2 }] : [scored];
    });
  }
  /** A `?` in the run: a trail byte and one ASCII character were eaten. */
  #readEaten(path) {
    const at = path.at + 1;
    const reading = cutGloss(this.#page, path.at);
    if (reading !== null) {
      return keysWith(path.pending, reading).filter(canStand).map((key) => {
        const next = this.#step(path, key, { at, done: true });
        const bonus = next.bonus + readingScore(key, reading);
        return { ...next, bonus, text: `${next.text}(` };
      });
    }
    const rest = this.#page.slice(at, at + 48);
    return this.#halfKnown(path, 129, 254).flatMap(
      ({ next }) => eatenCharacters(rest).map(({ character, score: score2 }) => {
        const end = { at, done: true, lossy: true };
        const eaten = character === "" ? { ...next, ...end } : this.#step(next, character, end);
        return { ...eaten, bonus: eaten.bonus + score2 };
      })
    );
  }
  /** The most likely characters that begin with the pending byte and end in a byte of the range. */
  #halfKnown(path, from, to) {
    const result = [];
    for (let trail = from; trail <= to; trail += 1) {
      const whole3 = decodeGbk(path.pending, trail);
      if (!canStand(whole3)) continue;
      for (const next of this.#steps(path, whole3, {})) result.push({ next, trail });
    }
    return result.sort((a, b) => byScore2(a.next, b.next)).slice(0, HALF_KNOWN);
  }
  /** A pair that is not on the page, since its cell is empty, and the character after it. */
  #vanish(path) {
    const shown = this.#page[path.at];
    const decidable = shown !== "?" || cutGloss(this.#page, path.at) !== null;
    if (path.vanished >= MOST_VANISHED || !decidable) return [];
    const result = [];
    for (const { next, trail } of this.#halfKnown(path, FIRST_LEAD2, LAST_LEAD2)) {
      for (let lead = FIRST_LEAD2; lead <= LAST_LEAD2; lead += 1) {
        if (decodeGbk(trail, lead) !== null) continue;
        const vanished = path.vanished + 1;
        const hole = { ...next, pending: lead, lossy: true, vanished };
        result.push(...this.#read(hole));
        if (lead === COMMA_LEAD) result.push(...this.#vanishedComma(hole));
      }
    }
    return best2(result).slice(0, KEPT_AFTER_HOLE);
  }
  /** ， = A3AC falls into two pairs, and AC·· is private use: 化，且 loses both pairs at once. */
  #vanishedComma(hole) {
    const comma = this.#step(hole, "，", { vanished: hole.vanished + 1 });
    const result = [];
    for (let lead = FIRST_LEAD2; lead <= LAST_LEAD2; lead += 1) {
      if (decodeGbk(COMMA_TRAIL, lead) !== null) continue;
      result.push(...this.#read({ ...comma, pending: lead }));
    }
    return result;
  }
};
var invertRun = (model2, page, starts2) => starts2.length === 0 ? [] : new Search(model2, page).run(starts2);
var UNBALANCED2 = 3.5;
function unbalancedMarks(line) {
  let open2 = 0;
  let misfits = 0;
  for (const character of line) {
    if (character === "“") {
      if (open2 > 0) misfits += 1;
      open2 = 1;
    } else if (character === "”") {
      if (open2 === 0) misfits += 1;
      open2 = 0;
    }
  }
  return misfits + open2;
}
function overSameText(model2, page, paths, before, horizon) {
  const lineEnd = page.indexOf("\n", horizon);
  const after = page.slice(horizon, lineEnd < 0 ? void 0 : lineEnd);
  return paths.map((path) => {
    const rest = page.slice(path.at, horizon);
    const read3 = advanceOver(model2, path.state, rest);
    const ends = path.at + rest.length >= page.length;
    const misfits = unbalancedMarks(before + path.text + rest + after);
    return {
      ...path,
      state: ends ? advance(model2, read3, "\n") : read3,
      bonus: path.bonus - UNBALANCED2 * misfits
    };
  });
}

// src/repair/gbk-shift.ts
var STRADDLE_MARKS = /* @__PURE__ */ new Map([
  ["！", 161],
  ["!", 161],
  ["，", 172],
  [",", 172],
  ["？", 191],
  ["?", 191],
  ["；", 187],
  [";", 187]
]);
var LEAST_GAIN2 = 12;
var LEAST_GAIN_GLOSSED = 0;
var MOST_VANISHED2 = 1;
var LEAST_KEPT = 2;
var isReadable = (text, lost2) => text.length - lost2 >= lost2 * LEAST_KEPT && !ODD.test(text) && !OPEN_END.test(text);
var OPEN_END = /\ufffd\(?$/;
var ODD = /[^\0-\x7f\u2010-\u2026\u3000-\u301f\u3400-\u9fff\uff00-\uff5e\ufffd]/;
var READABLE = -9;
var TELLING = 3;
var CONTEXT2 = 3;
var blank = { text: "", bonus: 0, lossy: false, vanished: 0, done: false };
var LEAD_IN = 8;
function punctuationTrigger(model2, page, start, state) {
  const pending = STRADDLE_MARKS.get(page[start + 1] ?? "");
  if (pending === void 0) return null;
  const starts2 = [];
  for (let lead = FIRST_LEAD2; lead <= LAST_LEAD2; lead += 1) {
    const first = decodeGbk(lead, 163);
    if (first === null || isSimplifiedOnly(first)) continue;
    starts2.push({
      ...blank,
      at: start + 2,
      pending,
      text: first,
      state: advance(model2, state, first)
    });
  }
  return { kind: "punctuation", start, starts: starts2 };
}
function trailOf(shown) {
  const code = encodeGbk(shown);
  if (code > 0) return code & 255;
  const ascii2 = shown.charCodeAt(0);
  return ascii2 > 32 && ascii2 < 127 ? ascii2 + 128 : 0;
}
var characterBefore = (page, at) => withoutGlosses(page.slice(Math.max(0, at - LONGEST_GLOSS - 1), at)).at(-1) ?? "";
function glossTrigger(page, start, state) {
  const trail = trailOf(characterBefore(page, start));
  const reading = cutGloss(page, start);
  if (trail === 0 || reading === null) return null;
  const at = start + reading.length + 2;
  const starts2 = keysWith(trail, reading).map((key) => ({
    ...blank,
    at,
    pending: encodeGbk(key) & 255,
    bonus: readingScore(key, reading),
    state
  }));
  const usable = starts2.filter((path) => path.pending >= FIRST_LEAD2);
  return usable.length === 0 ? null : { kind: "gloss-straddle", start, starts: usable };
}
var bytesOf2 = (text) => [...text].flatMap((character) => {
  const code = encodeGbk(character);
  if (code > 0) return [code >> 8, code & 255];
  const unit = character.charCodeAt(0);
  return unit < 128 ? [unit] : [];
});
var WIDE_ASCII = /[\uff01-\uff5e]/g;
var fold2 = (text) => text.replace(WIDE_ASCII, (wide) => String.fromCharCode(wide.charCodeAt(0) - 65248));
var LONGEST_GLOSS = 8;
var TONED2 = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]/;
function reproduces(page, trigger, path) {
  const shown = page.slice(trigger.start, path.at);
  if (trigger.kind === "punctuation") {
    return fold2(`?${misread(bytesOf2(path.text).slice(1))}`) === fold2(shown);
  }
  const reading = cutGloss(page, trigger.start) ?? "";
  const [lead = 0, ...rest] = bytesOf2(path.text);
  const inserted = [...`(${reading})`].flatMap(
    (letter) => TONED2.test(letter) ? bytesOf2(letter) : [letter.charCodeAt(0)]
  );
  return fold2(misread([lead, ...inserted, ...rest])) === fold2(shown);
}
var TO_VISIBLE_ASCII = /[^\x21-\x7e]*/y;
function runEnd(page, from) {
  TO_VISIBLE_ASCII.lastIndex = from;
  const length = TO_VISIBLE_ASCII.exec(page)?.[0].length ?? 0;
  return from + Math.min(length, LONGEST_RUN);
}
function unreadRun(model2, page, trigger) {
  const { start } = trigger;
  const from = Math.min(...trigger.starts.map((path) => path.at));
  const end = runEnd(page, from);
  const begin = startOf(model2);
  const mean = (advanceOver(model2, begin, page.slice(from, end)).log - begin.log) / (end - from);
  if (end - from < TELLING) return { start, end: from, reason: "no-inverse" };
  if (mean < READABLE) return { start, end, reason: "no-inverse" };
  return trigger.kind === "punctuation" ? null : { start, end: from, reason: "no-inverse" };
}
function invert(model2, page, trigger, state, before, leastShare) {
  const finished = invertRun(model2, page, trigger.starts).filter(
    (path) => reproduces(page, trigger, path)
  );
  if (finished.length === 0) return unreadRun(model2, page, trigger);
  const horizon = Math.max(...finished.map((path) => path.at)) + CONTEXT2;
  const paths = overSameText(model2, page, finished, before, horizon);
  const best3 = paths.reduce((a, b) => scoreOf2(b) > scoreOf2(a) ? b : a);
  const asIs = advanceOver(model2, state, page.slice(trigger.start, horizon)).log;
  const gain = scoreOf2(best3) - asIs;
  if (gain < (endsInGloss(page, best3) ? LEAST_GAIN_GLOSSED : LEAST_GAIN2)) {
    return unreadRun(model2, page, trigger);
  }
  const inverses = paths.map((path) => ({ text: path.text, at: path.at, log: scoreOf2(path) }));
  const { text, share, lost: lost2 } = consensus(
    { text: best3.text, at: best3.at, log: scoreOf2(best3) },
    inverses,
    leastShare
  );
  const most = lost2 > 0 ? 0 : MOST_VANISHED2;
  if (share < leastShare || best3.vanished > most || lost2 > 0 && !isReadable(text, lost2)) {
    const likeliest = best3.text;
    return { start: trigger.start, end: best3.at, reason: "ambiguous", likeliest };
  }
  return {
    start: trigger.start,
    end: best3.at,
    after: text,
    rule: `gbk-shift.${trigger.kind}`,
    confidence: Math.floor(share * 0.98 * 1e3) / 1e3,
    lossy: best3.lossy || lost2 > 0 || trigger.kind === "punctuation",
    evidence: {
      gain: Math.round(gain * 10) / 10,
      candidates: paths.length,
      ...lost2 > 0 ? { lost: lost2 } : {}
    }
  };
}
function undoShifts(model2, page, leastShare) {
  const replacements = [];
  const left = [];
  let line = "";
  let known3 = 0;
  for (let at = page.indexOf("?"); at >= 0; at = page.indexOf("?", at + 1)) {
    line += page.slice(known3, at);
    known3 = at;
    const before = withoutGlosses(line.slice(-LEAD_IN * 4)).slice(-LEAD_IN);
    const state = advanceOver(model2, startOf(model2), before);
    const trigger = glossTrigger(page, at, state) ?? punctuationTrigger(model2, page, at, state);
    if (trigger === null) {
      const reading = cutGloss(page, at);
      if (reading !== null && TONED2.test(reading)) {
        left.push({ start: at, end: at + reading.length + 2, reason: "no-inverse" });
      }
      continue;
    }
    const shadowed = left.at(-1)?.reason === "no-inverse" && left.at(-1)?.end === at;
    const found2 = shadowed ? { start: at, end: at + 2, reason: "no-inverse" } : invert(model2, page, trigger, state, line.slice(line.lastIndexOf("\n") + 1), leastShare);
    if (found2 === null) continue;
    if ("after" in found2) {
      replacements.push(found2);
      line += found2.after;
    } else {
      const { start, end, reason, likeliest = page.slice(start, end) } = found2;
      left.push({ start, end, reason });
      line += likeliest;
    }
    known3 = found2.end;
    at = found2.end - 1;
  }
  return { replacements, left };
}

// src/repair/lost.ts
var COPYRIGHT = /(?:^|版权所有|版權所有|copyright)\s*(\?)\s*(?:\d{4}|copyright)/giu;
var HOLDER = /公司|集团|集團|版权|版權|copyright|reserved|报社|報社|传媒|傳媒/iu;
var INDENT = /^(?:\? ){2,8}\?? ?(?=[\u4e00-\u9fff“《（【])/g;
var GAP = /(?<=[\u4e00-\u9fff])(?: \?){2,8} (?=[\u4e00-\u9fff])/g;
var STRAY_SPACE = /[\u3400-\u9fff”》]( +)[。，、；：！？]/g;
var found = (start, length, after, rule) => ({
  start,
  end: start + length,
  after,
  rule,
  confidence: 0.95,
  lossy: false,
  evidence: {}
});
function restoreLost(text) {
  const signs = HOLDER.test(text) ? [...text.matchAll(COPYRIGHT)].map(
    ({ index, 0: match }) => found(index + match.indexOf("?"), 1, "©", "lost.copyright")
  ) : [];
  const indents = [...text.matchAll(INDENT)].map(
    ({ index, 0: match }) => found(index, match.length, "", "lost.no-break-space")
  );
  const gaps = [...text.matchAll(GAP)].map(
    ({ index, 0: match }) => found(index, match.length, " ", "lost.no-break-space")
  );
  return [...signs, ...indents, ...gaps];
}
var removeStraySpaces = (text) => [...text.matchAll(STRAY_SPACE)].map(
  ({ index, 1: spaces = "" }) => found(index + 1, spaces.length, "", "space.before-punctuation")
);

// src/repair/page-model.ts
var WEIGHT = 0.2;
var HANZI4 = /[\u4e00-\u9fff]/;
var PageModel = class {
  start;
  #general;
  #pairs;
  #singles;
  constructor(general, texts) {
    this.#general = general;
    this.start = general.start;
    const pairs2 = /* @__PURE__ */ new Map();
    const singles2 = /* @__PURE__ */ new Map();
    for (const text of texts) {
      let previous = "";
      for (const character of text) {
        const folded2 = HANZI4.test(character) ? simplifiedOf(character) : "";
        if (folded2 !== "") {
          pairs2.set(previous + folded2, (pairs2.get(previous + folded2) ?? 0) + 1);
          singles2.set(previous, (singles2.get(previous) ?? 0) + 1);
        }
        previous = folded2;
      }
    }
    this.#pairs = pairs2;
    this.#singles = singles2;
  }
  beginning(character) {
    return this.#general.beginning(character);
  }
  next(state, character, word) {
    const general = this.#general.next(state, character, word);
    const seen = this.#singles.get(state.character) ?? 0;
    if (seen === 0) return general;
    const here = (this.#pairs.get(state.character + character) ?? 0) / (seen + 1);
    const mixed = (1 - WEIGHT) * Math.exp(general.log - state.log) + WEIGHT * here;
    return { ...general, log: state.log + Math.log(mixed) };
  }
};
var pageModel = (general, texts) => new PageModel(general, texts);

// src/repair/script.ts
var CONTEXT3 = 4;
function resolve(model2, text, at, other) {
  const before = text.slice(Math.max(0, at - CONTEXT3), at);
  const after = text.slice(at + 1, at + 1 + CONTEXT3);
  const score2 = (character) => advanceOver(model2, startOf(model2), before + character + after).log;
  const same = text[at] ?? "";
  return score2(same) > score2(other) ? same : other;
}
function toSimplified(model2, text, avoid) {
  let result = "";
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? "";
    const other = AMBIGUOUS.get(character);
    if (avoid(i)) result += character;
    else result += other === void 0 ? simplifiedOf(character) : resolve(model2, text, i, other);
  }
  return result;
}
var MIXED = 0.15;
function scriptOf(texts) {
  let hant = 0;
  let hans = 0;
  for (const text of texts) {
    const { traditional, simplified } = countScripts(text);
    hant += traditional;
    hans += simplified;
  }
  if (hant + hans === 0) return "none";
  const share = hant / (hant + hans);
  return share < MIXED ? "Hans" : share > 1 - MIXED ? "Hant" : "mixed";
}
function conversionPairs(before, after) {
  const counts = /* @__PURE__ */ new Map();
  after.forEach((text, index) => {
    const source = before[index] ?? "";
    for (let i = 0; i < text.length; i += 1) {
      const to = text[i] ?? "";
      const from = source[i] ?? "";
      const row = counts.get(to) ?? /* @__PURE__ */ new Map();
      row.set(from, (row.get(from) ?? 0) + 1);
      counts.set(to, row);
    }
  });
  const pairs2 = /* @__PURE__ */ new Map();
  for (const [to, row] of [...counts].sort(([a], [b]) => a < b ? -1 : 1)) {
    const [from = to] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    if (from !== to) pairs2.set(to, from);
  }
  return pairs2;
}
function describeConversion(rule, from, to, before, after, evidence) {
  const texts = (list) => list.map((revision) => revision.text);
  const pairs2 = conversionPairs(texts(before), texts(after));
  return { rule, from, to, confidence: 0.97, pairs: pairs2, evidence };
}

// src/repair/width.ts
var CHINESE2 = /[\u3400-\u9fff]/;
var CHINESE_MARK = /[、。“”‘’《》…—]/;
var WIDE = /[，：（）！？；]/;
var UNFOLDABLE = /[。、]/;
var TWIN_BETWEEN = /[\u3400-\u9fff”》][,:;!?][\u3400-\u9fff“《]/g;
var ASKS = /[吗呢吧么嗎么誰谁何哪几幾怎否多少什为為啥咋嘛岂]|难道|可曾|(.)[不没沒]\1/;
var CLAUSE = 4;
var CLAUSE_START = /[。！？!?；;”“\n]/;
function wasFolded(texts) {
  let twins = 0;
  let unfoldable = false;
  for (const text of texts) {
    if (WIDE.test(text)) return false;
    unfoldable ||= UNFOLDABLE.test(text);
    twins += text.match(TWIN_BETWEEN)?.length ?? 0;
  }
  return unfoldable && twins > 0;
}
var SIMPLE = /* @__PURE__ */ new Map([
  [",", "，"],
  [":", "："],
  [";", "；"],
  ["!", "！"],
  ["?", "？"]
]);
var isChinese = (character) => character !== void 0 && (CHINESE2.test(character) || CHINESE_MARK.test(character));
function asks(model2, text, at) {
  if (text[at + 1] === "”") return true;
  let start = at;
  while (start > 0 && at - start < 60 && !CLAUSE_START.test(text[start - 1] ?? "")) start -= 1;
  return ASKS.test(text.slice(start, at)) || at - start >= CLAUSE && beginsSentence(model2, text, at + 1);
}
var AHEAD = 4;
function beginsSentence(model2, text, at) {
  const next = text.slice(at, at + AHEAD);
  if (next === "" || next.startsWith("\n")) return true;
  const logBehind = (mark) => {
    const start = startOf(model2, mark);
    return advanceOver(model2, start, next).log - start.log;
  };
  return logBehind("？") > logBehind("、");
}
var edit = (start, end, after) => ({
  start,
  end,
  after,
  rule: "width.punctuation",
  confidence: 0.98,
  lossy: false,
  evidence: {}
});
function simpleMark(model2, text, at) {
  const mark = text[at] ?? "";
  const wide = SIMPLE.get(mark);
  if (wide === void 0) return null;
  const before = text[at - 1];
  const space = text[at + 1] === " " ? 1 : 0;
  const after = text[at + 1 + space];
  if (!isChinese(before) && !(space === 0 && isChinese(after) && before !== void 0)) return null;
  if (!isChinese(before) && !LETTER2.test(before ?? "")) return null;
  if (mark === "?" && !asks(model2, text, at)) return null;
  return edit(at, at + 1 + (after === void 0 ? 0 : space), wide);
}
var LETTER2 = /[0-9A-Za-z%‰℃°)）]/;
function closing(text, at) {
  const limit = Math.min(text.length, at + 80);
  let depth = 0;
  for (let i = at; i < limit; i += 1) {
    if (text[i] === "(") depth += 1;
    else if (text[i] === ")") depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}
function bracket(text, at) {
  const end = closing(text, at);
  if (end < 0) return [];
  const chinese = isChinese(text[at - 1]) || isChinese(text[at + 1]);
  return chinese ? [edit(at, at + 1, "（"), edit(end, end + 1, "）")] : [];
}
function restoreWidths(model2, text, avoid) {
  const found2 = [];
  for (let at = 0; at < text.length; at += 1) {
    if (avoid(at)) continue;
    if (text[at] === "(") found2.push(...bracket(text, at));
    else {
      const mark = simpleMark(model2, text, at);
      if (mark !== null) found2.push(mark);
    }
  }
  return found2;
}

// src/repair/mirror.ts
var byteShift = (draft, general) => {
  const texts = textsOf(draft);
  const model2 = pageModel(
    general,
    texts.map((text) => withoutGlosses(withoutRuns(text)))
  );
  const results = texts.map((text) => undoShifts(model2, text, draft.leastShare));
  const revisions = draft.revisions.map(
    (revision, i) => accept(draft, revision, results[i]?.replacements ?? [])
  );
  const spots = results.reduce((sum, result) => sum + result.replacements.length, 0);
  const left = results.map((result) => [
    ...result.left,
    ...result.replacements.filter(({ confidence }) => confidence < draft.leastConfidence).map(({ start, end }) => ({ start, end, reason: "confidence" }))
  ]);
  const next = { ...draft, revisions, left };
  const read3 = revisions.map(({ text }, i) => {
    const avoid = inDamage(next, i);
    return Array.from({ length: text.length }, (_, at) => avoid(at) ? " " : text[at]).join("");
  });
  return { ...next, glosses: weighGlosses(read3, spots) };
};
var gloss = (draft) => ({
  ...draft,
  revisions: draft.revisions.map(
    (revision) => accept(draft, revision, removeGlosses(revision.text, draft.glosses))
  ),
  left: draft.revisions.map((revision, i) => {
    const kept = keptGlosses(revision.original, draft.glosses).filter(
      ({ start }) => !revision.changes.some((part) => start >= part.originalStart && start < part.originalEnd)
    );
    return [...draft.left[i] ?? [], ...kept].sort((a, b) => a.start - b.start);
  })
});
var script = (draft, model2) => {
  const revisions = draft.revisions.map(
    (revision, i) => convert(revision, toSimplified(model2, revision.text, inDamage(draft, i)))
  );
  const conversion = describeConversion(
    "script.naive",
    "Hant",
    "Hans",
    draft.revisions,
    revisions,
    { glosses: draft.glosses.hits, characters: draft.glosses.keys.size }
  );
  return { ...draft, revisions, conversion: conversion.pairs.size > 0 ? conversion : null };
};
var lost = (draft) => ({
  ...draft,
  revisions: draft.revisions.map(
    (revision) => accept(draft, revision, [...restoreLost(revision.text), ...removeStraySpaces(revision.text)])
  )
});
var width = (draft, model2) => {
  if (!wasFolded(draft.revisions.map((revision) => revision.original))) return draft;
  const revisions = draft.revisions.map(
    (revision, i) => accept(draft, revision, restoreWidths(model2, revision.text, inDamage(draft, i)))
  );
  return { ...draft, revisions };
};
var LAYERS = [
  ["gbk-shift", byteShift],
  ["gloss", gloss],
  ["script", script],
  ["lost", lost],
  ["width", width]
];
var QUESTIONS = /\?/g;
function looksMirrored(texts) {
  if (!texts.some((text) => hasCutGloss(text) || findGlosses(text).length > 0)) return false;
  const shifts = texts.reduce((sum, text) => sum + (text.match(QUESTIONS)?.length ?? 0), 0);
  return weighGlosses(texts.map(withoutRuns), shifts).sure;
}
function undoMirror(start, model2, off) {
  const texts = textsOf(start);
  if (!looksMirrored(texts)) return start;
  let draft = { ...start, glosses: weighGlosses(texts.map(withoutRuns), 0) };
  for (const [name, stage] of LAYERS) {
    if (!off.has(name)) draft = stage(draft, model2());
    if (!draft.glosses.sure) return start;
  }
  return draft;
}

// src/repair/rules/entity.ts
import { parseDocument as parseDocument3 } from "htmlparser2";

// src/repair/rules/prose.ts
var ADDRESS2 = /(?:https?:\/\/|www\.|[\w.+-]{1,64}@[\w-]{1,64}\.)(?:(?!&(?:amp;)?#?\w+;)[^\s\\\u3000-\u9fff\uff00-\uffef])*/gi;
var CODE = /[{}]|=>|;\s*$|\b(?:const|let|var|def|return|import|print|function|class|echo|char|SELECT)\b\s*[\w"'(]|[\w)\]]\s*=\s*["'\w]|\w\(["']|["']\s*[:,]\s*["']|^[^\S\n]*(?:#|\/\/|\$ )/m;
var ABOUT2 = /转义|轉義|跳脱|跳脫|编码|編碼|实体|實體|字符引用|正则|正則|escape|unicode|encod|utf-?8|html/i;
var withoutAddresses = (text) => text.replace(ADDRESS2, (address) => " ".repeat(address.length));
var isProse2 = (text) => !CODE.test(text) && !ABOUT2.test(text);
var CHINESE3 = /[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e\u2014\u2018-\u201d\u2026]/;
function countChinese(text) {
  let count = 0;
  for (const character of text) if (CHINESE3.test(character)) count += 1;
  return count;
}
var RUNNING = 0.3;
var CONTROL2 = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
var hasControl = (text) => CONTROL2.test(text);

// src/repair/rules/entity.ts
var REFERENCE = /&(?:amp;)*(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z][a-z0-9]{1,30});|&nbsp(?![\w;=])/gi;
var AMPERSAND = /&(?:amp;)*/gi;
var ESCAPED_TWICE = /^&amp;(?=.)/i;
var ASCII = /^[\0-\x7f]*$/;
var SPACE = /^\s*$/;
var TAG2 = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i;
function characterOf(reference) {
  const [node] = parseDocument3(reference.replace(AMPERSAND, "&")).children;
  const text = node !== void 0 && "data" in node ? node.data : null;
  return text === null || text.includes("&") || CONTROL3.test(text) ? null : text;
}
var CONTROL3 = /(?![\t\n\u0080-\u009f])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
function undoEntities(text) {
  if (!text.includes("&") || TAG2.test(text)) return [];
  const found2 = [...withoutAddresses(text).matchAll(REFERENCE)].flatMap((match) => {
    const [reference] = match;
    const after = AMPERSAND_ONLY.test(reference) ? "&" : characterOf(reference);
    return after === null ? [] : [{ reference, after, start: match.index }];
  });
  const tells = found2.filter(
    ({ reference, after }) => !SPACE.test(after) && (!ASCII.test(after) || ESCAPED_TWICE.test(reference))
  );
  const whole3 = text + found2.map(({ after }) => after).join("");
  const isForeign2 = !HANZI5.test(whole3) && (whole3.match(BYTES)?.length ?? 0) < LEAST_BYTES;
  const isOne = tells.length === 1 && !TELLING2.test(tells[0]?.after ?? "");
  if (tells.length === 0 || isOne || isForeign2 || !isProse2(withoutReferences(withoutAddresses(text)))) {
    return [];
  }
  return found2.map(({ reference, after, start }) => ({
    start,
    end: start + reference.length,
    after,
    rule: "entity.escaped",
    confidence: 0.97,
    lossy: false,
    evidence: {}
  }));
}
var AMPERSAND_ONLY = /^&(?:amp;)+$/i;
var TELLING2 = /[\u00b7\u2010-\u2026\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
var HANZI5 = /[\u3400-\u9fff]/;
var BYTES = /[\u00e3-\u00e9]/g;
var LEAST_BYTES = 3;
var withoutReferences = (text) => text.replace(REFERENCE, " ");

// src/repair/rules/escape.ts
import { TextDecoder as TextDecoder8 } from "@exodus/bytes/encoding.js";
var LEAST3 = 3;
var HEX_BYTE = /[0-9a-f]{2}/gi;
var bytesAs = (label) => (run) => {
  const bytes = Uint8Array.from(run.match(HEX_BYTE) ?? [], (hex) => Number.parseInt(hex, 16));
  try {
    return new TextDecoder8(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
var BYTES2 = [bytesAs("utf-8"), bytesAs("gb18030")];
var LONE_SURROGATE = /\p{Surrogate}/u;
var UNIT = /\\u([0-9a-f]{4})/gi;
function units(run) {
  const text = run.replace(UNIT, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return LONE_SURROGATE.test(text) ? null : text;
}
var ESCAPES = [
  { rule: "escape.unicode", sign: "\\u", run: /(?:\\u[0-9a-f]{4})+/gi, readings: [units] },
  { rule: "escape.bytes", sign: "\\x", run: /(?:\\x[0-9a-f]{2})+/gi, readings: BYTES2 },
  { rule: "escape.percent", sign: "%", run: /(?:%[0-9a-f]{2}){2,}/gi, readings: BYTES2 }
];
var WORD2 = /[\w.~:+%#/=&?-]+/g;
var OF_ADDRESS = /[/=&?]/;
var withoutAddressWords = (text) => text.replace(WORD2, (word) => OF_ADDRESS.test(word) ? " ".repeat(word.length) : word);
function readRuns(text, { rule, run }, read3) {
  const replacements = [...text.matchAll(run)].flatMap(({ index, 0: escaped }) => {
    const after = read3(escaped);
    if (after === null || hasControl(after)) return [];
    const end = index + escaped.length;
    return [{ start: index, end, after, rule, confidence: 0.97, lossy: false, evidence: {} }];
  });
  const chinese = replacements.reduce((sum, { after }) => sum + countChinese(after), 0);
  return { replacements, chinese };
}
function undoEscapes(text) {
  return ESCAPES.flatMap((kind) => {
    if (!text.includes(kind.sign)) return [];
    const prose = withoutAddresses(text);
    const plain = kind.sign === "%" ? withoutAddressWords(prose) : prose;
    const [first, ...others] = kind.readings.map((read3) => readRuns(plain, kind, read3));
    if (first === void 0) return [];
    const best3 = others.reduce((a, b) => b.chinese > a.chinese ? b : a, first);
    return best3.chinese >= LEAST3 && isProse2(prose.replace(kind.run, " ")) ? [...best3.replacements] : [];
  });
}

// src/repair/rules/punctuation.ts
var DOUBLED = /(?<=[\u3400-\u9fff”》）])(?:,[，、]|[，、],|;；|；;|、、|；；)(?=[\u3400-\u9fff“《（])/g;
var WIDE2 = /[，、；]/;
function undouble(text) {
  return [...text.matchAll(DOUBLED)].map(({ index, 0: marks4 }) => ({
    start: index,
    end: index + marks4.length,
    after: WIDE2.exec(marks4)?.[0] ?? marks4,
    rule: "punctuation.doubled",
    confidence: 0.9,
    lossy: false,
    evidence: {}
  }));
}

// src/repair/rules/radicals.ts
var SUPPLEMENTARY_RADICALS = "⺌小 ⺍小 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺶羊 ⺻聿 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟";

// src/repair/rules/radical.ts
var RADICALS = /[\u2e80-\u2fd5]+/g;
var ABOUT3 = /部首|偏旁|康熙|笔画|筆畫|radical/i;
var HANZI6 = /[\u3400-\u9fff]/;
var supplementary = null;
function characterOf2(radical) {
  supplementary ??= new Map(
    SUPPLEMENTARY_RADICALS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)])
  );
  const compatible = radical.normalize("NFKC");
  return compatible === radical ? supplementary.get(radical) ?? null : compatible;
}
var MOST_IN_A_ROW = 4;
function undoRadicals(text) {
  if (ABOUT3.test(text) || frequentShare(text) < RUNNING) return [];
  const found2 = [];
  for (const { index, 0: run } of text.matchAll(RADICALS)) {
    const end = index + run.length;
    const beside = (text[index - 1] ?? "") + (text[end] ?? "");
    const characters = [...run].map(characterOf2);
    if (run.length > MOST_IN_A_ROW || !HANZI6.test(beside) || characters.includes(null)) continue;
    found2.push({
      start: index,
      end,
      after: characters.join(""),
      rule: "radical",
      confidence: 0.98,
      lossy: false,
      evidence: {}
    });
  }
  return found2;
}

// src/repair/rules/remnant.ts
var NAMES = "br|p|div|span|strong|font|em|section";
var CHINESE4 = "[\\u2018-\\u201d\\u3001-\\u303f\\u3400-\\u9fff\\uff01-\\uff5e]";
var CUT = new RegExp(
  [
    // br> and /p>
    `(?<=^|${CHINESE4})(?:br ?/?|/(?:${NAMES}))>(?=$|${CHINESE4})`,
    // <br and </p
    `(?<=^|${CHINESE4})</?(?:${NAMES})(?=$|${CHINESE4})`
  ].join("|"),
  "g"
);
function removeRemnants(text) {
  const found2 = [...text.matchAll(CUT)];
  if (found2.length === 0 || !isProse2(text)) return [];
  return found2.map(({ index, 0: remnant }) => ({
    start: index,
    end: index + remnant.length,
    after: "",
    rule: "remnant.tag",
    confidence: 0.9,
    lossy: false,
    evidence: {}
  }));
}

// src/repair/rules/spacing.ts
var SPACED = /(?<![^\s，。、：；？！“”（）])(?:[\u4e00-\u9fff，。、：；？！“”（）][ \u00a0]){6,}[\u4e00-\u9fff，。、：；？！“”（）](?![^\s，。、：；？！“”（）])/g;
var SPACE2 = /[ \u00a0]/g;
var MARK4 = /[，。、：；？！]/;
var READABLE2 = -7;
var LISTED = /^[一二三四五六七八九十百千万零〇日月火水木金土甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东東南西北中发發白上下左右前后後大小优優良差是否男女年时分秒春夏秋冬]+$/;
function joinSpaced(text, model2) {
  return [...text.matchAll(SPACED)].flatMap(({ index, 0: run }) => {
    const joined2 = run.replace(SPACE2, "");
    if (!MARK4.test(joined2)) return [];
    const start = startOf(model2());
    const mean = (advanceOver(model2(), start, joined2).log - start.log) / joined2.length;
    if (mean < READABLE2 || frequentShare(joined2) < RUNNING || LISTED.test(joined2)) return [];
    return [
      {
        start: index,
        end: index + run.length,
        after: joined2,
        rule: "spacing",
        confidence: 0.93,
        lossy: false,
        evidence: { mean: Math.round(mean * 10) / 10 }
      }
    ];
  });
}

// src/repair/rules/zero-width.ts
var BETWEEN = /(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])[\u200b\u2060\ufeff\u00ad]+(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])/g;
var LEAST4 = 2;
function removeZeroWidth(text) {
  const found2 = [...text.matchAll(BETWEEN)];
  if (found2.length < LEAST4) return [];
  return found2.map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
    after: "",
    rule: "zero-width",
    confidence: 0.98,
    lossy: false,
    evidence: {}
  }));
}

// src/repair/rules/index.ts
var setOf = (rules) => ({
  rules,
  signs: new RegExp(rules.map(({ signs }) => signs.source).join("|"), "i")
});
var HIDING = setOf([
  { family: "entity", signs: /&/, undo: undoEntities },
  { family: "escape", signs: /\\[ux]|%[0-9a-f]/i, undo: undoEscapes }
]);
var TIDYING = setOf([
  { family: "lost", signs: /\?/, undo: restoreLost },
  { family: "radical", signs: /[\u2e80-\u2fd5]/, undo: undoRadicals },
  { family: "zero-width", signs: /[\u200b\u2060\ufeff\u00ad]/, undo: removeZeroWidth },
  { family: "remnant", signs: /[<>]/, undo: removeRemnants },
  { family: "spacing", signs: /[\u4e00-\u9fff][ \u00a0][\u4e00-\u9fff]/, undo: joinSpaced },
  { family: "punctuation", signs: /[,;，、；][,;，、；]/, undo: undouble }
]);

// src/repair/options.ts
var DEFAULT_OPTIONS = {
  mode: "safe",
  script: "original",
  disabled: [],
  leastConfidence: 0
};

// src/repair/repair.ts
var LEAST_SHARE = { off: 1, safe: 10 / 11, bold: 1 / 2 };
var byRules = (draft, { rules, signs: anySign }, model2, off) => ({
  ...draft,
  revisions: draft.revisions.map((revision) => {
    if (!anySign.test(revision.text)) return revision;
    let now = revision;
    for (const { family, signs, undo: undo2 } of rules) {
      if (off.has(family) || !signs.test(revision.text)) continue;
      now = accept(draft, now, undo2(now.text, model2));
    }
    return now;
  })
});
var codec = (draft, model2) => {
  const { leastShare } = draft;
  const found2 = textsOf(draft).map((text) => undoMisreadings(model2, text, leastShare));
  if (found2.every(({ length }) => length === 0)) return draft;
  const proven = provenMisreading(found2.flatMap((list) => list.map(({ rule }) => rule)));
  const revisions = draft.revisions.map((revision, i) => {
    const own2 = found2[i] ?? [];
    const list = own2.length > 0 || proven === null ? own2 : undoMisreadings(model2, revision.text, leastShare, [proven]);
    return accept(draft, revision, list);
  });
  return { ...draft, revisions };
};
var hopeless = (draft) => ({
  ...draft,
  left: draft.revisions.map(({ original, changes }, i) => {
    const left = draft.left[i] ?? [];
    const found2 = findHopeless(original).filter(
      ({ start, end }) => !changes.some((part) => start < part.originalEnd && end > part.originalStart)
    );
    return found2.length === 0 ? left : [...left, ...found2].sort((a, b) => a.start - b.start);
  })
});
var lostIn = (edits) => edits.filter(({ lossy }) => lossy).flatMap(
  ({ start, after }) => [...after.matchAll(REPLACEMENTS)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
    reason: "lost-bytes"
  }))
);
var REPLACEMENTS = /\ufffd+/g;
function repairDraft(start, model2, off) {
  const unmirrored = undoMirror(start, model2, off);
  const shown = byRules(unmirrored, HIDING, model2, off);
  const read3 = unmirrored === start && !off.has("codec") ? codec(shown, model2) : shown;
  return hopeless(byRules(read3, TIDYING, model2, off));
}
var NONE3 = [];
function repairTexts(texts, context) {
  const { mode, disabled, script: script2, leastConfidence } = context.options;
  const start = {
    revisions: texts.map(unrevised),
    left: texts.map(() => []),
    glosses: weighGlosses([], 0),
    conversion: null,
    leastConfidence,
    leastShare: LEAST_SHARE[mode]
  };
  const off = new Set(script2 === "keep" ? [...disabled, "script"] : disabled);
  const draft = mode === "off" ? start : repairDraft(start, context.model, off);
  const found2 = scriptOf(texts);
  const converted = draft.conversion !== null;
  return {
    texts: draft.revisions.map((revision, i) => {
      const { text, original } = revision;
      if (revision.changes.length === 0 && !draft.left[i]?.length) {
        return { text, original, edits: NONE3, left: NONE3 };
      }
      const left = (draft.left[i] ?? []).map(({ start: from, end, reason }) => ({
        start: toCurrent(revision, from),
        end: toCurrent(revision, end),
        reason
      }));
      const edits = editsOf(revision);
      return {
        text,
        original,
        edits,
        left: [...left, ...lostIn(edits)].sort((a, b) => a.start - b.start)
      };
    }),
    conversion: draft.conversion,
    script: {
      found: found2,
      original: converted || draft.glosses.sure ? "Hans" : found2,
      evidence: draft.glosses.sure ? "gloss" : "none"
    }
  };
}

// src/segment/segment.ts
init_messages();

// src/segment/abstain.ts
var SIGNS3 = [
  {
    reason: "a check for robots stands before it",
    pattern: /人机验证|人機驗證|安全验证|安全驗證|滑动验证|拖动滑块|请完成验证|请输入验证码|正在检查您的浏览器|检测到.{0,12}异常|访问过于频繁|操作频繁|checking your browser|just a moment|enable javascript|verify you are human|captcha/i,
    example: "请完成安全验证后继续访问"
  },
  {
    reason: "a firewall refused the request",
    pattern: /(?:访问|訪問|请求|存取).{0,8}(?:被拒绝|被拒絕|被拦截|被阻断|被禁止|遭拒)|拦截提示|网站防火墙|web application firewall|access denied|403 forbidden|\bWAF\b|事件ID|您的IP/i,
    example: "您的访问被拒绝"
  },
  {
    reason: "it is behind a login",
    pattern: /(?:请|請)(?:先|您先)?(?:登录|登錄|登入)|(?:登录|登錄|登入)后(?:可|才|即可|查看|继续|閱讀|阅读)|登录以?(?:继续|查看)|忘记密码|忘記密碼|(?:订阅|訂閱|付费|付費)(?:后|後).{0,6}(?:阅读|閱讀)|会员专享/,
    example: "请先登录后查看全文"
  },
  {
    reason: "it is an error page",
    pattern: /(?:页面|頁面|网页|網頁|内容|文章|资源).{0,8}(?:不存在|未找到|已删除|已刪除|已被删除|找不到|无法访问|失效|走丢)|(?:找不到|未找到).{0,8}(?:页面|頁面|网页|網頁|文件)|404|not found|系统繁忙|服务器错误|internal server error|bad gateway|自动跳转/i,
    example: "您访问的页面不存在"
  }
];
var ENOUGH_PROSE = 220;
var LEAST_BODY2 = 16;
var LINKED_LINES = 12;
var LIST_BODY = 160;
var NOTHING = "it has no text to read";
var NO_PROSE = "it has no paragraph of prose";
var LIST = "it is a list of other pages";
function reasonToAbstain(lines, titles, body) {
  if (lines.length === 0) return NOTHING;
  const linked = lines.filter(({ block: block2 }) => block2.linkDensity > 0.5).length;
  if (body.readable < ENOUGH_PROSE) {
    const text = [...titles, ...lines.filter(notLinked).map(({ block: block2 }) => block2.text)].join("\n");
    const sign = text.length < 4 * ENOUGH_PROSE && SIGNS3.find(({ pattern }) => pattern.test(text));
    if (sign) return sign.reason;
  }
  if (linked >= LINKED_LINES && body.readable < LIST_BODY && body.prose < 2 && !body.hasHeadline) {
    return LIST;
  }
  if (body.readable < LEAST_BODY2 || body.prose === 0 && !body.hasHeadline) {
    return linked >= LINKED_LINES ? LIST : NO_PROSE;
  }
  return null;
}
var notLinked = ({ block: block2 }) => block2.linkDensity < 0.8;

// src/segment/branches.ts
var TRUNK_SHARE = 0.7;
var LEAST_PROSE = 0.6;
var MOST_LINKED = 0.2;
var LISTED_LINES = 3;
var LISTED_SHARE = 0.5;
var nothing = () => ({ prose: 0, proseLines: 0, readable: 0, linked: 0, lines: 0 });
function add(sum, line) {
  sum.lines += 1;
  sum.readable += line.readable;
  sum.linked += line.readable * line.block.linkDensity;
  if (!line.prose) return;
  sum.prose += line.readable;
  sum.proseLines += 1;
}
function children(lines, depth) {
  const sums = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const step = line.block.path[depth];
    if (step === void 0) continue;
    const sum = sums.get(step) ?? nothing();
    add(sum, line);
    sums.set(step, sum);
  }
  return sums;
}
function findTrunk(lines) {
  let inside = lines;
  const total = lines.reduce((sum, line) => sum + (line.prose ? line.readable : 0), 0);
  const trunk = [];
  for (; ; ) {
    const best3 = [...children(inside, trunk.length)].find(
      ([, { prose, proseLines }]) => proseLines > 1 && prose >= total * TRUNK_SHARE
    );
    if (best3 === void 0) return trunk;
    const depth = trunk.length;
    inside = inside.filter(({ block: block2 }) => block2.path[depth] === best3[0]);
    trunk.push(best3[0]);
  }
}
function sharedLength(path, trunk) {
  let shared = 0;
  while (shared < trunk.length && path[shared] === trunk[shared]) shared += 1;
  return shared;
}
function isForeign(sum, isInTrunk) {
  const linked = sum.linked / Math.max(1, sum.readable);
  if (isInTrunk) return sum.lines >= LISTED_LINES && linked > LISTED_SHARE;
  return sum.prose < sum.readable * LEAST_PROSE || linked > MOST_LINKED;
}
function foreignLines(lines, { first, end }) {
  const inside = lines.slice(first, end);
  const trunk = findTrunk(inside);
  const branches = /* @__PURE__ */ new Map();
  for (const [offset, line] of inside.entries()) {
    const { path } = line.block;
    const shared = sharedLength(path, trunk);
    if (shared >= path.length) continue;
    const key = path.slice(0, shared + 1).join(".");
    const branch = branches.get(key) ?? { sum: nothing(), at: [], own: shared === trunk.length };
    add(branch.sum, line);
    branch.at.push(first + offset);
    branches.set(key, branch);
  }
  return new Set(
    [...branches.values()].flatMap(({ sum, at, own: own2 }) => isForeign(sum, own2) ? at : [])
  );
}

// src/segment/prose.ts
var READABLE3 = /[\p{L}\p{N}]/u;
var PROSE_MARKS = new Set("，。；：！？、“”「」…");
var ASCII_MARKS = new Set(",.;:!?");
var AFTER_ASCII_MARK = /[\s"”」\u4e00-\u9fff]/;
var SENTENCE_MARK = /[。！？…；]|[.!?](?=\s|["”]|$)/;
var SENTENCE_END2 = /[。！？!?…；;.][”’」』"')）】\]]{0,3}$/;
var FULL_STOP = /。/;
var READ2 = 1;
var UNREAD = 2;
var kinds2 = new Uint8Array(65536);
var kindOf = (character) => READABLE3.test(character) ? READ2 : UNREAD;
function isReadable2(unit) {
  let kind = kinds2[unit];
  if (kind === 0) {
    kind = kindOf(String.fromCharCode(unit));
    kinds2[unit] = kind;
  }
  return kind === READ2;
}
var sizeAt = (text, at) => (text.charCodeAt(at) & 63488) === 55296 && (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
var isReadableAt = (text, at, size) => size === 1 ? isReadable2(text.charCodeAt(at)) : kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) === READ2;
function readableLength(text) {
  let length = 0;
  for (let at = 0, size = 1; at < text.length; at += size) {
    size = sizeAt(text, at);
    if (isReadableAt(text, at, size)) length += 1;
  }
  return length;
}
function bare(text) {
  let kept = "";
  let from = 0;
  for (let at = 0, size = 1; at < text.length; at += size) {
    size = sizeAt(text, at);
    if (isReadableAt(text, at, size)) continue;
    kept += text.slice(from, at);
    from = at + size;
  }
  return (kept + text.slice(from)).toLowerCase();
}
function countMarks(text) {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isReadable2(text.charCodeAt(at))) continue;
    const character = text.charAt(at);
    const isMark = PROSE_MARKS.has(character) || ASCII_MARKS.has(character) && (at + 1 === text.length || AFTER_ASCII_MARK.test(text.charAt(at + 1)));
    if (isMark) count += 1;
  }
  return count;
}
var endsSentence = (text) => SENTENCE_END2.test(text);
var hasSentence = (text) => SENTENCE_MARK.test(text);
var hasFullStop = (text) => FULL_STOP.test(text);
var CHARACTERS_A_MARK = 25;
var UNMARKED = 0.15;
var SPACED2 = /(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/u;
var LONG_UNMARKED = 24;
var LONG_UNMARKED_VALUE = 0.5;
function proseValue(block2, readable2) {
  const length = readable2 * (1 - block2.linkDensity);
  const marks4 = countMarks(block2.text);
  if (marks4 === 0) {
    const spaced = length >= LONG_UNMARKED && SPACED2.test(block2.text);
    return length * (spaced ? LONG_UNMARKED_VALUE : UNMARKED);
  }
  return length * Math.min(1, 0.4 + 0.6 * marks4 * CHARACTERS_A_MARK / Math.max(1, length));
}
function isProse3(block2, readable2) {
  return block2.linkDensity < 0.5 && hasSentence(block2.text) && (endsSentence(block2.text) || readable2 >= 20);
}

// src/segment/byline.ts
var AUTHOR = /(?:(?:作者|撰文|撰稿|采写|通讯员)\s?[:：]|(?:^|[\s\u3000|｜丨/／（(【〔[，,。；;])(?:作者|撰文|撰稿|采写|文字|文|记者|記者|通讯员|評論員|评论员|采访人员)\s?[:：／/|丨｜]|(?:^|[\s|｜])作者(?=\p{Script=Han}{2,4}(?:$|[\s|｜])))\s{0,2}([^:：]{2,60})/gu;
var REPORTER = /(?:^|[\s\u3000（(【〔[“，,。；;■●▲□◎])(?:[\p{Script=Han}A-Za-z·•]{0,14}?)(?:记者|記者|通讯员|特派员|特約撰述|評論員|评论员)[\s\u3000:：]{0,3}((?:[\p{Script=Han}·]{1,8}[\s\u3000、，,/／]{0,3}){1,6})/gu;
var EDITOR_SEPARATOR = /[\s\u3000、，,/／;；&|｜]+/;
var NAME_SEPARATOR = /(?:[\s\u3000、，,/／;；&|｜)）】〕\]（(【「。]|发自|發自)+/;
var SPACED_NAME = /(?<![\p{Script=Han}])(\p{Script=Han})[\s\u3000]{1,4}(\p{Script=Han})(?![\p{Script=Han}])/gu;
var NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,8})$/u;
var LATIN_NAME2 = /^[A-Z][\p{L}'.]{1,20}(?:\s[A-Z][\p{L}'.]{1,20}){0,3}$/u;
var CAPITAL2 = /^[A-Z]/;
var NOT_NAME = /报道|報導|報道|编辑|編輯|摄|攝|来源|發表|发布|时间|日期|综合|綜合|整理|撰文|记者|記者|通讯员|实习|实习生|字号|评论|分享|编译|讯|本报|本网|新华|中新|表示|了解|采访|获悉|看到|走访|联系|近日|今天|昨日|今日|注意|发现|责任|校对|责编|点击|公众号|新闻|新聞|日报|日報|晚报|晚報|编委|社$|网$|網$|站$|报$|報$|^(?:从|在|自|电|图|文|作者|原创|阅读|匿名|未知|佚名|admin|小编|台北|北京|上海|即時|专题|快讯)/i;
var isName = (word) => (CAPITAL2.test(word) ? LATIN_NAME2 : NAME).test(word) && !NOT_NAME.test(word);
var closeNames = (text) => text.replace(SPACED_NAME, "$1$2");
var OFFICE2 = /^\p{Script=Han}{2,10}(?:作者|记者|記者|评论员|撰稿人)[\s\u3000]+/u;
var REPORTS = /(?:报道|報導|報道)$/;
function leadingNames(text) {
  const names2 = [];
  for (const word of closeNames(text.replace(OFFICE2, "")).split(NAME_SEPARATOR)) {
    if (word === "") continue;
    const name = names2.length === 0 ? word.replace(REPORTS, "") : word;
    if (!isName(name)) break;
    names2.push(name);
  }
  return names2;
}
var unique = (names2) => [...new Set(names2)];
var NAME_AND_OUTLET = /^(\p{Script=Han}{2,3})\s?[/／]\s?\p{Script=Han}{2,10}(?:报|報|网|網|社|台|周刊|新闻)$/u;
var isNameAndOutlet = (text) => SLASH.test(text) && NAME_AND_OUTLET.test(text);
var AUTHOR_SIGN = /作者|撰文|撰稿|采写|通讯员|文|记者|記者|評論員|评论员|采访人员/;
var REPORTER_SIGN = /记者|記者|通讯员|特派员|特約撰述|評論員|评论员/;
var SLASH = /[/／]/;
var CLOSED2 = /[）)]$/;
function authorsOfLine(text) {
  const named = (sign, pattern) => sign.test(text) ? [...text.matchAll(pattern)].flatMap((match) => leadingNames(match[1] ?? "")) : [];
  return unique([
    ...named(AUTHOR_SIGN, AUTHOR),
    ...named(REPORTER_SIGN, REPORTER),
    ...isNameAndOutlet(text) ? leadingNames(NAME_AND_OUTLET.exec(text)?.[1] ?? "") : []
  ]);
}
function namesAlone(text) {
  const words = closeNames(text).split(EDITOR_SEPARATOR);
  const named = words.every((word) => isName(word) && word.length <= 3 && surnameLength(word) > 0);
  return named ? unique(words) : [];
}
function authorsStated(text) {
  const whole3 = text.replace(BY, "").trim();
  if (isName(whole3)) return SOFTWARE.test(whole3) ? [] : [whole3];
  if (!HAN3.test(whole3)) return [];
  return unique([...authorsOfLine(whole3), ...editorsOf(whole3)]);
}
var BY = /^by\s/i;
var SOFTWARE = /\b(?:team|press|news|admin|editor|staff|magazine|times|post|media)\b/i;
var HAN3 = /\p{Script=Han}/u;
var BYLINE_BRACKET = /[(（【〔[［]((?:[^()（）【】〔〕[\]]{0,12})(?:记者|記者|通讯员|作者|文\s?[/／])[^()（）【】〔〕[\]]{2,40})[)）】〕\]］]/g;
var HEAD = 60;
var TAIL = 60;
var LONGEST_SIGNATURE = 40;
var ENDING = 3;
var SIGNED = /(?:^|[。！？”])[（(]([\p{Script=Han}]{2,3}(?:[\s\u3000、]{1,2}[\p{Script=Han}]{2,3}){0,3})(?:[\s\u3000]\p{Script=Han}{2,4}(?:报道|報導))?[）)]$/u;
function authorsOfBody(texts) {
  const first = texts[0] ?? "";
  const last = texts.at(-1) ?? "";
  const places = [first.slice(0, HEAD), last.slice(-TAIL)];
  const bracketed = places.flatMap(
    (place2) => [...place2.matchAll(BYLINE_BRACKET)].flatMap((match) => authorsOfLine(match[1] ?? ""))
  );
  const lines = [first, ...texts.slice(-ENDING)].filter(
    (text) => text.length <= LONGEST_SIGNATURE && !endsSentence(text)
  );
  const signed = CLOSED2.test(last) ? leadingNames(SIGNED.exec(last)?.[1] ?? "") : [];
  return unique([...bracketed, ...lines.flatMap(authorsOfLine), ...signed]);
}
function editorsOf(value) {
  const words = closeNames(value).split(EDITOR_SEPARATOR).filter((word) => word !== "");
  const names2 = [];
  for (const word of words) {
    if (word.includes(":") || word.includes("：")) break;
    if (isName(word) || EDITOR_SIGN.test(word)) names2.push(word.replace(CLOSING2, ""));
  }
  return unique(names2);
}
var EDITOR = /(?:编辑|編輯|责编|責編)\s?[:：/／|｜]\s?([^:：]{2,40})/;
var editorsOfLine = (text) => editorsOf(EDITOR.exec(text)?.[1] ?? "");
var EDITOR_SIGN = /^[\p{Script=Han}]{2,4}[_)）\]】(（].{0,12}$|^[A-Z]{1,3}\d{2,6}$/u;
var CLOSING2 = /[_)）\]】(（].*$/;
var BYLINE = /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d{2}|\d{1,2}:\d{2}|来源|來源|作者|记者|記者|编辑|編輯|责编|撰文|发布|發布|發佈|时间|文\s?[/／|｜:：]|阅读|浏览|评论|字号|字體|分享|收藏|来自|报道|報導|发表于|更新/;
var LONGEST_BYLINE = 100;
var isByline = (text) => text.length <= LONGEST_BYLINE && (BYLINE.test(text) || isNameAndOutlet(text));

// src/segment/credit-words.ts
var AGENCIES = [
  ...["新华社", "视觉中国", "視覺中國", "中新社", "中新网", "人民视觉", "东方IC", "澎湃影像"],
  ...["法新社", "路透社", "路透", "美联社", "美聯社", "中央社", "图虫创意", "摄图网", "千图网"],
  ...["IC photo", "CFP", "VCG", "Getty Images", "Getty", "AFP", "Reuters", "AP", "Unsplash"]
];
var CREDITS = [
  ...["资料图", "資料圖", "资料图片", "資料圖片", "资料照片", "資料照片", "资料照", "資料照"],
  ...["档案照片", "檔案照", "网络图片", "網路圖片", "网络图", "网图", "图源网络", "截图", "截圖"],
  ...["视频截图", "供图", "供圖", "配图", "图片", "圖片", "图", "圖", "摄影", "攝影", "摄", "攝"],
  ...["翻攝", "翻摄", "提供", "制图", "绘图", "示意图", "示意圖", "剧照", "劇照", "海报", "海報"]
];
var MAKER_CREDITS = [
  ...["供图", "供圖", "摄影", "攝影", "摄", "攝", "翻攝", "翻摄", "提供", "制图", "绘图", "社发"]
];
var CREDIT_LABELS = [
  ...["图片来源", "圖片來源", "图来源", "图源", "圖源", "图片", "圖片", "图据", "图自", "圖取自"],
  ...["摄影", "攝影", "供图", "供圖", "摄", "攝", "图", "圖"]
];

// src/segment/caption.ts
var anyOf = (words) => [...words].sort((a, b) => b.length - a.length).join("|");
var BARE_CREDITS = /* @__PURE__ */ new Set([...AGENCIES, ...CREDITS]);
var MAKER = new RegExp(`^\\p{Script=Han}{2,14}(?:${anyOf(MAKER_CREDITS)})$`, "u");
var REPORTER2 = /^[\p{Script=Han}A-Za-z·]{0,12}(?:记者|記者|通讯员)$/u;
var NAME2 = /^\p{Script=Han}{2,4}$/u;
var NAMED_CREDITS = /* @__PURE__ */ new Set([...MAKER_CREDITS, "图", "圖"]);
var OUTLET = /^\p{Script=Han}{1,8}(?:新闻|新聞|网|網|报|報|社|影像|视觉|電視|电视台)$/u;
var CREDITS_OF_OUTLETS = /* @__PURE__ */ new Set([...CREDITS, "图", "圖"]);
var BRACKET = /[（(【［[]([^（）()【】［］[\]]{1,60})[）)】］\]][。.]?$/;
var BRACKET_CREDIT = new RegExp(
  `^(?:${anyOf(CREDIT_LABELS)})|(?:${anyOf(CREDITS)})$|${anyOf(AGENCIES)}`
);
var LABEL = new RegExp(
  `(?:^|[\\s\\u3000。，；/／])((?:${anyOf(CREDIT_LABELS)})\\s?[:：/／|｜]\\s?\\S.{0,30})$`
);
var POINTER = /^[▲△▼▽↑↓]/;
var CAPTION_HEAD = /^(?:图为|圖為|图\s?\d{1,2}[\s:：.、]|资料图[:：]|資料圖[:：]|视频截图[:：])/;
var LONGEST_CREDITED = 120;
var LONGEST_UNMARKED = 40;
var LONGEST_SPLIT = 300;
var WORD3 = /[^\s\u3000/／。]+。?|。/g;
var FINAL_STOP = /[。.]$/;
var SPACE_BEFORE = /[\s\u3000/／]+$/;
function creditTail(text) {
  const words = [...text.matchAll(WORD3)].map(({ 0: word, index }) => ({
    word: word.replace(FINAL_STOP, ""),
    index
  }));
  let start = null;
  let right = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { word, index } = words[at] ?? { word: "", index: 0 };
    const credits = BARE_CREDITS.has(word) || MAKER.test(word);
    const named = right !== null && NAMED_CREDITS.has(right) && NAME2.test(word);
    const outlet = right !== null && CREDITS_OF_OUTLETS.has(right) && OUTLET.test(word);
    if (!credits && !named && !outlet && !(right !== null && REPORTER2.test(word))) break;
    start = index;
    right = named ? "" : word;
  }
  return start;
}
function findCredit(text) {
  const bracket2 = BRACKET.exec(text);
  const held = bracket2?.[1];
  if (bracket2 !== null && held !== void 0 && BRACKET_CREDIT.test(held)) {
    const start2 = bracket2.index + 1;
    return { start: start2, end: start2 + held.length };
  }
  const label = LABEL.exec(text)?.[1];
  if (label !== void 0) return { start: text.length - label.length, end: text.length };
  const start = creditTail(text);
  return start === null ? null : { start, end: text.length };
}
function splitCaption(text) {
  const credit = text.length > LONGEST_SPLIT ? null : findCredit(text);
  if (credit === null) return { caption: { start: 0, end: text.length }, credit };
  const bracketed = credit.end < text.length;
  const before = text.slice(0, bracketed ? credit.start - 1 : credit.start);
  const end = before.replace(SPACE_BEFORE, "").length;
  return { caption: end === 0 ? null : { start: 0, end }, credit };
}
function isCredited(text) {
  if (text.length > LONGEST_CREDITED) return false;
  if (POINTER.test(text) || CAPTION_HEAD.test(text)) return true;
  const credit = findCredit(text);
  return credit !== null && (credit.end < text.length || !endsSentence(text));
}
var PAUSE_END = /[，、：:,]$/;
var mayBeCaption = (text) => text.length <= LONGEST_UNMARKED && !endsSentence(text) && !hasFullStop(text) && !PAUSE_END.test(text);

// src/segment/furniture.ts
var set2 = (names2) => new Set(names2.split(" "));
var FURNITURE_TOKENS = set2(
  "nav navbar navigation menu header-nav topnav top-nav main-nav subnav breadcrumb breadcrumbs crumbs crumb bread-crumb footer foot site-footer page-footer footer-nav bottom-nav copyright sidebar side-bar aside related related-news related-list relatednews related-articles recommend recommends recommended recommend-list recommendlist hot-news hotnews hot-list hotlist rank ranking rank-list news-list newslist list-news more-news comment comments comment-list commentlist comment-box comment-form respond reply replies share sharebar share-bar share-box sharebox bdsharebuttonbox social social-share login loginbox pagination pager pagenav page-nav prev-next prevnext prev_next post-navigation ad ads advert advertisement adbox toolbar tags tag-list toplist qrcode statement appendqr_wrap widget widget-area widgets newsletter newsletter-signup signup subscribe author-bio author-box rail right-rail trending most-read mostread popular popular-posts related-posts relatedposts more-stories team-member"
);
var FURNITURE_WORDS = set2(
  "comment comments cmt related relative recommend recommended recommendation breadcrumb sharing social popin outbrain taboola disqus sidebar widget newsletter signup rail trending"
);
var FIRST_WORD = /^[a-z]+(?=[-_])/;
var isFurnitureToken = (token2) => FURNITURE_TOKENS.has(token2) || FURNITURE_WORDS.has(FIRST_WORD.exec(token2)?.[0] ?? "");
var FURNITURE_TAGS = set2("nav aside");
var FOOTER_TOKENS = set2("footer foot site-footer page-footer copyright bottom footer-nav");
var HEADLINE_TOKENS = set2(
  "title headline article-title articletitle article_title art-title arti_title arti-title post-title entry-title main-title maintitle news-title news_title newstitle newsdetail-title con-title content-title detail-title detail_title page-title activity-name titlebar bt"
);
var CAPTION_TOKENS = set2(
  "caption figcaption img-caption image-caption photo-caption wp-caption-text img-desc imgdesc pic-desc photo-desc picdesc img_descr image-desc pictext pic-text image_desc picture_desc"
);
var CENTRED_TOKENS = set2(
  "text-center f_center center aligncenter align-center text_center tc txt-center ql-align-center"
);
var some = (block2, tokens) => block2.classes.some((token2) => tokens.has(token2));
var isFurnitureElement = (block2) => FURNITURE_TAGS.has(block2.tag);
function furnitureTokensOf(blocks) {
  const known3 = /* @__PURE__ */ new Map();
  const isKnown = (token2) => {
    let furniture = known3.get(token2);
    if (furniture === void 0) {
      furniture = isFurnitureToken(token2);
      known3.set(token2, furniture);
    }
    return furniture;
  };
  const lists = /* @__PURE__ */ new Map();
  return blocks.map(({ classes }) => {
    let list = lists.get(classes);
    if (list === void 0) {
      list = classes.filter(isKnown);
      lists.set(classes, list);
    }
    return list;
  });
}
var isFooterPart = (block2) => block2.tag === "footer" || some(block2, FOOTER_TOKENS);
var isCaptionPart = (block2) => block2.kind === "caption" || block2.classes.slice(0, 3).some((token2) => CAPTION_TOKENS.has(token2));
var isHeadlinePart = (block2) => block2.classes.slice(0, 3).some((token2) => HEADLINE_TOKENS.has(token2));
var isCentred = (block2) => block2.tag === "center" || block2.classes.slice(0, 2).some((token2) => CENTRED_TOKENS.has(token2));

// src/segment/body.ts
var RESUMING = 40;
var LONG_PARAGRAPH = 120;
var ENDING_AFTER = /* @__PURE__ */ new Map([
  ["editor", 0.4],
  ["share", 0.8],
  ["disclaimer", 0.8]
]);
var BYLINE_REACH = 12;
var CODA = 3;
var proseOf = (line) => line.prose ? line.readable : 0;
var isLinked = ({ block: block2 }) => block2.linkDensity > 0.5;
var isListed = (line) => line.block.linkDensity > 0.3 || !hasFullStop(line.block.text) || line.readable < RESUMING;
function isCaption(line, context) {
  if (isCaptionPart(line.block)) return true;
  if (line.block.kind === "heading" || line.block.kind === "table") return false;
  const { text } = line.block;
  if (isCredited(text)) return true;
  return context.afterMedia.has(line.index) && isCentred(line.block) && mayBeCaption(text);
}
var AD_LABEL = /^[-—\s]*(?:advert(?:isement)?s?|sponsored|广告|廣告|推广)[-—\s]*$/i;
var DATED_ENTRY = /\S.*\d{1,2}[-/]\d{1,2}\s\d{1,2}:\d{2}(?:\s|$)/;
function isFurnitureLine(line) {
  if (line.furniture || AD_LABEL.test(line.block.text)) return true;
  if (line.block.linkDensity > 0.15 && DATED_ENTRY.test(line.block.text)) return true;
  return isLinked(line) && !(line.readable > RESUMING && hasFullStop(line.block.text));
}
function firstProse(lines, from, end, foreign2) {
  for (let at = from; at < end; at += 1) {
    const line = lines[at];
    if (line?.prose === true && !foreign2.has(at) && !isShortByline(line)) return at;
  }
  return -1;
}
var isShortByline = (line) => line.readable < RESUMING && !hasFullStop(line.block.text) && isByline(line.block.text);
function footerPart({ meaning, block: block2 }) {
  if (meaning === null || meaning.kind === "related") return "dropped";
  return meaning.kind === "share" && block2.linkDensity > 0.9 ? "dropped" : "footer";
}
var isLead = (line) => !isLinked(line) && line.readable >= LEAST_LEAD2;
var LEAST_LEAD2 = 20;
var SIGNATURE_REACH = 2;
var PAUSE2 = /[，、；]/;
var LEAD_LABEL = /^[【[]?(?:核心提示|内容提要|內容提要|导语|導語|导读|導讀)[】\]]?\s?[:：]/;
var Sorting = class {
  parts;
  lines;
  context;
  /** Positions of lines in parts of the container that are not the article. */
  foreign;
  /** Whether a list of other articles has begun. */
  listed = false;
  constructor(lines, context) {
    this.lines = lines;
    this.context = context;
    this.parts = lines.map(() => "dropped");
    this.foreign = foreignLines(lines, context.container);
  }
  /** What stands above the article: only what was counted there may be of use, `+1`. */
  sortHead(end) {
    for (let at = 0; at < end; at += 1) {
      const line = this.lines[at];
      if (line?.meaning?.kind === "engagement") this.parts[at] = "footer";
    }
  }
  /** Between headline and body: who, when and where from. */
  sortByline(from, end) {
    for (let at = from; at < end; at += 1) {
      const line = this.lines[at];
      if (line === void 0) continue;
      if (line.meaning !== null) this.parts[at] = footerPart(line);
      else if (line.furniture || line.block.linkDensity >= 0.9) continue;
      else if (isCaptionPart(line.block)) this.parts[at] = "caption";
      else if (isByline(line.block.text) || this.isSignature(at)) this.parts[at] = "byline";
      else if (isCaption(line, this.context)) this.parts[at] = "caption";
      else if (this.mayLead(at) && isLead(line)) this.parts[at] = "body";
      else if (from > 0 && end - from <= BYLINE_REACH) this.parts[at] = "footer";
    }
  }
  /** The author's name alone, right under the headline. */
  isSignature(at) {
    const { headlineAt } = this.context;
    if (headlineAt === null || at > headlineAt + SIGNATURE_REACH) return false;
    return namesAlone(this.lines[at]?.block.text ?? "").length > 0;
  }
  mayLead(at) {
    if (at >= this.context.container.first) return true;
    return LEAD_LABEL.test(this.lines[at]?.block.text ?? "");
  }
  sortBody(from, end) {
    const prose = this.lines.slice(from, end).reduce((sum, line) => sum + proseOf(line), 0);
    let done = 0;
    let ended = false;
    for (let at = from; at < end; at += 1) {
      const line = this.lines[at];
      if (line === void 0 || at === this.context.headlineAt) continue;
      const part = this.part(line, at);
      const share = ENDING_AFTER.get(line.meaning?.kind ?? "other");
      if (share !== void 0 && done > 0 && done >= prose * share) ended = true;
      this.parts[at] = ended && part === "body" ? "dropped" : part;
      if (part === "body") done += proseOf(line);
    }
  }
  part(line, at) {
    if (line.meaning?.kind === "related") {
      this.listed = true;
      return "dropped";
    }
    if (line.meaning !== null) return footerPart(line);
    if (this.listed) {
      if (!this.resumes(at)) return "dropped";
      this.listed = false;
    }
    if (isFurnitureLine(line)) return "dropped";
    if (isCaption(line, this.context)) return "caption";
    return this.foreign.has(at) ? "dropped" : "body";
  }
  /** Whether the article goes on behind a list: by a long paragraph, or by two that follow. */
  resumes(at) {
    const line = this.lines[at];
    const next = this.lines[at + 1];
    if (line === void 0 || isListed(line)) return false;
    return line.readable >= LONG_PARAGRAPH || next !== void 0 && !isListed(next);
  }
  /** After the last prose: a few short lines end an article, many are something else. */
  trimEnd(from, end) {
    let last = end - 1;
    while (last >= from && !(this.parts[last] === "body" && this.isProseAt(last))) last -= 1;
    if (last < from) return;
    let coda = 0;
    let open2 = true;
    for (let at = last + 1; at < end; at += 1) {
      if (this.parts[at] !== "body") {
        if (this.parts[at] === "dropped") open2 = false;
        continue;
      }
      coda += 1;
      if (!open2 || coda > CODA) this.parts[at] = "dropped";
    }
  }
  isProseAt(at) {
    const line = this.lines[at];
    if (line === void 0) return false;
    if (line.prose || hasSentence(line.block.text)) return true;
    return line.readable >= LEAST_LEAD2 && !isLinked(line) && PAUSE2.test(line.block.text);
  }
  /** Under the article: what the page says of itself. Counters there are other articles'. */
  sortFoot(from) {
    let listed = false;
    for (let at = from; at < this.lines.length; at += 1) {
      const line = this.lines[at];
      if (line === void 0) continue;
      if (isLinked(line) && line.readable > LINKED_HEADLINE) listed = true;
      if (line.meaning === null) continue;
      const { kind } = line.meaning;
      if (kind === "related") listed = true;
      else if (isFooterPart(line.block) || LASTING.has(kind)) this.parts[at] = "footer";
      else if (!listed && (!line.furniture || kind === "engagement")) {
        this.parts[at] = footerPart(line);
      }
    }
  }
};
var LINKED_HEADLINE = 9;
var LASTING = /* @__PURE__ */ new Set(["licence", "icp", "hotline", "email", "copyright", "disclaimer"]);
function sortLines(lines, context) {
  const { container, headlineAt, format } = context;
  const sorting = new Sorting(lines, context);
  const inside = headlineAt !== null && headlineAt >= container.first && headlineAt < container.end;
  const start = inside ? headlineAt + 1 : container.first;
  const prose = firstProse(lines, start, container.end, sorting.foreign);
  const bodyStart = prose < 0 ? start : leadStart(lines, start, prose, context);
  const above = headlineAt !== null && headlineAt < start ? headlineAt + 1 : null;
  sorting.sortHead(above ?? bodyStart);
  sorting.sortByline(above ?? Math.max(0, bodyStart - BYLINE_REACH), bodyStart);
  sorting.sortBody(bodyStart, container.end);
  if (format === "html") sorting.trimEnd(bodyStart, container.end);
  sorting.sortFoot(container.end);
  if (headlineAt !== null) sorting.parts[headlineAt] = "headline";
  return sorting.parts;
}
var CLOCK = /^\d{1,2}[:：]\d{2}$/;
var isTicker = (lines) => lines.filter(({ block: block2 }) => CLOCK.test(block2.text)).length > 2;
function leadStart(lines, from, prose, context) {
  let start = prose;
  for (let at = prose - 1; at >= from; at -= 1) {
    const line = lines[at];
    if (line === void 0 || line.meaning !== null || isFurnitureLine(line)) break;
    if (isByline(line.block.text) && !(CLOCK.test(line.block.text) && isTicker(lines))) break;
    const { headlineAt } = context;
    if (headlineAt !== null && at <= headlineAt + SIGNATURE_REACH && namesAlone(line.block.text).length > 0)
      break;
    if (context.headlineText !== null && bare(line.block.text) === bare(context.headlineText))
      break;
    start = at;
  }
  return start;
}

// src/segment/container.ts
var HALF_DISTANCE = 60;
var BEHIND_END = 0.25;
var LEAST_BEFORE_END = 40;
function worths(lines, from) {
  let sum = 0;
  let ended = false;
  return lines.map((line, at) => {
    if (at < from) return 0;
    const kind = line.meaning?.kind;
    if (sum > LEAST_BEFORE_END && (kind === "editor" || kind === "related")) ended = true;
    sum += line.value;
    return ended ? line.value * BEHIND_END : line.value;
  });
}
function plant(lines, from) {
  const values = worths(lines, from);
  const root = { parent: null, step: -1, first: 0, last: 0, value: 0, readable: 0 };
  const all = [root];
  let trail = [root];
  for (const [at, line] of lines.entries()) {
    const { path } = line.block;
    let shared = 0;
    while (shared < path.length && trail[shared + 1]?.step === path[shared]) shared += 1;
    trail = trail.slice(0, shared + 1);
    for (const step of path.slice(shared)) {
      const parent = trail.at(-1) ?? root;
      const child = { parent, step, first: at, last: at, value: 0, readable: 0 };
      trail.push(child);
      all.push(child);
    }
    const leaf = trail.at(-1) ?? root;
    leaf.last = at;
    leaf.value += values[at] ?? 0;
    leaf.readable += line.readable;
  }
  for (const node of all.toReversed()) {
    if (node.parent === null) continue;
    node.parent.last = Math.max(node.parent.last, node.last);
    node.parent.value += node.value;
    node.parent.readable += node.readable;
  }
  return all;
}
function score(node, headlineAt) {
  if (node.readable === 0) return 0;
  const distance = headlineAt === null ? 0 : Math.max(0, node.first - headlineAt);
  const place2 = 1 / (1 + distance / HALF_DISTANCE);
  return node.value * (node.value / node.readable) * place2;
}
function chooseContainer(lines, headlineAt) {
  let best3 = null;
  let bestScore = 0;
  for (const node of plant(lines, headlineAt ?? 0)) {
    const own2 = score(node, headlineAt);
    if (own2 > 0 && own2 >= bestScore) {
      best3 = node;
      bestScore = own2;
    }
  }
  return best3 === null ? null : { first: best3.first, end: best3.last + 1 };
}

// src/segment/dateline.ts
var DATE2 = /(?<![\d.])((?:19|20)\d\d)\s?[-/.年／－]\s?(\d{1,2})\s?[-/.月／－]\s?(\d{1,2})(?!\d(?!\d?[:：]\d\d))日?(?:[T\s\u00a0|,，]{0,6}(?:[(（]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?)?[\s\u00a0|]{0,6}(上午|下午|早上|中午|晚上|凌晨|AM|PM)?\s?(\d{1,2})\s?[:：时時]\s?(\d{2})(?:\s?[:：分]\s?(\d{2}))?(?:\.\d{1,6})?\s?(Z|[+-]\d\d:?\d\d)?)?/gi;
var SHORT_YEAR = /((?:发布|發布|发表|更新)?(?:时间|日期|於|于)\s?[:：]\s?)(\d\d-\d{1,2}-\d{1,2})/g;
var URL_DATE = /[/_t-](20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{0,12}[/_.]|$)/;
var CHINA = "+08:00";
var CHINA_MINUTES = 480;
var two = (value) => String(value).padStart(2, "0");
function isDay(year, month, day) {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
var AFTERNOON = /下午|晚上|PM/i;
var NOON = /中午/;
function hour24(hour, part) {
  if (part === void 0) return hour;
  if (AFTERNOON.test(part) && hour < 12) return hour + 12;
  return NOON.test(part) && hour < 4 ? hour + 12 : hour;
}
var zoneOf = (written) => written.includes(":") ? written : `${written.slice(0, 3)}:${written.slice(3)}`;
function fromUniversal(day, time) {
  const china = new Date(Date.parse(`${day}T${time}Z`) + CHINA_MINUTES * 6e4).toISOString();
  return { day: china.slice(0, 10), time: china.slice(11, 19), zone: CHINA };
}
function toMoment(match) {
  const [, year, month, date, part, hour, minute, second = "0", zone] = match;
  const numbers = [Number(year), Number(month), Number(date)];
  if (!isDay(...numbers)) return null;
  const day = `${year}-${two(numbers[1])}-${two(numbers[2])}`;
  if (hour === void 0 || minute === void 0) return { day, time: null, zone: CHINA };
  const clock2 = hour24(Number(hour), part);
  if (clock2 > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { day, time: null, zone: CHINA };
  }
  const time = `${two(clock2)}:${minute}:${two(Number(second))}`;
  if (zone === void 0) return { day, time, zone: CHINA };
  if (zone.toUpperCase() === "Z" || zone.startsWith("+00")) return fromUniversal(day, time);
  return { day, time, zone: zoneOf(zone) };
}
var REPUBLIC = /(?:中華)?民[國国]\s?(\d{2,3})\s?年/g;
var REPUBLIC_ZERO = 1911;
function readMoments(text) {
  if (!TWO_DIGITS.test(text)) return [];
  const dated = text.replace(SHORT_YEAR, (_, label, day) => `${label}20${day}`).replace(REPUBLIC, (_, year) => `${Number(year) + REPUBLIC_ZERO}年`);
  return [...dated.matchAll(DATE2)].flatMap((match) => toMoment(match) ?? []);
}
var TWO_DIGITS = /\d\d/;
function readAddressDay(address) {
  const match = URL_DATE.exec(address);
  const [, year, month, date] = match ?? [];
  if (!isDay(Number(year), Number(month), Number(date))) return null;
  return { day: `${year}-${month}-${date}`, time: null, zone: CHINA };
}
var toIso = ({ day, time, zone }) => time === null ? day : `${day}T${time}${zone}`;
var AFTER_UPDATE = /(?:更新|修改|编辑)(?:时间|于|時間)?\s?[:：]?\s?$/;
function findPublished({
  near,
  stated,
  addresses,
  far,
  relative
}) {
  const facts = () => stated.flatMap(readMoments);
  const visible = near.filter((text) => !AFTER_UPDATE.test(text)).flatMap(readMoments);
  const seen = visible.find(({ time }) => time !== null) ?? visible[0];
  if (seen !== void 0) {
    if (seen.time !== null) return seen;
    return facts().find(({ day, time }) => day === seen.day && time !== null) ?? seen;
  }
  return facts()[0] ?? addresses.map(readAddressDay).find((moment) => moment !== null) ?? near.map((line) => relative?.(line) ?? null).find((moment) => moment !== null) ?? far.flatMap(readMoments)[0] ?? null;
}

// src/segment/footer-rules.ts
var FOOTER_RULES = [
  // What readers did.
  { kind: "engagement", pattern: /^\+\s?(\d{1,9})$/, value: 1, example: "+1" },
  {
    kind: "engagement",
    pattern: /^(?:总|累计)?(?:阅读|閱讀|浏览|瀏覽|点赞|點讚|按讚|评论|評論|收藏|转发|轉發|分享|赞|讚|人气|人氣|點閱|点击|點擊|跟贴|播放|热度)(?:数|數|量|次数|人数)?\s?[:：(（]?\s?(\d[\d,.]{0,12}万?\+?)[)）]?(?:次|人|条)?$/,
    value: 1,
    example: "阅读 1234"
  },
  {
    kind: "engagement",
    pattern: /^(\d[\d,.]{0,12}万?\+?)\s?(?:人|次|条|條|个|個|位)?(?:网友)?\s?(?:阅读|閱讀|浏览|瀏覽|点赞|點讚|评论|評論|收藏|转发|分享|赞|讚|参与|跟贴|播放)(?:过|过了)?$/,
    value: 1,
    example: "56条评论"
  },
  // Who answers for the page.
  {
    kind: "licence",
    pattern: /(?:许可证|許可證|准营证)(?:编号|號碼|号码|号|號)?\s?[:：]?\s?(?:编号\s?[:：]?)?\s?([\p{L}\d()（）〔〕[\]-]*\d[\p{L}\d()（）〔〕[\]-]*)/u,
    sign: /可[证證]|营证/,
    value: 1,
    example: "互联网新闻信息服务许可证：31120170006",
    longest: 120
  },
  {
    kind: "icp",
    pattern: /([\p{Script=Han}]?ICP[备備证證]\s?\d{4,12}(?:号|號)?(?:-\d{1,4})?)/iu,
    value: 1,
    example: "沪ICP备12345678号-1",
    longest: 160
  },
  {
    kind: "icp",
    pattern: /([\p{Script=Han}]公网安备\s?\d{6,20}\s?号?)/u,
    value: 1,
    example: "沪公网安备31010602000000号",
    longest: 160
  },
  {
    kind: "hotline",
    pattern: /^[\p{Script=Han}A-Za-z\s]{0,16}(?:热线|熱線|专线|專線|电话|電話|传真|傳真)(?:号码)?\s?[:：]?\s?([+\d(（][\d\s()（）+-]{4,24}\d)/u,
    value: 1,
    example: "报料热线：021-55501234",
    longest: 80
  },
  {
    kind: "hotline",
    pattern: /^[\p{Script=Han}]{2,12}[:：]\s?(1\d{3,4}|0800-?\d{3}-?\d{3}|400-?\d{3,4}-?\d{3,4})$/u,
    value: 1,
    example: "生命线：1999",
    longest: 40
  },
  {
    kind: "email",
    pattern: /^[\p{Script=Han}A-Za-z\s-]{0,20}\s?[:：]?\s?([\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,4})$/u,
    value: 1,
    example: "报料邮箱：news@hekou.example",
    longest: 100
  },
  {
    kind: "copyright",
    pattern: /^(?:本网站?|本站|[\p{Script=Han}]{0,12})?(?:©|ⓒ|\(c\)|（c）|&copy;|copyright|版权所有|版權所有|著作权所有)/iu,
    value: 0,
    example: "© 2014-2026 河口报业有限公司",
    longest: 200
  },
  {
    kind: "copyright",
    pattern: /(?:版权所有|版權所有|all rights reserved)/i,
    value: 0,
    example: "河口日报社 版权所有",
    longest: 120
  },
  // Who made the article.
  {
    kind: "editor",
    pattern: /^(?:本文|本期|本版|今日|文字|网络|網絡|新媒体|值班|实习|技术|视频|图片|海报|美术|流程|执行|值班主任)?(?:责任编辑|責任編輯|责任编审|责编|責編|责任校对|编辑|編輯|主编|主編|编审|审核|审校|审读|校对|校對|核稿|监制|監製|总监制|统筹|策划|初审|复审|终审|二审|三审|签审|签发|编校|编播|制作|排版|设计)(?:人|员)?(?:\s?[/／:：|｜丨]\s?|\s)(\S.{0,80})$/,
    value: 1,
    example: "责任编辑：林某",
    longest: 100
  },
  {
    kind: "editor",
    pattern: /^[[【［(（](?:责任编辑|責任編輯|责编|編輯|编辑)[\]】］)）]\s?(\S.{0,60})$/,
    value: 1,
    example: "【编辑】林某",
    longest: 80
  },
  {
    kind: "editor",
    pattern: /^[^。！？]{0,50}(?:责任编辑|責任編輯|责编|責編)\s?[:：]\s?(\S.{0,40})$/,
    value: 1,
    example: "作者：林某　责任编辑：陈某",
    longest: 90
  },
  {
    kind: "source",
    pattern: /^(?:文章|稿件|信息|新闻|新聞|资讯|资料|内容|本文|消息|文字|原文|图文|部分素材)?(?:来源|來源|稿源|来自|转自|轉自|转载自|摘自|出处|供稿)(?:于|自)?\s?[:：|｜丨/]\s?(\S.{0,60})$/,
    value: 1,
    example: "来源：河口日报",
    longest: 80
  },
  {
    kind: "other",
    pattern: /^(?:本文)?(?:原标题|原標題|原题|关键词|關鍵字|关键字|标签|標籤|Tags?|原文链接)\s?[:：]/i,
    value: 0,
    example: "原标题：大桥通车",
    longest: 120
  },
  // What the site says to every reader.
  {
    kind: "disclaimer",
    pattern: /^(?:免责|免責|特别|郑重|重要|版权|版權|法律|本站|本网|作者|平台|转载|严正|投诉)?(?:声明|聲明|提示|申明|说明)\s?[:：]/,
    value: 0,
    example: "特别声明：文中观点不代表本站。"
  },
  {
    kind: "disclaimer",
    pattern: /^(?:风险提示|風險提示|免责条款|版权说明|转载说明|投资有风险|市场有风险|友情提示)\s?[:：，]/,
    value: 0,
    example: "风险提示：投资有风险，入市须谨慎。"
  },
  {
    kind: "disclaimer",
    pattern: /(?:未经|未經).{0,16}(?:授权|授權|许可|許可|允许|同意).{0,24}(?:转载|轉載|使用|复制|摘编|镜像|转发)/,
    value: 0,
    example: "未经书面授权不得转载。",
    longest: 260
  },
  {
    kind: "disclaimer",
    pattern: /(?:不代表(?:本站|本网|本網|本台|平台|本平台|本公司|.{1,12}(?:网|網))?.{0,8}(?:观点|觀點|立场|立場)|(?:仅|僅|只)代表(?:作者|该作者|個人|个人)|仅供(?:读者)?参考，|(?:侵权|侵權).{0,16}(?:删除|刪除|处理)|转载请注明|轉載請註明|平台仅提供信息存储|仅提供信息存储|违法和不良信息|仅供其?表达个人)/,
    value: 0,
    example: "以上内容仅代表作者个人观点。",
    longest: 260
  },
  // What the page wants of the reader.
  {
    kind: "share",
    pattern: /^(?:分享|转发|轉發|收藏|保存|字級設定|字级|特|点赞|按讚|微信|微博|新浪微博|朋友圈|QQ|QQ空间|Facebook|Twitter|LINE|Email|复制链接|複製連結|打印|列印|打印本页|关闭|关闭窗口|字号|字體|大|中|小|分享到|分享至|一键分享|举报|讚|赞|在看|阅读原文|我要评论|发表评论|收起|展开|展开全文|返回顶部|评论|[\s:：|｜/,，、·+-]){1,40}$/i,
    value: 0,
    example: "分享到：微信 微博 QQ",
    longest: 100
  },
  {
    kind: "share",
    pattern: /^(?:扫一扫|扫码|扫描|掃描|长按|長按|微信扫|用微信|打开微信|请用微信|点击(?:下载|关注|上方|进入|查看)|點擊(?:下載|追蹤)|关注我们|追蹤我們|加入|分享到|分享至|分享本文|打开.{0,10}(?:APP|客户端)|下载.{0,16}(?:APP|客户端)|.{0,16}(?:二维码|二維碼)|想看更多|更多精彩|更多资讯|更多内容|更多新聞|一手掌握|欢迎关注|歡迎加入|歡迎追蹤)/i,
    value: 0,
    example: "扫一扫，分享到朋友圈",
    longest: 80
  },
  {
    kind: "share",
    pattern: /(?:下载|下載|點我|打开|用).{0,12}(?:APP|客户端)|(?:扫描|扫码|掃描|长按|識別|识别).{0,8}(?:二维码|二維碼|QR)/i,
    value: 0,
    example: "歡迎下載本報APP，掌握在地消息",
    longest: 70
  },
  // The head of a list of other articles.
  {
    kind: "related",
    pattern: /^(?:您?可能|你可能|大家|网友)?(?:相关|相關|推荐|推薦|延伸|热门|熱門|热点|更多|精彩|最新|往期|今日|编辑|猜你|为您|为你|还|其他|其它|大家都)?(?:阅读|閱讀|新闻|新聞|文章|报道|報導|推荐|推薦|资讯|链接|链接|专题|回顾|排行|视频|图片|喜欢|在看|关键字|內容|内容|评论|评论区|跟贴|感兴趣|消息|稿件)(?:的文章|列表|榜|区)?\s?(?:[:：>»]|更多|\+){0,3}$/,
    value: 0,
    example: "相关阅读：",
    longest: 24
  },
  {
    kind: "related",
    pattern: /^(?:延伸\s?[·•]\s?推荐$|上一篇|下一篇|上一条|下一条|上一則|下一則|上一页|下一页|相关阅读|延伸閱讀|相關新聞|推薦閱讀)\s?[:：]?.{0,60}$/,
    value: 0,
    example: "下一篇：河口大桥通车",
    longest: 80
  }
];

// src/segment/footer.ts
var OPENING2 = /^[\s\u3000(（[【［<〔*•·●■◆▶►|-]{1,4}(?=.)/;
var CLOSING3 = /[\s\u3000)）\]】］>〕|]{1,4}$/;
var OPEN_BRACKET = /[(（[【［〔]/;
var YEARS = /(?:19|20)\d\d(?:\s?[-–—－~～至]\s?(?:(?:19|20)\d\d|今))?/;
var NOT_HOLDER = /©|ⓒ|[(（]c[)）]|copyright|all rights? reserved|版权所有|版權所有|著作权所有|by|[\s.,，。|:：;；]+(?=$)|^[\s.,，。|:：;；]+/gi;
var SPACES = /\s{2,}/g;
function unwrap(text) {
  const start = OPENING2.exec(text)?.[0].length ?? 0;
  const inner = text.slice(start);
  const close = CLOSING3.exec(inner);
  if (close === null || OPEN_BRACKET.test(inner.slice(0, close.index))) return inner;
  return inner.slice(0, close.index);
}
function copyrightParts(text) {
  const years = YEARS.exec(text)?.[0] ?? null;
  const rest = years === null ? text : text.replace(years, " ");
  const holder = rest.replace(NOT_HOLDER, " ").replace(SPACES, " ").replace(NOT_HOLDER, "").trim();
  return { holder: holder === "" ? null : holder, years };
}
function fits2(rule, whole3, inner) {
  if (whole3.length > (rule.longest ?? 400) || rule.sign?.test(whole3) === false) return null;
  return rule.pattern.exec(inner) ?? (inner === whole3 ? null : rule.pattern.exec(whole3));
}
function footerMeaning(text) {
  const inner = unwrap(text);
  for (const rule of FOOTER_RULES) {
    const match = fits2(rule, text, inner);
    if (match === null) continue;
    const value = rule.value === 0 ? null : match[rule.value]?.trim() ?? null;
    if (rule.kind !== "copyright") return { kind: rule.kind, value };
    return { kind: "copyright", value: null, ...copyrightParts(text) };
  }
  return null;
}
var NAMED_SOURCE = /(?:来源|來源|稿源)\s?[:：]\s?([^\s\u3000:：|｜]{2,30})/;
function bylineMeaning(text) {
  const value = NAMED_SOURCE.exec(text)?.[1] ?? null;
  return { kind: value === null ? "other" : "source", value };
}
var TRAILING = /[\s\u3000]*[（(【[〔]?[\s\u3000]?(?:责任编辑|責任編輯|责编|責編|本文来源|文章来源|来源|來源)\s?[:：][^。！？:：]{1,30}$/;
function splitFooter(text) {
  const tail = text.slice(-60);
  const match = TRAILING.exec(tail);
  if (match === null) return null;
  const at = text.length - tail.length + match.index;
  const start = at + (match[0].length - match[0].trimStart().length);
  const meaning = footerMeaning(text.slice(start));
  return at === 0 || meaning === null ? null : { at, start, meaning };
}

// src/segment/site-tail.ts
var SEPARATOR2 = /\s*[_|｜丨│]+\s*|\s+[-–—·•:：»<>-]+\s+|[-–—·]+/g;
var SITE_WORD = /(?:网|網|网站|新闻|新聞|日报|日報|晚报|晚報|早报|早報|时报|時報|快报|商报|周刊|週刊|杂志|频道|頻道|客户端|在线|線上|电视台|電視|卫视|门户|资讯|财经|中心|论坛|社区|博客|专栏|公众号|官网|平台|传媒|融媒|要闻|时政|社会|国际|国内|政府|头条|号|com|cn|net|tw|hk|org|news)$/i;
var LATIN2 = /^[\p{Script=Latin}\d\s.&'-]+$/u;
var HAN4 = /\p{Script=Han}/u;
var LONGEST_TAIL = 20;
var LONGEST_SECTION = 4;
var width2 = (text) => text.length - (text.match(NARROW)?.length ?? 0) / 2;
var NARROW = /[\u0020-\u007e]/g;
function isTail2(head, separator, tail, siteNames) {
  if (tail === "") return true;
  if (tail.length > LONGEST_TAIL || bare(head).length < 4) return false;
  const words = bare(tail);
  if (siteNames.some((name) => bare(name) === words)) return true;
  if (width2(head) <= width2(tail)) return false;
  if (separator.startsWith("_")) return true;
  return SITE_WORD.test(tail) || LATIN2.test(tail) && HAN4.test(head) && tail.length > 2;
}
function cutSiteTail(title, siteNames) {
  let end = title.length;
  let cutAt = null;
  for (const { index, 0: separator } of [...title.matchAll(SEPARATOR2)].reverse()) {
    const head = title.slice(0, index).trimEnd();
    const tail = title.slice(index + separator.length, end).trim();
    const section = separator === cutAt && tail.length <= LONGEST_SECTION;
    if (!section && !isTail2(head, separator.trim(), tail, siteNames)) break;
    end = head.length;
    cutAt = separator;
  }
  return end;
}

// src/segment/headline.ts
var LONGEST2 = 120;
var SHORTEST = 4;
var LONGEST_STATED = 300;
var STATED_IN = ["article-title", "jsonld:headline", "og:title", "title"];
function readStatements(page, siteNames) {
  const metadata = page.blocks.filter(({ kind }) => kind === "metadata");
  return STATED_IN.flatMap(
    (tag) => metadata.flatMap((block2, index) => {
      if (block2.tag !== tag) return [];
      if (block2.text.length > LONGEST_STATED) return [];
      const end = cutSiteTail(block2.text, siteNames);
      const text = block2.text.slice(0, end);
      const span2 = { block: index, start: 0, end };
      return text === "" ? [] : [{ span: span2, text, bare: bare(text), whole: bare(block2.text) }];
    })
  );
}
var isTailOf = (short, long) => long.endsWith(short) && short.length < long.length * TAIL_SHARE;
var TAIL_SHARE = 0.4;
var TAIL_AGREEMENT = 0.2;
function agreement(text, statements) {
  let best3 = 0;
  for (const statement of statements) {
    if (text === statement.bare) return 1;
    const [short, long] = text.length < statement.whole.length ? [text, statement.whole] : [statement.whole, text];
    if (short.length >= SHORTEST && long.includes(short)) {
      const own2 = Math.max(long.startsWith(short) ? 0.9 : 0.7, 0.5 + short.length / long.length / 2) * (isTailOf(short, long) ? TAIL_AGREEMENT : 1);
      best3 = Math.max(best3, own2);
    }
  }
  return best3;
}
var BREADCRUMB = /[>»›]\s*(?:正文|内容|详情|$)|^(?:当前|您的|您现在的?|你的)?位置\s?[:：]/;
function rank(line, statements) {
  const { block: block2 } = line;
  if (block2.text.length < SHORTEST || block2.text.length > LONGEST2) return 0;
  const text = bare(block2.text);
  if (text.length < SHORTEST || BREADCRUMB.test(block2.text)) return 0;
  const said = agreement(text, statements);
  const level = block2.level === 1 ? 3 : block2.level === 2 ? 2 : block2.level > 0 ? 1 : 0;
  const named = isHeadlinePart(block2) ? 1.5 : 0;
  const linked = block2.linkDensity > 0.8 ? 2 : 0;
  const furniture = line.furniture ? 3 : 0;
  const meant = line.meaning === null ? 0 : 4;
  return said * 6 + level + named - linked - furniture - meant;
}
var LEAST_RANK = 3;
function bestLine(lines, statements) {
  let best3 = null;
  let bestRank = LEAST_RANK - 0.01;
  for (const [at, line] of lines.entries()) {
    const own2 = rank(line, statements);
    if (own2 > bestRank) {
      best3 = at;
      bestRank = own2;
    }
  }
  return best3;
}
function findHeadline(page, lines, siteNames) {
  const names2 = new Set(siteNames.map(bare));
  const lengths = new Set(siteNames.map(readableLength));
  const isSiteName = (text) => names2.has(bare(text));
  const statements = readStatements(page, siteNames).filter(({ text }) => !isSiteName(text));
  const candidates = lines.map(
    (line2) => lengths.has(line2.readable) && isSiteName(line2.block.text) ? { ...line2, furniture: true } : line2
  );
  const at = bestLine(candidates, statements);
  const line = at === null ? void 0 : lines[at];
  if (at !== null && line !== void 0) {
    const end = cutSiteTail(line.block.text, siteNames);
    return { span: { block: line.index, start: 0, end }, at };
  }
  const stated = statements.find(({ bare: words }) => words.length >= SHORTEST);
  return stated === void 0 ? null : { span: stated.span, at: null };
}
var LONGEST_LINE = 60;
function findFirstLine(lines) {
  const at = lines.findIndex(({ meaning }) => meaning === null);
  const line = lines[at];
  if (line === void 0 || line.block.text.length > LONGEST_LINE) return null;
  const { text } = line.block;
  const marked2 = endsSentence(text) && !EXCLAIMED.test(text);
  if (marked2 || at === lines.length - 1) return null;
  return { span: { block: line.index, start: 0, end: text.length }, at };
}
var EXCLAIMED = /[！？!?…][”’」』"']?$/;

// src/segment/kicker.ts
var BAR = /\s?[|｜丨│]\s?/;
var BRACKETED = /^[【［[]([^】］\]]{2,10})[】］\]]/;
var LONGEST3 = 12;
function findKicker(headline) {
  const bar = BAR.exec(headline);
  if (bar !== null) {
    const column = headline.slice(0, bar.index).trim();
    const rest = headline.slice(bar.index + bar[0].length).trim();
    if (column.length > 1 && column.length <= LONGEST3 && rest.length > column.length) return column;
    return null;
  }
  return BRACKETED.exec(headline)?.[1] ?? null;
}

// src/segment/lines.ts
var LONGEST_FOOTER = 400;
function misleadingTokens(values, tokens) {
  const sums = /* @__PURE__ */ new Map();
  let total = 0;
  for (const [at, value] of values.entries()) {
    total += value;
    for (const token2 of tokens[at] ?? []) sums.set(token2, (sums.get(token2) ?? 0) + value);
  }
  return new Set([...sums].filter(([, sum]) => sum > total / 2).map(([token2]) => token2));
}
function readLines(page) {
  const lengths = page.blocks.map(({ text }) => readableLength(text));
  const values = page.blocks.map((block2, at) => proseValue(block2, lengths[at] ?? 0));
  const tokens = furnitureTokensOf(page.blocks);
  const misleading = misleadingTokens(values, tokens);
  return page.blocks.flatMap((block2, index) => {
    if (block2.kind === "metadata") return [];
    const furniture = isFurnitureElement(block2) || (tokens[index] ?? []).some((token2) => !misleading.has(token2));
    const meaning = block2.text.length <= LONGEST_FOOTER ? footerMeaning(block2.text) : null;
    const readable2 = lengths[index] ?? 0;
    const value = furniture ? 0 : (values[index] ?? 0) * (meaning === null ? 1 : 0.1);
    return [
      {
        block: block2,
        index,
        readable: readable2,
        value,
        prose: isProse3(block2, readable2) && meaning === null && !furniture,
        meaning,
        furniture
      }
    ];
  });
}

// src/segment/media.ts
var span = (line, part) => part === null ? null : { block: line.index, ...part };
function elementOf(caption, elements, body) {
  const between = (from, to) => {
    for (let at = from; at < to; at += 1) if (body.has(at)) return true;
    return false;
  };
  const above = elements.filter(({ beforeBlock }) => beforeBlock <= caption.index).at(-1);
  if (above !== void 0 && !between(above.beforeBlock, caption.index)) return above;
  return elements.find(({ beforeBlock }) => beforeBlock === caption.index + 1) ?? null;
}
function placeMedia(page, lines) {
  const bodyBlocks2 = lines.filter(({ part }) => part === "body").map(({ index }) => index);
  const body = new Set(bodyBlocks2);
  const captions = lines.filter(({ part }) => part === "caption");
  const shown = lines.filter(({ part }) => part === "body" || part === "caption");
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  const elements = page.media.filter(
    ({ beforeBlock, url }) => url !== null && beforeBlock >= first && beforeBlock <= last + 1
  );
  const captioned = /* @__PURE__ */ new Map();
  const placed = [];
  for (const caption of captions) {
    const element = elementOf(caption, elements, body);
    if (element !== null && !captioned.has(element)) captioned.set(element, caption);
    else placed.push({ block: caption.index, element: null, caption });
  }
  for (const element of elements) {
    placed.push({ block: element.beforeBlock, element, caption: captioned.get(element) ?? null });
  }
  placed.sort((a, b) => a.block - b.block);
  return placed.map(({ block: block2, element, caption }) => {
    const parts = caption === null ? null : splitCaption(caption.block.text);
    return {
      type: element?.type ?? "image",
      url: element?.url ?? null,
      caption: caption === null ? null : span(caption, parts?.caption ?? null),
      credit: caption === null ? null : span(caption, parts?.credit ?? null),
      afterBlock: bodyBlocks2.filter((index) => index < block2).length - 1
    };
  });
}

// src/segment/publisher.ts
import { getDomain } from "tldts";

// src/segment/publishers.ts
var PUBLISHERS = [
  ["澎湃新闻", "thepaper.cn"],
  ["人民网", "people.com.cn"],
  ["人民日报", "people.com.cn"],
  ["新华网", "xinhuanet.com"],
  ["新华社", "news.cn"],
  ["央视新闻", "cctv.com"],
  ["央视网", "cctv.com"],
  ["央广网", "cnr.cn"],
  ["中国新闻网", "chinanews.com.cn"],
  ["中新网", "chinanews.com.cn"],
  ["中国日报网", "chinadaily.com.cn"],
  ["光明网", "gmw.cn"],
  ["中国青年报", "cyol.com"],
  ["中青在线", "cyol.com"],
  ["经济日报", "ce.cn"],
  ["环球网", "huanqiu.com"],
  ["观察者网", "guancha.cn"],
  ["界面新闻", "jiemian.com"],
  ["第一财经", "yicai.com"],
  ["财新网", "caixin.com"],
  ["新京报", "bjnews.com.cn"],
  ["南方网", "southcn.com"],
  ["南方都市报", "nandu.com"],
  ["红星新闻", "cdsb.com"],
  ["封面新闻", "thecover.cn"],
  ["上观新闻", "shobserver.com"],
  ["新浪网", "sina.com.cn"],
  ["新浪财经", "sina.com.cn"],
  ["网易", "163.com"],
  ["搜狐", "sohu.com"],
  ["凤凰网", "ifeng.com"],
  ["证券时报", "stcn.com"],
  ["每日经济新闻", "nbd.com.cn"],
  ["大公网", "takungpao.com"],
  ["香港电台", "rthk.hk"],
  ["明报", "mingpao.com"],
  ["自由時報", "ltn.com.tw"],
  ["聯合新聞網", "udn.com"],
  ["中時新聞網", "chinatimes.com"],
  ["中央社", "cna.com.tw"],
  ["公視新聞網", "pts.org.tw"],
  ["明報", "mingpao.com"]
];
var MAIL_PROVIDERS = /* @__PURE__ */ new Set([
  "qq.com",
  "foxmail.com",
  "126.com",
  "163.com",
  "yeah.net",
  "sina.com",
  "sina.cn",
  "sohu.com",
  "139.com",
  "189.cn",
  "gmail.com",
  "outlook.com",
  "hotmail.com",
  "yahoo.com",
  "yahoo.com.tw",
  "yahoo.com.hk",
  "aliyun.com"
]);

// src/segment/publisher.ts
var MENTION = /([\p{Script=Han}A-Za-z]{2,24})\s?[（(]\s?((?:https?:\/\/)?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})\/?\s?[）)]/iu;
var BRACKETED_HOST = /[（(]\s?(?:https?:\/\/)?[a-z\d-]{1,63}\.[a-z\d-]/i;
var BEFORE_NAME = /^.*(?:对|對|向|据|據|告诉|告訴|接受|和|与|是|由|在|从|為|为|到|，|。)(?=.{2})/;
var PUBLISHER_WORD = /(?:新闻|新聞|网|網|报|報|社|台|臺|财经|在线|资讯|周刊|客户端|广播|电视|传媒|观察|头条|时评|日报)$/;
var FIRST_WORD2 = /^[^\s\u3000:：|｜，,；;（(/]{2,24}/;
var known2 = new Map(PUBLISHERS);
function nameAtEnd(words) {
  const listed = PUBLISHERS.find(([name2]) => words.endsWith(name2));
  if (listed !== void 0) return listed[0];
  const name = words.replace(BEFORE_NAME, "");
  return PUBLISHER_WORD.test(name) && name.length <= 10 ? name : null;
}
function findMention(body) {
  for (const text of body) {
    if (!BRACKETED_HOST.test(text)) continue;
    const [, words = "", host = ""] = MENTION.exec(text) ?? [];
    const domain = getDomain(host);
    const name = nameAtEnd(words);
    if (domain !== null && name !== null) return { name, host, domain };
  }
  return null;
}
function ownMailDomain(emails) {
  const domains = emails.map((email) => getDomain(email.slice(email.lastIndexOf("@") + 1)));
  return domains.find((domain) => domain !== null && !MAIL_PROVIDERS.has(domain)) ?? null;
}
function addressDomain(addresses) {
  for (const address of addresses) {
    const domain = address === null ? null : getDomain(address);
    if (domain !== null) return domain;
  }
  return null;
}
function findPublisher(evidence) {
  const mention = findMention(evidence.body);
  const source = evidence.sources.map((value) => FIRST_WORD2.exec(value)?.[0]).find(Boolean) ?? null;
  const name = mention?.name ?? evidence.siteNames[0] ?? source;
  const listed = name === null ? null : known2.get(name) ?? null;
  const proven = ownMailDomain(evidence.emails) ?? listed;
  const mirror = mention !== null && proven !== null && mention.domain !== proven && mention.domain !== listed ? mention.host : null;
  const fromPage = name === null || name === source ? null : addressDomain(evidence.addresses);
  const domain = proven ?? mention?.domain ?? fromPage ?? addressDomain(evidence.addresses);
  return { name, domain, mirror };
}

// src/segment/relative-date.ts
var MINUTE = 6e4;
var HOUR = 60 * MINUTE;
var DAY2 = 24 * HOUR;
var LONGEST4 = 40;
var UNITS2 = /* @__PURE__ */ new Map([
  ["分钟", MINUTE],
  ["分鐘", MINUTE],
  ["小时", HOUR],
  ["小時", HOUR],
  ["天", DAY2]
]);
var AGO = /(?<!\d)(\d{1,3})\s?(分钟|分鐘|小时|小時|天)[之以]?前/;
var JUST = /刚刚|剛剛/;
var DAYS = /* @__PURE__ */ new Map([
  ["今", 0],
  ["昨", 1],
  ["前", 2]
]);
var NAMED = /([今昨前])[天日](?:\s?(\d{1,2})[:：](\d{2})|(?=$|[\s|｜]))/;
var MONTH_AND_DAY = /(?<![\d年/.-])(\d{1,2})[月/-](\d{1,2})日?\s{0,3}(\d{1,2})[:：](\d{2})/;
var DAY_ALONE = /^(\d{1,2})月(\d{1,2})日$/;
function inChina(milliseconds2, withTime) {
  const iso = new Date(milliseconds2 + CHINA_MINUTES * MINUTE).toISOString();
  return { day: iso.slice(0, 10), time: withTime ? `${iso.slice(11, 17)}00` : null, zone: CHINA };
}
var clock = (hour, minute) => hour === void 0 || minute === void 0 || Number(hour) > 23 || Number(minute) > 59 ? null : `${hour.padStart(2, "0")}:${minute}:00`;
function lastDay(match, fetched) {
  const [, month = "", day = "", hour, minute] = match;
  const today = inChina(fetched, false).day;
  const days = [0, 1].map(
    (back) => `${Number(today.slice(0, 4)) - back}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  );
  const found2 = days.find((one) => one <= today && isCalendarDay(one));
  return found2 === void 0 ? null : { day: found2, time: clock(hour, minute), zone: CHINA };
}
function isCalendarDay(day) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
function readRelative(line, fetchedAt) {
  const fetched = Date.parse(fetchedAt);
  if (line.length > LONGEST4 || Number.isNaN(fetched)) return null;
  const ago = AGO.exec(line);
  if (ago !== null) {
    const unit = UNITS2.get(ago[2] ?? "") ?? DAY2;
    return inChina(fetched - Number(ago[1]) * unit, unit < HOUR);
  }
  if (JUST.test(line)) return inChina(fetched, true);
  const named = NAMED.exec(line);
  if (named !== null) {
    const { day } = inChina(fetched - (DAYS.get(named[1] ?? "") ?? 0) * DAY2, false);
    return { day, time: clock(named[2], named[3]), zone: CHINA };
  }
  const match = MONTH_AND_DAY.exec(line) ?? DAY_ALONE.exec(line.trim());
  return match === null ? null : lastDay(match, fetched);
}

// src/segment/site-names.ts
var NAMED_IN = /* @__PURE__ */ new Set(["og:site_name", "jsonld:publisher"]);
var readSiteNames = (page) => page.blocks.filter((block2) => block2.kind === "metadata" && NAMED_IN.has(block2.tag)).map((block2) => block2.text);

// src/segment/segment.ts
var whole2 = (line) => ({ block: line.index, start: 0, end: line.block.text.length });
var textOf3 = (page, { block: block2, start, end }) => page.blocks[block2]?.text.slice(start, end) ?? "";
var metadataOf = (page, ...tags) => page.blocks.filter(({ kind, tag }) => kind === "metadata" && tags.includes(tag)).map(({ text }) => text);
function bodyKind(line) {
  const { kind } = line.block;
  return kind === "caption" || kind === "metadata" ? "paragraph" : kind;
}
var wholeText = (lines, headline) => ({
  first: headline?.at === null || headline === null ? 0 : headline.at + 1,
  end: lines.length
});
var amongBody = (body, { first, end }) => ({
  first: Math.max(first, body[0]?.at ?? first),
  end
});
var LINKED = 0.3;
function besideMeaning({ meaning, block: block2 }, listed) {
  if (meaning !== null) return meaning;
  return { kind: listed || block2.linkDensity >= LINKED ? "related" : "other", value: null };
}
var isBeside = ({ part, at, furniture, meaning, block: block2 }, { first, end }) => part === "dropped" && at >= first && at < end && (!furniture || meaning?.kind === "related") && !PAGER.test(block2.text);
var PAGER = /^[\d\s.…|]*(?:[上下首末尾]一?[页頁][\d\s.…|]*)+$/;
function collect(lines, among) {
  const body = [];
  const footer = [];
  let listed = false;
  for (const line of lines) {
    if (line.part === "body") listed = false;
    const span2 = whole2(line);
    if (line.part === "body") {
      const split = splitFooter(line.block.text);
      const end = split?.at ?? span2.end;
      body.push({ kind: bodyKind(line), span: { ...span2, end } });
      if (split !== null) footer.push({ ...split.meaning, span: { ...span2, start: split.start } });
    } else if (line.part === "byline") {
      footer.push({ ...bylineMeaning(line.block.text), span: span2 });
    } else if (line.part === "footer") {
      footer.push({ ...line.meaning ?? { kind: "other", value: null }, span: span2 });
    } else if (isBeside(line, among)) {
      const meaning = besideMeaning(line, listed);
      listed = meaning.kind === "related";
      footer.push({ ...meaning, span: span2 });
    }
  }
  return { body, footer };
}
var AUTHOR_TOKENS = /* @__PURE__ */ new Set([
  "author",
  "author-name",
  "author_name",
  "byline",
  "reporter",
  "writer"
]);
var isAuthorToken = (token2) => AUTHOR_TOKENS.has(token2);
var isOutlet = (text, siteNames) => siteNames.some((name) => name.startsWith(text)) || PUBLISHERS.some(([name]) => name === text);
function findAuthors(page, lines, body, siteNames) {
  const firstBody = lines.find(({ part }) => part === "body")?.at ?? 0;
  const named = lines.filter(
    ({ part, at, block: block2 }) => part === "byline" || part === "footer" || at < firstBody && block2.classes.slice(0, 2).some(isAuthorToken)
  ).flatMap(({ block: block2, part }) => [
    ...authorsOfLine(block2.text),
    ...part === "byline" ? namesAlone(block2.text) : [],
    ...block2.classes.slice(0, 2).some(isAuthorToken) ? authorsStated(block2.text) : []
  ]);
  const inBody = authorsOfBody(body);
  const stated = metadataOf(page, "jsonld:author", "author").filter((text) => !isOutlet(text, siteNames)).flatMap(authorsStated);
  const found2 = [.../* @__PURE__ */ new Set([...named, ...inBody])];
  return found2.length > 0 ? found2 : [...new Set(stated)];
}
var findEditors = (footer, lines) => [
  .../* @__PURE__ */ new Set([
    ...lines.filter(({ part }) => part === "byline").flatMap(({ block: block2 }) => editorsOfLine(block2.text)),
    ...footer.flatMap(({ kind, value }) => kind === "editor" && value ? editorsOf(value) : [])
  ])
];
var DATE_REACH = 4;
var DATED = /(?:发布|發布|發佈|发表|發表)(?:日期|时间|時間|于|於)/;
function publishedOf(page, context, lines, headlineAt) {
  const texts = (wanted) => lines.filter(wanted).map(({ block: block2 }) => block2.text);
  const firstBody = lines.find(({ part }) => part === "body")?.at ?? lines.length;
  const between = (from, to) => ({ at, part }) => at >= from && at < to && part !== "body" && part !== "caption";
  const top = headlineAt ?? Math.max(0, firstBody - DATE_REACH);
  const { fetchedAt } = context;
  return findPublished({
    near: [
      ...texts(between(top, firstBody)),
      ...texts(between(Math.max(0, top - DATE_REACH), top))
    ],
    stated: page.facts.published,
    addresses: [context.sourceUrl, page.facts.canonicalUrl].filter((url) => url !== null),
    relative: fetchedAt === null ? null : (line) => readRelative(line, fetchedAt),
    far: texts(
      ({ part, at, block: block2 }) => at > firstBody && (part === "footer" || part === "dropped" && DATED.test(block2.text))
    )
  });
}
function modifiedOf(page) {
  const moment = page.facts.modified.flatMap(readMoments)[0];
  return moment === void 0 ? null : toIso(moment);
}
function segment(page, context) {
  const lines = readLines(page);
  const siteNames = readSiteNames(page);
  const isText2 = page.format === "text";
  const headline = isText2 ? findFirstLine(lines) : findHeadline(page, lines, siteNames);
  const headlineAt = headline?.at ?? null;
  const container = isText2 ? wholeText(lines, headline) : chooseContainer(lines, headlineAt);
  const parts = container === null ? lines.map(() => "dropped") : sortLines(lines, {
    format: page.format,
    headlineAt,
    headlineText: headline === null ? null : textOf3(page, headline.span),
    container,
    afterMedia: new Set(page.media.map(({ beforeBlock }) => beforeBlock))
  });
  const sorted = lines.map(
    ({ block: block2, index, readable: readable2, value: value2, prose, meaning, furniture }, at) => {
      const part = parts[at] ?? "dropped";
      return { block: block2, index, readable: readable2, value: value2, prose, meaning, furniture, at, part };
    }
  );
  const bodyLines = sorted.filter(({ part }) => part === "body");
  const reason = reasonToAbstain(lines, metadataOf(page, "title"), {
    readable: bodyLines.reduce((sum, { readable: readable2 }) => sum + readable2, 0),
    prose: bodyLines.filter(({ prose }) => prose).length,
    hasHeadline: headline !== null
  });
  if (reason !== null) return { failure: failure("ERR_NO_ARTICLE", { reason }) };
  const everything = { first: 0, end: lines.length };
  const among = isText2 || container === null ? everything : amongBody(bodyLines, container);
  const { body, footer } = collect(sorted, among);
  const texts = body.map(({ span: span2 }) => textOf3(page, span2));
  const publisher = findPublisher({
    body: texts,
    siteNames,
    sources: [
      ...footer.flatMap(({ kind, value: value2 }) => kind === "source" && value2 ? [value2] : []),
      ...metadataOf(page, "source")
    ],
    emails: footer.flatMap(({ kind, value: value2 }) => kind === "email" && value2 ? [value2] : []),
    addresses: [page.facts.canonicalUrl, context.sourceUrl]
  });
  const published = publishedOf(page, context, sorted, headlineAt);
  const value = {
    headline: headline?.span ?? null,
    kicker: headline === null ? null : findKicker(textOf3(page, headline.span)),
    authors: findAuthors(page, sorted, texts, siteNames),
    editors: findEditors(footer, sorted),
    publisher: { name: publisher.name, domain: publisher.domain },
    section: metadataOf(page, "section", "jsonld:section")[0] ?? null,
    datePublished: published === null ? null : toIso(published),
    dateModified: modifiedOf(page),
    body,
    media: placeMedia(page, sorted),
    footer
  };
  const messages = [];
  if (publisher.mirror !== null && publisher.domain !== null) {
    messages.push(
      message("source.suspected-mirror", {
        found: publisher.mirror,
        publisher: publisher.domain
      })
    );
  }
  const dropped2 = sorted.filter((line) => line.part === "dropped" && !isBeside(line, among)).length;
  if (dropped2 > 0) messages.push(message("segment.dropped", { count: dropped2 }));
  return { value, messages };
}

// src/pipeline.ts
var readPage = (text, baseUrl) => looksLikeHtml(text) ? readHtml(text, { baseUrl }) : { value: readPlainText(text), messages: [] };
function repairPage(page, context) {
  const repaired = repairTexts(
    page.blocks.map((block2) => block2.text),
    context
  );
  const blocks = page.blocks.map((block2, i) => {
    const {
      text = block2.text,
      original = block2.text,
      edits = [],
      left = []
    } = repaired.texts[i] ?? {};
    const { kind, tag, level, path, classes, linkDensity, gap } = block2;
    return { kind, text, tag, level, path, classes, linkDensity, gap, original, edits, left };
  });
  const count = blocks.reduce((sum, block2) => sum + block2.left.length, 0);
  const { conversion, script: script2 } = repaired;
  return {
    value: { ...page, blocks, conversion, script: script2 },
    messages: count > 0 ? [message("repair.left", { count })] : []
  };
}
function processPage(bytes, source, context) {
  const messages = source.truncated ? [message("source.truncated")] : [];
  const keep = (result) => {
    messages.push(...result.messages);
    return result.value;
  };
  const decoded = decodeBytes(bytes, {
    contentType: source.contentType,
    override: context.encoding,
    model: context.model,
    tables: context.tables
  });
  if ("failure" in decoded) return failureRecord(source, decoded.failure);
  const { text, encoding } = keep(decoded);
  const page = keep(repairPage(keep(readPage(text, source.url)), context));
  const segmented = segment(page, { sourceUrl: source.url, fetchedAt: source.fetchedAt });
  if ("failure" in segmented) return failureRecord(source, segmented.failure, messages);
  const article = keep(segmented);
  const textOf4 = (span2) => page.blocks[span2.block]?.text.slice(span2.start, span2.end) ?? "";
  const body = article.body.map(({ span: span2 }) => textOf4(span2)).join("\n");
  const lines = linesOf(article).map(({ pointer, span: span2 }) => ({ pointer, text: textOf4(span2) }));
  const quotes = keep(findArticleQuotes(body, paragraphsOf(article), lines));
  return articleRecord({ source, encoding, page, article, quotes, messages });
}

// src/batch/outcome.ts
init_source();
async function outcomeOf(input, options) {
  const opened = await openSource(input, options.source);
  if ("failure" in opened) return failureRecord(opened.source, opened.failure);
  try {
    return processPage(opened.bytes, opened.source, options.context);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failureRecord(opened.source, failure("ERR_INTERNAL", { detail }));
  }
}

// src/cli/character-tables.ts
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

// src/cli/package-file.ts
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
var { resolve: resolve2 } = createRequire(import.meta.url);
var packageFile = (path) => join(dirname(resolve2("repair-article/package.json")), path);

// src/cli/character-tables.ts
function read2(name) {
  const bytes = brotliDecompressSync(readFileSync(packageFile(`data/${name}.bin.br`)));
  return Uint16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(i * 2));
}
var cns = null;
var uao = null;
var loadTables = {
  cns11643() {
    cns ??= read2("cns11643");
    return cns;
  },
  big5Uao() {
    uao ??= read2("big5-uao");
    return uao;
  }
};

// src/cli/language-model.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { brotliDecompressSync as brotliDecompressSync2 } from "node:zlib";

// src/language/bigram-model.ts
var STEPS = 12;
var MAGIC2 = 1514684978;
var UNKNOWN = 1 / 5e7;
var UNLISTED2 = 0.01;
function deserialize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC2) throw new TypeError("not a bigram model");
  const size = view.getUint32(4, true);
  const pairs2 = view.getUint32(8, true);
  const characters = new Uint16Array(size);
  const rows2 = new Uint32Array(size + 1);
  let at = 12;
  for (let i = 0; i < size; i += 1) {
    characters[i] = view.getUint16(at + i * 2, true);
    rows2[i + 1] = (rows2[i] ?? 0) + view.getUint16(at + size * 2 + i * 2, true);
  }
  at += size * 4;
  const slice = (from, length) => bytes.subarray(from, from + length);
  const single = slice(at, size);
  const first = slice(at + size, size);
  const total = slice(at + size * 2, size);
  at += size * 3;
  const next = new Uint16Array(pairs2);
  for (let row = 0; row < size; row += 1) {
    let previous = 0;
    for (let k = rows2[row] ?? 0; k < (rows2[row + 1] ?? 0); k += 1) {
      previous += view.getUint16(at + k * 2, true);
      next[k] = previous;
    }
  }
  const going = slice(at + pairs2 * 2, pairs2);
  const ending = slice(at + pairs2 * 3, pairs2);
  return { characters, single, first, total, rows: rows2, next, going, ending };
}
var HiddenWords = class {
  start = { character: "", id: -1, inside: 0, log: 0 };
  #counts;
  #ids = new Int32Array(65536).fill(-1);
  #values;
  #words;
  #characters;
  /** How often a word goes on after each character. */
  #continued;
  constructor(counts) {
    this.#counts = counts;
    const { characters, single, first, total, rows: rows2, going, ending } = counts;
    for (let i = 0; i < characters.length; i += 1) this.#ids[characters[i] ?? 0] = i;
    this.#values = Float64Array.from(
      { length: 256 },
      (_, code) => code ? Math.exp(code / STEPS) : 0
    );
    const sum = (codes) => codes.reduce((all, code) => all + this.#value(code), 0);
    this.#words = sum(single) + sum(first);
    this.#characters = sum(total);
    this.#continued = new Float64Array(characters.length);
    for (let i = 0; i < characters.length; i += 1) {
      let all = 0;
      for (let k = rows2[i] ?? 0; k < (rows2[i + 1] ?? 0); k += 1) {
        all += this.#value(going[k]) + this.#value(ending[k]);
      }
      this.#continued[i] = all;
    }
  }
  next(state, character, word) {
    const id = this.#ids[character.charCodeAt(0)] ?? -1;
    const { single, first, total, going, ending } = this.#counts;
    const ended = (1 - state.inside) * word;
    let inside = 0;
    let out = 0;
    if (id >= 0) {
      const pair = state.inside > 0 ? this.#find(state.id, id) : -1;
      if (pair >= 0) {
        const all = this.#continued[state.id] ?? 1;
        inside += state.inside * this.#value(going[pair]) / all;
        out += state.inside * this.#value(ending[pair]) / all;
      }
      inside += ended * (1 - UNLISTED2) * this.#value(first[id]) / this.#words;
      out += ended * (1 - UNLISTED2) * this.#value(single[id]) / this.#words;
      out += ended * UNLISTED2 * this.#value(total[id]) / this.#characters;
    }
    const sum = inside + out;
    if (sum < UNKNOWN) return { character, id, inside: 0, log: state.log + Math.log(UNKNOWN) };
    return { character, id, inside: inside / sum, log: state.log + Math.log(sum) };
  }
  beginning(character) {
    const id = this.#ids[character.charCodeAt(0)] ?? -1;
    if (id < 0) return 0;
    const { single, first } = this.#counts;
    return (this.#value(single[id]) + this.#value(first[id])) / this.#words;
  }
  #value(code) {
    return this.#values[code ?? 0] ?? 0;
  }
  /** Index of the pair, or -1. */
  #find(previous, next) {
    let low = this.#counts.rows[previous] ?? 0;
    let high = (this.#counts.rows[previous + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = low + high >> 1;
      const found2 = this.#counts.next[middle] ?? 0;
      if (found2 === next) return middle;
      if (found2 < next) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
};
var readModel = (bytes) => new HiddenWords(deserialize(bytes));

// src/cli/language-model.ts
var model = null;
function loadModel() {
  model ??= readModel(brotliDecompressSync2(readFileSync2(packageFile("data/bigrams.bin.br"))));
  return model;
}

// src/cli/context.ts
var contextOf = (encoding, options = {}) => ({
  model: loadModel,
  tables: loadTables,
  encoding: encoding ?? null,
  options: { ...DEFAULT_OPTIONS, ...options }
});

// src/output/text-edits.ts
function conversionOf(repair, point) {
  const { conversion } = repair;
  if (conversion === null) return [];
  const { rule, from, to, pairs: pairs2, confidence } = conversion;
  const exceptions = repair.lines.flatMap((line) => {
    const span2 = { block: 0, start: 0, end: line.text.length };
    return exceptionsOf("", { span: span2, at: line.at }, line, pairs2, point);
  });
  return [
    {
      id: "e1",
      rule,
      map: { from, to, pairs: Object.fromEntries(pairs2) },
      exceptions: exceptions.map(({ start, before }) => ({ start, before })),
      confidence
    }
  ];
}
function convertedEdits(repair) {
  const point = codePointOffsets(repair.text);
  const conversion = conversionOf(repair, point);
  const places = repair.edits.map(
    ({ start, end, before, after, rule, confidence, lossy }, index) => ({
      id: `e${index + 1 + conversion.length}`,
      start: point(start),
      end: point(end),
      before: wellFormed(before),
      after: wellFormed(after),
      rule,
      confidence,
      lossy
    })
  );
  const left = repair.left.map(({ start, end, reason }) => ({
    start: point(start),
    end: point(end),
    reason
  }));
  const edits = [...conversion, ...places];
  return {
    text: wellFormed(repair.text),
    edits,
    damage: { found: edits.length + left.length, repaired: edits.length, left }
  };
}
function revertText({ text, edits }) {
  const characters = [...text];
  const conversion = edits.find((edit2) => "map" in edit2);
  const places = edits.filter((edit2) => !("map" in edit2));
  const exceptions = new Map(conversion?.exceptions.map(({ start, before }) => [start, before]));
  const pairs2 = conversion?.map.pairs ?? {};
  let result = "";
  let at = 0;
  const plain = (end) => {
    for (; at < end; at += 1) {
      const character = characters[at] ?? "";
      const before = Object.hasOwn(pairs2, character) ? pairs2[character] : character;
      result += exceptions.get(at) ?? before ?? "";
    }
  };
  for (const { start, end, before } of places) {
    plain(start);
    result += before;
    at = end;
  }
  plain(characters.length);
  return result;
}

// src/repair/repair-text.ts
var LINE_BREAK2 = /(\r\n|\r|\n)/;
function repairText(text, context) {
  const parts = text.split(LINE_BREAK2);
  const lines = parts.filter((_, i) => i % 2 === 0);
  const repaired = repairTexts(lines, context);
  const edits = [];
  const left = [];
  let result = "";
  const placed = repaired.texts.map((line, i) => {
    const at = result.length;
    const move = (item) => ({
      ...item,
      start: item.start + at,
      end: item.end + at
    });
    if (line.edits.length > 0) edits.push(...line.edits.map(move));
    if (line.left.length > 0) left.push(...line.left.map(move));
    result += line.text + (parts[i * 2 + 1] ?? "");
    return { text: line.text, original: line.original, edits: line.edits, left: line.left, at };
  });
  return {
    text: result,
    edits,
    conversion: repaired.conversion,
    left,
    lines: placed
  };
}

// src/index.ts
init_source();

// src/output/revert.ts
var POINTER2 = /^\/(headline|body\/text|media\/\d+\/(?:caption|credit)|footer\/\d+\/text)$/;
function fieldText(record, pointer) {
  if (!POINTER2.test(pointer)) throw new RangeError(`no text at ${pointer}`);
  const [, field, index = "", key] = pointer.split("/");
  if (field === "headline") return record.headline ?? "";
  if (field === "body") return record.body.text;
  if (field === "footer") return record.footer[Number(index)]?.text ?? "";
  const media = record.media[Number(index)];
  return (key === "caption" ? media?.caption : media?.credit) ?? "";
}
function revertedField(characters, edits, conversion, exceptions) {
  const pieces = [];
  const pairs2 = conversion?.map.pairs ?? {};
  let at = 0;
  const plain = (end) => {
    for (; at < end; at += 1) {
      const character = characters[at] ?? "";
      const before = Object.hasOwn(pairs2, character) ? pairs2[character] ?? "" : character;
      pieces.push({ start: at, end: at + 1, before: exceptions.get(at) ?? before });
    }
  };
  for (const { start, end, before } of edits) {
    plain(start);
    pieces.push({ start, end, before });
    at = end;
  }
  plain(characters.length);
  return pieces;
}
var isConversion = (edit2) => "map" in edit2;
function revert(record) {
  const conversion = record.edits.find(isConversion) ?? null;
  const cache = /* @__PURE__ */ new Map();
  const piecesOf = (pointer) => {
    const known3 = cache.get(pointer);
    if (known3 !== void 0) return known3;
    const edits = record.edits.filter(
      (edit2) => !isConversion(edit2) && edit2.pointer === pointer
    );
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    const exceptions = /* @__PURE__ */ new Map();
    for (const exception of conversion?.exceptions ?? []) {
      if (exception.pointer === pointer) exceptions.set(exception.start, exception.before);
    }
    const pieces = revertedField([...fieldText(record, pointer)], edits, conversion, exceptions);
    cache.set(pointer, pieces);
    return pieces;
  };
  const cursors = /* @__PURE__ */ new Map();
  let text = "";
  for (const item of record.layout) {
    if ("text" in item) {
      text += item.text;
      continue;
    }
    const pieces = piecesOf(item.pointer);
    let cursor = cursors.get(item.pointer) ?? 0;
    for (; cursor < pieces.length; cursor += 1) {
      const piece = pieces[cursor];
      if (piece === void 0 || piece.end > item.end) break;
      if (piece.start >= item.start) text += piece.before;
    }
    cursors.set(item.pointer, cursor);
  }
  return text;
}

// src/index.ts
function repairArticle(input, options = {}) {
  return outcomeOf(input, {
    source: { ...DEFAULT_SOURCE_OPTIONS, ...options.source },
    context: contextOf(options.encoding, options.repair)
  });
}
function repairBytes(bytes, options = {}) {
  const source = {
    type: "stdin",
    input: "-",
    url: options.url ?? null,
    redirects: [],
    status: null,
    contentType: options.contentType ?? null,
    bytes: bytes.length,
    sha256: null,
    truncated: false,
    fetchedAt: null
  };
  return processPage(bytes, source, contextOf(options.encoding, options.repair));
}
var repairText2 = (text, options = {}) => convertedEdits(repairText(text, contextOf(options.encoding, options.repair)));
export {
  repairArticle,
  repairBytes,
  repairText2 as repairText,
  revert,
  revertText
};
