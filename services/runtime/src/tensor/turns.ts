/**
 * Lets one call begin when those before have ended, whether or not they failed: for calls that change what the next one
 * starts from.
 *
 * @param first what the first call waits for
 */
export function turns(
  first: Promise<void> = Promise.resolve(),
): <Output>(call: () => Output | Promise<Output>) => Promise<Output> {
  let last: Promise<unknown> = first;
  return (call) => {
    const next = last.then(call);
    last = next.catch(() => undefined);
    return next;
  };
}
