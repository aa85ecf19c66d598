// Generated from schema/*.schema.json by schema/generate.ts: edit the schemas

/**
 * What a record must look like, in short: each field with its form after a colon, or alone where it is text. A field
 * with a question mark may be left out; `*` is a list, `+` a list that is not empty; a name in capitals is another
 * shape of this table, one in small letters a form that shape.ts knows. With bars between them, words to choose from.
 */
export const shapes = {
  AgeBand: '0-5|6-10|11-13|14+',
  AgreementTheme: 'id:id checked:date reviewBy:date title prompts:+AgreementTheme.prompts talk sources:+id',
  'AgreementTheme.prompts': 'id:id text',
  AppAge: 'years:count by:terms|store|pegi|advised who text dated?:sourceDate sources:+id',
  AppKind: 'video-chat|messaging|social|gaming|live-streaming|random-chat',
  AppRecord: 'id:id checked:date reviewBy:date name aliases:*text kinds:+AppKind state:AppRecord.state ages:*AppAge what:Fact whyChildrenLikeIt?:Fact risks:*AppRecord.risks safest:*Fact safestInShort? notForChildren?:Fact afterClosing:*Fact setUp?:AppRecord.setUp blockAndReport?:AppRecord.blockAndReport',
  'AppRecord.blockAndReport': 'text href?:address linkText? sources:+id',
  'AppRecord.risks': 'feature:id note? sources:+id',
  'AppRecord.setUp': 'tool href?:address steps:+Fact shows?:Fact',
  'AppRecord.state': 'is:AppState on?:date text? sources:+id',
  AppState: 'live|closed|renamed|adults-only',
  ChangeNote: 'id:id checked:date reviewBy:date label text apps:+id sources:+id',
  ContactWay: 'by:phone|text|web|email|app value label? note? sources:+id',
  Control: 'id:id checked:date reviewBy:date name kind:provider|device of?:+broadband|mobile tool href?:address formerly? partOf? steps:+Fact covers:Fact doesNotCover:Fact notFound?',
  Fact: 'text sources:+id',
  LocalNote: 'app:id text href?:address',
  Nation: 'england|wales|scotland|northern-ireland',
  PackHead: 'schema:level lang:language version:version issued:moment reviewBy:date publisher:Publisher overlay?:flag',
  Publisher: 'name href?:address',
  Resource: 'id:id checked:date reviewBy:date name href?:address forWhat by formerly? state:live|closed|unconfirmed useInstead?:id sources:+id',
  RiskFeature: 'id:id checked:date reviewBy:date label chip group:RiskGroup alsoIn:*RiskGroup sources:+id',
  RiskGroup: 'content|contact|conduct|commerce',
  Route: 'id:id checked:date reviewBy:date name fullName? situation scope:Fact notFor?:Fact anonymous?:Fact next?:Fact who:+child|parent|professional victim?:under-18|adult|any nations:+Nation ways:+ContactWay emergency:flag essential?:flag',
  Situation: 'id:id checked:date reviewBy:date choice readers:+child|parent|professional|adult routes:+id adultRoutes?:+id first?:Fact keep?:Fact never?:Fact sources:+id',
  Source: 'id:id title publisher url?:address dated:sourceDate',
  Starter: 'id:id checked:date reviewBy:date text topics:+TipTopic ages:+AgeBand sources:+id',
  Tip: 'id:id checked:date reviewBy:date number:count title how tonight? why topics:+TipTopic ages:+AgeBand sources:+id',
  TipSet: 'id:id checked:date reviewBy:date title by issued:date note sources:+id tips:+Tip',
  TipTopic: 'video-chat|strangers|sharing-images|gaming|social-media|parental-controls|talking|ai-companions',
};
