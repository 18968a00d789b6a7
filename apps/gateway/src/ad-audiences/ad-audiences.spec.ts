import { GoogleServer } from "@bellwether/campaigns/delivery/ads/testing/google-server";
import { MetaServer } from "@bellwether/campaigns/delivery/ads/testing/meta-server";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import type { AdAudienceConnectInput } from "./ad-audience.type.ts";
import { adAudienceChange, adAudienceCheck, adAudienceConnect } from "./connect-ad-audience.ts";

let gateway: DomainGateway;
let meta: MetaServer;
let google: GoogleServer;

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8" } });
  await gateway.door.write(gateway.tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Tea & Co')"));
  [meta, google] = await Promise.all([MetaServer.open(), GoogleServer.open()]);
});
afterAll(async () => {
  await gateway?.close();
  await Promise.all([meta?.close(), google?.close()]);
});

/** Does something as a request does, with the platforms on this machine. */
async function asRequest<Done>(
  work: (context: ReturnType<DomainGateway["open"]>["context"]) => Promise<Done>,
): Promise<Done> {
  const { context, close } = gateway.open();
  const adAddresses = { meta: meta.url, google: google.url, googleToken: `${google.url}/token` };
  try {
    return await work({ ...context, services: { ...context.services, adAddresses } });
  } finally {
    await close();
  }
}

const ours: AdAudienceConnectInput = {
  platform: "META",
  name: " Spring ",
  listId: MetaServer.listId,
  credentials: { accessToken: MetaServer.accessToken },
};
const connect = (change: Partial<AdAudienceConnectInput> = {}) =>
  asRequest((context) => adAudienceConnect({ ...ours, ...change }, context));

describe("lists at ad platforms", () => {
  it("are not connected with what no platform would take, and nobody is asked", async () => {
    const { adAudience, userErrors } = await connect({
      platform: "GOOGLE",
      name: " ",
      listId: "spring",
      accountId: "123",
      credentials: { accessToken: "x" },
    });
    expect(adAudience).toBeNull();
    expect(userErrors.map(({ field }) => field?.[0])).toEqual(["name", "listId", "accountId", "credentials"]);
    expect(google.heard).toHaveLength(0);
  });

  it("are not connected where the platform refuses, in its own words", async () => {
    const { adAudience, userErrors } = await connect({ credentials: { accessToken: "expired" } });
    expect(adAudience).toBeNull();
    expect(userErrors).toMatchObject([
      { code: "CONFLICT", message: expect.stringContaining("Invalid OAuth access token.") },
    ]);
    meta.instead.push({ status: 503, body: {} });
    expect((await connect()).userErrors).toMatchObject([{ code: "UNAVAILABLE" }]);
    const { data } = await gateway.ask("{ adAudiences { name } }");
    expect(data.adAudiences).toEqual([]);
  });

  it("are connected once, with credentials that nobody is shown", async () => {
    const { adAudience, userErrors } = await connect();
    expect(userErrors).toEqual([]);
    expect(adAudience).toMatchObject({ name: "Spring", problem: null, members: 0, version: 1 });
    expect(adAudience!.checkedAt).toBeInstanceOf(Date);
    expect((await connect()).userErrors).toMatchObject([{ code: "CONFLICT", field: ["listId"] }]);
    const [row]: { credentials: Buffer }[] = await gateway.door.read(gateway.tenantId, (db) =>
      db.query("SELECT credentials FROM ad_audience"),
    );
    expect(row!.credentials.includes(MetaServer.accessToken)).toBe(false);
    const inGoogle = await connect({
      platform: "GOOGLE",
      name: "Autumn",
      listId: GoogleServer.listId,
      accountId: "123-456-7890",
      credentials: GoogleServer.credentials,
    });
    expect(inGoogle.adAudience).toMatchObject({ accountId: GoogleServer.accountId });
    const { data } = await gateway.ask("{ adAudiences { name platform } }");
    expect(data.adAudiences).toEqual([
      { name: "Autumn", platform: "GOOGLE" },
      { name: "Spring", platform: "META" },
    ]);
  });

  it("tell when they cannot be filled any more, and are changed by whoever saw them last", async () => {
    const { data } = await gateway.ask("{ adAudiences { id name } }");
    const { id: adAudienceId } = data.adAudiences[1];
    meta.instead.push({ status: 400, body: { error: { message: "Session has expired", code: 190 } } });
    const checked = await asRequest((context) => adAudienceCheck({ adAudienceId }, context));
    expect(checked.adAudience?.problem).toContain("refuses the credentials");
    const change = (version: number) =>
      asRequest((context) =>
        adAudienceChange({ adAudienceId, version, name: "Summer", credentials: ours.credentials }, context),
      );
    expect((await change(7)).userErrors).toMatchObject([{ code: "CONFLICT", field: ["version"] }]);
    expect((await change(1)).adAudience).toMatchObject({ name: "Summer", problem: null, version: 2 });
  });

  it("are chosen for campaigns, and let go of when none needs them", async () => {
    const { data } = await gateway.ask("{ adAudiences { id name } }");
    const { id } = data.adAudiences[1];
    const create = (adAudienceId: string) =>
      gateway.ask(
        `mutation ($list: ID!) { campaignCreate(input: { name: "Spring", channels: [AD_PLATFORM], adAudienceId: $list }) {
           campaign { id adAudience { name } missing { field } } userErrors { message } } }`,
        { variables: { list: adAudienceId } },
      );
    const made = await create(id);
    expect(made.data.campaignCreate.campaign).toMatchObject({ adAudience: { name: "Summer" } });
    expect(JSON.stringify(made.data.campaignCreate.campaign.missing)).toContain("audience");
    const unknown = await create(globalId("AdAudience", "00000000-0000-4000-8000-000000000000"));
    expect(unknown.data.campaignCreate.userErrors).toMatchObject([
      { message: expect.stringContaining("no such list") },
    ]);
    const letGo = await gateway.ask(
      "mutation ($id: ID!) { adAudienceDisconnect(input: { adAudienceId: $id }) { disconnectedId userErrors { message } } }",
      { variables: { id } },
    );
    expect(letGo.data.adAudienceDisconnect).toEqual({ disconnectedId: id, userErrors: [] });
    const after = await gateway.ask(
      `{ campaign(id: "${made.data.campaignCreate.campaign.id}") { adAudience { name } } }`,
    );
    expect(after.data.campaign.adAudience).toBeNull();
  });
});
