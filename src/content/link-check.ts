/** Whether a link answers, by its status; a site that refuses robots is not dead. */
export async function answers(url: string): Promise<string | undefined> {
  try {
    const reply = await fetch(url, {
      method: 'GET',
      redirect: 'follow',
      signal: AbortSignal.timeout(15_000),
    });
    return reply.status >= 400 && ![401, 403, 405, 429].includes(reply.status)
      ? `answers ${String(reply.status)}`
      : undefined;
  } catch (error) {
    return `does not answer: ${(error as Error).message}`;
  }
}
