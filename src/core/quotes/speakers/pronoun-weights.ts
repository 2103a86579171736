/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const PRONOUN_WEIGHTS = `
after announces	0
after begins clause	0.18
after begins sentence	-0.17
after by<12	0.06
after by<3	0.22
after by<30	0.1
after by>=30	-0.15
after free	0.17
after object	0.03
after, line beside	0.01
after, paragraph beside	-0.15
after, same clause	0.26
after, same sentence	0.17
after, sentence beside	-0.03
announced<1	-0.03
announced<2	0.05
announced<4	0.19
announced>=4	0.09
before announces	0.34
before begins clause	0.47
before begins sentence	0.51
before free	-0.11
before object	0.04
before of	0.06
before, far	-0.45
before, far, comma	-0.25
before, far, edge	-0.11
before, far, stop	-0.1
before, line beside	-0.05
before, line beside, colon	-0.04
before, line beside, comma	0.07
before, line beside, edge	-0.02
before, line beside, stop	-0.03
before, paragraph beside	0.02
before, paragraph beside, colon	0.07
before, paragraph beside, comma	-0.06
before, paragraph beside, edge	0.14
before, paragraph beside, stop	-0.12
before, same clause	0.02
before, same clause, stop	0.02
before, same paragraph	0.07
before, same paragraph, comma	-0.06
before, same paragraph, stop	0.12
before, same sentence	0.38
before, same sentence, colon	0.05
before, same sentence, comma	0.24
before, same sentence, stop	0.04
before, sentence beside	0.28
before, sentence beside, colon	-0.02
before, sentence beside, comma	0.18
before, sentence beside, stop	0.12
count<2	-0.16
count<4	0.15
count<8	-0.04
count>=8	0.35
first in last sentence	0.41
first in last sentence, colon	0.12
first in last sentence, comma	0.21
first in last sentence, edge	-0.02
first in last sentence, stop	0.1
first in paragraph	0.69
first in paragraph, colon	0.18
first in paragraph, comma	0.14
first in paragraph, stop	0.37
first in sentence	0.36
first in sentence, colon	0.05
first in sentence, comma	0.2
first in sentence, stop	0.06
last spoke, colon	0.08
last spoke, comma	0.12
last spoke, edge	0.14
last spoke, far	0.04
last spoke, line beside	0.02
last spoke, paragraph beside	0.1
last spoke, same clause	0.03
last spoke, same paragraph	0.01
last spoke, same sentence	0.01
last spoke, sentence beside	0.4
last spoke, stop	0.27
most mentioned	0.17
named	0.87
named inside	-0.05
nameless	-0.57
never before	0.02
never quoted	0.19
next named	0.23
nobody	-0.3
nobody spoke	0.01
organization	-0.05
other gender	-0.06
person	0.32
never spoke	0.03
quoted 0 ago	0.08
quoted 1 ago	0.06
rank 0	0.95
rank 1	-0.18
rank 2	-0.16
rank 3	-0.13
rank 4	-0.18
spoke 0 ago	0.63
spoke 1 ago	-0.02
spoke 2 ago	-0.17
spoke 3 ago	-0.16
subject, far	-0.25
subject, far, colon	0.03
subject, far, comma	-0.17
subject, far, edge	-0.08
subject, line beside	0.05
subject, line beside, comma	0.12
subject, paragraph beside	0.04
subject, paragraph beside, comma	-0.02
subject, paragraph beside, edge	0.08
subject, paragraph beside, stop	-0.11
subject, same paragraph	0.06
subject, same paragraph, comma	-0.08
subject, same paragraph, stop	0.13
subject, same sentence	0.21
subject, sentence beside	0.32
subject, sentence beside, colon	0.04
subject, sentence beside, comma	0.13
subject, sentence beside, stop	0.13
quoted 2 ago	-0.04
subject, far, stop	-0.02
subject, line beside, colon	-0.05
subject, line beside, edge	-0.03
subject, paragraph beside, colon	0.1
subject, same clause	0.02
subject, same clause, stop	0.02
subject, same sentence, colon	0.05
subject, same sentence, comma	0.13
unknown	0.01
`;
