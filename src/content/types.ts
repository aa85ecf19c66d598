// Generated from schema/*.schema.json by schema/generate.ts: edit the schemas

/** A day as year-month-day, for example 2026-11-20. */
export type IsoDate = string;

/** One or two sentences of ours, with the sources they rest on. */
export interface Fact {
  /** The sentence the reader sees. */
  text: string;
  /** What the sentence rests on. */
  sources: string[];
}

/** What every record carries, so that a reader can see how fresh it is. */
export interface Checked {
  /** The name of this record in code and in attributes, in lower case with hyphens. */
  id: string;
  /** The day a person last compared the record with its sources. */
  checked: IsoDate;
  /** The last day before the next check is due; after it the reader is told. */
  reviewBy: IsoDate;
  /** The role that keeps the record right, never a person’s name. */
  owner: string;
}

/** The four areas of risk that schools use. */
export type RiskGroup = 'content' | 'contact' | 'conduct' | 'commerce';

/** Whether the app can still be used, and by whom. */
export type AppState = 'live' | 'closed' | 'renamed' | 'adults-only';

/** What sort of app it is. */
export type AppKind = 'video-chat' | 'messaging' | 'social' | 'gaming' | 'live-streaming' | 'random-chat';

/** What a tip is about. */
export type TipTopic =
  | 'video-chat'
  | 'strangers'
  | 'sharing-images'
  | 'gaming'
  | 'social-media'
  | 'parental-controls'
  | 'talking'
  | 'ai-companions';

/** The age of the child a tip fits, in years. */
export type AgeBand = '0-5' | '6-10' | '11-13' | '14+';

/** A nation of the United Kingdom. */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

/** An age for an app, and whose figure it is. */
export interface AppAge {
  /** The age in years. */
  years: number;
  /** Where the figure stands: the maker’s terms, an app store, PEGI, or somebody’s advice. */
  by: 'terms' | 'store' | 'pegi' | 'advised';
  /** Whose figure it is, for example Discord. */
  who: string;
  /** What the figure means, with its conditions, in one to three short sentences. */
  text: string;
  /** The date of the text the figure comes from. */
  dated?: string;
  /** What the figure rests on. */
  sources: string[];
}

/** One way to reach a service. */
export interface ContactWay {
  /** The kind of way. */
  by: 'phone' | 'text' | 'web' | 'email' | 'app';
  /** The number, address or app name, as a reader uses it. */
  value: string;
  /** The words of the link, when the way is a web page. */
  label?: string;
  /** A few words beside it, for example: free, day and night. */
  note?: string;
  /** What the number or address rests on. */
  sources: string[];
}

/** Who publishes a pack. */
export interface Publisher {
  /** The name as a reader knows it. */
  name: string;
  /** Its page about these words. */
  href?: string;
}

/** What a place has to say about an app; it stands on the app’s card, apart from our words and under the publisher’s name. */
export interface LocalNote {
  /** The id of the app. */
  app: string;
  /** The note, in one to three short sentences. */
  text: string;
  /** A page with more about it. */
  href?: string;
}

/** One tip of a set. */
export interface Tip extends Checked {
  /** Its true number, which stays when the tips are filtered: in the set, or in its main topic where the set is shown by topic. */
  number: number;
  /** The tip as an instruction. */
  title: string;
  /** How to do it, in one line. */
  how: string;
  /** One concrete thing to do this evening. */
  tonight?: string;
  /** Why it helps. */
  why: string;
  /** What the tip is about, the main topic first: a set by topic shows it there. */
  topics: TipTopic[];
  /** The age bands it fits. */
  ages: AgeBand[];
  /** What the tip rests on. */
  sources: string[];
}

/** One part of the family agreement, with promises to choose from. */
export interface AgreementTheme extends Checked {
  /** The heading of the part. */
  title: string;
  /** Four to six promises a family may make. */
  prompts: {
    /** The name of this promise in code, in lower case with hyphens. */
    id: string;
    /** The promise, as the family says it: We charge phones outside the bedroom. */
    text: string;
  }[];
  /** One question to start with. */
  talk: string;
  /** What the promises rest on. */
  sources: string[];
}

/** What a parent needs to know about one app. One file each in the apps folder. */
export interface AppRecord extends Checked {
  /** The app’s name as its maker writes it. */
  name: string;
  /** Other and old names that lead to this record; the card shows them. */
  aliases: string[];
  /** What sort of app it is. */
  kinds: AppKind[];
  /** Whether it can still be used. */
  state: {
    /** Its state. */
    is: AppState;
    /** The day it closed or was renamed. */
    on?: IsoDate;
    /** More words when they are needed, shown after the state. */
    text?: string;
    /** What the state rests on. */
    sources: string[];
  };
  /** Ages by source; the first is shown large; empty for a closed app or when none was found. */
  ages: AppAge[];
  /** What it is, in one or two sentences. */
  what: Fact;
  /** Why children like it; left out when no source says so. */
  whyChildrenLikeIt?: Fact;
  /** The risks this app has. */
  risks: {
    /** The id of a risk in features.json. */
    feature: string;
    /** What it means in this app, in one short sentence that can stand alone: the card shows the notes of a group in a row. */
    note?: string;
    /** What the risk rests on. */
    sources: string[];
  }[];
  /** Three to five short instructions for the safest use; empty for a closed app or one that is not for children. */
  safest: Fact[];
  /** The same in one line that follows the word Safest and a colon. */
  safestInShort?: string;
  /** Why children should not use it; present only when that is the answer. */
  notForChildren?: Fact;
  /** What to do now that it is closed; empty for an app that is open. */
  afterClosing: Fact[];
  /** The family tool, and how to set it up together. */
  setUp?: {
    /** The tool’s name; a step that holds this name becomes the link. */
    tool: string;
    /** The tool’s page for a reader in the UK. */
    href?: string;
    /** The steps, in order; they name features and do not describe menus. */
    steps: Fact[];
    /** What the tool lets a parent see, and what it does not. */
    shows?: Fact;
  };
  /** How to block and report someone in the app. */
  blockAndReport?: {
    /** What to do, in one or two short sentences. */
    text: string;
    /** The maker’s page on reporting. */
    href?: string;
    /** The words of the link, which follows the text. */
    linkText?: string;
    /** What it rests on. */
    sources: string[];
  };
}

/** A dated note that rules may change; it stands on every card it names. */
export interface ChangeNote extends Checked {
  /** Two to five words that open the note, for example: Rules are changing. */
  label: string;
  /** Who said what, and on what day. */
  text: string;
  /** The apps the note touches. */
  apps: string[];
  /** What the note rests on. */
  sources: string[];
}

/** The parental control of one internet provider or device. */
export interface Control extends Checked {
  /** The provider or device, or the service on it, as a parent would name it. */
  name: string;
  /** A provider brings the internet, at home or to a phone; a device is what the child holds or watches, with the video and search services on it. */
  kind: 'provider' | 'device';
  /** What the provider brings; left out for a device. */
  of?: ('broadband' | 'mobile')[];
  /** The name of its control, or plain words for it when no name could be confirmed; it is the link to the official page. */
  tool: string;
  /** The official page; left out when no address could be confirmed. */
  href?: string;
  /** The old name a reader may know, of the provider or of its control. */
  formerly?: string;
  /** The larger brand a reader may look for. */
  partOf?: string;
  /** Two to five steps, in order; they name features and do not describe menus. */
  steps: Fact[];
  /** What it covers. */
  covers: Fact;
  /** What it does not cover. */
  doesNotCover: Fact;
  /** What we could not confirm, said plainly to the reader. */
  notFound?: string;
}

/** A page or guide that a parent or school may know or look for. */
export interface Resource extends Checked {
  /** Its name. */
  name: string;
  /** Its address; left out when no live address could be confirmed. */
  href?: string;
  /** What it is for, in one line. */
  forWhat: string;
  /** Who runs it. */
  by: string;
  /** The old name a reader may know. */
  formerly?: string;
  /** Whether it is there: live, closed, or not confirmed. */
  state: 'live' | 'closed' | 'unconfirmed';
  /** The id of the resource to use instead, when it is closed or not confirmed. */
  useInstead?: string;
  /** What the record rests on. */
  sources: string[];
}

/** A named risk that several apps share, so that every card says it the same way. */
export interface RiskFeature extends Checked {
  /** The whole label, for example: Your child can talk to people they don’t know. */
  label: string;
  /** The same in one to four words. */
  chip: string;
  /** The group the card shows it in. */
  group: RiskGroup;
  /** Other groups it belongs to. */
  alsoIn: RiskGroup[];
  /** Who counts this as a risk. */
  sources: string[];
}

/** A body that takes reports or gives help. */
export interface Route extends Checked {
  /** The short name a reader knows. */
  name: string;
  /** The name in full, or what it is part of. */
  fullName?: string;
  /** What happened, as the heading the reader recognises. */
  situation: string;
  /** What it takes. */
  scope: Fact;
  /** What it does not take, and where that goes instead. */
  notFor?: Fact;
  /** Whether the reader has to say who they are. */
  anonymous?: Fact;
  /** What happens after. */
  next?: Fact;
  /** Who can use it. */
  who: ('child' | 'parent' | 'professional')[];
  /** The age of the person who was hurt. */
  victim?: 'under-18' | 'adult' | 'any';
  /** Where it works; all four for the whole United Kingdom. */
  nations: Nation[];
  /** How to reach it; the first is the main way. */
  ways: ContactWay[];
  /** True for 999 and the ways to reach it without speaking, and for nothing else. */
  emergency: boolean;
  /** True for what no newer words may leave out: 999, the ways to reach it without speaking, and CEOP. */
  essential?: boolean;
}

/** Something that can happen online, and who takes it, the right one first. */
export interface Situation extends Checked {
  /** What happened, as the row a reader picks. */
  choice: string;
  /** Who is asked about it: a child, a parent or carer, school staff, or an adult it happened to. */
  readers: ('child' | 'parent' | 'professional' | 'adult')[];
  /** Ids of the routes for someone under 18, the right one first. */
  routes: string[];
  /** Ids of the routes when it happened to someone of 18 or over; left out where they are the same. */
  adultRoutes?: string[];
  /** What to do at once. */
  first?: Fact;
  /** What to keep or write down. */
  keep?: Fact;
  /** What never to do. */
  never?: Fact;
  /** Where it is said that these routes take it. */
  sources: string[];
}

/** Where a fact comes from. All sources stand in the files of sources/, for every language. */
export interface Source {
  /** The name other records use for this source. */
  id: string;
  /** What it is, in plain words the reader sees. */
  title: string;
  /** Who published it. */
  publisher: string;
  /** Its web address; left out only for a document we hold a copy of that has none. */
  url?: string;
  /** The source’s own date. */
  dated: string;
  /** By what copy it was checked, for example: stored copy, undated. */
  copy: string;
  /** What sort of source it is; official means the maker or service itself. */
  kind:
    | 'official'
    | 'law'
    | 'regulator'
    | 'government'
    | 'safeguarding'
    | 'police'
    | 'news'
    | 'secondary'
    | 'document';
}

/** Words that open a talk between a parent and a child. */
export interface Starter extends Checked {
  /** What to say to the child, without quotation marks. */
  text: string;
  /** What the talk is about. */
  topics: TipTopic[];
  /** The age bands it fits. */
  ages: AgeBand[];
  /** What the words rest on. */
  sources: string[];
}

/** A set of numbered tips by one issuer. */
export interface TipSet extends Checked {
  /** The heading over the tips. */
  title: string;
  /** The issuer as it stands in a sentence, for example: the Police Safer Schools Partnership. */
  by: string;
  /** The day the issuer sent the tips; for tips of our own, the day we wrote them. */
  issued: IsoDate;
  /** What was done to the words, or what they were written from; it follows the issuer and the date. */
  note: string;
  /** The documents the tips come from. */
  sources: string[];
  /** The tips, in the order of their numbers. */
  tips: Tip[];
}
