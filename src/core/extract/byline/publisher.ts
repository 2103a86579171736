/**
 * Finds who published a page, and whether the page is a copy. Copies replace their original's
 * address in the prose but not in the footer: `河口新闻（m.copy.example）记者` above
 * `news@hekou.example`.
 */

import { getDomain } from 'tldts';

import { MAIL_PROVIDERS, PUBLISHERS } from './publishers.ts';

export interface Publisher {
  readonly name: string | null;
  readonly domain: string | null;
}

export interface PublisherEvidence {
  readonly body: readonly string[];
  readonly siteNames: readonly string[];
  /** Values of the footer's `source` lines. */
  readonly sources: readonly string[];
  /** Values of the footer's `email` lines. */
  readonly emails: readonly string[];
  /** The canonical address, then the address that the page was read from. */
  readonly addresses: readonly (string | null)[];
}

export interface FoundPublisher extends Publisher {
  /** The foreign host that the prose states for the publisher, or null. */
  readonly mirror: string | null;
}

/** A publisher's name followed by its address: `对河口新闻（www.hekou.example）记者表示` */
const MENTION =
  /([々〇\u3400-\u9fffA-Za-z]{2,24})\s?[（(]\s?((?:https?:\/\/)?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})\/?\s?[）)]/i;
/** What each such mention contains and hardly any other text does. */
const BRACKETED_HOST = /[（(]\s?(?:https?:\/\/)?[a-z\d-]{1,63}\.[a-z\d-]/i;
/** Words before a name that do not belong to it. */
const BEFORE_NAME = /^.*(?:对|對|向|据|據|告诉|告訴|接受|和|与|是|由|在|从|為|为|到|，|。)(?=.{2})/;
const PUBLISHER_WORD =
  /(?:新闻|新聞|网|網|报|報|社|台|臺|财经|在线|资讯|周刊|客户端|广播|电视|传媒|观察|头条|时评|日报)$/;
/** A source line may contain more than the source: `河口日报 作者：林某` */
const FIRST_WORD = /^[^\s\u3000:：|｜，,；;（(/]{2,24}/;

const known = new Map(PUBLISHERS);

interface Mention {
  readonly name: string;
  /** The host as written: `m.copy.example`. */
  readonly host: string;
  readonly domain: string;
}

function nameAtEnd(words: string): string | null {
  const listed = PUBLISHERS.find(([name]) => words.endsWith(name));
  if (listed !== undefined) return listed[0];
  const name = words.replace(BEFORE_NAME, '');
  return PUBLISHER_WORD.test(name) && name.length <= 10 ? name : null;
}

function findMention(body: readonly string[]): Mention | null {
  for (const text of body) {
    if (!(text.includes('（') || text.includes('(')) || !BRACKETED_HOST.test(text)) continue;
    const [, words = '', host = ''] = MENTION.exec(text) ?? [];
    const domain = getDomain(host);
    const name = nameAtEnd(words);
    if (domain !== null && name !== null) return { name, host, domain };
  }
  return null;
}

function ownMailDomain(emails: readonly string[]): string | null {
  const domains = emails.map((email) => getDomain(email.slice(email.lastIndexOf('@') + 1)));
  return domains.find((domain) => domain !== null && !MAIL_PROVIDERS.has(domain)) ?? null;
}

function addressDomain(addresses: readonly (string | null)[]): string | null {
  for (const address of addresses) {
    const domain = address === null ? null : getDomain(address);
    if (domain !== null) return domain;
  }
  return null;
}

export function findPublisher(evidence: PublisherEvidence): FoundPublisher {
  const mention = findMention(evidence.body);
  const source = evidence.sources.map((value) => FIRST_WORD.exec(value)?.[0]).find(Boolean) ?? null;
  const name = mention?.name ?? evidence.siteNames[0] ?? source;
  const listed = name === null ? null : (known.get(name) ?? null);
  const proven = ownMailDomain(evidence.emails) ?? listed;
  const mirror =
    mention !== null && proven !== null && mention.domain !== proven && mention.domain !== listed
      ? mention.host
      : null;
  const domain = proven ?? mention?.domain ?? addressDomain(evidence.addresses);
  return { name, domain, mirror };
}
