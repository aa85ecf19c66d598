import { report } from './report.js';
import { version } from './version.js';

/** What `define` needs of a class: our stamp, and the tag it documents. */
export interface StampedElement extends CustomElementConstructor {
  readonly version?: string;
  readonly tagName?: string;
}

/**
 * Registers a class under a tag name. Never throws: a second copy of this package, another version of it or
 * somebody else's element of that name leave the page as it is, with one console report where the webmaster
 * should know.
 *
 * @param tag a custom element name; `app-risk-card` is also a common Angular selector, so another may be chosen
 * @param elementClass the class to register; a class that has a name already is registered as a subclass
 * @param registry where; the page's registry by default. Outside a browser there is none, and nothing happens.
 * @returns whether the tag now runs this class (or the same version from another copy)
 */
export function define(
  tag: string,
  elementClass: StampedElement,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): boolean {
  if (!registry) return false;
  const owner = registry.get(tag) as StampedElement | undefined;
  if (owner) {
    if (owner.version === version && owner.tagName === elementClass.tagName) return true;
    const by =
      owner.tagName === elementClass.tagName && owner.version
        ? `version ${owner.version} of this package`
        : 'another script';
    report(
      tag,
      'tag-taken',
      `${by} registered <${tag}> first, so version ${version} left it alone. Load one script once, or register another tag name.`,
    );
    return false;
  }
  try {
    // A constructor can be registered only once (https://html.spec.whatwg.org/#element-definition).
    const named = typeof registry.getName === 'function' ? registry.getName(elementClass) : undefined;
    registry.define(tag, named ? class extends elementClass {} : elementClass);
    return true;
  } catch (error) {
    report(tag, 'not-defined', `<${tag}> could not be registered: ${String(error)}`);
    return false;
  }
}
