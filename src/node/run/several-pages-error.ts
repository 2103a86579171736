/** The error for an input with several pages where a single one was requested. */

import { CALL_TEXTS } from '../../core/messages/call-texts.ts';
import { fill } from '../../core/messages/fill.ts';

export class SeveralPagesError extends TypeError {
  override name = 'SeveralPagesError';
  readonly code = 'ERR_SEVERAL_PAGES';
  readonly input: string;

  constructor(input: string) {
    super(fill(CALL_TEXTS['several-pages'], { input }));
    this.input = input;
  }
}
