import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { readTrustedDocuments, TrustedDocuments } from "./trusted-documents.ts";

const text = "query Hello { hello }";
const id = createHash("sha256").update(text).digest("hex");
const persisted = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

describe("trusted documents", () => {
  it("give the text of a registered id, however the client says it", () => {
    const trusted = new TrustedDocuments({ [id]: text }, "only");
    expect(trusted.resolve(persisted(id))).toBe(text);
    expect(trusted.resolve({ documentId: `sha256:${id}` })).toBe(text);
    expect(trusted.resolve({ query: text })).toBe(text);
  });

  it("are found by the hash of their text, whatever the file calls them", () => {
    expect(new TrustedDocuments({ anything: text }, "only").resolve({ documentId: id })).toBe(text);
  });

  it("refuse everything else when only they are answered", () => {
    const trusted = new TrustedDocuments({ [id]: text }, "only");
    expect(() => trusted.resolve({ query: "{ hello }" })).toThrow(/Only registered operations/);
    expect(() => trusted.resolve({ documentId: "abc" })).toThrow(/No operation is registered under the id abc/);
  });

  it("let any text through where they are off", () => {
    const trusted = new TrustedDocuments({}, "off");
    expect(trusted.resolve({ query: "{ hello }" })).toBe("{ hello }");
    expect(trusted.resolve({})).toBeUndefined();
  });

  it("need their file only where nothing else is answered", async () => {
    await expect(readTrustedDocuments("/nowhere/documents.json", "only")).rejects.toThrow(/needs the file/);
    expect((await readTrustedDocuments("/nowhere/documents.json", "off")).resolve({ query: text })).toBe(text);
  });
});
