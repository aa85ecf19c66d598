/**
 * What a frame page and the page around it say to each other. Both ends belong to the same release only by chance, so
 * every message carries its version, and what is not understood is passed over.
 */
const type = 'online-safety-frame';
const version = 1;

/** A frame says how high its content is; the page around it asks for that, and says whether the frame has that height now. */
export type FrameMessage = { height: number } | { ask: true } | { fits: boolean };

/** A frame is never made higher than this, whatever it says: the longest page of ours is about 5,000 px on a phone, 10,000 with large text. */
export const highest = 20_000;

/** A message as it is posted. */
export const written = (message: FrameMessage): object => ({ type, version, ...message });

/** A message as it was received, or undefined for any other. */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  if (message['type'] !== type || message['version'] !== version) return undefined;
  const { height, ask, fits } = message;
  if (Number.isInteger(height) && Number(height) > 0) return { height: Math.min(Number(height), highest) };
  if (ask === true) return { ask };
  return typeof fits === 'boolean' ? { fits } : undefined;
}
