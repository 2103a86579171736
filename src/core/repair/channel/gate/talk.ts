/** Words of texts about misread text, which show it on purpose. */
const TALK = /乱码|亂碼|文字化け|mojibake|garbled/i;

/** Whether a text is about misread text. Short strings in it prove nothing, and stay. */
export const isTalk = (text: string): boolean => TALK.test(text);
