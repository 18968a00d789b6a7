import { createHash } from "node:crypto";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { AdAddressRefused, AdHttp } from "./ad-http.ts";
import type { ListedPerson } from "./audience-channel.ts";
import { GoogleChannel } from "./google-channel.ts";
import { MetaChannel } from "./meta-channel.ts";
import { GoogleServer } from "./testing/google-server.ts";
import { MetaServer } from "./testing/meta-server.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const people = (count: number): ListedPerson[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `p${n}`,
    email: digest(`p${n}`),
    phone: n === 0 ? digest("1") : null,
  }));
const http = (networks = "127.0.0.0/8") =>
  new AdHttp({ destinations: new Destinations(networks), signal: new AbortController().signal, firstWaitMs: 1 });
const limited = { status: 400, body: { error: { message: "Too many calls", code: 80_003 } } };

describe("a custom audience of Meta", () => {
  let server: MetaServer;
  const channel = (list: object = {}, over = http()) =>
    new MetaChannel(over, { url: server.url, listId: MetaServer.listId, accessToken: MetaServer.accessToken, ...list });

  beforeEach(async () => {
    server = await MetaServer.open();
  });
  afterEach(() => server.close());

  it("takes people on once, however often they are told, and off again", async () => {
    const told = people(3);
    expect(await channel().check()).toMatchObject({ outcome: "TAKEN" });
    await channel().add(told);
    expect(await channel().add(told)).toMatchObject({ outcome: "TAKEN" });
    expect(server.members.size).toBe(3);
    expect(server.heard[1]!.body).toBe(server.heard[2]!.body);
    await channel().remove(told.slice(1));
    expect([...server.members]).toEqual([`${told[0]!.email}|${told[0]!.phone}`]);
  });

  it("waits out a limit that passes, and gives up one that lasts", async () => {
    server.instead.push(limited, { status: 503, body: {} });
    expect(await channel().add(people(1))).toMatchObject({ outcome: "TAKEN" });
    server.instead.push(limited, limited, limited, limited);
    expect(await channel().add(people(1))).toMatchObject({ outcome: "LATER" });
    server.instead.push({ ...limited, status: 429, headers: { "retry-after": "3600" } });
    expect(await channel().add(people(1))).toMatchObject({ outcome: "LATER" });
    expect(server.heard).toHaveLength(8);
  });

  it.each([
    [{ accessToken: "another" }, "ads.unauthorised"],
    [{ listId: "1" }, "ads.no-list"],
  ])("says what somebody has to put right: %j", async (list, code) => {
    expect(await channel(list).check()).toMatchObject({ outcome: "STOPPED", code });
  });

  it("has refused what is not hashed, and more people than a request takes", async () => {
    const open = [{ id: "p", email: "dana@example.com", phone: null }];
    expect(await channel().add(open)).toMatchObject({ outcome: "STOPPED", code: "ads.refused" });
    expect(await channel().add(people(10_001))).toMatchObject({ outcome: "STOPPED", code: "ads.refused" });
    expect(server.members.size).toBe(0);
  });

  it("is told nothing at an address that is closed", async () => {
    await expect(channel({}, http("10.0.0.0/8")).add(people(1))).rejects.toThrow(AdAddressRefused);
    expect(server.heard).toHaveLength(0);
  });
});

describe("a Customer Match list of Google", () => {
  let server: GoogleServer;
  const channel = (list: object = {}) =>
    new GoogleChannel(http(), {
      url: server.url,
      tokenUrl: `${server.url}/token`,
      accountId: GoogleServer.accountId,
      managerId: null,
      listId: GoogleServer.listId,
      ...GoogleServer.credentials,
      ...list,
    });

  beforeEach(async () => {
    server = await GoogleServer.open();
  });
  afterEach(() => server.close());

  it("is asked without being changed, takes people on, and off again", async () => {
    expect(await channel().check()).toMatchObject({ outcome: "TAKEN" });
    expect(server.members.size).toBe(0);
    await channel().add(people(3));
    expect(server.members.size).toBe(3);
    await channel().remove(people(3));
    expect(server.members.size).toBe(0);
  });

  it("names the people that it cannot read, and has the others", async () => {
    const told = people(4);
    server.unread.add(told[2]!.email!);
    const answer = await channel().add(told);
    expect(answer).toMatchObject({ outcome: "TAKEN", refused: new Map([["p2", "INVALID_SHA256_FORMAT"]]) });
    expect(server.members.size).toBe(3);
  });

  it("is asked for another token when one ends", async () => {
    const one = channel();
    await one.add(people(1));
    server.expireToken();
    expect(await one.add(people(2))).toMatchObject({ outcome: "TAKEN" });
    expect(server.heard.filter(({ path }) => path === "/token")).toHaveLength(2);
  });

  it.each([
    [{ refreshToken: "taken back" }, "ads.unauthorised"],
    [{ accountId: "1" }, "ads.unauthorised"],
    [{ listId: "1" }, "ads.refused"],
  ])("says what somebody has to put right: %j", async (list, code) => {
    expect(await channel(list).check()).toMatchObject({ outcome: "STOPPED", code });
  });
});
