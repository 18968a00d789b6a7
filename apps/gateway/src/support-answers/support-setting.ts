import { readLearntAnswers, untaughtThreshold } from "@bellwether/smart-support/answers/learnt-answers";
import {
  readSupportSettings,
  type StoredSupportSettings,
  type SupportSettings,
  saveSupportSettings,
  supportChatOwner,
} from "@bellwether/smart-support/answers/support-settings";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { globalId } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { brokenEndpointRules } from "./endpoint-rules.ts";
import { chooseEncoder, readSupportEncoder } from "./support-encoder.ts";
import type { SupportSetting, SupportSettingPayload, SupportSettingUpdateInput } from "./support-setting.type.ts";

export async function readSupportSetting(db: EntityManager, language: SentenceLocale): Promise<SupportSetting> {
  const { abstentionThreshold, answerMode, chatUrl, chatModel, chatSecret, version } = await readSupportSettings(db);
  const learnt = await readLearntAnswers(db);
  return {
    abstentionThreshold,
    threshold: abstentionThreshold ?? learnt?.threshold ?? untaughtThreshold,
    learnt: learnt === null ? null : { ...learnt, modelVersionId: globalId("ModelVersion", learnt.modelVersionId) },
    answerMode,
    chatUrl,
    chatModel,
    hasChatSecret: chatSecret !== null,
    encoder: await readSupportEncoder(db, language),
    version,
  };
}

/** Sets when support answers, and in whose words; what the input does not name stays. The endpoint's key is sealed, and shown to nobody. */
export async function supportSettingUpdate(
  input: SupportSettingUpdateInput,
  context: RequestContext,
): Promise<SupportSettingPayload> {
  const { door, caller, services } = context;
  const { locale, tenantId } = caller;
  const key = input.chatSecret === undefined ? undefined : textOf(input.chatSecret);
  return door.write(tenantId, async (db) => {
    const before = await readSupportSettings(db);
    if (before.version !== input.version) return changedMeanwhile(before);
    const settings = withGiven(before, input);
    const userErrors = [
      ...brokenThreshold(settings.abstentionThreshold),
      ...brokenEndpointRules(settings, key, before, { destinations: services.destinations, locale }),
    ];
    if (userErrors.length > 0) return { supportSetting: null, userErrors };
    const chosen = input.encoder ? await chooseEncoder(db, input.encoder, context) : settings;
    if ("userErrors" in chosen) return { supportSetting: null, userErrors: chosen.userErrors };
    const seal = (text: string) => services.secrets.seal(Buffer.from(text, "utf8"), supportChatOwner(tenantId));
    const chatSecret = typeof key === "string" ? seal(key) : key;
    const { encoderId } = chosen;
    if (await saveSupportSettings(db, { ...settings, encoderId }, chatSecret, input.version, caller.id))
      return { supportSetting: await readSupportSetting(db, locale), userErrors: [] };
    return changedMeanwhile(await readSupportSettings(db));
  });

  function changedMeanwhile({ version }: StoredSupportSettings): SupportSettingPayload {
    const userErrors = [failure(locale, "support.settings-changed", ["version"], { version })];
    return { supportSetting: null, userErrors };
  }

  function brokenThreshold(threshold: number | null): UserError[] {
    if (threshold === null || (threshold >= 0 && threshold <= 1)) return [];
    return [failure(locale, "support.threshold", ["abstentionThreshold"], { threshold })];
  }
}

function withGiven(before: StoredSupportSettings, input: SupportSettingUpdateInput): SupportSettings {
  const { abstentionThreshold, answerMode, chatUrl, chatModel } = input;
  return {
    ...before,
    abstentionThreshold: abstentionThreshold === undefined ? before.abstentionThreshold : abstentionThreshold,
    answerMode: answerMode ?? before.answerMode,
    chatUrl: chatUrl === undefined ? before.chatUrl : textOf(chatUrl),
    chatModel: chatModel === undefined ? before.chatModel : textOf(chatModel),
  };
}

/** Fields that people leave empty are those that they give nothing for. */
function textOf(given: string | null): string | null {
  return given?.trim() || null;
}
