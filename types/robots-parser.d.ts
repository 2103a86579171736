/** robots-parser's own types say that it is an ES module; it is a CommonJS function. */
declare module 'robots-parser' {
  interface Robot {
    /** `undefined` for an address of another site. */
    isAllowed(url: string, userAgent?: string): boolean | undefined;
    /** Seconds. */
    getCrawlDelay(userAgent?: string): number | undefined;
  }
  export default function robotsParser(url: string, text: string): Robot;
}
