import type { SampleQuestions } from "../sample-questions.ts";

/** Messages of customers in English that people answer, and those that no intent answers. Written by hand: no two are of one mould. */
export const englishPolicy: SampleQuestions = [
  [
    "complaint",
    `I want to make a complaint
Your support has ignored me for a week, this is unacceptable
I wish to speak to a manager
the driver was extremely rude to my mother
This is the third time you get it wrong, I am fed up
Worst service I have ever had, let me talk to someone in charge
I will leave a bad review everywhere if nobody helps
how do I file a formal complaint about your shop staff
Nobody keeps their promises at your company
I have been lied to twice on the phone
I'm furious, pass this on to your boss
The way I was treated in your store was shameful
Your chat hung up on me, I want this escalated
I am very disappointed in how you handled my case
who is responsible for this mess
I want to complain about your service
I would like to speak to your manager
This is a complaint
Your service is terrible, I want to complain
how can I complain
let me talk to a manager
I am very unhappy with your service
your staff were rude to me
I want this complaint to be escalated
Terrible customer service
nobody answers me, I will complain
I have a complaint about the driver`,
  ],
  [
    "legal_privacy",
    `Please delete all data you hold about me
My lawyer will contact you
I request a copy of my personal data under GDPR
I am going to take you to court
Who is your data protection officer
I never agreed to get these mails, that is against the law
You are in breach of consumer law
send me everything you know about me
I'll report you to trading standards
Has my data been part of a leak
On what legal basis do you share my address
This is a letter before action
my solicitor wants your registered address
I object to the processing of my data
you will hear from the small claims court
Delete my personal data
I want to know what personal data you store
Please send me my data under GDPR
I will sue you
I will contact my lawyer
my lawyer says this is illegal
who can see my personal data
What do you do with my data
I withdraw my consent to use my data
I want to talk to your data protection officer
This is illegal, I will take legal action
legal action will follow`,
  ],
  [
    "large_refund",
    `I want the 2,400 pounds for our office order back
We returned the whole event order, please refund the full invoice
Refund the deposit for two hundred gift boxes
Our company cancelled an order worth several thousand, when is it repaid
please pay back the wholesale order in full
The wedding order was over a thousand pounds and I want all of it refunded
need a refund for a bulk purchase of 60 tea sets
How do I claim back 1,850 for the hotel order
Return of a large business order, money back to our company account
we want reimbursement for the entire pallet
I am asking for the return of £3,000 paid last month
the conference gifts were wrong, refund the complete order of 300
Refund for our corporate account, the sum is above 2000
all forty hampers go back, please return the amount in full
big order, everything unusable, I expect every penny of the 1,200 back
Please refund our bulk order of 2,000 pounds
Refund the whole business order
We want a full refund for the company order
I need a refund of over 1,000 pounds
full refund for our wholesale order please
Refund our large order of 150 boxes
we returned a bulk order and want the full amount back
The company order of 5,000 must be refunded
refund of the wholesale deposit
full refund of 1,500 for the wedding order
our business wants its money back for 80 sets
Refund for a bulk purchase over 3000`,
  ],
  [
    null,
    `What's the weather like in London
tell me a joke
Who won the match last night
write me a poem about the sea
Can you help me with my maths homework
what is the capital of Peru
asdf qwerty
Do you believe in ghosts
how do I fix a flat tyre
Are you a robot?
play some music
What should I cook tonight
my neighbour's dog barks all day
Translate good morning into French
Which phone should I buy
What time is it
sing a song
Who is the president
how old are you
What's your favourite film
lorem ipsum dolor
book me a flight to Rome
Is there life on Mars
My cat will not eat
how do I learn the guitar`,
  ],
];
