import type { AppKind, AppRecord, AppState, ChangeNote } from '../../content/types.js';

/** What a reader may narrow the list by. Nothing given means everything. */
export interface AppFilter {
  /** Part of a name, an old name, or a name written wrong. */
  search?: string | undefined;
  /** Age of the child in years: apps whose own age lets a child of that age in. One without a known age is left out. */
  age?: number | undefined;
  /** Id of a risk feature: `live-video`. */
  risk?: string | undefined;
  kind?: AppKind | undefined;
  /** `changing` for apps that a dated note says rules may change for. */
  state?: AppState | 'changing' | undefined;
}

const squash = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether two words are the same but for a slip: one wrong, missing, doubled or swapped letter, two in words of
 * seven letters and more. Optimal string alignment, row by row, as records may be many.
 */
function almost(wanted: string, name: string): boolean {
  const most = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2;
  if (Math.abs(wanted.length - name.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: name.length + 1 }, (_, i) => i);
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i];
    for (let j = 1; j <= name.length; j++) {
      const same = wanted[i - 1] === name[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && wanted[i - 1] === name[j - 2] && wanted[i - 2] === name[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return (row[name.length] ?? Infinity) <= most;
}

/** The apps that have `search` in one of their names; where none has, those with a name that is almost it. */
function searched(apps: readonly AppRecord[], search: string): readonly AppRecord[] {
  const wanted = squash(search);
  if (!wanted) return apps;
  const named = apps.map((app) => ({ app, names: [app.name, app.id, ...app.aliases].map(squash) }));
  const holds = named.filter(({ names }) => names.some((name) => name.includes(wanted)));
  const found = holds.length
    ? holds
    : named.filter(({ names }) => names.some((name) => almost(wanted, name)));
  return found.map(({ app }) => app);
}

/** The apps that fit, in order of their names. */
export function filterApps(
  apps: readonly AppRecord[],
  { search, age, risk, kind, state }: AppFilter,
  changes: readonly ChangeNote[],
  lang: string,
): AppRecord[] {
  // The app's own rules go before what a store or anybody else says.
  const own = (app: AppRecord) => app.ages.find(({ by }) => by === 'terms') ?? app.ages[0];
  const isChanging = (app: AppRecord) => changes.some(({ apps: named }) => named.includes(app.id));
  const fits = (app: AppRecord) =>
    (age === undefined ||
      (app.state.is !== 'closed' &&
        app.state.is !== 'adults-only' &&
        !app.notForChildren &&
        (own(app)?.years ?? Infinity) <= age)) &&
    (!risk || app.risks.some(({ feature }) => feature === risk)) &&
    (!kind || app.kinds.includes(kind)) &&
    (!state || (state === 'changing' ? isChanging(app) : app.state.is === state));
  const { compare } = new Intl.Collator(lang);
  return searched(apps, search ?? '')
    .filter(fits)
    .sort((a, b) => compare(a.name, b.name));
}
