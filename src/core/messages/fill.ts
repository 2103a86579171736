/** Fills in the placeholders of message texts. */

/** The values of a text's placeholders, by name. */
export type Arguments = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)(?:\?([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * Replaces each `{name}` by its value, and each `{name?one|many}` by `one` where the value is 1 and
 * by `many` where it is another. A placeholder without a value stays as it is.
 */
export const fill = (text: string, args: Arguments): string =>
  text.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return String((value === 1 ? one : many) ?? value);
  });
