/** The nodes of a parsed page, by the names the parser gives them. */

import { DomUtils, type parseDocument } from 'htmlparser2';

export type Document = ReturnType<typeof parseDocument>;
export type ChildNode = Document['children'][number];
export type Element = Extract<ChildNode, { attribs: object }>;
export type ParentNode = Document | Element;

export const { isTag, isText } = DomUtils;

/** Real pages nest 15 deep in the median and 40 at most. */
export const DEPTH_LIMIT = 512;
