import { describe, expect, it } from "@jest/globals";
import { isDatabaseAway } from "./database-away.ts";

const withCode = (code: string) => Object.assign(new Error("x"), { code });

describe("isDatabaseAway", () => {
  it.each([
    ["a refused connection", withCode("ECONNREFUSED")],
    ["a server shutting down", withCode("57P01")],
    ["any failure of a connection", withCode("08006")],
    ["no connection in time", new Error("timeout exceeded when trying to connect")],
    ["a connection cut in the middle", new Error("Connection terminated unexpectedly")],
    ["a host with several dead addresses", new AggregateError([withCode("ECONNREFUSED")])],
    ["the cause of another error", new Error("query failed", { cause: withCode("ECONNRESET") })],
    ["TypeORM's wrapping", Object.assign(new Error("x"), { driverError: withCode("57P03") })],
  ])("knows %s", (_name, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    ["a broken rule", withCode("23505")],
    ["wrong SQL", withCode("42601")],
    ["a cancelled statement", withCode("57014")],
    ["any other error", new Error("x")],
    ["nothing", undefined],
  ])("does not mistake %s for it", (_name, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
