/** What the documents tell people to type, paste and open is true. Reads dist/ for what was built. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';

import { commandsOf, elements, faultOf, help, manifest, read, root } from './documents.js';

const dist = join(root, 'dist');
const documents = ['README.md', 'CONTRIBUTING.md', 'src/content/README.md'];

for (const path of documents) {
  describe(path, () => {
    const document = read(path);

    it('tells commands that exist, with options that exist', () => {
      const faults = commandsOf(document).flatMap((command) => {
        const fault = faultOf(command);
        return fault ? [`${command}: ${fault}`] : [];
      });
      assert.deepEqual(faults, []);
    });

    it('names options that some script has', () => {
      const scripts = [
        '.scripts/test.ts',
        '.scripts/build.ts',
        '.scripts/start.ts',
        'src/content/check-cli.ts',
        'src/content/schema/generate.ts',
      ];
      const options = document.inline.filter((code) => /^--\w/.test(code)).map((code) => code.split(' ')[0]!);
      const unknown = options.filter(
        (option) =>
          !option.startsWith('--safety-') && !scripts.some((script) => help(script).includes(option)),
      );
      assert.deepEqual(unknown, []);
    });

    it('links to files that are there, and to the address that npm start serves', () => {
      const dead = document.links.filter((link) => {
        if (link.startsWith('http://localhost')) return !help('.scripts/start.ts').includes(link);
        if (/^https?:/.test(link)) return false;
        const [file = '', fragment] = link.split('#');
        const place = file === '' ? join(root, path) : resolve(root, dirname(path), file);
        if (!existsSync(place)) return true;
        const headings = [...readFileSync(place, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
          heading!
            .toLowerCase()
            .replace(/[^\w\s-]/g, '')
            .replace(/\s/g, '-'),
        );
        return fragment !== undefined && !headings.includes(fragment);
      });
      assert.deepEqual(dead, []);
    });

    it('names files and folders that are there', () => {
      const isPath = (code: string): boolean =>
        /^[\w.-]*(?:\/[\w.*<>-]+)+\/?$|^[\w.-]+\/$|^[\w-]+\.(?:ts|json|js|md)$/.test(code);
      const places = [
        dirname(path),
        '',
        'src',
        'src/content/en',
        'src/elements/report-ceop',
        'dist',
        'dist/site',
        'dist/cdn',
      ];
      const missing = document.inline.filter((code) => {
        if (!isPath(code) || code.startsWith(manifest.name)) return false;
        // `sources/*.json`, `en/apps/<id>.json`: the folder has to be there.
        const fixed = code.replace(/[^/]*[*<].*$/, '');
        return !places.some((place) => existsSync(join(root, place, fixed)));
      });
      assert.deepEqual(missing, []);
    });

    it('has HTML to paste that keeps to one line and uses tags and attributes that exist', () => {
      const faults: string[] = [];
      const shown = [
        ...document.of('html'),
        ...document.inline.filter((code) => /^<[a-z]+-[a-z-]+[\s>]/.test(code)),
      ];
      for (const code of shown) {
        for (const [, tag = '', written = ''] of code.matchAll(
          /<([a-z]+-[a-z-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g,
        )) {
          const element = elements.get(tag);
          if (!element) faults.push(`there is no <${tag}>`);
          for (const [, attribute] of written.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)) {
            if (!element?.attributes.some(({ name }) => name === attribute))
              faults.push(`<${tag}> has no ${attribute}`);
          }
        }
      }
      for (const code of document.of('html')) {
        // The shape that survives WordPress: see src/embed/snippet.ts.
        for (const line of code.trim().split('\n')) {
          const isTag =
            /^(?:<div>(?:<script type="module" src="[^"]+"><\/script>)?)?<([a-z]+-[a-z-]+)(?:\s[^>]*)?>(.*)<\/\1>(?:<\/div>)?$/.exec(
              line,
            );
          if (!isTag && !/^<p><a href="[^"]+">[^<]+<\/a><\/p>$/.test(line))
            faults.push(`this line is neither a tag nor a plain link: ${line}`);
          if (/<\/?(?!a\b|strong\b|em\b|b\b)[a-z]/.test(isTag?.[2] ?? ''))
            faults.push(`only text and inline elements stand inside a tag: ${line}`);
          if (isTag?.[2] && !/^<div>.*<\/div>$/.test(line))
            faults.push(`a tag with words in it stands in a <div>: ${line}`);
        }
      }
      assert.deepEqual(faults, []);
    });

    it('imports what the package exports', () => {
      const code = document.of('js').join('\n');
      const addresses = [
        ...[...code.matchAll(/(?:from|import) '([^']+)'/g)].map(([, address]) => address!),
        ...document.inline.filter((text) => text.startsWith(`${manifest.name}/`)),
      ];
      const missing = addresses.filter((address) => {
        const wanted = `.${address.slice(manifest.name.length)}`;
        return !Object.entries(manifest.exports).some(([pattern, target]) => {
          const [before = '', after = ''] = pattern.split('*');
          const matches = pattern.includes('*')
            ? wanted.startsWith(before) && wanted.endsWith(after)
            : wanted === pattern;
          const file = typeof target === 'string' ? target : target?.default;
          const star = wanted.slice(before.length, wanted.length - after.length);
          return matches && file !== undefined && existsSync(join(root, file.replace('*', star)));
        });
      });
      assert.deepEqual(missing, []);
      const index = readFileSync(join(dist, 'index.js'), 'utf8');
      const unknown = [...code.matchAll(/import \{([^}]+)\} from '([^']+)'/g)]
        .filter(([, , address]) => address === manifest.name)
        .flatMap(([, names]) => names!.split(',').map((name) => name.trim()))
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(index));
      assert.deepEqual(unknown, []);
    });
  });
}

describe('README.md, for editors', () => {
  const { text, prose } = read('README.md');

  it('has one row for each element, with attributes and values that the element documents', () => {
    const rows = [...prose.matchAll(/^\| `<([\w-]+)>` *\|[^|]*\|(.*)\|$/gm)].map(([, tag, cell]) => ({
      tag: tag!,
      cell: cell!,
    }));
    assert.deepEqual(rows.map(({ tag }) => tag).sort(), [...elements.keys()].sort());
    const faults = rows.flatMap(({ tag, cell }) => {
      const { attributes, slots } = elements.get(tag)!;
      return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => {
        const [, name = '', values = ''] =
          /^([\w-]+…?)(?:="([^"]*)")?$/.exec(code.replaceAll('\\|', '|')) ?? [];
        if (name === 'slot')
          return slots.some((slot) => slot.name === values) ? [] : [`<${tag}> has no slot ${values}`];
        if (name.endsWith('…'))
          return attributes.some((one) => one.name.startsWith(name.slice(0, -1)))
            ? []
            : [`<${tag}> has no ${name}`];
        const attribute = attributes.find((one) => one.name === name);
        if (!attribute) return [`<${tag}> has no ${code}`];
        const unknown = values
          .split('|')
          .filter((value) => /^[a-z]/.test(value) && !attribute.description?.includes(`\`${value}\``));
        return unknown.map((value) => `<${tag} ${name}> does not document "${value}"`);
      });
    });
    assert.deepEqual(faults, []);
  });

  it('names the Node version that package.json asks for', () => {
    const [, said] = /Node (\d+\.\d+) or newer/.exec(text) ?? [];
    assert.equal(`>=${said}`, manifest.engines.node);
  });

  it('names the attributes that every element takes', () => {
    const [, sentence = ''] = /^Every element takes (.*?)\. /m.exec(text) ?? [];
    const names = [...sentence.matchAll(/`([a-z-]+)`/g)]
      .map(([, name]) => name!)
      .filter((name) => !['light', 'dark'].includes(name));
    assert.ok(names.length > 0, 'the sentence was found');
    const faults = [...elements]
      // It shows nothing, so it has no heading.
      .filter(([tag]) => tag !== 'safety-settings')
      .flatMap(([tag, { attributes }]) =>
        names
          .filter((name) => !attributes.some((one) => one.name === name))
          .map((name) => `<${tag}> has no ${name}`),
      );
    assert.deepEqual(faults, []);
  });
});
