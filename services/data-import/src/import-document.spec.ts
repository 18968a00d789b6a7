import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { TakeDocument } from "./take-document.ts";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.clear());

const load = (text: string, takeDocument: TakeDocument) => desk.import("articles", text, {}, { takeDocument });

describe("import of a document", () => {
  it("hands its bytes on with its name, and counts what became of it", async () => {
    const taken: [string, string][] = [];
    const outcome = await load("# Returns\n", async (_db, { fileName, bytes }) => {
      taken.push([fileName, new TextDecoder().decode(bytes)]);
      return { outcome: "created" };
    });
    expect(outcome).toMatchObject({
      status: "COMPLETED",
      rowsRead: 1,
      counts: { created: 1, updated: 0, unchanged: 0 },
    });
    expect(taken).toEqual([["articles.csv", "# Returns\n"]]);
  });

  it("that is refused changes nothing, and names the file and the rule", async () => {
    const outcome = await load("x", async () => {
      return { outcome: "refused", problem: "document.protected" };
    });
    expect(outcome).toMatchObject({
      status: "FAILED",
      failure: {
        code: "document.protected",
        facts: { name: "articles.csv" },
        message: "articles.csv opens by a password alone.",
      },
    });
  });
});
