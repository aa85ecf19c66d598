import type { System } from './system.js';
import { sources } from './systems-evidence.js';
import { leftBy, type Find } from './survival.js';

const keepLine = 'Paste the lines. Keep the first line as one line.';
const lookAgain =
  'Open the page in a private window. You see a box with a coloured line at its edge, as in the preview. Plain text without the box means that the script did not run.';
const onlyLink = 'Paste the plain link on its own instead. Every system we know of keeps it.';

/** All systems, in the order a webmaster is asked. */
export const systems: readonly System[] = [
  {
    id: 'wordpress-admin',
    name: 'WordPress, and I am an administrator or editor',
    tier: 'T1',
    otherTiers: ['T2', 'T5', 'T4', 'T0'],
    why: 'On a single WordPress site, administrators and editors may store any code. A file of your own is not held back by filters that block other websites.',
    steps: [
      'Put the file online-safety-elements.js into a folder of your website called files. Ask your web host if you do not know how.',
      'Edit the page and add a block of the kind Custom HTML.',
      keepLine,
      'Save the page.',
    ],
    check: lookAgain,
    ifStripped:
      'Is the box empty, with the words beneath it? Then the lines were broken up. Paste them again into a Custom HTML block. Is the tag gone? You may not be allowed to store code: choose the entry for authors.',
    cleaners: ['untouched'],
    evidence: [sources.wordPressTried, sources.wordPressShape, sources.wordPressRights],
    notConfirmed: [
      'Whether the media library takes a file that ends in .js.',
      'Versions of WordPress other than 6.1.',
    ],
  },
  {
    id: 'wordpress-author',
    name: 'WordPress, and I am an author, or our site is one of many in a trust',
    tier: 'T5',
    otherTiers: ['T3', 'T0'],
    why: 'WordPress takes code away from authors, and on a multisite from everyone but its super administrator. It fetches a short version of our page by its address.',
    steps: [
      'Put the cursor on an empty line.',
      'Paste the address alone on that line, with nothing before or after it.',
      'Paste the plain link on the next line.',
      'Save the page.',
    ],
    check:
      'Look at the page. In the place of the address you see a short text with links. The plain link stands below it.',
    ifStripped:
      'Do you still see the bare address? Your site does not fetch such pages. Take the address away and keep the plain link.',
    cleaners: ['wordpress-author'],
    evidence: [
      sources.wordPressTried,
      sources.wordPressOembed,
      sources.wordPressKses,
      sources.wordPressRights,
      sources.wordPressMultisite,
    ],
    notConfirmed: [
      'Other versions of WordPress than 6.1, and plugins that switch embeds off.',
      'The script for links in a theme’s template, on a real site.',
    ],
  },
  {
    id: 'drupal',
    name: 'LocalGov Drupal, or another editor that only keeps text and links',
    tier: 'T3',
    otherTiers: ['T0'],
    why: 'The text format of LocalGov Drupal keeps no script, no frame, no tag of ours and not even a div. It keeps links. A script in the site’s template can turn these into elements.',
    steps: [
      'Once: ask the people who look after the site’s code to put the script into its template.',
      'In the page, start an empty paragraph.',
      'Add the link there, alone in its paragraph.',
      'Save the page.',
    ],
    check:
      'Open the page in a private window. In the place of the link you see the box from the preview. Until the script is in the template you see the plain link, and that is fine.',
    ifStripped:
      'The link is all that this way needs. Does it stand in a sentence? Give it a paragraph of its own.',
    cleaners: ['localgov-drupal', 'ckeditor', 'ckeditor-paste'],
    evidence: [sources.localGovFormat, sources.ckEditorUnwraps],
    notConfirmed: [
      'A real LocalGov Drupal site; councils change its text formats.',
      'Whether phone links are kept there.',
    ],
  },
  {
    id: 'umbraco',
    name: 'Umbraco',
    tier: 'T4',
    otherTiers: ['T0'],
    why: 'The rich text editor of Umbraco 13 keeps frames with all their attributes. It keeps no script and no tag of ours.',
    steps: [
      'Open the page and its rich text editor.',
      'Open the view of the source code, if your editor has one.',
      'Paste both lines at the end.',
      'Save and publish.',
    ],
    check: 'Look at the page. You see the box from the preview, and the plain link below it.',
    ifStripped: onlyLink,
    cleaners: ['tinymce-umbraco-13'],
    evidence: [sources.umbracoElements],
    notConfirmed: [
      'Umbraco 14 and later, which has another editor.',
      'Whether the button for the source code is switched on at your site.',
    ],
  },
  {
    id: 'wix',
    name: 'Wix',
    tier: 'T4',
    otherTiers: ['T0'],
    why: 'Wix puts pasted code into a closed frame of its own. A frame with our page in it works there.',
    steps: [
      'Add the element that Wix calls HTML.',
      'Paste the line with the frame into it.',
      'Make the element as high as the frame.',
      'Add the plain link in a text below it. Publish.',
    ],
    check:
      'Look at the published page on a phone. You see the whole box, with no second scroll bar, and the plain link below it.',
    ifStripped: onlyLink,
    cleaners: [],
    evidence: [sources.wixHtml, sources.wixElement],
    notConfirmed: ['A real Wix site.', 'Whether links that call a number work inside its frame.'],
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    tier: 'T0',
    otherTiers: ['T4'],
    why: 'The plain link works in every text. A frame is said to work as well, but we found no page of Squarespace that says so.',
    steps: [
      'Write the words of the link into a text on your page.',
      'Make them a link to the address.',
      'Save the page.',
    ],
    check: 'Follow the link from the published page.',
    ifStripped: 'Type the words, select them and add the address with the link button.',
    cleaners: [],
    evidence: [sources.squarespaceThird],
    notConfirmed: ['Frames and code blocks, and which plans have them.', 'A real Squarespace site.'],
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    tier: 'T4',
    otherTiers: ['T0'],
    why: 'Google Sites shows another page in a frame by its address. Code that is pasted runs in an inner frame of Google’s, where a script from elsewhere was refused.',
    steps: [
      'Copy the address from the line with the frame: what stands between the quotation marks after src.',
      'Embed it in your page by its address, not as code.',
      'Pull the frame to the height that we give.',
      'Add the plain link in a text below it. Publish.',
    ],
    check: 'Look at the published page on a phone. You see the whole box and the plain link below it.',
    ifStripped: onlyLink,
    cleaners: [],
    evidence: [sources.googleSites],
    notConfirmed: ['A real Google site.', 'Whether links that call a number work inside its frame.'],
  },
  {
    id: 'sharepoint',
    name: 'SharePoint Online',
    tier: 'T0',
    otherTiers: ['T4'],
    why: 'SharePoint runs no script of others. It shows a frame only from websites that its administrator has allowed, so the link works today and the frame once ours is on that list.',
    steps: [
      'Write the words of the link into a text on your page.',
      'Make them a link to the address.',
      'Publish the page.',
      'For the frame, ask your administrator to allow our website first. Then embed the line with the frame.',
    ],
    check: 'Follow the link from the published page. With the frame you see the box from the preview.',
    ifStripped: 'A frame that is refused means that our website is not on the list. Keep the link.',
    cleaners: [],
    evidence: [sources.sharePointFrames, sources.sharePointScript],
    notConfirmed: ['A real SharePoint site with our website on its list.'],
  },
  {
    id: 'html',
    name: 'I can edit the HTML of our pages',
    tier: 'T1',
    otherTiers: ['T2', 'T0'],
    why: 'What you write is what readers get. A file of your own is not held back by filters that block other websites.',
    steps: [
      'Put the file online-safety-elements.js into a folder of your website called files.',
      keepLine,
      'Save or publish the page.',
    ],
    check: lookAgain,
    ifStripped:
      'Is the tag gone after you saved? Then an editor cleans your HTML: choose the entry for editors that only keep text and links. Does the address of the file no longer begin with a slash? The editor has changed it: put the slash back, or use the file on our website.',
    cleaners: ['untouched', 'ckeditor-html-block', 'ckeditor-all-allowed'],
    evidence: [sources.tinyMceAddresses],
    notConfirmed: [],
  },
  {
    id: 'only-links',
    name: 'I can only add text and links',
    tier: 'T0',
    otherTiers: [],
    why: 'A plain link is kept by every editor and every filter we have tested or read about.',
    steps: [
      'Write the words of the link into your page.',
      'Make them a link to the address.',
      'Save the page.',
    ],
    check: 'Follow the link from the published page.',
    ifStripped: 'Type the words, select them and add the address with the link button.',
    cleaners: [
      'sanitize-html',
      'wordpress-author',
      'localgov-drupal',
      'tinymce',
      'tinymce-paste',
      'ckeditor',
      'ckeditor-paste',
      'tiptap',
      'tiptap-paste',
      'quill',
      'quill-paste',
      'dompurify',
      'set-html',
    ],
    evidence: [],
    notConfirmed: [],
  },
  {
    id: 'other',
    name: 'Another system for school or council sites',
    tier: 'T0',
    otherTiers: [],
    why: 'What these systems keep is not public, or we have not found it: e4education, Juniper, PrimarySite, Schudio, School Jotter, FSE, Weduc, Realsmart, Jadu, Contensis, Sway and Notion. Links are what all systems have.',
    steps: [
      'Write the words of the link into your page.',
      'Make them a link to the address.',
      'Save the page.',
      'Ask your provider whether a page may hold a frame or a script. If so, choose the frame.',
    ],
    check: 'Follow the link from the published page.',
    ifStripped: 'Type the words, select them and add the address with the link button.',
    cleaners: [],
    evidence: [],
    notConfirmed: ['Everything but the plain link.'],
  },
  {
    id: 'developer',
    name: 'I am a developer and build the site',
    tier: 'T6',
    otherTiers: ['T2', 'T1', 'T0'],
    why: 'The package has types and one module for each element, and goes into your own build.',
    steps: [
      'Install the package in the version that is given.',
      'Import the element in the code of your page.',
      'Put the tag into your template, with the plain link after it.',
    ],
    check: 'Look at the page and at the console. A report there names what was wrong with a tag.',
    ifStripped:
      'Does a sanitiser of your own run over the template? Let the tag and its attributes through, or keep the plain link.',
    cleaners: ['untouched'],
    evidence: [],
    notConfirmed: [],
  },
];

/** The system of that id, or undefined. */
export function findSystem(id: string): System | undefined {
  return systems.find((system) => system.id === id);
}

/** What all of a system's tested editors and filters leave of its tier; empty for a system without any. */
export function leftIn({ cleaners, tier }: System): Find[] {
  const all = cleaners.map((cleaner) => leftBy(cleaner, tier));
  return (all[0] ?? []).filter((name) => all.every((names) => names.includes(name)));
}
