/**
 * The editors of school sites as their users meet them, in a page: text goes in as HTML or as a paste, and comes back as
 * the editor would hand it to its website. Bundled and served by `run.ts`; every cleaner stands on `window.cleaners`.
 */
import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import {
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  GeneralHtmlSupport,
  Heading,
  HtmlEmbed,
  Italic,
  Link,
  List,
  Paragraph,
  type EditorConfig,
} from 'ckeditor5';
import DOMPurify from 'dompurify';
import Quill from 'quill';
import tinymce, { type RawEditorOptions } from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';

import { umbraco13Elements } from '../../embed/allow-lists.js';
import { pastedTags } from '../../embed/pasted-attributes.js';

/** What a cleaner makes of each of the pieces of HTML. */
export type Clean = (pieces: readonly string[]) => Promise<string[]>;

declare global {
  interface Window {
    /** By name; undefined where this browser has no such thing. */
    cleaners?: Record<string, Clean | undefined>;
  }
}

/** An editor that is running: takes a piece into its empty page, and gives what it would save. */
interface Running {
  take: (html: string) => void | Promise<void>;
  give: () => string;
  empty: () => void;
  end: () => void | Promise<void>;
}

/** One editor for all pieces, emptied in between: starting one is what takes long. */
const through =
  (start: (place: HTMLElement) => Running | Promise<Running>): Clean =>
  async (pieces) => {
    const place = document.createElement('div');
    document.body.append(place);
    const editor = await start(place);
    const left: string[] = [];
    for (const piece of pieces) {
      editor.empty();
      await editor.take(piece);
      left.push(editor.give());
    }
    await editor.end();
    place.remove();
    return left;
  };

/** Ctrl+V with HTML on the clipboard, as when lines are copied from a rendered page. */
function paste(target: Element, html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', html);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox leaves out what the constructor is given. TinyMCE copies what it can list of an event.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData, enumerable: true });
  target.dispatchEvent(event);
}

/** Some editors read the clipboard in a task of its own. */
const nextTasks = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setTimeout(resolve));
};

const tinyMce = (options: RawEditorOptions, how: 'data' | 'paste' = 'data'): Clean =>
  through(async (place) => {
    const target = place.appendChild(document.createElement('textarea'));
    const [editor] = await tinymce.init({
      target,
      license_key: 'gpl',
      skin: false,
      content_css: false,
      promotion: false,
      ...options,
    });
    if (!editor) throw new Error('TinyMCE did not start.');
    return {
      empty: () => void editor.setContent(''),
      give: () => editor.getContent(),
      end: () => editor.destroy(),
      async take(html) {
        if (how === 'data') return void editor.setContent(html);
        editor.focus();
        paste(editor.getBody(), html);
        await nextTasks();
      },
    };
  });

const ckEditorPlugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote];

const ckEditor = (options: EditorConfig, how: 'data' | 'paste' | 'html-block' = 'data'): Clean =>
  through(async (place) => {
    const target = place.appendChild(document.createElement('div'));
    const editor = await ClassicEditor.create(target, {
      licenseKey: 'GPL',
      plugins: ckEditorPlugins,
      ...options,
    });
    return {
      empty: () => editor.setData(''),
      give: () => editor.getData(),
      end: async () => void (await editor.destroy()),
      take(html) {
        if (how === 'data') return editor.setData(html);
        if (how === 'html-block') return void editor.execute('htmlEmbed', html);
        editor.editing.view.focus();
        paste(editor.editing.view.getDomRoot()!, html);
      },
    };
  });

const tipTap = (how: 'data' | 'paste'): Clean =>
  through((element) => {
    const editor = new Editor({ element, extensions: [StarterKit] });
    return {
      empty: () => void editor.commands.clearContent(),
      give: () => editor.getHTML(),
      end: () => editor.destroy(),
      take(html) {
        if (how === 'data') return void editor.commands.setContent(html);
        editor.commands.focus();
        paste(editor.view.dom, html);
      },
    };
  });

const quill = (how: 'data' | 'paste'): Clean =>
  through((place) => {
    const editor = new Quill(place.appendChild(document.createElement('div')));
    return {
      empty: () => void editor.setText(''),
      // It writes a no-break space for every space.
      give: () => editor.getSemanticHTML().replaceAll('&nbsp;', ' '),
      end: () => undefined,
      async take(html) {
        if (how === 'data') return editor.clipboard.dangerouslyPasteHTML(html);
        editor.focus();
        paste(editor.root, html);
        await nextTasks();
      },
    };
  });

/** Not in every browser, and not yet in the types. */
interface WithSetHtml {
  setHTML(html: string): void;
}

const setHtml: Clean = (pieces) =>
  Promise.resolve(
    pieces.map((html) => {
      const place = document.createElement('div');
      (place as unknown as WithSetHtml).setHTML(html);
      return place.innerHTML;
    }),
  );

window.cleaners = {
  tinymce: tinyMce({}),
  'tinymce-paste': tinyMce({}, 'paste'),
  'tinymce-all-allowed': tinyMce({
    valid_elements: '*[*]',
    extended_valid_elements: ['script', 'iframe', ...pastedTags].map((tag) => `${tag}[*]`).join(','),
    custom_elements: pastedTags.map((tag) => `~${tag}`).join(','),
    sandbox_iframes: false,
  }),
  // Umbraco 13 has TinyMCE 6, which did not yet shut frames in a sandbox by itself.
  'tinymce-umbraco-13': tinyMce({
    valid_elements: umbraco13Elements,
    invalid_elements: 'font',
    sandbox_iframes: false,
  }),
  ckeditor: ckEditor({}),
  'ckeditor-paste': ckEditor({}, 'paste'),
  'ckeditor-all-allowed': ckEditor({
    plugins: [...ckEditorPlugins, GeneralHtmlSupport],
    htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] },
  }),
  'ckeditor-html-block': ckEditor({ plugins: [...ckEditorPlugins, HtmlEmbed] }, 'html-block'),
  tiptap: tipTap('data'),
  'tiptap-paste': tipTap('paste'),
  quill: quill('data'),
  'quill-paste': quill('paste'),
  dompurify: (pieces) => Promise.resolve(pieces.map((html) => DOMPurify.sanitize(html))),
  'set-html': 'setHTML' in Element.prototype ? setHtml : undefined,
};
