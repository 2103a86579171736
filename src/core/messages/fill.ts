/** Fills in the placeholders of message texts. */

/** The values of a text's placeholders, by name. */
export type Arguments = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)\}/g;

/** Replaces each `{name}` by its value. A placeholder without a value stays as it is. */
export const fill = (text: string, args: Arguments): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => String(args[name] ?? whole));
