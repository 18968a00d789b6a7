import { popularCount } from "@bellwether/customer-behaviour/recommend/contract";
import { Field, ID, InputType, Int } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { checkBetween } from "../errors/check-between.ts";
import { parseKeys, parseOptionalKey } from "../node/global-id.ts";
import { type RecommendationRow, toRecommendation } from "./recommendation.row.ts";
import type { RecommendationsPreview } from "./recommendation.type.ts";
import { inactive, outOfStock, popularRows, profilingRefused } from "./recommendation-sql.ts";

/** Most products of a basket: more say no more. */
const mostInBasket = 50;

@InputType("RecommendationsPreviewInput", {
  description:
    "For whom or what products are recommended, and by which rules. Without customer and basket, what is popular.",
})
export class RecommendationsPreviewInput {
  @Field(() => ID, { nullable: true, description: "The customer; with a basket, only the rules look at them." })
  customerId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Products of a basket, at most ${mostInBasket}, that others are to go with.`,
  })
  productIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether products that are out of stock are left out." })
  hideOutOfStock!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether products that the customer has bought are left out.",
  })
  hideBought!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether products that are not sold any more are left out.",
  })
  hideInactive!: boolean;

  @Field(() => Int, { defaultValue: 10, description: `Most products, from 1 to ${popularCount}.` })
  first!: number;
}

type PreviewRow = RecommendationRow & { inactive: boolean; out_of_stock: boolean; bought: boolean };

/** Applies the rules to what is stored. Neighbours of a basket add up, each product named by the one that speaks most for it. */
export async function previewRecommendations(
  input: RecommendationsPreviewInput,
  { db }: RequestContext,
): Promise<RecommendationsPreview> {
  const customer = parseOptionalKey("Customer", input.customerId, "input.customerId");
  const basket = parseKeys("Product", input.productIds ?? [], "input.productIds");
  if (basket.length > mostInBasket)
    throw badUserInput("input.productIds", `input.productIds may name ${mostInBasket} products; got ${basket.length}.`);
  const first = checkBetween("input.first", input.first, 1, popularCount);
  const rows = await db.query<PreviewRow>(
    `SELECT one.*, ${inactive("one.product_id")} AS inactive, ${outOfStock("one.product_id")} AS out_of_stock,
       one.product_id = ANY($2::uuid[]) OR EXISTS (
         SELECT FROM sales_order o JOIN order_line l ON l.order_id = o.id
         WHERE o.customer_id = $1::uuid AND o.kind = 'SALE' AND l.product_id = one.product_id) AS bought
     FROM (${basket.length > 0 ? besideBasket : forCustomer}) AS one
     ORDER BY one.rank`,
    [customer, basket],
  );
  const hidden = { outOfStock: 0, bought: 0, inactive: 0 };
  const shown = rows.filter((row) => {
    if (input.hideInactive && row.inactive) hidden.inactive++;
    else if (input.hideOutOfStock && row.out_of_stock) hidden.outOfStock++;
    else if (input.hideBought && row.bought) hidden.bought++;
    else return true;
    return false;
  });
  return { recommendations: shown.slice(0, first).map(toRecommendation), hidden };
}

/** The customer's list; without one, or without a customer, what is popular where they are. */
const forCustomer = `
  SELECT list.* FROM (
    SELECT asked.id, u.country, u.acquisition_channel, coalesce(${profilingRefused("u.id")}, false) AS refused,
      EXISTS (SELECT FROM recommendation r WHERE r.customer_id = u.id) AS listed
    FROM (SELECT $1::uuid AS id) AS asked LEFT JOIN customer u ON u.id = asked.id
  ) AS asked
  CROSS JOIN LATERAL (
    SELECT r.rank::integer, r.product_id, r.score, r.model_version_id, r.computed_at, r.reason
    FROM recommendation r WHERE r.customer_id = asked.id AND asked.listed AND NOT asked.refused
    UNION ALL
    SELECT popular.* FROM (${popularRows("asked")}) AS popular WHERE asked.refused OR NOT asked.listed
  ) AS list`;

const besideBasket = `
  SELECT row_number() OVER (ORDER BY sum(n.score) DESC, n.neighbour_id)::integer AS rank, n.neighbour_id AS product_id,
    sum(n.score) AS score, (array_agg(n.model_version_id))[1] AS model_version_id, max(n.computed_at) AS computed_at,
    CASE WHEN (array_agg(n.kind ORDER BY n.score DESC))[1] = 'ALIKE'
      THEN jsonb_build_object('code', 'recommend.alike', 'facts', jsonb_build_object('category', coalesce(
        (SELECT c.name FROM product p JOIN category c ON c.id = p.category_id WHERE p.id = n.neighbour_id), '')))
      ELSE jsonb_build_object('code', 'recommend.bought-with', 'facts', jsonb_build_object(
        'product', (SELECT p.name FROM product p WHERE p.id = (array_agg(n.product_id ORDER BY n.score DESC))[1]),
        'sharedBuyers', (array_agg(n.shared_buyers ORDER BY n.score DESC))[1]))
    END AS reason
  FROM product_neighbour n WHERE n.product_id = ANY($2::uuid[]) AND NOT n.neighbour_id = ANY($2::uuid[])
  GROUP BY n.neighbour_id`;
