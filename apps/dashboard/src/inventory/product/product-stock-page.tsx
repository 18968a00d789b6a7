"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconBuildingWarehouse } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { productAddress } from "../../demand/product-cell.tsx";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { importAddress } from "../../imports/import-address.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { PlaceActs } from "../acts/place-acts.tsx";
import { PlaceStock } from "./place-stock.tsx";
import { PlacesTable } from "./places-table.tsx";
import { productStockQuery } from "./product-stock.operations.ts";

/** What there is of one product, what becomes of it, and how it is to be kept. */
export function ProductStockPage({ productId }: { productId: string }) {
  const t = useTranslations("productStock");
  const format = useFormat();
  const [{ location }, setState] = useQueryStates({ location: parseAsString, point: parseAsInteger });
  const { data, error, loading, refetch } = useQuery(productStockQuery, { ...fresh, variables: { productId } });
  const product = data?.node && "inventory" in data.node ? data.node : null;
  const places = product?.inventory.nodes ?? [];
  const place = places.find((position) => position.location.id === location) ?? places[0];
  const total = places.reduce((sum, position) => sum + Number(position.available), 0);
  return (
    <>
      <PageHead
        crumbs={
          <>
            <Link href="/inventory/stock">{t("up")}</Link> / {product?.externalId ?? "…"}
            {product?.category ? ` · ${product.category.path}` : ""}
          </>
        }
        title={product?.name ?? "…"}
        sentence={
          product && place
            ? t("sentence", { units: format.units(total), places: places.length })
            : loading && !error
              ? undefined
              : null
        }
        actions={
          product ? (
            <>
              {place ? <PlaceActs key={place.id} place={{ ...place, product }} /> : null}
              <Button component={Link} href={productAddress(productId)} variant="subtle" size="xs">
                {t("demand")}
              </Button>
            </>
          ) : null
        }
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : product && place ? (
        <>
          {places.length > 1 ? (
            <PlacesTable
              product={product}
              places={places}
              current={place.location.id}
              // A point belongs to the curve of its place.
              onChoose={(id) => void setState({ location: id, point: null })}
            />
          ) : null}
          <PlaceStock key={place.id} product={product} position={place} />
        </>
      ) : loading ? (
        <ChartSkeleton />
      ) : (
        <EmptyState
          icon={<IconBuildingWarehouse size={24} stroke={1.5} />}
          title={product ? t("empty.title") : t("unknown.title")}
          text={product ? t("empty.text") : t("unknown.text")}
          action={
            <Button component={Link} href={product ? importAddress("STOCK") : "/inventory/stock"} variant="default">
              {product ? t("empty.action") : t("unknown.action")}
            </Button>
          }
        />
      )}
    </>
  );
}
