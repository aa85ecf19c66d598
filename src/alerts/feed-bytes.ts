/**
 * The text of a body. A mark of the byte order decides, then the charset of the answer, then the XML declaration; else
 * it is UTF-8. Many RSS feeds of councils are still windows-1252, and their apostrophes would be lost.
 */
export function decoded(bytes: Uint8Array<ArrayBuffer>, contentType: string | undefined): string {
  // Where a declaration can stand, every encoding that can be declared looks like ASCII, but for UTF-16.
  const start = String.fromCharCode(...bytes.subarray(0, 100)).replaceAll('\0', '');
  const declared =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ??
    /^[^<]{0,4}<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
  return decoder(marked(bytes) ?? (declared && really(bytes, declared))).decode(bytes);
}

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb ? 'utf-8' : undefined;
}

/** "UTF-16" in the declaration of a file that is none is a common slip of exports from Windows: every second byte of UTF-16 markup is nought. */
function really([first, second]: Uint8Array, declared: string): string {
  if (!/^utf-?16/i.test(declared)) return declared;
  return second === 0 ? 'utf-16le' : first === 0 ? 'utf-16be' : 'utf-8';
}

function decoder(name = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    // An encoding nobody knows.
    return new TextDecoder();
  }
}
