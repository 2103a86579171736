/** The program's name and version, as every record tells them; a test holds it to package.json. */
export const TOOL = { name: 'repair-article', version: '0.1.0' } as const;
