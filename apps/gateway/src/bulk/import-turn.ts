/** Has a transaction give up after some seconds where an import of the organisation writes: its client can ask again. */
export const turnPatienceSql = "SET LOCAL lock_timeout = '3s'";

/** Whether a transaction gave up waiting for a lock. */
export function isTurnTaken(error: unknown): boolean {
  // lock_not_available
  return typeof error === "object" && error !== null && "code" in error && error.code === "55P03";
}
