import { readLearntAnswers, untaughtThreshold } from "@bellwether/smart-support/answers/learnt-answers";
import {
  readSupportSettings,
  type StoredSupportSettings,
  saveSupportSettings,
} from "@bellwether/smart-support/answers/support-settings";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { globalId } from "../node/global-id.ts";
import type { SupportSetting, SupportSettingPayload, SupportSettingUpdateInput } from "./support-setting.type.ts";

export async function readSupportSetting(db: EntityManager): Promise<SupportSetting> {
  const { abstentionThreshold, version }: StoredSupportSettings = await readSupportSettings(db);
  const learnt = await readLearntAnswers(db);
  return {
    abstentionThreshold,
    threshold: abstentionThreshold ?? learnt?.threshold ?? untaughtThreshold,
    learnt: learnt === null ? null : { ...learnt, modelVersionId: globalId("ModelVersion", learnt.modelVersionId) },
    version,
  };
}

/** Sets when support answers; what the input does not name stays. */
export async function supportSettingUpdate(
  { version, abstentionThreshold = null }: SupportSettingUpdateInput,
  { door, caller }: RequestContext,
): Promise<SupportSettingPayload> {
  const { locale } = caller;
  if (abstentionThreshold !== null && !(abstentionThreshold >= 0 && abstentionThreshold <= 1))
    return {
      supportSetting: null,
      userErrors: [failure(locale, "support.threshold", ["abstentionThreshold"], { threshold: abstentionThreshold })],
    };
  return door.write(caller.tenantId, async (db) => {
    const settings = { ...(await readSupportSettings(db)), abstentionThreshold };
    const secrets = { chat: undefined, encoder: undefined };
    if (await saveSupportSettings(db, settings, secrets, version, caller.id))
      return { supportSetting: await readSupportSetting(db), userErrors: [] };
    const { version: present } = await readSupportSettings(db);
    return {
      supportSetting: null,
      userErrors: [failure(locale, "support.settings-changed", ["version"], { version: present })],
    };
  });
}
