/**
 * The class and id tokens with which pages mark what is not the article, and certain parts of what
 * is.
 */

import type { Block } from '../../page/block.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Exact tokens, because `news-list` is a list but `news-list-detail` may contain the article. */
const FURNITURE_TOKENS = set(
  'nav navbar navigation menu header-nav topnav top-nav main-nav subnav breadcrumb breadcrumbs crumbs ' +
    'crumb bread-crumb footer foot site-footer page-footer footer-nav bottom-nav copyright sidebar ' +
    'side-bar aside related related-news related-list relatednews related-articles ' +
    'recommend recommends recommended recommend-list recommendlist hot-news hotnews hot-list ' +
    'hotlist rank ranking rank-list news-list newslist list-news more-news comment comments ' +
    'comment-list commentlist comment-box comment-form respond reply replies share sharebar ' +
    'share-bar share-box sharebox bdsharebuttonbox social social-share login loginbox pagination ' +
    'pager pagenav page-nav prev-next prevnext prev_next post-navigation ad ads advert ' +
    'advertisement adbox toolbar tags tag-list toplist qrcode statement appendqr_wrap ' +
    'widget widget-area widgets newsletter newsletter-signup signup subscribe author-bio author-box ' +
    'rail right-rail trending most-read mostread popular popular-posts related-posts relatedposts ' +
    'more-stories team-member',
);

/**
 * First words of tokens that are furniture whatever follows: `comment-item`, `recommend_box2`. No
 * site uses these words at the beginning of its article's token.
 */
const FURNITURE_WORDS = set(
  'comment comments cmt related relative recommend recommended recommendation breadcrumb sharing ' +
    'ai cookie cookies gdpr consent social popin outbrain taboola disqus sidebar widget newsletter signup rail trending',
);

/** The letters with which a token begins, up to a hyphen or an underscore, or nothing. */
function firstWord(token: string): string {
  for (let at = 0; at < token.length; at += 1) {
    const unit = token.charCodeAt(at);
    if (unit > 96 && unit < 123) continue;
    return unit === HYPHEN || unit === UNDERSCORE ? token.slice(0, at) : '';
  }
  return '';
}
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;

/** Boxes that contain what the page is about: `widget-question__item` */
const CONTENT_BOX = /^widget-(?:questions?|answers?|articles?|posts?|content|body)(?:$|[-_])/;

const isFurnitureToken = (token: string): boolean =>
  FURNITURE_TOKENS.has(token) ||
  (FURNITURE_WORDS.has(firstWord(token)) && !CONTENT_BOX.test(token));

/** Elements whose text is not the article. `<header>` and `<footer>` may be inside the article. */
const FURNITURE_TAGS = set('nav aside');

/** Tokens of the part of a page below its article. */
const FOOTER_TOKENS = set('footer foot site-footer page-footer copyright bottom footer-nav');

/** Tokens of a headline's element. */
const HEADLINE_TOKENS = set(
  'title headline article-title articletitle article_title art-title arti_title arti-title ' +
    'post-title entry-title main-title maintitle news-title news_title newstitle newsdetail-title ' +
    'con-title content-title detail-title detail_title page-title activity-name titlebar bt',
);

/** Tokens of a subtitle's element. */
const SUBTITLE_TOKENS = set(
  'subtitle sub-title sub_title subhead sub-head subheadline sub-headline deck dek standfirst ' +
    'article-subtitle article_subtitle entry-subtitle second-title futitle fubiaoti fbt fu-title',
);

/** Tokens of the line above the headline, which names a column. */
const KICKER_TOKENS = set(
  'kicker pretitle pre-title yinti eyebrow overline jianti suptitle sup-title',
);

/** Tokens of a picture's caption. */
const CAPTION_TOKENS = set('caption figcaption wp-caption-text');

/**
 * Tokens of centred text. The html stage adds the first one if `align` or `style` centre an
 * element.
 */
const CENTRED_TOKENS = set(
  'text-center f_center center aligncenter align-center text_center tc txt-center ql-align-center',
);

const some = (block: Block, tokens: ReadonlySet<string>): boolean =>
  block.classes.some((token) => tokens.has(token));

export const isFurnitureElement = (block: Block): boolean => FURNITURE_TAGS.has(block.tag);

type TokenLists = readonly (readonly string[])[];

const NO_TOKENS: readonly string[] = [];

/** The tokens of a list, among its first ones, that are of a kind. */
function tokensOfKind(
  classes: readonly string[],
  most: number,
  isKnown: (token: string) => boolean,
): readonly string[] {
  let found: string[] | null = null;
  for (let at = 0; at < classes.length && at < most; at += 1) {
    const token = classes[at] as string;
    if (!isKnown(token)) continue;
    if (found === null) found = [token];
    else found.push(token);
  }
  return found ?? NO_TOKENS;
}

/** Number of last tokens that two lists share. Adjacent blocks have most ancestors in common. */
function sharedEnd(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared += 1;
  return shared;
}

/** For each block, the tokens of it and its ancestors that name furniture. */
export function furnitureTokensOf(blocks: readonly Block[]): TokenLists {
  const lists: (readonly string[])[] = [];
  let before = NO_TOKENS;
  let list = NO_TOKENS;
  for (let at = 0; at < blocks.length; at += 1) {
    const { classes } = blocks[at] as Block;
    if (classes !== before) {
      const shared = sharedEnd(classes, before);
      // the tokens that name furniture are few, the nearest first
      if (list.length > 0) {
        const left = tokensOfKind(before, before.length - shared, isFurnitureToken).length;
        list = left === 0 ? list : left === list.length ? NO_TOKENS : list.slice(left);
      }
      const own = tokensOfKind(classes, classes.length - shared, isFurnitureToken);
      if (own.length > 0) list = list.length === 0 ? own : [...own, ...list];
      before = classes;
    }
    lists.push(list);
  }
  return lists;
}

export const isFooterPart = (block: Block): boolean =>
  block.tag === 'footer' || some(block, FOOTER_TOKENS);

/** A word for a picture with a word for a text: `picintro`, `photo_note`, `img-desc`. */
const CAPTION_TOKEN =
  /^(?:pic|pics|img|image|photo|picture)[-_]?(?:intro|desc|descr|description|text|txt|note|caption|word|words|explain)$/;

/** What tokens of captions begin with: `caption`, `figcaption`, `image-text`, `photo`, `wp-caption-text`. */
const CAPTION_STARTS = 'cfipw';

const isCaptionToken = (token: string): boolean =>
  CAPTION_STARTS.includes(token.charAt(0)) &&
  (CAPTION_TOKENS.has(token) || CAPTION_TOKEN.test(token));

/** Number of nearest tokens that may name a caption. */
const NEAREST = 3;

/** For each block, the tokens of the nearest elements that name a caption. */
export function captionTokensOf(blocks: readonly Block[]): TokenLists {
  const lists: (readonly string[])[] = [];
  let before = NO_TOKENS;
  let list = NO_TOKENS;
  for (let at = 0; at < blocks.length; at += 1) {
    const { classes } = blocks[at] as Block;
    if (classes !== before) list = tokensOfKind(classes, NEAREST, isCaptionToken);
    before = classes;
    lists.push(list);
  }
  return lists;
}

export function isHeadlinePart({ classes }: Block): boolean {
  const end = Math.min(3, classes.length);
  for (let at = 0; at < end; at += 1) if (HEADLINE_TOKENS.has(classes[at] as string)) return true;
  return false;
}

export const isSubtitlePart = (block: Block): boolean =>
  block.classes.slice(0, 2).some((token) => SUBTITLE_TOKENS.has(token));

export const isKickerPart = (block: Block): boolean =>
  block.classes.slice(0, 2).some((token) => KICKER_TOKENS.has(token));

export const isCentred = (block: Block): boolean =>
  block.tag === 'center' || block.classes.slice(0, 2).some((token) => CENTRED_TOKENS.has(token));
