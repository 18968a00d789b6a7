/** Node 20 forgets a timeout that nothing but `AbortSignal.any` knows as soon as garbage is collected: it would never come. */
const awaited = new Set<AbortSignal>();

/**
 * Aborts with any of the signals, or after a while, with a `TimeoutError` as its reason.
 *
 * @param ms milliseconds, by which a process that ends is not kept
 */
export function signalWithin(ms: number, ...signals: readonly AbortSignal[]): AbortSignal {
  const late = AbortSignal.timeout(ms);
  awaited.add(late);
  late.addEventListener("abort", () => awaited.delete(late), { once: true });
  return AbortSignal.any([...signals, late]);
}
