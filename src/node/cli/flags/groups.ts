/** The headings under which the help lists the options, in their order. */
export const GROUPS = {
  input: 'Input:',
  output: 'Output:',
  record: 'What is written:',
  repair: 'Repair:',
  web: 'Pages from the web:',
  many: 'Many pages:',
  messages: 'Messages on stderr:',
} as const;
