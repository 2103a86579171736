/** Words of texts about misread text, which show it on purpose. */
const TALK = /乱码|亂碼|文字化け|mojibake|garbled/i;

const ENCODING = /GBK|GB ?-?(?:2312|18030)|UTF-?8|ISO-?8859|Big-?5|Latin-?1|ANSI|Unicode/i;
const READING = /编码|編碼|解码|解碼|字符集|字元集|读取|讀取|误读|誤讀/;

/** Whether a text says how something was encoded or read: `是以 GBK 方式读取 UTF-8 编码的中文`. */
export const isAboutEncodings = (text: string): boolean =>
  isTalk(text) || (ENCODING.test(text) && READING.test(text));

/** Whether a text is about misread text. Short strings in it prove nothing, and stay. */
export const isTalk = (text: string): boolean => TALK.test(text);
