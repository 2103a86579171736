/**
 * Edits as they are written by default: the same change is one edit that lists its places, and
 * nothing is said that the edit says already or that goes without saying.
 */
import { expandLayout } from './layout.ts';
import type {
  ArticleRecord,
  CompactEdit,
  ConversionEdit,
  Edit,
  LayoutItem,
  PlaceEdit,
} from './schema.ts';

type Change = Omit<CompactEdit, 'id' | 'places'>;

/** Whether an edit took only the step that it states itself, apart from the conversion of the page. */
function isOneStep({ rule, before, steps }: PlaceEdit): boolean {
  const [only] = steps;
  return steps.length === 1 && only?.rule === rule && only.before === before;
}

function changeOf(edit: PlaceEdit): Change {
  const { before, after, rule, confidence, lossy, evidence, steps } = edit;
  return {
    before,
    after,
    rule,
    confidence,
    ...(lossy ? { lossy } : {}),
    ...(Object.keys(evidence).length > 0 ? { evidence } : {}),
    ...(isOneStep(edit) ? {} : { steps }),
  };
}

/** The rule whose edits state how often the gloss stands on the page: as a rule, at all of their places. */
const GLOSS = 'gloss';

const numberOf = (places: CompactEdit['places']): number =>
  Object.values(places).reduce((sum, starts) => sum + starts.length, 0);

/** Leaves out the number of glosses if the places say it. */
function withoutNumber(edit: CompactEdit): CompactEdit {
  const { evidence, ...others } = edit;
  const isSaid = edit.rule === GLOSS && evidence?.glosses === numberOf(edit.places);
  return isSaid && Object.keys(evidence ?? {}).length === 1 ? others : edit;
}

const placeOf = ({ pointer, start }: PlaceEdit): string => `${start} ${pointer}`;

/**
 * The places at which more than one edit begins. One of them is a deletion, and only their order
 * tells which came first, so they are not put together with others.
 */
function sharedPlaces(edits: readonly PlaceEdit[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const place of edits.map(placeOf)) {
    if (seen.has(place)) shared.add(place);
    seen.add(place);
  }
  return shared;
}

function addPlace({ places }: CompactEdit, { pointer, start }: PlaceEdit): void {
  const starts = places[pointer];
  if (starts === undefined) places[pointer] = [start];
  else starts.push(start);
}

/** Puts edits together that make the same change. Each has the id and the rank of its first place. */
export function compactEdits(edits: readonly (PlaceEdit | ConversionEdit)[]): Edit[] {
  const shared = sharedPlaces(edits.filter((edit): edit is PlaceEdit => !('map' in edit)));
  const known = new Map<string, CompactEdit>();
  const result: Edit[] = [];
  for (const edit of edits) {
    if ('map' in edit) {
      result.push(edit);
      continue;
    }
    const change = changeOf(edit);
    const key = shared.has(placeOf(edit)) ? edit.id : JSON.stringify(change);
    let compact = known.get(key);
    if (compact === undefined) {
      compact = { id: edit.id, places: {}, ...change };
      known.set(key, compact);
      result.push(compact);
    }
    addPlace(compact, edit);
  }
  return result.map((edit) => ('places' in edit ? withoutNumber(edit) : edit));
}

/** The places of a compact edit, each as an edit with the id of the first. */
function placesOf({ id, places, ...change }: CompactEdit): PlaceEdit[] {
  const { before, after, rule, confidence, lossy = false } = change;
  const { evidence = rule === GLOSS ? { glosses: numberOf(places) } : {} } = change;
  const { steps = [{ rule, before, after }] } = change;
  const length = [...after].length;
  const rest = { before, after, rule, confidence, lossy, evidence, steps };
  return Object.entries(places).flatMap(([pointer, starts]) =>
    starts.map((start) => ({ id, pointer, start, end: start + length, ...rest })),
  );
}

/** Returns a function that ranks edits by where the slice that contains them stands in the layout. */
function rankIn(layout: readonly LayoutItem[]): (edit: PlaceEdit) => number {
  const slices = new Map<string, { readonly end: number; readonly rank: number }[]>();
  layout.forEach((item, rank) => {
    if (typeof item === 'string') return;
    const { pointer, end = Number.POSITIVE_INFINITY } = item;
    const list = slices.get(pointer);
    if (list === undefined) slices.set(pointer, [{ end, rank }]);
    else list.push({ end, rank });
  });
  return ({ pointer, end }) =>
    slices.get(pointer)?.find((slice) => end <= slice.end)?.rank ?? layout.length;
}

/**
 * Returns the edits of a record one by one, in the order of the page and with their numbers there,
 * as `--edits full` writes them. It accepts all forms. If an edit took a single step and the page
 * was converted too, `after` of that step is the converted text.
 */
export function expandEdits({
  edits,
  layout,
}: Pick<ArticleRecord, 'edits' | 'layout'>): (PlaceEdit | ConversionEdit)[] {
  const conversions = edits.filter((edit): edit is ConversionEdit => 'map' in edit);
  const places = edits.flatMap((edit): PlaceEdit[] => {
    if ('map' in edit) return [];
    return 'places' in edit ? placesOf(edit) : [edit];
  });
  const rank = rankIn(expandLayout(layout));
  const ranked = places.map((edit) => ({ edit, rank: rank(edit) }));
  // a stable order: edits at the same offset stay as they are listed
  ranked.sort((a, b) => a.rank - b.rank || a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  return [
    ...conversions,
    ...ranked.map(({ edit }, at) => ({ ...edit, id: `e${conversions.length + at + 1}` })),
  ];
}
