/** The NewsArticle of schema.org that `--format jsonld` writes, and the choice of fields. */
import { describe, expect, it } from 'vitest';
import { chosenFields } from '../../../src/core/record/chosen-fields.ts';
import { render } from '../../../src/core/record/formats/render.ts';
import { fullRecordOf, outcomeOf } from '../../outcome-of.ts';

const HTML = `<!doctype html><html lang="zh-CN"><title>渡船停航</title>
<link rel="canonical" href="https://news.example/1.html">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"渡船停航一天","author":{"@type":"Person","name":"方汀"},"publisher":{"name":"河口日报"},"articleSection":"要闻","datePublished":"2033-04-02"}</script>
<article><h1>渡船停航一天</h1><p>河口的渡船今天停航，因为大雾到中午还没有散去，码头上排起了长队。</p>
<p>船长李明说：“明天早上再看天气决定开不开船。”他说，大家不用着急，船票一律可以退。</p></article>`;

const record = fullRecordOf(Buffer.from(HTML));

describe('JSON-LD', () => {
  const written = JSON.parse(render(record, 'jsonld'));

  it('is a NewsArticle with the names of schema.org', () => {
    expect(written).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: '渡船停航一天',
      author: [{ '@type': 'Person', name: '方汀' }],
      publisher: { '@type': 'NewsMediaOrganization', name: '河口日报' },
      inLanguage: 'zh-Hans',
      articleSection: '要闻',
      datePublished: record.datePublished,
      mainEntityOfPage: 'https://news.example/1.html',
      articleBody: record.body.text,
      hasPart: [
        {
          '@type': 'Quotation',
          text: '明天早上再看天气决定开不开船。',
          creator: { '@type': 'Person', name: '李明', jobTitle: '船长' },
        },
      ],
    });
  });

  it('can stand in a script element, whatever the page says', () => {
    const shown = outcomeOf(
      Buffer.from(
        `<h1>渡口的课</h1>${'<p>老师在黑板上写下 &lt;/script&gt; 这几个字，问大家它有什么用，谁也没有回答出来。</p>'.repeat(3)}`,
      ),
    );
    const json = render(shown, 'jsonld');
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ articleBody: expect.stringContaining('</script>') });
  });

  it('leaves out what is not known', () => {
    expect(render(record, 'jsonld')).not.toContain('null');
    expect(written).not.toHaveProperty('dateModified');
    expect(written).not.toHaveProperty('image');
  });

  it('is a failure record where there is no article', () => {
    const failed = outcomeOf(Buffer.from(''));
    expect(JSON.parse(render(failed, 'jsonld'))).toMatchObject({ ok: false });
  });
});

describe('chosen fields', () => {
  it('are those of the paths, through lists and in the order of the record', () => {
    const paths = ['quotes.speaker.name', 'headline', 'quotes.text', 'author', 'author.name'];
    expect(JSON.stringify(chosenFields(record, paths))).toBe(
      JSON.stringify({
        headline: record.headline,
        author: record.author,
        quotes: record.quotes.map(({ text, speaker }) => ({
          text,
          speaker: speaker === null ? null : { name: speaker.name },
        })),
      }),
    );
  });

  it('are all without a choice, and of a failure always all', () => {
    expect(chosenFields(record, null)).toBe(record);
    const failed = outcomeOf(Buffer.from(''));
    expect(chosenFields(failed, ['headline'])).toBe(failed);
  });
});
