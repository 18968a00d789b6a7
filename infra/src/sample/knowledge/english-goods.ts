import { forAgents, forEverybody } from "./sample-answer.ts";

/** Tea, cups and membership, and what the company's own people go by. */
export const englishGoods = [
  ...forEverybody("en", [
    [
      "brew-green",
      "How do I brew green tea such as Longjing?",
      "Use 3 g of leaves for 200 ml of water at **75 to 80 °C** and let it draw for two minutes. Boiling water makes green tea bitter: leave the kettle open for five minutes first. The same leaves give two or three more infusions, each half a minute longer.",
    ],
    [
      "brew-black",
      "How do I brew black tea?",
      "Keemun, Dianhong and Assam want 3 g for 200 ml, water at 95 °C and three minutes. With milk, give Assam four. Lapsang is smoky and needs only two minutes.",
    ],
    [
      "brew-oolong",
      "How do I brew oolong in a gaiwan?",
      "Put 5 g of Tieguanyin or Da Hong Pao into a 100 ml gaiwan. Rinse with boiling water and pour that away. Then infuse for 15 seconds at 95 °C, and add five seconds each time. Good oolong gives six to eight infusions.",
    ],
    [
      "caffeine",
      "Which teas have no caffeine?",
      "Chrysanthemum, peppermint, rose and camomile have none. Our jasmine is a green tea with flowers and does have caffeine. Green tea has about 30 mg a cup, black tea 50 mg, coffee 95 mg.",
    ],
    [
      "tea-storage",
      "How should I keep tea, and for how long?",
      "Keep tea dry, dark and away from spices, in a caddy that closes tightly. Green tea tastes best within 12 months and may stand in the fridge; black tea keeps for two years and oolong for 18 months. The best-before day is on the bottom of each packet.",
    ],
    [
      "allergens",
      "Is there anything in the tea that I may be allergic to?",
      "Our teas are packed where sesame and nuts are packed too, so traces are possible. Chrysanthemum and camomile can affect people who are allergic to ragweed. The full list of ingredients stands on each product's page under **Details**.",
    ],
    [
      "organic",
      "Is your tea organic?",
      "Sencha, Assam and peppermint are certified organic (GB-ORG-05); their packets carry the mark. Our other teas are tested for pesticides by an outside laboratory in each harvest, and we send the report of your batch if you tell us its number.",
    ],
    [
      "crockery-dishwasher",
      "Can cups and bowls go into the dishwasher and the microwave?",
      "White porcelain, rice bowls and noodle bowls may go into both. Wash celadon, anything with a gold rim, and clay pots by hand. Nothing of iron and no thermos cup belongs into a microwave.",
    ],
    [
      "kettle-care",
      "How do I look after a cast-iron kettle?",
      "Rinse it with hot water only, never with soap, and dry it while it is warm with the lid off. A little rust inside is harmless: boil used tea leaves in it for 20 minutes and pour them away. Kettles with enamel inside are for brewing only and must not stand on a hob.",
    ],
    [
      "wok-season",
      "How do I season a new wok?",
      "Wash off the factory oil with hot water and soap, dry it and heat it until it changes colour. Take it off the heat, rub in a thin film of oil with a cloth, and heat again until it smokes. Do that three times. Afterwards clean it without soap.",
    ],
    [
      "knife-sharpen",
      "How often should a knife be sharpened?",
      "A cleaver or santoku in daily use wants the sharpener once a month: six strokes on each side at 15 degrees. Do not put knives into the dishwasher. Our London shop sharpens knives bought from us for £4 each while you wait.",
    ],
    [
      "thermos",
      "How long does the thermos cup keep tea hot?",
      "Filled with boiling water and closed, it stays above 60 °C for six hours and cold for twelve. Replace the seal once a year; it costs £2.50 and comes with free delivery. Do not fill it with milk or fizzy drinks.",
    ],
    [
      "out-of-stock",
      "When will an item be back in stock?",
      "Choose **Tell me when it is back** on the product's page and we write to you once, on the day it can be ordered. Teaware usually returns within four weeks. Green tea of a harvest that is sold out returns in the next April.",
    ],
    [
      "gift-wrap",
      "Do you wrap presents?",
      "Yes, for £3.50 an order: choose **Gift wrap** in the basket and write a card of up to 200 characters. No prices are in the parcel. Lantern kits and large trays cannot be wrapped because of their size.",
    ],
    [
      "membership",
      "What does the Willow membership bring?",
      "You collect one leaf for each pound. 100 leaves are worth £3 on a later order and stay for 12 months. Members have free standard delivery from £25, a present in the month of their birthday, and buy the spring teas two days earlier. Membership is free: join under **Your account › Membership**.",
    ],
    [
      "account-password",
      "I cannot sign in",
      "Choose **Forgotten password** on the sign-in page; the e-mail comes within five minutes, so look in your spam folder too. After ten wrong attempts an account is locked for one hour. If you no longer have the e-mail address, write to us from the new one with the number of an order.",
    ],
    [
      "account-delete",
      "How do I delete my account and my data?",
      "Go to **Your account › Privacy** and choose **Delete my account**. We delete what we know of you within 30 days, except invoices, which the law makes us keep for six years. You can also have a copy of your data there first.",
    ],
  ]),
  ...forAgents("en", [
    [
      "agents-goodwill",
      "How much goodwill may an agent give?",
      "Up to £15 an order without asking, as a voucher before money. Up to £50 the shift lead decides. Beyond that, and always where somebody was hurt, hand over to the customer care manager. Note the reason in the conversation.",
    ],
    [
      "agents-carrier",
      "How do we open a search for a lost parcel?",
      "Open the carrier's portal, choose **Claims › Trace**, and enter the tracking number and the value without VAT. The carrier has five working days. Do not wait for it when the order is below £60: send again at once.",
    ],
    [
      "agents-identity",
      "How do we check who is asking?",
      "Ask for the order number and the postcode it went to. Never read an address, a phone number or a card's digits out to anybody. For changes of e-mail address, send a code to the old one; if that is lost, ask the shift lead.",
    ],
  ]),
];
