import type { SampleQuestions } from "../sample-questions.ts";

/** Messages of customers in English before and while buying. Written by hand: no two are of one mould. */
export const englishShop: SampleQuestions = [
  [
    "product_stock",
    `Is the jasmine tea in stock?
When do you get the celadon cups again
the website says sold out, will it come back
Do you have the large teapot in your Leeds shop
can you let me know when it is available again
how many of these do you have left
Is this being discontinued?
Do you still sell the smoky one from last winter
will there be more of the spring harvest
Out of stock again! When is the next delivery of it
I need twelve of the same bowl, do you have that many
has the white one come in yet
is the gift box available before Christmas
Do you stock spare lids
Can I pre-order the new oolong
Is this in stock?
When will it be back in stock
It is out of stock, when is it available again
Do you have the green cup in stock
Is the teapot available in your shop
sold out, will you get more
Tell me when the tea is back in stock
how many are in stock
Do you still have the jasmine tea
Is it available in white
when do you restock
are the bowls sold out`,
  ],
  [
    "product_advice",
    `Which tea would you recommend for the evening?
Does this one contain caffeine
What is the difference between the two oolongs
I am looking for a present for someone who likes strong tea
Is the pot dishwasher safe
how hot should the water be for green tea
Does it suit somebody with a nut allergy
How many grams do I need for one litre
Is the glaze lead free
which size of pot for four people
Can the cup go in the microwave
Something mild for a beginner, please
What does it taste like
how long does loose tea keep once it is opened
Is this organic?
Which tea do you recommend
Which teapot is best for two people
Does the green tea have caffeine
What is the difference between these teas
how do I brew oolong tea
Can I put the teapot in the dishwasher
Is this tea organic
Which tea is good as a present
Recommend a tea without caffeine please
How long should green tea brew
Is the cup microwave safe
what tea is good for the evening`,
  ],
  [
    "payment_problem",
    `My card was declined
I was charged twice
The payment page just keeps loading
Can I pay with PayPal
it took the money but there is no order
Why does your checkout refuse my card
Do you accept American Express
I need an invoice with VAT for my company
there is an amount on my statement that I do not recognise
checkout says error 402
Can I pay by bank transfer
The verification code from my bank never arrives
the total I paid is higher than what the basket said
how do I change my payment method
Apple Pay does not go through
My payment failed
I cannot pay with my card
payment does not work
I have been charged twice for one order
My card is not accepted
Which payment methods do you accept
I need an invoice
I paid but got no order confirmation
the payment was declined
Money was taken twice from my card
can I pay by invoice
Payment error at checkout`,
  ],
  [
    "discount_code",
    `My voucher code does not work
Do you have a student discount
How do I use a gift card
The ten percent off was not taken off my order
Is there an offer for new customers
when does the sale end
can I combine two codes
I forgot to enter my discount, can you apply it now
Where do I find my loyalty points
code expired yesterday, would you still take it
Do you do anything off for teachers
the promotion in your newsletter isn't shown at checkout
Price dropped the day after I bought, do I get the difference
how much is left on my gift voucher
Are there discounts if I buy a lot
My discount code does not work
Where do I enter the discount code
Do you have a discount code
the voucher is not accepted
Can I still use my voucher
My gift card code is not accepted
I want to use two discount codes
The discount was not applied
is there a discount for new customers
How much discount do I get
My code has expired
when is the next sale`,
  ],
  [
    "account_access",
    `I cannot log in
How do I reset my password
The reset email never arrives
Please change the email address of my account
I have two accounts, can you merge them
my account is locked
How do I delete my account
can't find my past orders when I sign in
It says my email is already taken
How do I unsubscribe from the newsletter
the app keeps signing me out
I want to update my surname after the wedding
do I need an account to order
login code not working
where can i change my language settings
I forgot my password
I can't sign in to my account
Reset my password please
My login does not work
How do I change my email address
delete my account please
how can I change my password
I cannot sign in, it says my password is wrong
Close my account
I did not get the password email
How do I create an account
My account email is wrong`,
  ],
];
