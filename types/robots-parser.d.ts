/** robots-parser's own types say that it is an ES module; it is a CommonJS function. */
declare module 'robots-parser' {
  interface Robot {
    /** `undefined` for an address of another site. */
    isAllowed(url: string, userAgent?: string): boolean | undefined;
    /** From 1, or -1. */
    getMatchingLineNumber(url: string, userAgent?: string): number;
    /** Seconds. */
    getCrawlDelay(userAgent?: string): number | undefined;
  }
  export default function robotsParser(url: string, text: string): Robot;
}
