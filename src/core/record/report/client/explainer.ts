/**
 * Shows the explanation of a mark beside it when the mark is clicked, touched or entered. Without
 * it, the mark is a link that leads to the same explanation at the end of the page.
 */

const TARGET = /^#(why-.+)$/;
/** Pixels between a mark and its explanation. */
const GAP = 8;
/** Narrower windows show the explanation at their lower edge. */
const NARROW = 640;

/** The marks of the page that can be seen, in their order. */
const marks = (): HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('.article a.mark')].filter(
    (mark) => mark.getClientRects().length > 0,
  );

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

/** The panel, which shows one explanation at a time. */
class Panel {
  readonly #element = document.createElement('div');
  #mark: HTMLAnchorElement | null = null;

  constructor() {
    const element = this.#element;
    element.className = 'panel';
    element.popover = 'auto';
    element.tabIndex = -1;
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', 'Explanation');
    element.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.#closed();
    });
    document.body.append(element);
  }

  /** Returns whether there is an explanation to show. */
  show(mark: HTMLAnchorElement): boolean {
    const [, id = ''] = TARGET.exec(mark.getAttribute('href') ?? '') ?? [];
    const entry = document.getElementById(id);
    if (entry === null) return false;
    this.#mark?.removeAttribute('aria-current');
    this.#mark = mark;
    mark.setAttribute('aria-current', 'true');
    const content = document.createElement('div');
    for (const node of entry.childNodes) {
      if (!(node instanceof Element && node.classList.contains('back'))) {
        content.append(node.cloneNode(true));
      }
    }
    const steps = document.createElement('p');
    steps.className = 'panel-buttons';
    steps.append(
      button('Previous', () => this.#move(-1)),
      button('Next', () => this.#move(1)),
      button('Close', () => this.#element.hidePopover()),
    );
    this.#element.replaceChildren(content, steps);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#place(mark);
    this.#element.focus({ preventScroll: true });
    return true;
  }

  /** Shows the explanation of the next mark that stands for another place. */
  #move(by: 1 | -1): void {
    const all = marks();
    let at = this.#mark === null ? -1 : all.indexOf(this.#mark);
    const href = this.#mark?.getAttribute('href');
    do at += by;
    while (all[at]?.getAttribute('href') === href && all[at] !== undefined);
    const mark = all[at];
    if (mark === undefined) return;
    mark.scrollIntoView({ block: 'center' });
    this.show(mark);
    const wanted = by === 1 ? 1 : 0;
    this.#element.querySelectorAll('button')[wanted]?.focus();
  }

  #place(mark: HTMLAnchorElement): void {
    const { style } = this.#element;
    if (innerWidth < NARROW) {
      style.removeProperty('top');
      style.removeProperty('left');
      return;
    }
    const { left, bottom, top } = mark.getBoundingClientRect();
    const { width, height } = this.#element.getBoundingClientRect();
    const below = bottom + GAP;
    const fitsBelow = below + height <= innerHeight;
    style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    style.top = `${fitsBelow ? below : Math.max(GAP, top - height - GAP)}px`;
  }

  #closed(): void {
    this.#mark?.removeAttribute('aria-current');
    this.#mark?.focus({ preventScroll: true });
    this.#mark = null;
  }
}

/** Listens to the marks of the page, including those that are added later. */
export function explainMarks(): void {
  const panel = new Panel();
  document.addEventListener('click', (event) => {
    const { target } = event;
    const mark = target instanceof Element ? target.closest<HTMLAnchorElement>('a.mark') : null;
    if (mark === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (panel.show(mark)) event.preventDefault();
  });
}
