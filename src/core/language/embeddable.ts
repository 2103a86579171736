/** Makes JSON fit to stand in a page. */

const LESS_THAN = /</g;

/**
 * JSON of the same value that may stand in a script element, which a `</script>` in a text would end.
 */
export const embeddableJson = (json: string): string => json.replace(LESS_THAN, '\\u003c');
