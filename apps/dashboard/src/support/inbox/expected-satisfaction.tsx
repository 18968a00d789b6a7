import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ConversationBriefFragment } from "../../gql/graphql.ts";

/** What mark a customer who gave none would probably have given, and what speaks against a better one. */
export function ExpectedSatisfaction({
  expectedSatisfaction: expected,
}: Pick<ConversationBriefFragment, "expectedSatisfaction">) {
  const t = useTranslations("inbox.expected");
  const format = useFormat();
  if (!expected) return null;
  return (
    <section>
      <h3>{t("title")}</h3>
      <p>{t("mark", { mark: format.measure(expected.mark), chance: format.share(expected.dissatisfied) })}</p>
      <ul>
        {expected.against.map((sign) => (
          <li key={sign}>{t(`sign.${sign}`)}</li>
        ))}
      </ul>
    </section>
  );
}
