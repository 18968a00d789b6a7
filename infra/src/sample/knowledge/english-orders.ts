import { forEverybody } from "./sample-answer.ts";

/** Delivery, returns, payment and orders, as customers in Britain ask about them. */
export const englishOrders = forEverybody("en", [
  [
    "delivery-time",
    "How long does delivery take?",
    "Orders placed before 2 pm on a working day leave our warehouse the same day. Delivery in Great Britain takes 2 to 3 working days, Northern Ireland 3 to 5. You get an e-mail with a tracking link as soon as the parcel is handed to the carrier.\n\nBefore Christmas and Chinese New Year, allow one more day.",
  ],
  [
    "delivery-cost",
    "How much is delivery?",
    "| Order | Standard | Next day |\n|---|---|---|\n| under £40 | £3.95 | £6.95 |\n| £40 or more | free | £3.00 |\n\nVouchers count after they are taken off: what is left to pay decides whether delivery is free.",
  ],
  [
    "next-day",
    "Can I have my order tomorrow?",
    "Choose next-day delivery at checkout and order before 2 pm from Monday to Friday. The parcel arrives by 6 pm on the next working day. Next-day delivery is not offered to Northern Ireland, the Highlands and the islands.",
  ],
  [
    "delivery-abroad",
    "Do you deliver abroad?",
    "We send to the European Union, Norway, Switzerland, the United States, Canada, Singapore and Hong Kong.\n\n- Europe: 5 to 8 working days, £12\n- all others: 7 to 14 working days, £22\n\nCustoms duty and import tax are charged by your country and paid by you. Cast-iron kettles and gas burners cannot be sent outside Great Britain.",
  ],
  [
    "track-order",
    "Where is my order?",
    "Open the tracking link in your dispatch e-mail, or go to **Your account › Orders** and choose the order. A new link can take up to 12 hours before the carrier shows anything.\n\nIf tracking has not moved for three working days, tell us the order number and we ask the carrier to look for the parcel.",
  ],
  [
    "parcel-missing",
    "Tracking says delivered, but I have no parcel",
    "Please look where carriers leave parcels: with a neighbour, in a porch or at the back door; the tracking page often has a photo. If it is still missing after one working day, tell us the order number. We open a search with the carrier, and within five working days we send the goods again or give your money back, as you prefer.",
  ],
  [
    "parcel-damaged",
    "Something arrived broken",
    "We are sorry. Keep the item and its packaging and send us a photo of both within 7 days of delivery, with the order number. We send a replacement at our cost, or refund the item if it is sold out. You do not have to return broken porcelain or glass.",
  ],
  [
    "change-address",
    "Can I change the delivery address?",
    "Until the parcel is packed you can change the address under **Your account › Orders › Change address**. Packing usually starts two hours after the order. Later we cannot change it, but the carrier's tracking page lets you redirect a parcel to a pick-up point.",
  ],
  [
    "collect-in-shop",
    "Can I collect my order in a shop?",
    "Yes, in the London and Edinburgh shops, free of charge. Choose **Collect** at checkout; we write to you when the order is ready, usually after two working days. Bring the order number and any photo identification. We keep orders for 14 days.",
  ],
  [
    "cancel-order",
    "How do I cancel an order?",
    "Go to **Your account › Orders** and choose **Cancel** while the order says *Received*. The money goes back to your card within 3 to 5 working days. Once the order says *Packed* it can no longer be stopped; refuse the parcel or send it back as a return.",
  ],
  [
    "return-period",
    "How long do I have to return something?",
    "You may return unused items within **30 days** of delivery, for any reason. Presents bought from 1 November may be returned until 31 January. Opened tea and personalised items cannot be returned, unless something is wrong with them.",
  ],
  [
    "return-how",
    "How do I return an item?",
    "1. Go to **Your account › Orders** and choose **Return an item**.\n2. Say why, and print the label or save its QR code.\n3. Pack the item so that nothing can move, porcelain in its own box inside another.\n4. Hand it in at any post office and keep the receipt.",
  ],
  [
    "return-cost",
    "What does a return cost?",
    "Returns within Great Britain are free with our label for orders of £40 or more; below that, £2.95 is kept from the refund. From abroad you pay the postage. If the item was faulty or wrong, we pay all of it.",
  ],
  [
    "refund-time",
    "When do I get my money back?",
    "We check returns within two working days of their arrival and refund at once. Your bank shows the money after 3 to 5 working days, PayPal after one. The refund goes to the means of payment that you used; delivery is refunded only if you send everything back within 14 days.",
  ],
  [
    "exchange",
    "Can I exchange an item for another?",
    "In our shops, yes, within 30 days with the receipt. Online we do not exchange: return the item for a refund and order the other one, so that it is not sold out while your parcel travels.",
  ],
  [
    "warranty",
    "How long is the guarantee?",
    "Kettles, knives and electric appliances carry a guarantee of two years against faults of material and making. It does not cover broken glazes, rust from standing water, or worn edges. Send us a photo and the order number; we repair, replace or refund.",
  ],
  [
    "payment-methods",
    "How can I pay?",
    "We take Visa, Mastercard, American Express, PayPal, Apple Pay and Google Pay, and Alipay and WeChat Pay for accounts in China. In our shops also cash. We do not take cheques. Your card is charged when the parcel leaves, not when you order.",
  ],
  [
    "payment-failed",
    "My payment was declined",
    "Check the card number, its end date and that the billing address is the one your bank has. Many banks ask you to approve the payment in their app; if that takes longer than ten minutes, start the checkout again. An amount that is shown as pending is released by the bank within seven days.",
  ],
  [
    "invoice",
    "Can I have a VAT invoice?",
    "Yes. Go to **Your account › Orders**, choose the order and then **Download invoice**. To have a company's name and VAT number on it, enter them before you order; afterwards ask us within 30 days and we issue it anew.",
  ],
  [
    "vouchers",
    "How do I use a voucher?",
    "Enter the code at checkout under **Voucher**. One voucher counts per order, and it does not apply to gift cards or reduced items. If a voucher is refused, look at its last day and its least order value, which stand in the e-mail that brought it.",
  ],
  [
    "gift-cards",
    "How do gift cards work?",
    "Gift cards of £10 to £250 come by e-mail or in an envelope, and are valid for two years. They can be used online and in all shops, in parts. They cannot be exchanged for cash. If a card is lost, send us the order number of its purchase and we block it and send a new code.",
  ],
]);
