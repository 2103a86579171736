/** The texts of errors that are thrown at whoever calls the library. `{name}` is filled from the error. */
export const CALL_TEXTS = {
  'invalid-option': "The option '{option}' was given as {given}. It must be {allowed}.",
  'unknown-option': "There is no option '{option}'. The options are {allowed}.",
  'several-pages':
    "'{input}' holds several pages, and repairArticle() reads one. Use readPages() to read them all.",
} as const;
