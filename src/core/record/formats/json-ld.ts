/**
 * An article as JSON-LD: a schema.org NewsArticle, as search engines and other tools read it. What
 * schema.org has no name for is left out: edits, damage, encoding, footer.
 */
import type { FullRecord } from '../full-record.ts';
import type { Media, Person, Quote } from '../schema.ts';

type Thing = Readonly<Record<string, unknown>>;

/** The types of schema.org that correspond to a medium. */
const MEDIA: Readonly<Record<Media['type'], string>> = {
  image: 'ImageObject',
  video: 'VideoObject',
  audio: 'AudioObject',
};

const WEB = /^https?:\/\//i;

/** A thing of a type with those of its properties that are known. */
function thing(type: string, properties: Thing): Thing {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': type, ...Object.fromEntries(known) };
}

const person = ({ name }: Person): Thing => thing('Person', { name });

const publisherOf = ({ name, domain }: FullRecord['publisher']): Thing | null =>
  name === null && domain === null
    ? null
    : thing('NewsMediaOrganization', { name, url: domain === null ? null : `https://${domain}/` });

/** A caption without an address describes nothing that a reader of the data could look at. */
const mediaOf = (media: readonly Media[], type: Media['type']): Thing[] =>
  media
    .filter((one) => one.type === type && WEB.test(one.url ?? ''))
    .map(({ url, caption, creditText }) =>
      thing(MEDIA[type], { contentUrl: url, caption, creditText }),
    );

function speakerOf({ speaker }: Quote): Thing | null {
  if (speaker === null || speaker.name === null || speaker.kind === 'document') return null;
  return speaker.kind === 'organization'
    ? thing('Organization', { name: speaker.name })
    : thing('Person', { name: speaker.name, jobTitle: speaker.role });
}

/** Only words that were marked as somebody’s own are a quotation. */
const quotationsOf = (quotes: readonly Quote[]): Thing[] =>
  quotes
    .filter(({ type }) => type === 'direct')
    .map((quote) => thing('Quotation', { text: quote.text, creator: speakerOf(quote) }));

export function jsonLdOf(record: FullRecord): Thing {
  const { media } = record;
  const url = record.source.url ?? record.canonicalUrl;
  return {
    '@context': 'https://schema.org',
    ...thing('NewsArticle', {
      headline: record.headline,
      alternativeHeadline: record.alternativeHeadline,
      author: record.author.map(person),
      editor: record.editor.map(person),
      publisher: publisherOf(record.publisher),
      datePublished: record.datePublished,
      dateModified: record.dateModified,
      inLanguage: record.inLanguage,
      articleSection: record.articleSection,
      url,
      mainEntityOfPage: record.canonicalUrl,
      image: mediaOf(media, 'image'),
      video: mediaOf(media, 'video'),
      audio: mediaOf(media, 'audio'),
      articleBody: record.body.text,
      hasPart: quotationsOf(record.quotes),
    }),
  };
}
