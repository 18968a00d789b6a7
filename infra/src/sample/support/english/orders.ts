import type { SampleQuestions } from "../sample-questions.ts";

/** Messages of customers in English about orders on their way. Written by hand: no two are of one mould. */
export const englishOrders: SampleQuestions = [
  [
    "order_status",
    `Where is my order?
Hi, any news on the parcel I ordered last Tuesday
the tracking page hasn't moved for four days
My package says out for delivery since yesterday but nobody came
Has my tea been shipped yet
I'd like to know how far my order has got
No dispatch email so far, is everything ok with my purchase?
still waiting for the teapot i bought two weeks ago
Can you check the status of my order please
courier says delivered, but there is nothing at my door
when will the thing I bought leave your warehouse
tracking number does not work
My order was split and only half of it turned up, where is the rest
it's been ten days and no parcel
Could you tell me whether my order is on its way
where is my parcel
Track my order please
My order has not arrived yet
has my order been sent
Where is the package you shipped last week?
I want to track my parcel
order status please
my parcel is late, where is it now
The tracking says my parcel was delivered but it has not arrived
Why has my order not been shipped yet
What is the status of my order
I have not received my parcel`,
  ],
  [
    "delivery_time",
    `How long does delivery to Scotland take?
What do you charge for shipping
Do you deliver on Saturdays?
Is there free postage above a certain amount
Can I get next day delivery if I order this afternoon
do you ship to Ireland and how much is it
Which courier do you use
What are your delivery options
If I pay today, when would it arrive in Manchester
shipping costs to Germany?
Do you send parcels abroad
Is it possible to choose a delivery slot
how many days does standard post normally need
Can I collect from your shop instead of having it sent
Before I order: how quickly do you post things
How much is delivery?
How long is the delivery time
Do you offer free delivery
how long does shipping to France take
Is express delivery possible
What does shipping cost
Do you ship to the United States
when will it be delivered if I order now
how many days until delivery
Delivery on Sundays?
Do you offer free shipping to Wales
what are the shipping times`,
  ],
  [
    "change_order",
    `I typed the wrong postcode, can you correct it
Please send my order to my office instead
Can I add another box of oolong to the order I just placed
need to change the delivery address
I picked the blue cup but want the green one, can it be swapped before it ships
we are moving on Friday, please update where the parcel goes
Could you change the quantity from two to three
I forgot to put the flat number on my order
Is it too late to edit my order?
Can you put a different name on the parcel
wrong phone number on the order, how do i fix it
Please deliver it to my neighbour at number 12
I'd like to swap one of the teas before you pack it
Add gift wrapping to what I ordered this morning
the address on my confirmation is my old one
Please change my delivery address
I want to change my order
Can I change the address of my order
I need to add an item to my order
wrong address on my order, please change it
Can I still edit my order before it is sent
change the colour of the item in my order
Please update the shipping address
I gave the wrong address
I'd like to change the size in my order
can you add something to my order
Update my order to two boxes please`,
  ],
  [
    "cancel_order",
    `Please cancel my order
I ordered by mistake, stop it
Can I still cancel what I bought an hour ago
I don't want the kettle any more, can you call the order off
cancel everything please, found it cheaper
I accidentally ordered twice, remove one of them
How do I withdraw from a purchase that has not shipped
My daughter ordered this without asking, can it be stopped
Changed my mind, please do not send it
is there a button to cancel an order?
I would like to call off my order before it leaves
Kindly cancel, I picked the wrong size
the order is no longer needed
abort my last purchase please
Delivery takes too long, I'd rather cancel
I want to cancel my order
How can I cancel an order
cancel my purchase
Can I cancel the order I placed today
Please stop my order, I don't need it any more
I'd like to cancel
can you cancel one item of my order
Cancel it before it is shipped please
I don't want my order any more, cancel it
I ordered twice, cancel one
is it possible to cancel my order now
cancel the order, please`,
  ],
];
