import { yesterday } from "./stock-files.ts";

/** Days that events are told of, yesterday the last. */
const days = 40;

/**
 * What buyers of the small shop did before they bought: each day one of them looks at tea, puts it into the cart, and two days of three goes on to
 * pay; once a week one is rated, one asks for help, and a visitor looks whom nobody knows.
 */
export function eventFile(): string {
  const lines = ["event_id,kind,time,customer_id,visitor_id,sku,value,channel"];
  const last = Date.parse(`${yesterday()}T00:00:00Z`);
  const say = (kind: string, back: number, time: string, who: string, more = ",,") => {
    const day = new Date(last - back * 86_400_000).toISOString().slice(0, 10);
    lines.push(`E-${lines.length},${kind},${day}T${time}:00Z,${who},${more}`);
  };
  for (let back = days - 1; back >= 0; back--) {
    const who = `C${back % 37},`;
    say("PRODUCT_VIEW", back, "08:00", who, "TEA,,search");
    say("CART_ADD", back, "08:05", who, "TEA,,search");
    if (back % 3 > 0) say("CHECKOUT", back, "08:10", who, ",,search");
    if (back % 7 === 0) {
      say("FEEDBACK", back, "19:00", who, ",4,e-mail");
      say("SUPPORT_CONTACT", back, "18:00", who, ",,phone");
      say("PRODUCT_VIEW", back, "12:00", `,V${back}`, "CUP,,social");
    }
  }
  return `${lines.join("\n")}\n`;
}
