/** A signal that SIGINT and SIGTERM abort, so that what is under way can roll back; a second one ends the process. */
export function abortOnSignals(): { signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new Error("The command was interrupted."));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const dispose = () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
  return { signal: controller.signal, dispose };
}
