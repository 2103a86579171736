/**
 * Types for robots-parser. Its own types say that it is an ES module, but it is a CommonJS
 * function.
 */
declare module 'robots-parser' {
  interface Robot {
    /** `undefined` for an address on another site. */
    isAllowed(url: string, userAgent?: string): boolean | undefined;
    /** Seconds between requests. */
    getCrawlDelay(userAgent?: string): number | undefined;
  }
  export default function robotsParser(url: string, text: string): Robot;
}
