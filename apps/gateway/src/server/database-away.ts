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

/** What of an error is looked at. Not its class: errors of Node's own come from another realm in some hosts. */
interface ErrorFacts {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  /** TypeORM's name for the cause. */
  driverError?: unknown;
  /** Of an AggregateError: a host name with several addresses, none of which answers. */
  errors?: unknown;
}

/** Whether an error says that the database cannot be asked now, rather than that it was asked something wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 5; depth++) {
    const { code, message, cause, driverError, errors }: ErrorFacts = at;
    if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
    if (typeof code === "string" && (networkCodes.has(code) || stateCodes.has(code) || /^08...$/.test(code)))
      return true;
    if (typeof message === "string" && driverMessages.some((known) => message.includes(known))) return true;
    at = driverError ?? cause;
  }
  return false;
}
