import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src/core/html/tree/document.ts';
import { isText, type Node } from '../../../src/core/html/tree/nodes.ts';

const first = (text: string, allAttributes?: boolean): Node | undefined =>
  parseText(text, allAttributes).root.nodes[0];

const attributesOf = (text: string, allAttributes?: boolean): unknown => {
  const node = first(text, allAttributes);
  return node === undefined || isText(node) ? null : node.attribs;
};

describe('attributes of an element', () => {
  it('are those that somebody reads', () => {
    expect(attributesOf('<p CLASS=a onclick="b" title=c id=d>甲')).toEqual({ class: 'a', id: 'd' });
    expect(attributesOf('<p onclick="b">甲')).toEqual({});
    expect(attributesOf('<img data-original=a.jpg width=3 alt=渡口>')).toEqual({
      'data-original': 'a.jpg',
      alt: '渡口',
    });
  });

  it('are all of them for a selector', () => {
    expect(attributesOf('<p class=a title=c __proto__=e>甲', true)).toEqual({
      class: 'a',
      title: 'c',
    });
  });

  it('count once', () => {
    expect(attributesOf('<p class=a class=b>甲')).toEqual({ class: 'a' });
  });
});

describe('a tag at the end of the text', () => {
  it('is an element if it has ended', () => {
    expect(first('<div>')).toMatchObject({ name: 'div' });
    expect(first('<video src="a">')).toMatchObject({ name: 'video', attribs: { src: 'a' } });
    expect(first('<img src=a>')).toMatchObject({ name: 'img' });
  });

  it.each(['<div', '<div ', '<div class', '<div class="a"', '<div class="a>', '<img src=a'])(
    'is none if it is %s',
    (text) => {
      expect(first(text)).toBeUndefined();
    },
  );
});
