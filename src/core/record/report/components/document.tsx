/** A complete HTML document that loads nothing and runs only its own script. */
import type { ComponentChildren, JSX } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { printableLines } from '../../../language/printable.ts';

/** A text and its SHA-256 in base64, by which the policy allows it. */
export interface Asset {
  readonly text: string;
  readonly sha256: string;
}

export interface DocumentParts {
  readonly title: string;
  readonly style: Asset;
  readonly script: Asset;
  /** Further directives of the policy. */
  readonly policy?: readonly string[];
  readonly children: ComponentChildren;
}

const policyOf = ({ style, script, policy = [] }: DocumentParts): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${style.sha256}'`,
    `script-src 'sha256-${script.sha256}'`,
    "base-uri 'none'",
    "form-action 'none'",
    ...policy,
  ].join('; ');

const raw = (text: string): { dangerouslySetInnerHTML: { __html: string } } => ({
  dangerouslySetInnerHTML: { __html: text },
});

const Whole = (parts: DocumentParts): JSX.Element => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policyOf(parts)} />
      <meta name="referrer" content="no-referrer" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{parts.title}</title>
      <style {...raw(parts.style.text)} />
    </head>
    <body>
      {parts.children}
      <script {...raw(parts.script.text)} />
    </body>
  </html>
);

/**
 * Renders a document. It ends with a line break and contains no control characters other than `\n`
 * and tab.
 */
export const documentOf = (parts: DocumentParts): string =>
  printableLines(`<!doctype html>\n${renderToStaticMarkup(<Whole {...parts} />)}\n`);
