"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconChartHistogram } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../charts/chart-skeleton.tsx";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { stockAddress } from "../inventory/addresses.ts";
import { TrustMark } from "../models/trust-mark.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { productDemandQuery } from "./demand.operations.ts";
import { DemandControls } from "./demand-controls.tsx";
import { historySteps, levelsUpTo } from "./horizons.ts";
import { ProductForecast } from "./product-forecast.tsx";
import { useDemandState } from "./use-demand-state.ts";
import { useForecastSentence } from "./use-forecast-sentence.ts";

/** How much one product is expected to sell, how sure that is, and why. */
export function ProductPage({ productId }: { productId: string }) {
  const t = useTranslations("product");
  const state = useDemandState();
  const format = useFormat();
  const sentence = useForecastSentence();
  const { granularity, horizon, location, level } = state;
  const { data, previousData, error, loading, refetch } = useQuery(productDemandQuery, {
    variables: {
      productId,
      locationId: location,
      horizon,
      granularity,
      levels: levelsUpTo(level),
      last: historySteps[granularity],
    },
  });
  const shown = data ?? previousData;
  const product = shown?.node && "name" in shown.node ? shown.node : null;
  const forecast = shown?.demandForecast;

  return (
    <>
      <PageHead
        crumbs={
          <>
            <Link href="/demand">{t("up")}</Link> / {product?.externalId ?? "…"}
            {product?.category ? ` · ${product.category.path}` : ""}
            {product?.unitPrice ? ` · ${format.money(product.unitPrice.amount, product.unitPrice.currency)}` : ""}
          </>
        }
        title={product?.name ?? "…"}
        sentence={forecast ? sentence(forecast) : loading && !error ? undefined : null}
        actions={
          <>
            {forecast ? (
              <TrustMark model={forecast.modelVersion} realised={forecast.realisedAccuracy} step={granularity} />
            ) : null}
            {product ? (
              <Button component={Link} href={stockAddress(productId, location)} variant="default" size="xs">
                {t("stock")}
              </Button>
            ) : null}
          </>
        }
      />
      <DemandControls state={state} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : forecast && product ? (
        <ProductForecast product={product} forecast={forecast} />
      ) : loading ? (
        <ChartSkeleton />
      ) : (
        <EmptyState
          icon={<IconChartHistogram size={24} stroke={1.5} />}
          title={product ? t("empty.title") : t("unknown.title")}
          text={product ? t("empty.text") : t("unknown.text")}
          action={
            <Button component={Link} href={product ? "/models" : "/demand"} variant="default">
              {product ? t("empty.action") : t("unknown.action")}
            </Button>
          }
        />
      )}
    </>
  );
}
