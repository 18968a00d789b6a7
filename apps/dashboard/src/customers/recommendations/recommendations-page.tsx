"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Stack } from "@mantine/core";
import { IconShoppingBagHeart } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { modelTrainMutation } from "../../models/models.operations.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { useAction } from "../../states/use-action.ts";
import { CustomerSections } from "../customer-sections.tsx";
import { PreviewControls } from "./preview-controls.tsx";
import { PreviewTable } from "./preview-table.tsx";
import { QualityTable } from "./quality-table.tsx";
import {
  namedCustomerQuery,
  namedProductsQuery,
  recommendationQualityQuery,
  recommendationsPreviewQuery,
} from "./recommendations.operations.ts";
import { useQualitySentence } from "./use-quality-sentence.ts";
import { type RecommendationsState, useRecommendationsState } from "./use-recommendations-state.ts";

/** What would be recommended to whom by which rules, and how good that is. */
export function RecommendationsPage() {
  const t = useTranslations("recommendations");
  const sentence = useQualitySentence();
  const state = useRecommendationsState();
  const { data, error, loading, refetch } = useQuery(recommendationQualityQuery, fresh);
  const quality = data?.recommendationQuality;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error ? null : data && (quality ? sentence(quality) : t("empty.title"))}
        actions={<WorkOut />}
      />
      <CustomerSections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : quality ? (
        <Stack gap={24}>
          <Preview state={state} />
          <QualityTable quality={quality} />
        </Stack>
      ) : loading ? (
        <ChartSkeleton />
      ) : (
        <EmptyState
          icon={<IconShoppingBagHeart size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
        />
      )}
    </>
  );
}

function Preview({ state }: { state: RecommendationsState }) {
  const t = useTranslations("recommendations");
  const format = useFormat();
  const { customer, basket, hideOutOfStock, hideBought, hideInactive } = state;
  const who = useQuery(namedCustomerQuery, { variables: { externalId: customer ?? "" }, skip: customer === null });
  const what = useQuery(namedProductsQuery, { variables: { externalIds: basket }, skip: basket.length === 0 });
  const known = customer === null ? null : (who.data?.customer ?? null);
  const products = basket.length === 0 ? [] : (what.data?.products.nodes ?? []);
  const waits = (customer !== null && who.loading) || (basket.length > 0 && what.loading);
  const { data, previousData, error, refetch } = useQuery(recommendationsPreviewQuery, {
    ...fresh,
    variables: {
      input: {
        customerId: known?.id ?? null,
        productIds: products.map(({ id }) => id),
        hideOutOfStock,
        hideBought,
        hideInactive,
        first: 15,
      },
    },
    skip: waits,
  });
  const preview = (data ?? previousData)?.recommendationsPreview;
  const named = basket.map((externalId) => products.find((one) => one.externalId === externalId) ?? { externalId });
  return (
    <div>
      <PreviewControls
        state={state}
        customer={customer === null ? null : (known ?? { externalId: customer })}
        basket={named}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : preview ? (
        <PreviewTable
          preview={preview}
          preamble={[
            [t("customer"), customer ?? t("everybody")],
            [t("basket"), basket.join(", ")],
            [t("made"), preview.recommendations[0] ? format.instant(preview.recommendations[0].computedAt) : ""],
          ]}
        />
      ) : (
        <ChartSkeleton />
      )}
    </div>
  );
}

/** Has everything worked out again; the frame tells how far that is. */
function WorkOut() {
  const t = useTranslations("recommendations");
  const { may } = useViewer();
  const [train] = useMutation(modelTrainMutation, { refetchQueries: ["Activity"] });
  const { run, busy } = useAction();
  if (!may("MODELS_MANAGE")) return null;
  const start = () =>
    run(async () => (await train({ variables: { input: { task: "RECOMMENDATION" } } })).data?.modelTrain, t("started"));
  return (
    <Button variant="default" loading={busy} onClick={() => void start()}>
      {t("workOut")}
    </Button>
  );
}
