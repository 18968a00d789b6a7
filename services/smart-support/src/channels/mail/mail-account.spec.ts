import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { noteLook, readMailAccount, saveMailAccount } from "./mail-account.ts";

const account = {
  isOn: true,
  address: "help@shop.example",
  host: "imap.shop.example",
  port: 993,
  security: "TLS" as const,
  username: "help",
  mailbox: "INBOX",
};

let database: RuntimeDatabase;
beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());

describe("the mark of a mailbox", () => {
  it("is not moved by a look that began before it became another: mails of the new one up to the old mark were left out", async () => {
    const tenantId = await database.addTenant();
    const write = <T>(work: Parameters<typeof database.door.write<T>>[1]) => database.door.write(tenantId, work);
    await write((db) => saveMailAccount(db, account, Buffer.from("sealed"), 0, "owner"));
    const look = { version: 1, uidValidity: 7n, lastUid: 900, problem: null };
    await write((db) => noteLook(db, look));
    expect(await write(readMailAccount)).toMatchObject({ uidValidity: 7n, lastUid: 900 });
    await write((db) =>
      saveMailAccount(db, { ...account, host: "imap.other.example" }, Buffer.from("sealed"), 1, "owner"),
    );
    await write((db) => noteLook(db, { ...look, lastUid: 901 }));
    expect(await write(readMailAccount)).toMatchObject({ uidValidity: null, lastUid: 0, version: 2 });
  });
});
