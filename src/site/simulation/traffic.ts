/** How a file is to be kept: the numbers a publisher writes into `Cache-Control`, in seconds. */
export interface CacheRules {
  name: string;
  /** `max-age`: how long a reader's browser shows its copy without asking. */
  browser: number;
  /** `s-maxage`: how long a cache between (a CDN) answers by itself. 0: there is none, or it always asks. */
  between: number;
  /** `stale-while-revalidate`: how long after that a cache still answers with its copy while it asks for a new one. */
  whileAsking: number;
}

/** A school day in many schools. All figures are assumptions, except the size, which is measured. */
export interface World {
  sites: number;
  /** Visits to pages with an element, per site and day. */
  visitsPerSite: number;
  /** People who visit one site; each of them may come again on the same day. */
  peoplePerSite: number;
  /** Pages looked at in one visit, at most; one to so many are equally likely. */
  pagesPerVisit: number;
  /** Seconds between two pages of a visit. */
  secondsPerPage: number;
  /** How likely a visit is in each of the 24 hours, in parts of any whole. */
  hours: readonly number[];
  /** Places where the CDN keeps a copy of its own. */
  edges: number;
  /** The file, compressed, with its headers; and an answer that it has not changed. */
  bytes: number;
  unchangedBytes: number;
  /** Second of the day at which the words change. */
  changeAt: number;
  /** Repeats the same day; another number gives another one. */
  seed: number;
}

/** What the caches and the server had to do in one day. */
export interface Day {
  rules: CacheRules;
  views: number;
  /** Asked of the network by browsers, of the server itself by the caches between, and how much that was. */
  asked: { requests: number; bytes: number; perHour: number[]; busiestMinute: number };
  server: { requests: number; bytes: number; perHour: number[]; busiestMinute: number };
  /** Share of page views that still showed the old words, in each minute after the change. */
  old: number[];
  /** Minutes after the change in which the last old words were shown. */
  lastOld: number;
}

const minutes = 24 * 60;

/** Small, seeded, good enough to spread visits (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Page views of a day in the order of time: second of the day, and who looks. */
interface Views {
  time: Float64Array;
  /** Site and person in one number. Browsers keep a file for each site apart, so it is also the browser's copy. */
  reader: Float64Array;
}

/** Time and reader share one number, so that millions of views are sorted in a moment. */
const ticksPerSecond = 16;
const readersAtMost = 2 ** 26;

/** Everybody's page views in one day. The same for all rules, so that they can be compared. */
export function viewsOf(world: World): Views {
  const random = seeded(world.seed);
  const whole = world.hours.reduce((sum, part) => sum + part, 0);
  const packed = new Float64Array(world.sites * world.visitsPerSite * world.pagesPerVisit);
  let count = 0;
  for (let site = 0; site < world.sites; site += 1) {
    for (let visit = 0; visit < world.visitsPerSite; visit += 1) {
      const reader = site * world.peoplePerSite + Math.floor(random() * world.peoplePerSite);
      let left = random() * whole;
      const hour = world.hours.findIndex((part) => (left -= part) < 0);
      const start = (Math.max(hour, 0) + random()) * 3600;
      const pages = 1 + Math.floor(random() * world.pagesPerVisit);
      for (let page = 0; page < pages; page += 1) {
        const time = start + page * world.secondsPerPage;
        if (time < 86_400) packed[count++] = Math.floor(time * ticksPerSecond) * readersAtMost + reader;
      }
    }
  }
  const inOrder = packed.subarray(0, count).sort();
  return {
    time: inOrder.map((view) => Math.floor(view / readersAtMost) / ticksPerSecond),
    reader: inOrder.map((view) => view % readersAtMost),
  };
}

/** A copy in a cache: when it was asked for, and whether its words are the new ones. */
interface Copy {
  at: number;
  isNew: boolean;
}

/** The day that is looked at, and the one before it, which fills the caches. */
export interface Days {
  before: Views;
  day: Views;
}

export const daysOf = (world: World): Days => ({
  before: viewsOf({ ...world, seed: world.seed + 1 }),
  day: viewsOf(world),
});

/** Plays one day by one set of rules, with caches as the day before has left them. */
export function playDay(world: World, rules: CacheRules, days: Days = daysOf(world)): Day {
  const browsers = new Map<number, Copy>();
  // The places of a CDN did not begin together: the ages of their copies are spread over all there can be. In step, all
  // would ask again right after a change that comes on the hour.
  const edges = Array.from({ length: world.edges }, (_, edge): Copy | undefined => ({
    at: -86_400 - (rules.between * edge) / world.edges,
    isNew: false,
  }));
  const asked = counter();
  const server = counter();
  const shown = new Float64Array(minutes);
  const shownOld = new Float64Array(minutes);
  let lastOld = 0;

  /** An answer of the server: the whole file, or that it has not changed. */
  const fromServer = (time: number, have: Copy | undefined): Copy => {
    const isNew = time >= world.changeAt;
    if (time >= 0) server.add(time, have?.isNew === isNew ? world.unchangedBytes : world.bytes);
    return { at: time, isNew };
  };
  const fromEdge = (time: number, reader: number, have: Copy | undefined): Copy => {
    if (rules.between === 0) return fromServer(time, have);
    const edge = reader % world.edges;
    const copy = edges[edge];
    const age = copy ? time - copy.at : Infinity;
    if (copy && age < rules.between) return copy;
    const fresh = fromServer(time, copy);
    edges[edge] = fresh;
    return copy && age < rules.between + rules.whileAsking ? copy : fresh;
  };

  const copyAt = (time: number, reader: number): Copy => {
    const copy = browsers.get(reader);
    if (copy && time - copy.at < rules.browser) return copy;
    const answer = fromEdge(time, reader, copy);
    if (time >= 0) asked.add(time, copy?.isNew === answer.isNew ? world.unchangedBytes : world.bytes);
    // A browser counts from when a cache between got its copy: the `Age` of the answer (RFC 9111, section 4.2.3).
    const kept = { at: Math.min(time, answer.at), isNew: answer.isNew };
    browsers.set(reader, kept);
    return kept;
  };

  for (const [i, time] of days.before.time.entries()) copyAt(time - 86_400, days.before.reader[i] ?? 0);
  for (const [i, time] of days.day.time.entries()) {
    const copy = copyAt(time, days.day.reader[i] ?? 0);
    const since = Math.floor((time - world.changeAt) / 60);
    if (since < 0) continue;
    shown[since] = (shown[since] ?? 0) + 1;
    if (!copy.isNew) {
      shownOld[since] = (shownOld[since] ?? 0) + 1;
      lastOld = since;
    }
  }
  return {
    rules,
    views: days.day.time.length,
    asked: asked.totals(),
    server: server.totals(),
    old: Array.from(shown, (all, minute) => (all ? (shownOld[minute] ?? 0) / all : 0)),
    lastOld,
  };
}

function counter() {
  const perMinute = new Float64Array(minutes);
  let requests = 0;
  let bytes = 0;
  return {
    add(time: number, size: number): void {
      const minute = Math.min(minutes - 1, Math.floor(time / 60));
      perMinute[minute] = (perMinute[minute] ?? 0) + 1;
      requests += 1;
      bytes += size;
    },
    totals: (): Day['asked'] => ({
      requests,
      bytes,
      perHour: Array.from({ length: 24 }, (_, hour) =>
        perMinute.slice(hour * 60, hour * 60 + 60).reduce((sum, one) => sum + one, 0),
      ),
      busiestMinute: Math.max(...perMinute),
    }),
  };
}
