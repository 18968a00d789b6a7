import { expect } from "@jest/globals";
import type { AskOptions } from "../../testing/domain-gateway.ts";
import type { OverrideScene } from "./override-scene.ts";

/** Asks as the scene's person. Fails where the answer has errors. */
export async function askOf(
  scene: OverrideScene,
  query: string,
  variables: Record<string, unknown> = {},
  more: AskOptions = {},
) {
  const { data, errors, statements } = await scene.gateway.ask(query, { ...scene.options, ...more, variables });
  expect(errors).toBeUndefined();
  return { data, statements };
}

/** Sets an override, half as much again on two days if not said otherwise. Gives its id. */
export async function setOf(
  scene: OverrideScene,
  input: Record<string, unknown> = {},
  identity: AskOptions["identity"] = {},
): Promise<string> {
  const { data } = await askOf(
    scene,
    `mutation ($input: ForecastOverrideSetInput!) {
      forecastOverrideSet(input: $input) { override { id } userErrors { message } } }`,
    {
      input: {
        productId: scene.product(0),
        from: scene.day(1),
        to: scene.day(2),
        kind: "PERCENT",
        amount: 50,
        reason: "EVENT",
        comment: "Fair",
        ...input,
      },
    },
    { identity: { ...scene.options.identity, ...identity } },
  );
  expect(data.forecastOverrideSet.userErrors).toEqual([]);
  return data.forecastOverrideSet.override.id;
}
