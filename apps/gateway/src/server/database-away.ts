/** Codes of the operating system for a server that cannot be reached. */
const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
]);

/** SQLSTATE: shutting down, crashed, starting up, out of connections. Class 08 is every failure of a connection. */
const stateCodes = new Set(["57P01", "57P02", "57P03", "53300"]);

/** What the driver says without a code. */
const driverMessages = [
  "Connection terminated",
  "connection timeout",
  "timeout exceeded when trying to connect",
  "Client has encountered a connection error",
  "Cannot use a pool after calling end on the pool",
];

/** Whether an error says that the database cannot be asked now, rather than that it was asked something wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)) return true;
    const code = (cause as { code?: unknown }).code;
    if (typeof code === "string" && (networkCodes.has(code) || stateCodes.has(code) || /^08...$/.test(code)))
      return true;
    const { message } = cause;
    if (driverMessages.some((known) => message.includes(known))) return true;
    cause = (cause as { driverError?: unknown }).driverError ?? cause.cause;
  }
  return false;
}
