import keys from './keys.json' with { type: 'json' };

/**
 * Public keys of the project, `name:key`, as `content-key` takes them. They are pinned: a page trusts those of the file
 * it has, and a new file is what adds or revokes one. None yet: nobody has made the project’s key.
 */
export const pinnedKeys: readonly string[] = keys;
