import { type ChildNode, isTag, isText as isTextNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src/core/html/tree/document.ts';
import { childrenOf, isText, type Node } from '../../../src/core/html/tree/nodes.ts';
import { seeded } from '../../random.ts';

/** A node as data: a text, or the name, attributes and nodes of an element. */
type Plain = string | readonly [string, Readonly<Record<string, string>>, readonly Plain[]];

const plain = (node: Node): Plain =>
  isText(node)
    ? node
    : [node.name, { ...node.attribs }, childrenOf(node).map((child) => plain(child))];

const expected = (node: ChildNode): Plain[] => {
  if (isTextNode(node)) return [node.data];
  return isTag(node) ? [[node.name, { ...node.attribs }, node.children.flatMap(expected)]] : [];
};

const treeOf = (text: string): Plain[] => childrenOf(parseText(text, true).root).map(plain);
const expectedOf = (text: string): Plain[] => parseDocument(text).children.flatMap(expected);

const PARTS = [
  ...'<div class="a"> <div <p> </p> <br/> </br> <img src="x.jpg"alt="图"> <P ID=a> </DIV> <li> </ul>'.split(
    ' ',
  ),
  ...'<svg><path d="M"/> </svg> <svg/> <math> <foreignObject> <table><tr><td>甲<td>乙 </table> <th>'.split(
    ' ',
  ),
  ...'<tbody> <h1> <select> <option> <input> <textarea> </textarea> <dd> <dt> <rt> <body> <x-y> </x-y>'.split(
    ' ',
  ),
  ...'<a b <a b= <a b=" <a b="x" <a/b/> <a =b> <p a=1 A=2> <p a=\'"\'> <p/a=b/> <!-- c --> <!--> <!---->'.split(
    ' ',
  ),
  ...'<!x> <!-> <?xml?> <![CDATA[x]]> <![CDAT> </ x> </> < << &amp; &amp &#x4e00; &#150; &#0; &#55296;'.split(
    ' ',
  ),
  ...'&# &#; &#x; &nbsp &copy &copyright; &notit; &aring; &AMP; &no; &amp;lt; <a/href="?a=1&b=2&copy=3&lt">'.split(
    ' ',
  ),
  '<script>if (a < b && c) "<p>";</script>',
  '<SCRIPT >a</script',
  '</script >',
  '<style>a{}</Style>',
  '<title>河口&lt;大桥</title>',
  '<textarea>&lt;</textarea>',
  ' ',
  '\n',
  '今天天气很好。',
  '"',
  "'",
  '=',
  '>',
];
/** Ends whatever is open, so that nothing is left unfinished. */
const END = '\'"> --></script></title></style></textarea>]]>末';

describe('the tree of a text', () => {
  it('is that of a parser package, whatever the order of its parts', () => {
    const random = seeded(24);
    const int = (below: number): number => Math.floor(random() * below);
    for (let round = 0; round < 4000; round += 1) {
      const parts = Array.from({ length: 1 + int(25) }, () => PARTS[int(PARTS.length)]);
      const text = parts.join('') + END;
      expect(treeOf(text), text).toEqual(expectedOf(text));
    }
  });

  it.each([
    ['<title>甲<&amp;乙</title>', '甲<&乙'],
    ['甲<&amp;乙', '甲<&乙'],
    ['甲&copy', '甲©'],
    ['甲&#20013', '甲中'],
  ])('%s: the text is %s', (text, wanted) => {
    const texts = parseText(text).root.nodes.filter(isText);
    expect(texts.join('')).toBe(wanted);
  });

  it.each(['甲<!x', '甲<t', '甲<br /', '甲</p x', '甲<?x', '甲<a b="x', '甲<!-', '甲<!--x'])(
    '%s: what is not finished is no text',
    (text) => {
      const texts = parseText(text).root.nodes.filter(isText);
      expect(texts).toEqual(['甲']);
    },
  );
});
