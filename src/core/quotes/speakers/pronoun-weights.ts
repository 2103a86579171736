/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const PRONOUN_WEIGHTS = `
after announces	0.12
after begins clause	0.15
after begins sentence	-0.04
after by<12	0.11
after by<3	0.07
after by<30	0.1
after by>=30	-0.15
after free	0.13
after object	0.01
after, line beside	0.02
after, paragraph beside	-0.13
after, same clause	0.14
after, same sentence	0.15
after, sentence beside	-0.02
announced<1	-0.14
announced<2	0.09
announced<4	0.21
announced>=4	0.11
before announces	0.26
before begins clause	0.68
before begins sentence	0.49
before free	0.09
before object	-0.09
before of	0.14
before, far	-0.5
before, far, colon	-0.01
before, far, comma	-0.3
before, far, edge	-0.04
before, far, stop	-0.15
before, line beside	-0.07
before, line beside, colon	0.02
before, line beside, comma	0.05
before, line beside, edge	-0.03
before, line beside, stop	-0.07
before, paragraph beside	-0.12
before, paragraph beside, colon	0.01
before, paragraph beside, comma	-0.11
before, paragraph beside, edge	0.11
before, paragraph beside, stop	-0.13
before, same clause	0.02
before, same clause, stop	0.02
before, same paragraph	0.22
before, same paragraph, stop	0.23
before, same sentence	0.33
before, same sentence, colon	0.01
before, same sentence, comma	0.22
before, same sentence, stop	0.09
before, sentence beside	0.39
before, sentence beside, colon	0.03
before, sentence beside, comma	0.28
before, sentence beside, stop	0.09
count<2	-0.19
count<4	0.12
count<8	-0.04
count>=8	0.4
document	-0.01
first in last sentence	0.49
first in sentence	0.45
last spoke, colon	0.14
last spoke, comma	0.09
last spoke, edge	0.19
last spoke, far	0
last spoke, line beside	0.04
last spoke, paragraph beside	0.03
last spoke, same clause	0.04
last spoke, same paragraph	0.02
last spoke, same sentence	0.01
last spoke, sentence beside	0.45
last spoke, stop	0.18
named	1.03
named inside	-0.05
nameless	-0.74
never before	-0.05
never spoke	0.15
next named	0.09
nobody	-0.29
organization	-0.05
other gender	-0.08
person	0.31
before, same paragraph, comma	-0.01
nobody spoke	-0.02
rank 0	0.75
rank 1	-0.06
rank 2	-0.05
rank 3	-0.16
rank 4	-0.2
spoke 0 ago	0.59
spoke 1 ago	-0.04
spoke 2 ago	-0.19
spoke 3 ago	-0.22
subject, far	-0.33
subject, far, colon	0.01
subject, far, comma	-0.22
subject, far, edge	-0.02
subject, far, stop	-0.09
subject, line beside	0.08
subject, line beside, comma	0.11
subject, paragraph beside	-0.03
subject, paragraph beside, comma	-0.07
subject, paragraph beside, edge	0.11
subject, paragraph beside, stop	-0.11
subject, same paragraph	0.2
subject, same paragraph, comma	-0.01
subject, same paragraph, stop	0.2
subject, sentence beside	0.31
subject, sentence beside, colon	0.09
subject, sentence beside, comma	0.12
subject, sentence beside, stop	0.11
unknown	0.03
subject, line beside, edge	-0.04
subject, line beside, stop	-0.01
subject, paragraph beside, colon	0.03
subject, same clause	0.02
subject, same clause, stop	0.02
subject, same sentence	0.24
subject, same sentence, comma	0.21
`;
