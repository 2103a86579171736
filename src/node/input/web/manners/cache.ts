/**
 * Keeps responses on disk for later runs, as long as RFC 9111 allows.
 *
 * `http-cache-semantics` decides and `cacache` (npm's own store) keeps. A fresh response costs no
 * request, a stale one a conditional request. Writing is atomic, and contents are checked against
 * their digest when they are read, so that several processes can share a folder. The oldest
 * responses go when it grows too large.
 */
import { createHash } from 'node:crypto';
import cacache from 'cacache';
import CachePolicy from 'http-cache-semantics';
import { type Message, message } from '../../../../core/messages/message.ts';
import type { Answer } from '../exchange/exchange.ts';
import { isSecret, type RequestHeaders } from '../exchange/request-headers.ts';
import { trim } from './trim.ts';

/** What is stored of a response beside its body. */
interface Kept {
  readonly policy: CachePolicy.CachePolicyObject;
  readonly answer: Omit<Answer, 'bytes'>;
}

interface Entry {
  readonly policy: CachePolicy;
  readonly answer: Answer;
}

export interface Cached {
  readonly answer: Answer;
  /** Messages about the cache itself. */
  readonly messages: readonly Message[];
}

/** Version of the stored data; entries of other versions are not used. */
const LAYOUT = 1;

const CONDITIONS = ['if-none-match', 'if-modified-since'];

/** The headers of a request without secrets, which may be stored on disk. */
const open = (headers: RequestHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !isSecret(name)));

/**
 * The key of an entry: the address and who asks. Pages behind a login are kept apart from public
 * ones.
 */
function keyOf(url: string, headers: RequestHeaders): string {
  const secrets = Object.entries(headers).filter(([name]) => isSecret(name));
  const asker = secrets.length === 0 ? '' : JSON.stringify(secrets.sort());
  const digest = createHash('sha256').update(asker).digest('hex');
  return `${LAYOUT} ${digest} ${url}`;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'policy' in value && 'answer' in value;

/** Total size of the responses that are kept: some 20,000 pages. */
const MOST_BYTES = 1024 ** 3;
/**
 * Number of times per limit that the size is checked: after each such share of it has been written.
 */
const BETWEEN_LOOKS = 8;

export class DiskCache {
  readonly #folder: string;
  readonly #most: number;
  /** Bytes written since the size was last checked. */
  #written = 0;

  constructor(folder: string, most = MOST_BYTES) {
    this.#folder = folder;
    this.#most = most;
  }

  async #keepSmall(): Promise<void> {
    if (this.#written * BETWEEN_LOOKS < this.#most) return;
    this.#written = 0;
    await trim(this.#folder, this.#most);
  }

  /** Checks the size a last time. */
  async close(): Promise<void> {
    if (this.#written > 0) await trim(this.#folder, this.#most);
  }

  async #read(key: string): Promise<Entry | null> {
    try {
      const { data, metadata } = await cacache.get(this.#folder, key);
      if (!isKept(metadata)) return null;
      const policy = CachePolicy.fromObject(metadata.policy);
      return { policy, answer: { ...metadata.answer, bytes: data } };
    } catch {
      // missing or damaged: the page is fetched again
      return null;
    }
  }

  async #write(key: string, { policy, answer }: Entry): Promise<Message[]> {
    const { bytes, headers, ...rest } = answer;
    const { 'set-cookie': _, ...shown } = headers;
    const kept: Kept = { policy: policy.toObject(), answer: { ...rest, headers: shown } };
    try {
      await cacache.put(this.#folder, key, Buffer.from(bytes), { metadata: kept });
      this.#written += bytes.length;
      await this.#keepSmall();
      return [];
    } catch (error) {
      const { code, message: text } = error as NodeJS.ErrnoException;
      return [message('source.cache', { folder: this.#folder, detail: code ?? text })];
    }
  }

  /**
   * Answers a request from the cache if the stored response is fresh; otherwise calls `fetch` with
   * the headers to send. `describe` may add to what the server says about freshness.
   */
  async answer(
    url: string,
    headers: RequestHeaders,
    fetch: (headers: RequestHeaders) => Promise<Answer>,
    describe: (headers: Answer['headers']) => Answer['headers'],
  ): Promise<Cached> {
    const key = keyOf(url, headers);
    const asked = { url, method: 'GET', headers: open(headers) };
    const policyOf = ({ status, headers: said }: Answer): CachePolicy => {
      const { 'set-cookie': _, ...shown } = describe(said);
      return new CachePolicy(asked, { status, headers: shown }, { shared: false });
    };
    const entry = await this.#read(key);
    if (entry?.policy.satisfiesWithoutRevalidation(asked) === true) {
      return { answer: entry.answer, messages: [] };
    }
    const conditions = entry?.policy.revalidationHeaders(asked) ?? {};
    const added = CONDITIONS.flatMap((name) => {
      const value = conditions[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const answer = await fetch({ ...headers, ...Object.fromEntries(added) });
    if (entry !== null && added.length > 0 && answer.status === 304) {
      const said = { status: 304, headers: describe(answer.headers) };
      const { policy } = entry.policy.revalidatedPolicy(asked, said);
      const renewed = { ...entry.answer, fetchedAt: answer.fetchedAt };
      return { answer: renewed, messages: await this.#write(key, { policy, answer: renewed }) };
    }
    const policy = policyOf(answer);
    const keeps = policy.storable() && !answer.truncated;
    return { answer, messages: keeps ? await this.#write(key, { policy, answer }) : [] };
  }
}
