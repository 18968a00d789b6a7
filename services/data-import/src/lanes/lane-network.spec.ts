import { describe, expect, it } from "@jest/globals";
import { LaneNetwork, type LaneScope } from "./lane-network.ts";

const all: LaneScope = { productId: null, category: null };
const ofCategory = (category: string): LaneScope => ({ productId: null, category });
const ofProduct = (productId: string): LaneScope => ({ productId, category: null });

/** A network whose product "cup" is in Home > Kitchen. */
function networkOf(...lanes: [from: string, to: string, scope: LaneScope][]): LaneNetwork {
  const network = new LaneNetwork((id) => (id === "cup" ? "Home > Kitchen" : null));
  for (const [from, to, scope] of lanes) network.setSource(to, scope, from);
  return network;
}

describe("lanes that supply places", () => {
  it("go round in a circle where a place would supply itself through others", () => {
    const network = networkOf(["A", "B", all], ["B", "C", all], ["C", "A", all]);
    expect(network.circleThrough("A", all)).toEqual(["A", "B", "C", "A"]);
    expect(networkOf(["A", "B", all], ["B", "C", all]).circleThrough("C", all)).toBeNull();
  });

  it("do not where goods of different categories go opposite ways", () => {
    const network = networkOf(["A", "B", ofCategory("Food")], ["B", "A", ofCategory("Home")]);
    expect(network.circleThrough("A", ofCategory("Home"))).toBeNull();
  });

  it("do where a product takes a category's way there and its own way back", () => {
    const network = networkOf(["A", "B", ofCategory("Home")], ["B", "A", ofProduct("cup")]);
    expect(network.circleThrough("A", ofProduct("cup"))).toEqual(["A", "B", "A"]);
    expect(network.circleThrough("B", ofCategory("Home"))).toEqual(["B", "A", "B"]);
    // Another product's way back does not meet it.
    expect(networkOf(["A", "B", ofCategory("Home")], ["B", "A", ofProduct("tea")]).circleThrough("A", all)).toBeNull();
  });

  it("no longer do once the narrower lane that kept goods off the wide one is there again", () => {
    const network = networkOf(["A", "B", all], ["D", "B", ofProduct("cup")], ["B", "A", ofProduct("cup")]);
    expect(network.circleThrough("B", ofProduct("cup"))).toBeNull();
    expect(network.setSource("B", ofProduct("cup"), null)).toBe("D");
    expect(network.circleThrough("B", ofProduct("cup"))).toEqual(["B", "A", "B"]);
  });
});
