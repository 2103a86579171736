/**
 * The program's name and version, as every record states them. A test compares them with
 * package.json.
 */
export const TOOL = { name: 'repair-article', version: '0.1.0' } as const;
