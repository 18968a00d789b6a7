import type { SampleQuestions } from "../sample-questions.ts";

/** Messages of customers in English about what came. Written by hand: no two are of one mould. */
export const englishAftercare: SampleQuestions = [
  [
    "return_item",
    `How do I return something
I want to send the mug back, it is smaller than I thought
What is your returns policy
Can I exchange the tea set for another colour
Do I have to pay for the return postage?
Is it possible to bring it back to the shop
I'd like a return label
it was a gift and she already has one, may I swap it
How many days do I have to give it back
the tin is unopened, will you take it back
where do I send returns
Can I exchange it without the receipt
I do not like the taste, can I return an opened bag
Please tell me how exchanges work
want to send back two of the four cups
I want to return an item
How can I return my order
I would like to exchange this for a bigger size
Can I return a gift
where is the return address
What do I have to do to return the cups
Do you take returns in the shop
How long do I have to return something
is the return free
I'd like to exchange the teapot
Send me a return label please
Can I return opened tea`,
  ],
  [
    "refund_status",
    `When will I get my money back
I returned the pot three weeks ago and have not been refunded
How long do refunds take
You said the refund was issued but my bank shows nothing
refund still not there
Has my return been processed? I don't see the money
Which card will the refund go to
I only got part of the money for my return
Any update on my refund please
my parcel reached you on the 3rd, when do you pay me back
the refund went to a card that I have closed
Do you refund the postage as well, it is missing from what I got
I cancelled last week, where is the money
waiting for reimbursement
Could you confirm that you have sent the refund
Where is my refund
When do I get my refund
I have not received my refund
how long does a refund take
my refund has not arrived
What is the status of my refund
I returned the item, when will you refund me
Has my refund been sent
refund for my return is missing
I am still waiting for my refund
When will the refund be on my card
You have not refunded me yet`,
  ],
  [
    "damaged_item",
    `My teapot arrived broken
The box was wet and the tea is spoiled
I received the wrong tea
one of the cups has a crack
You sent me green tea instead of black
The lid is missing from the jar
parcel was crushed, half of the biscuits are crumbs
This is not the colour I ordered
The strainer came bent and won't fit
there are only three cups in the set of four
the kettle does not switch on
Item defective, leaks at the bottom
I opened the package and found shards
got somebody else's order in my parcel
The tin has a dent and the seal is open
My cup arrived broken
The item is damaged
I got the wrong item
the teapot has a crack
You sent me the wrong colour
something is missing from my parcel
the box arrived damaged
The lid is broken
I received a broken cup
Wrong item in my parcel
part of the set is missing
The kettle is faulty, it does not work`,
  ],
];
