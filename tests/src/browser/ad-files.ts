import { yesterday } from "./stock-files.ts";

/** Days that ads are told of: a year of days and of weeks for the models of the media mix. */
const days = 364;

/** Where the small shop advertises, by the platforms' own names, and what a plain day costs. */
const channels = [
  { name: "search", perDay: 40, clickRate: 0.04, ordersPerPound: 0.03 },
  { name: "social", perDay: 25, clickRate: 0.01, ordersPerPound: 0.02 },
  { name: "posters", perDay: 15, clickRate: null, ordersPerPound: 0 },
] as const;

const dayAgo = (back: number) =>
  new Date(Date.parse(`${yesterday()}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);

/** A number from 0 to 1 that is the same for the same place: days differ, and two files are the same to the byte. */
const noise = (place: number) => (Math.sin(place * 12.9898) * 43_758.5453) % 1;

/** What is to be imported of the small shop's ads, in this order: three channels, two regions, two currencies, and contacts of its customers. */
export function adFiles(): [kind: string, csv: string][] {
  const file = (lines: string[]) => `${lines.join("\n")}\n`;
  return [
    [
      "CAMPAIGNS",
      file([
        "campaign_id,name,channel,objective,start_date,end_date,currency,budget",
        `S-1,Green tea search,search,SALES,${dayAgo(days - 1)},${dayAgo(-30)},GBP,16000`,
        `V-1,Tea stories,social,AWARENESS,${dayAgo(89)},${dayAgo(-90)},GBP,9000`,
        `P-1,Station posters,posters,AWARENESS,${dayAgo(59)},${dayAgo(-60)},GBP,1200`,
      ]),
    ],
    ["EXCHANGE_RATES", file(["day,currency,rate", `${dayAgo(days)},CNY,0.11`, `${dayAgo(30)},CNY,0.1085`])],
    ["AD_SPEND", file(spendLines())],
    ["TOUCHPOINTS", file(touchLines())],
  ];
}

function spendLines(): string[] {
  const lines = ["date,channel,campaign_id,geo,cost,currency,impressions,clicks,conversions,revenue"];
  for (const [place, { name, perDay, clickRate, ordersPerPound }] of channels.entries())
    for (let back = days - 1; back >= 0; back--) {
      // Flights of three weeks with pauses: without them nobody could tell the channels apart.
      const level =
        Math.floor((back + place * 9) / 21) % 4 === 3 ? 0.2 : 1 + 0.4 * noise(Math.floor(back / 21) + place);
      const pounds = perDay * level * (1 + 0.2 * noise(back * 3 + place));
      const campaign =
        name === "search"
          ? "S-1"
          : name === "social" && back < 90
            ? "V-1"
            : name === "posters" && back < 60
              ? "P-1"
              : "";
      for (const [geo, share, currency, perPound] of [
        ["GB", 0.7, "GBP", 1],
        ["CN", 0.3, "CNY", 9],
      ] as const) {
        const impressions = Math.round(pounds * share * 90);
        const clicks = clickRate === null ? "" : Math.round(impressions * clickRate);
        const orders = clickRate === null ? "" : Math.round(pounds * share * ordersPerPound * 10) / 10;
        const revenue = orders === "" ? "" : (orders * 31 * perPound).toFixed(2);
        const cost = (pounds * share * perPound).toFixed(2);
        lines.push([dayAgo(back), name, campaign, geo, cost, currency, impressions, clicks, orders, revenue].join(","));
      }
    }
  return lines;
}

/** Each of forty customers meets some ads and buys or does not. */
function touchLines(): string[] {
  const lines = ["touch_id,customer_id,occurred_at,channel,converted,value"];
  for (let path = 0; path < 160; path++) {
    const customer = `C${path % 40}`;
    const day = dayAgo(2 + (path % 80));
    const met = channels.filter((_, place) => (path + place) % (2 + place) === 0);
    for (const [at, { name }] of met.entries())
      lines.push(`T${path}-${at},${customer},${day} 0${7 + at}:00,${name},no,`);
    if (path % 3 === 0) lines.push(`T${path}-order,${customer},${day} 18:00,,yes,${(9 + (path % 7) * 4.5).toFixed(2)}`);
  }
  return lines;
}
