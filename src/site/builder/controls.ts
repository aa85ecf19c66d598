import '../../content/en/index.js';
import {
  controls as parentalControls,
  features,
  findApp,
  knownAppIds,
  resources,
} from '../../content/registry.js';
import { pastedTags } from '../../embed/pasted-attributes.js';
import type { PastedTag } from '../../embed/snippet.js';
import { plainOptions, plainSchool, type Kind, type PlainOption, type RecordsOf } from './plain-options.js';

/** One value of a choice. */
export interface Value {
  value: string;
  name: string;
}

/** One labelled control of the builder. */
export interface Control {
  /** The attribute it sets. */
  name: string;
  label: string;
  hint: string;
  kind: Kind;
  isFirst: boolean;
  /** What may be chosen. */
  values?: Value[];
  min?: number;
  max?: number;
}

/** All controls of the builder. */
export interface Controls {
  options: Record<PastedTag, Control[]>;
  /** Said once for all elements. */
  school: Control[];
}

/** An attribute as the manifest of the elements has it. */
export interface ManifestAttribute {
  name: string;
  description?: string;
  default?: string;
}

/** What we read of a custom elements manifest (https://github.com/webcomponents/custom-elements-manifest). */
export interface Manifest {
  modules: readonly {
    declarations?: readonly { tagName?: string; attributes?: readonly ManifestAttribute[] }[];
  }[];
}

/** The attributes that the manifest names for a tag. */
export function manifestAttributes({ modules }: Manifest, tag: string): readonly ManifestAttribute[] {
  const found = modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === tag)?.attributes;
  if (!found) throw new Error(`The manifest has no <${tag}>. Run: npm run build -- --only manifest`);
  return found;
}

/** The first sentence of a description, on one line. */
const firstSentence = (description: string): string =>
  description.replace(/\s+/g, ' ').split(/(?<=\.)\s/)[0] ?? '';

/** `live-video`: Live video. */
const spoken = (value: string): string => {
  const words = value.replaceAll(/-(?=[a-z])/g, ' ').replace(/^(\d+)-(\d+)$/, '$1 to $2');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * The values that the first sentence of a description lists in backticks, with what it says of each in brackets:
 * "`panel` (all routes), `guide` (…) or `link` (two lines)." What stands before a colon is not among them.
 */
export function listedValues(description: string, names: Readonly<Record<string, string>> = {}): Value[] {
  const sentence = firstSentence(description);
  const list = /^[^(]*?:\s/.test(sentence) ? sentence.slice(sentence.indexOf(': ') + 2) : sentence;
  return [...list.matchAll(/`([^`]+)`(?:\s\(([^)]+)\))?/g)].map(([, value = '', about]) => ({
    value,
    name: names[value] ?? (about ? `${spoken(value)}: ${about}` : spoken(value)),
  }));
}

function recordValues(of: RecordsOf): Value[] {
  switch (of) {
    case 'apps':
      return knownAppIds('en').map((id) => ({ value: id, name: findApp(id, 'en')?.record.name ?? id }));
    case 'risks':
      return features('en').records.map(({ id, label }) => ({ value: id, name: label }));
    case 'providers':
    case 'devices':
      return parentalControls('en', { kind: of === 'providers' ? 'provider' : 'device' }).records.map(
        ({ id, name }) => ({ value: id, name }),
      );
    case 'resources':
      return resources('en').records.map(({ id, name }) => ({ value: id, name }));
  }
}

function controlOf({ name, description = '' }: ManifestAttribute, plain: PlainOption): Control {
  const { label, kind, hint, first, of, min, max, names } = plain;
  const values = of ? recordValues(of) : kind === 'choice' ? listedValues(description, names) : undefined;
  return {
    name,
    label,
    hint: hint ?? firstSentence(description),
    kind,
    isFirst: first === true,
    ...(values && { values }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

/** In the order of the table: what is asked first stands first. */
function controlsFor(
  attributes: readonly ManifestAttribute[],
  table: Readonly<Record<string, PlainOption>>,
): Control[] {
  return Object.entries(table).map(([name, plain]) => {
    const attribute = attributes.find((one) => one.name === name);
    if (!attribute) throw new Error(`plain-options.ts names "${name}", which the manifest does not have.`);
    return controlOf(attribute, plain);
  });
}

/**
 * The controls of the builder, made from the manifest of the elements and the table of plain words.
 *
 * @throws Error where the table names an attribute that the manifest does not have
 */
export function controlsFrom(manifest: Manifest): Controls {
  const of = (tag: PastedTag) => controlsFor(manifestAttributes(manifest, tag), plainOptions[tag]);
  return {
    options: Object.fromEntries(pastedTags.map((tag) => [tag, of(tag)])) as Record<PastedTag, Control[]>,
    school: controlsFor(manifestAttributes(manifest, 'safety-settings'), plainSchool),
  };
}
