/** Turns errors of the transport into failures. */
import {
  ArticleError,
  type ErrorCode,
  type Failure,
  failure,
} from '../../../../core/messages/failure.ts';

/** Codes that undici and Node use for failed connections. */
const FAULTS: ReadonlyMap<string, ErrorCode> = new Map([
  ['UND_ERR_SOCKET', 'ERR_TRUNCATED'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ERR_TRUNCATED'],
  ['ERR_HTTP2_STREAM_ERROR', 'ERR_TRUNCATED'],
  ['ERR_HTTP2_SESSION_ERROR', 'ERR_TRUNCATED'],
  ['UND_ERR_HEADERS_OVERFLOW', 'ERR_HEADERS'],
  ['HPE_HEADER_OVERFLOW', 'ERR_HEADERS'],
  ['UND_ERR_CONNECT_TIMEOUT', 'ERR_TIMEOUT'],
  ['UND_ERR_HEADERS_TIMEOUT', 'ERR_TIMEOUT'],
  ['UND_ERR_BODY_TIMEOUT', 'ERR_TIMEOUT'],
]);

/** Codes that Node uses for invalid certificates. */
const TLS = /^(?:CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO|HOSTNAME_)/;

const PROXY = /\bproxy\b/i;
/** undici's own codes, which say less than its messages. */
const UNDICI = /^UND_/;

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** An answer that violates the rules of HTTP, such as one with the status 000. */
export class BadAnswer extends Error {}

/** Whether the connection was lost in the middle of a response. */
export const isCut = (error: unknown): boolean =>
  error instanceof Error && FAULTS.get(codeOf(error)) === 'ERR_TRUNCATED';

/**
 * The failure that an error stands for. undici wraps some errors as `cause`. `input` is shown as
 * given.
 */
export function faultOf(input: string, error: unknown, seconds: number): Failure {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ArticleError) return cause.failure;
    if (cause instanceof BadAnswer) {
      return failure('ERR_FETCH', { input, detail: 'its answer is not valid HTTP' });
    }
    if (cause.name === 'TimeoutError') return failure('ERR_TIMEOUT', { input, seconds });
    if (PROXY.test(cause.message)) return failure('ERR_PROXY', { detail: cause.message });
    if (cause.name === 'AbortError') return failure('ERR_FETCH', { input, detail: 'interrupted' });
    const code = codeOf(cause);
    if (TLS.test(code)) return failure('ERR_TLS', { input, detail: code });
    const known = FAULTS.get(code);
    if (known !== undefined) return failure(known, { input, seconds });
  }
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const detail = code === '' || UNDICI.test(code) ? message : code;
  return failure('ERR_FETCH', { input, detail });
}
