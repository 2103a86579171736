/** Recognizes traditional text that a one-to-one map made of simplified text. */

/**
 * Characters that such a map makes where people write 後, 裡 and 鐘, apart from the words in which
 * people write them too.
 */
const MAPPED = /(?<![皇太王天影])后(?!妃)|(?<![公英海鄰千百])里(?![長程約昂])|(?<=[分點時])鍾/;

export const isMapped = (text: string): boolean => MAPPED.test(text);
