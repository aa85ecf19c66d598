/**
 * Types of our tags for JSX in React, templates and JSX in Vue, and templates in Svelte, made from the manifest of the
 * elements, so that they can never say anything else than it does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Attribute {
  name: string;
  fieldName?: string;
  type?: { text: string };
  description?: string;
}
interface Member {
  kind: string;
  name: string;
  readonly?: boolean;
  description?: string;
}
interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: { name: string; type?: { text: string }; description?: string }[];
}
interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

const generated = '// Made by the build from custom-elements.json.\n';

const comment = (text: string | undefined, indent: string): string =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';

/** What an attribute takes: what its property takes, and what that is written as in HTML. */
function valueOf(className: string, { name, fieldName = name, type }: Attribute): string {
  const property = `${className}['${fieldName}']`;
  const text = type?.text ?? '';
  if (/\bnumber\b/.test(text)) return `${property} | \`\${number}\``;
  if (/\bboolean\b/.test(text)) return `${property} | '' | 'true' | 'false'`;
  return property;
}

function list(name: string, about: string, lines: readonly string[]): string {
  return `\n/** ${about} */\nexport interface ${name} {\n${lines.join('')}}\n`;
}

/** Attributes, other properties and events of an element, each as an interface. */
function describe({ name, tagName, attributes = [], members = [], events = [] }: Declaration): string {
  const base = name.replace(/Element$/, '');
  const written = new Set(attributes.map((one) => one.name));
  // Of the class alone: a static field of the same name hides a property from the analyzer.
  const fields = new Map([
    ...attributes.map(({ fieldName, name: own, description }) => [fieldName ?? own, description] as const),
    ...members
      .filter(({ kind, readonly }) => kind === 'field' && !readonly)
      .map(({ name: field, description }) => [field, description] as const),
  ]);
  return [
    list(
      `${base}Attributes`,
      `Attributes of \`<${tagName}>\`, as they are written in HTML.`,
      attributes.map(
        (one) => `${comment(one.description, '  ')}  '${one.name}'?: ${valueOf(name, one)} | undefined;\n`,
      ),
    ),
    list(
      `${base}Properties`,
      `Properties of \`<${tagName}>\` that are spelt otherwise, or have no attribute.`,
      [...fields]
        .filter(([field]) => !written.has(field))
        .map(([field, about]) => {
          const attribute = attributes.find(({ fieldName }) => fieldName === field);
          const value = attribute ? valueOf(name, attribute) : `${name}['${field}']`;
          return `${comment(about, '  ')}  ${field}?: ${value} | undefined;\n`;
        }),
    ),
    list(
      `${base}Events`,
      `Events of \`<${tagName}>\`, by name.`,
      events.map(
        (event) => `${comment(event.description, '  ')}  '${event.name}': ${event.type?.text ?? 'Event'};\n`,
      ),
    ),
  ].join('');
}

const baseOf = ({ name }: Declaration): string => name.replace(/Element$/, '');

const imported = (elements: readonly Declaration[]): string =>
  `import type {\n${elements
    .flatMap((element) =>
      ['Attributes', 'Properties', 'Events'].map((part) => `  ${baseOf(element)}${part},\n`),
    )
    .join('')}} from './element-types.js';\n`;

const classes = (elements: readonly Declaration[]): string =>
  `import type { ${elements.map(({ name }) => name).join(', ')} } from './index.js';\n`;

/** One line for each tag: `'app-risk-card': Kind<AppRiskCardElement, …>;` */
const entries = (elements: readonly Declaration[], kind: string, indent: string): string =>
  elements
    .map((element) => {
      const base = baseOf(element);
      const parts = `${element.name}, ${base}Attributes, ${base}Properties, ${base}Events`;
      return `${comment(element.description?.split(/\.\s/)[0], indent)}${indent}'${element.tagName}': ${kind}<${parts}>;\n`;
    })
    .join('');

function elementTypes(elements: readonly Declaration[]): string {
  const events = elements.flatMap((element) => element.events ?? []);
  const details = new Set(events.flatMap(({ type }) => /<(\w+)>/.exec(type?.text ?? '')?.[1] ?? []));
  const names = [...elements.map(({ name }) => name), ...details].sort().join(', ');
  return `${generated}import type { ${names} } from './index.js';\n${elements.map(describe).join('')}`;
}

/** React 19 sets a property where there is one of that name, else an attribute, and listens to \`on\` and the name. */
const react = (elements: readonly Declaration[]): string => `${generated}/**
 * Types of the tags for JSX in React 19. Where it is imported once, every file of the project has them:
 * import type {} from 'online-safety-elements/react.js';
 *
 * React keeps \`key\` to itself: give the key of a feed to \`<safety-settings feed-key>\`. What the server renders has
 * attributes only, so write \`child-age\`, not \`childAge\`, where the words must be right without script. To what a server
 * rendered React attaches \`onsafety-alert-hide\` only when it draws anew (react/react#35446): listen in an effect there.
 */
import type { ClassAttributes, HTMLAttributes } from 'react';
${imported(elements)}${classes(elements)}
type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined };

type Tag<Element, Attributes, Properties, Events> = ClassAttributes<Element> &
  Omit<HTMLAttributes<Element>, keyof Attributes | keyof Properties> & { class?: string | undefined } &
  Omit<Attributes, 'key'> & Properties & Listeners<Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, 'Tag', '      ')}    }
  }
}
`;

/** Vue listens to the name as it is written in a template; its types have it in camel case. */
const vue = (elements: readonly Declaration[]): string => `${generated}/**
 * Types of the tags for templates and JSX in Vue 3. Where it is imported once, every file of the project has them:
 * import type {} from 'online-safety-elements/vue.js';
 *
 * Vue keeps \`key\` to itself: give the key of a feed to \`<safety-settings feed-key>\`. Tell the compiler that our tags
 * are elements: \`isCustomElement: (tag) => tag.includes('-')\`.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${imported(elements)}${classes(elements)}
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type Listeners<Events> = { [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: Events[Name]) => void) | undefined };
type Emits<Events> = { [Name in keyof Events & string]: (event: Events[Name]) => void };

type Props<Attributes, Properties, Events> =
  Omit<HTMLAttributes, keyof Attributes | keyof Properties> & Omit<PublicProps, 'class' | 'style'> &
  Omit<Attributes, 'key'> & Properties & Listeners<Events>;

type Tag<Element, Attributes, Properties, Events> = new () => Element & {
  /** @deprecated For the types of templates alone: an element has no such property. */
  $props: Props<Attributes, Properties, Events>;
  /** @deprecated For the types of templates alone: an element has no such method. */
  $emit: EmitFn<Emits<Events>>;
};
type Written<_Element, Attributes, Properties, Events> = Props<Attributes, Properties, Events>;

declare module 'vue' {
  interface GlobalComponents {
${entries(elements, 'Tag', '    ')}  }
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, 'Written', '      ')}    }
  }
}
`;

/** Svelte sets a property where the element has a setter of that name, else an attribute. */
const svelte = (elements: readonly Declaration[]): string => `${generated}/**
 * Types of the tags for templates in Svelte 5. Where it is imported once, every file of the project has them:
 * import type {} from 'online-safety-elements/svelte.js';
 *
 * What the server renders has attributes only, so write \`child-age\`, not \`childAge\`, where the words must be right
 * without script.
 */
import type { HTMLAttributes } from 'svelte/elements';
${imported(elements)}${classes(elements)}
type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\` | \`on:\${Name}\`]?: ((event: Events[Name]) => void) | undefined };

type Tag<Element extends EventTarget, Attributes, Properties, Events> =
  Omit<HTMLAttributes<Element>, keyof Attributes | keyof Properties> & Attributes & Properties & Listeners<Events>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries(elements, 'Tag', '    ')}  }
}
`;

/**
 * Writes `element-types.d.ts`, and for each framework a file of types with a module beside it that does nothing, so that
 * an import which a compiler leaves in still runs.
 *
 * @param dist folder with `custom-elements.json`, where they are written
 */
export function writeFrameworkTypes(dist: string): void {
  const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')) as Manifest;
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);
  writeFileSync(join(dist, 'element-types.d.ts'), elementTypes(elements));
  for (const [name, write] of Object.entries({ react, vue, svelte })) {
    writeFileSync(join(dist, `${name}.d.ts`), write(elements));
    writeFileSync(join(dist, `${name}.js`), `// Types alone: see ${name}.d.ts.\nexport {};\n`);
  }
}
