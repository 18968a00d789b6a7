import { randomUUID } from "node:crypto";
import { type AdAudience, addAdAudience, adSecretOwner } from "../delivery/ads/ad-audience.ts";
import { GoogleServer } from "../delivery/ads/testing/google-server.ts";
import { MetaServer } from "../delivery/ads/testing/meta-server.ts";
import { type SendingScene, testAccess } from "./sending-scene.ts";

const lists: Record<AdAudience["platform"], { list: AdAudience; credentials: object }> = {
  META: {
    list: { platform: "META", name: "Spring at Meta", accountId: null, managerId: null, listId: MetaServer.listId },
    credentials: { accessToken: MetaServer.accessToken },
  },
  GOOGLE: {
    list: {
      platform: "GOOGLE",
      name: "Spring at Google",
      accountId: GoogleServer.accountId,
      managerId: null,
      listId: GoogleServer.listId,
    },
    credentials: GoogleServer.credentials,
  },
};

/** Adds the list that a test's server has. @param credentials other than those that the server takes @returns its key */
export async function addList(
  { write, tenantId }: { write: SendingScene["write"]; tenantId: string },
  platform: AdAudience["platform"],
  credentials: object = lists[platform].credentials,
): Promise<string> {
  const id = randomUUID();
  const sealed = testAccess().secrets.seal(Buffer.from(JSON.stringify(credentials)), adSecretOwner(tenantId, id));
  await write((db) => addAdAudience(db, id, lists[platform].list, sealed, "anna"));
  return id;
}
