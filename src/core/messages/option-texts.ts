/** The texts of errors about options. `{name}` is filled from the error. */
export const OPTION_TEXTS = {
  invalid: "The option '{option}' was given as {given}. It must be {allowed}.",
  unknown: "There is no option '{option}'. The options are {allowed}.",
} as const;
