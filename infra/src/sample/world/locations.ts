/** A place of the company. */
export interface SampleLocation {
  externalId: string;
  name: string;
  kind: "ONLINE" | "STORE" | "WAREHOUSE";
  country: string;
  /** Share of all demand that arises here; 0 for a place that does not sell. */
  share: number;
  /** Share of orders whose buyer leaves no name. */
  anonymousShare: number;
  /** Opening hours, UTC. */
  hours: readonly [from: number, until: number];
}

export const locations: readonly SampleLocation[] = [
  {
    externalId: "ONLINE",
    name: "Online shop 网上商店",
    kind: "ONLINE",
    country: "GB",
    share: 0.5,
    anonymousShare: 0.05,
    hours: [6, 23],
  },
  {
    externalId: "LDN-01",
    name: "London, Covent Garden 伦敦店",
    kind: "STORE",
    country: "GB",
    share: 0.28,
    anonymousShare: 0.35,
    hours: [9, 19],
  },
  {
    externalId: "SHA-01",
    name: "Shanghai, Jing'an 上海静安店",
    kind: "STORE",
    country: "CN",
    share: 0.22,
    anonymousShare: 0.25,
    hours: [2, 14],
  },
  {
    externalId: "WH-01",
    name: "Central warehouse 中央仓库",
    kind: "WAREHOUSE",
    country: "GB",
    share: 0,
    anonymousShare: 0,
    hours: [0, 0],
  },
];
