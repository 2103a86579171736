/**
 * Types for the dictionaries of opencc-js, which has none: entries `traditional simplified`, joined
 * by `|`.
 */
declare module 'opencc-js/dict/TSCharacters' {
  const rows: string;
  export default rows;
}
declare module 'opencc-js/dict/STCharacters' {
  const rows: string;
  export default rows;
}
