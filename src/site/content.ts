import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, nothing } from 'lit';
import { english } from '../content/en/index.js';
import { londonDay } from '../content/freshness.js';
import { readSchemas } from '../content/schema/files.js';
import { day } from '../i18n/format.js';
import { checkPack } from '../publish/check-pack.js';
import { buildPack, packText, type PackFile } from '../publish/content-pack.js';
import { signPack } from '../publish/keys.js';
import type { Page } from './shell.js';

/** The words of the site as open data, and signed where the build has a key. */
export interface OpenContent {
  page: Page;
  /** Text of each file by its path in the site. */
  files: Record<string, string>;
}

const lang = 'en';

/**
 * The words as a pack for `content/` of the site.
 *
 * @param out folder of the site as it was: a version that stands there signed is never written over
 * @param now the moment of publishing
 * @param keyFile file with the private key; without one nothing is signed
 * @throws Error where a page would refuse the pack, or the key is none
 */
export async function openContent(out: string, now: Date, keyFile?: string): Promise<OpenContent> {
  const issued = now.toISOString().replace(/\.\d+Z$/, 'Z');
  const pack = buildPack({
    lang,
    version: freeVersion(out, now),
    issued,
    publisher: { name: 'Online Safety Elements' },
    ...(isAllDue(now) && { reviewBy: issued.slice(0, 10) }),
  });
  const text = packText(pack);
  const schemas = [...readSchemas()].map(([name, schema]) => [
    `content/schema/${name}`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  const signed = keyFile ? await sign(text, keyFile, now) : undefined;
  return {
    page: aboutPage(pack, signed !== undefined),
    files: {
      [`content/content.${lang}.json`]: text,
      ...(Object.fromEntries(schemas) as Record<string, string>),
      ...(signed && {
        [`content/content.${lang}.jws`]: signed,
        [`content/${pack.version}/content.${lang}.jws`]: signed,
      }),
    },
  };
}

async function sign(text: string, keyFile: string, now: Date): Promise<string> {
  const { problems } = await checkPack(text, { now });
  const [wrong] = problems.filter(({ weight }) => weight === 'error');
  if (wrong) throw new Error(`The words cannot be published: ${wrong.message}`);
  return signPack(text, readFileSync(keyFile, 'utf8'));
}

/** The version of today that is not published yet: `2027.03.01`, then `2027.03.01.2`. */
function freeVersion(out: string, now: Date): string {
  const today = londonDay(now).replaceAll('-', '.');
  for (let count = 1; ; count += 1) {
    const version = count === 1 ? today : `${today}.${String(count)}`;
    if (!existsSync(join(out, 'content', version))) return version;
  }
}

/** Nobody has checked anything for long: the pack is due from its first day, and readers are told. */
const isAllDue = (now: Date): boolean =>
  [...english.apps, ...english.routes].every(({ reviewBy }) => reviewBy < londonDay(now));

function aboutPage({ version, issued, publisher }: PackFile, isSigned: boolean): Page {
  return {
    path: 'content/',
    title: 'Our words as open data',
    description: 'All our words on apps, tips and who to tell in one file, free to use.',
    styles: ['site.css'],
    body: html`<h1>Our words as open data</h1>
      <p>
        <a href="content.${lang}.json">content.${lang}.json</a> holds all our words: apps, tips, parental controls, who to tell, and
        where each fact comes from. Version ${version}, of
        <time datetime=${issued}>${day(issued.slice(0, 10), 'en-GB')}</time>.
      </p>
      <h2>How you may use it</h2>
      <p>
        The licence is <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">CC BY 4.0</a>. Use it for
        anything. Name “${publisher.name}”, and say if you changed the words. Each record says when it must be checked again: please
        do not show it as fresh after that day.
      </p>
      <h2>What is in it</h2>
      <p><a href="schema/pack.schema.json">pack.schema.json</a> explains every field. The schemas of the records stand beside it.</p>
      ${
        isSigned
          ? html`<h2>For a page that asks for newer words</h2>
            <p>
              <a href="content.${lang}.jws">content.${lang}.jws</a> is the same file, signed. <a href="${version}/content.${lang}.jws">The
              one of version ${version}</a> never changes.
            </p>`
          : nothing
      }`,
  };
}
