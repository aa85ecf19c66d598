import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Registers only what one element imports, in a process of its own, and lists cited sources that are missing. */
function missingSources(records: string, sources: string): string[] {
  const code = `
    const { source, ...registry } = await import('./registry.ts');
    await import('./en/${records}.ts');
    await import('./sources/${sources}.ts');
    const cited = [];
    const walk = (value, key) => {
      if (key === 'sources') cited.push(...value);
      else if (value && typeof value === 'object') for (const [k, v] of Object.entries(value)) walk(v, k);
    };
    walk([
      registry.knownAppIds('en').map((id) => registry.findApp(id, 'en')),
      registry.changesFor('snapchat', 'en'),
      ['police-2021', 'guide'].map((id) => registry.findTipSet(id, 'en')),
      ...['routes', 'situations', 'starters', 'controls', 'agreement', 'resources'].map((list) => registry[list]('en')),
    ]);
    console.log(JSON.stringify({ cited: cited.length, missing: cited.filter((id) => !source(id)) }));`;
  const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
  });
  const { cited, missing } = JSON.parse(out) as { cited: number; missing: string[] };
  assert.ok(cited > 10, 'records were found');
  return missing;
}

describe('a page with one element', () => {
  it('has every source of the cards', () => assert.deepEqual(missingSources('apps', 'apps'), []));
  it('has every source of who to tell', () => assert.deepEqual(missingSources('routes', 'routes'), []));
  it('has every source of what can happen', () =>
    assert.deepEqual(missingSources('situations', 'routes'), []));
  it('has every source of the tips and of what opens a talk', () =>
    assert.deepEqual(missingSources('tips', 'guides'), []));
  it('has every source of the controls', () => assert.deepEqual(missingSources('controls', 'guides'), []));
  it('has every source of the agreement', () => assert.deepEqual(missingSources('agreement', 'guides'), []));
  it('has every source of the pages and guides', () =>
    assert.deepEqual(missingSources('resources', 'guides'), []));
});
