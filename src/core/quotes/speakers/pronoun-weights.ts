/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const PRONOUN_WEIGHTS = `
after announces	0.05
after begins clause	0.21
after begins sentence	-0.16
after by<12	0.12
after by<3	0.18
after by<30	0.06
after by>=30	-0.16
after free	0.18
after object	0.02
after, line beside	0.02
after, paragraph beside	-0.16
after, same clause	0.33
after, same sentence	0.11
after, sentence beside	-0.05
announced<1	-0.04
announced<2	0.02
announced<4	0.27
announced>=4	0.11
before announces	0.24
before begins clause	0.57
before begins sentence	0.5
before free	0
before object	0.07
before of	0.15
before, far	-0.53
before, far, colon	-0.01
before, far, comma	-0.29
before, far, edge	-0.09
before, far, stop	-0.14
before, line beside	-0.11
before, line beside, colon	0.02
before, line beside, edge	-0.05
before, line beside, stop	-0.06
before, paragraph beside	-0.05
before, paragraph beside, colon	0.01
before, paragraph beside, comma	-0.09
before, paragraph beside, edge	0.16
before, paragraph beside, stop	-0.13
before, same clause	0.03
before, same clause, stop	0.03
before, same paragraph	0.18
before, same paragraph, comma	-0.04
before, same paragraph, stop	0.2
before, same sentence	0.43
before, same sentence, colon	0.01
before, same sentence, comma	0.28
before, same sentence, stop	0.08
before, sentence beside	0.4
before, sentence beside, colon	0.02
before, sentence beside, comma	0.25
before, sentence beside, stop	0.12
count<2	-0.18
count<4	0.09
count<8	-0.02
count>=8	0.45
document	-0.01
first in last sentence	0.59
first in sentence	0.47
last spoke, colon	0.13
last spoke, edge	0.19
last spoke, far	0.02
last spoke, paragraph beside	0.07
last spoke, same clause	0.04
last spoke, same paragraph	0.02
last spoke, same sentence	0.01
last spoke, sentence beside	0.41
last spoke, stop	0.2
named	0.92
named inside	-0.06
nameless	-0.57
never before	0
never spoke	0.15
next named	0.16
nobody	-0.35
nobody spoke	-0.01
organization	-0.04
other gender	-0.08
person	0.34
before, line beside, comma	0.03
last spoke, comma	0.1
last spoke, line beside	0.03
rank 0	0.84
rank 1	-0.01
rank 2	-0.13
rank 3	-0.15
rank 4	-0.2
spoke 0 ago	0.61
spoke 1 ago	-0.03
spoke 2 ago	-0.2
spoke 3 ago	-0.18
subject, far	-0.3
subject, far, colon	0.02
subject, far, comma	-0.2
subject, far, edge	-0.07
subject, far, stop	-0.05
subject, line beside	0.06
subject, line beside, comma	0.11
subject, paragraph beside	-0.03
subject, paragraph beside, comma	-0.06
subject, paragraph beside, edge	0.1
subject, paragraph beside, stop	-0.11
subject, same paragraph	0.16
subject, same paragraph, colon	0.02
subject, same paragraph, comma	-0.04
subject, same paragraph, stop	0.18
subject, sentence beside	0.4
subject, sentence beside, colon	0.09
subject, sentence beside, comma	0.18
subject, sentence beside, stop	0.13
unknown	0.06
subject, line beside, edge	-0.06
subject, line beside, stop	-0.01
subject, paragraph beside, colon	0.04
subject, same clause	0.03
subject, same clause, stop	0.03
subject, same sentence	0.19
subject, same sentence, colon	0.01
subject, same sentence, comma	0.16
`;
