import { type DestinationStream, type Logger, pino } from "pino";

/** Structured log lines on standard output. Headers and bodies are never logged: they hold secrets and people's data. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: "gateway" },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: pino.stdSerializers.err,
      req: (request: { method?: string; url?: string }) => ({
        method: request.method,
        path: request.url?.split("?", 1)[0],
      }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
