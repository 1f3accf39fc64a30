import pino from "pino";

/** Structured logs on standard output. Never pass it addresses, names, query strings or what people wrote. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
