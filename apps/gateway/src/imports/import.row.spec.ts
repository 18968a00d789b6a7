import "reflect-metadata";
import { importKinds } from "@bellwether/data-import/contract";
import { describe, expect, it } from "@jest/globals";
import { type ImportRow, toImport } from "./import.row.ts";
import { ImportKind } from "./import.type.ts";

const row: ImportRow = {
  id: "00000000-0000-4000-8000-000000000001",
  kind: "orders",
  file_name: "f.csv",
  status: "COMPLETED",
  bytes_total: 10,
  bytes_read: 10,
  rows_read: 2,
  rows_accepted: 1,
  rows_rejected: 1,
  summary: { created: 1 },
  failure: null,
  created_at: new Date(0),
  started_at: null,
  finished_at: null,
};

describe("toImport", () => {
  it("has a kind in the schema for every kind that can be imported, and no other", () => {
    expect(importKinds.map((kind) => toImport({ ...row, kind }).kind).sort()).toEqual(Object.keys(ImportKind).sort());
  });

  it("gives the address of the errors only where there are some", () => {
    expect(toImport(row).errorsUrl).toBe(`/imports/${row.id}/errors.csv`);
    expect(toImport({ ...row, rows_rejected: 0 }).errorsUrl).toBeNull();
  });
});
