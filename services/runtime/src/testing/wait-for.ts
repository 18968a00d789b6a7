/**
 * Asks again and again until there is an answer.
 *
 * @throws Error naming what was waited for, after `timeoutMs`.
 */
export async function waitFor<T>(ask: () => Promise<T | undefined>, what: string, timeoutMs = 20_000): Promise<T> {
  const until = Date.now() + timeoutMs;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
}
