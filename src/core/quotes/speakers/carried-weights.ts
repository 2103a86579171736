/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const CARRIED_WEIGHTS = `
after announces	0.06
after begins clause	0.24
after begins sentence	-0.14
after by<12	0.25
after by<3	0.05
after by<30	0.11
after by>=30	-0.3
after free	0.2
after object	0.01
after, line beside	0.04
after, paragraph beside	-0.26
after, same clause	0.1
after, same sentence	0.33
after, sentence beside	-0.04
announced<1	-0.41
announced<2	0.33
announced<4	0.18
announced>=4	0.2
before announces	0.29
before begins clause	0.61
before begins sentence	0.34
before free	-0.03
before object	-0.06
before of	0.13
before, far	-0.58
before, far, colon	-0.02
before, far, comma	-0.24
before, far, edge	-0.05
before, far, stop	-0.27
before, line beside	-0.14
before, line beside, colon	0.01
before, line beside, comma	-0.02
before, line beside, edge	-0.06
before, line beside, stop	-0.07
before, paragraph beside	-0.06
before, paragraph beside, colon	0.02
before, paragraph beside, comma	-0.13
before, paragraph beside, edge	0.16
before, paragraph beside, stop	-0.11
before, same clause	0.04
before, same clause, stop	0.04
before, same paragraph	0.26
before, same paragraph, stop	0.26
before, same sentence	0.59
before, same sentence, colon	0.02
before, same sentence, comma	0.44
before, same sentence, stop	0.09
before, sentence beside	0.27
before, sentence beside, colon	0
before, sentence beside, comma	0.08
before, sentence beside, stop	0.19
before, same paragraph, comma	0.01
count<2	-0.14
count<4	0.09
count<8	-0.11
count>=8	0.47
document	-0.02
first in last sentence	0.22
first in sentence	0.84
last spoke, comma	-0.15
last spoke, edge	0.38
last spoke, far	0.06
last spoke, line beside	0.09
last spoke, paragraph beside	0.09
last spoke, same clause	0.08
last spoke, same paragraph	0.04
last spoke, sentence beside	0.36
last spoke, stop	0.45
named	0.92
named inside	-0.09
nameless	-0.61
never before	-0.08
never spoke	-0.01
next named	0.09
nobody	-0.31
nobody spoke	0.02
organization	-0.07
person	0.42
rank 0	0.84
rank 1	0
rank 2	-0.18
rank 3	-0.14
rank 4	-0.22
spoke 0 ago	0.73
spoke 1 ago	0.1
spoke 2 ago	-0.25
spoke 3 ago	-0.26
subject, far	-0.36
subject, far, colon	-0.01
subject, far, comma	-0.23
subject, far, stop	-0.12
subject, line beside	-0.05
subject, line beside, comma	0.04
subject, line beside, edge	-0.08
subject, paragraph beside	0.06
subject, paragraph beside, comma	-0.11
subject, paragraph beside, edge	0.16
subject, paragraph beside, stop	-0.07
subject, same clause	0.04
subject, same clause, stop	0.04
subject, same paragraph	0.19
subject, same paragraph, comma	0.01
subject, same paragraph, stop	0.19
subject, same sentence	0.48
subject, same sentence, comma	0.42
subject, sentence beside	0.07
subject, sentence beside, colon	0.03
subject, sentence beside, comma	-0.12
subject, sentence beside, stop	0.17
unknown	-0.03
last spoke, colon	0.07
last spoke, same sentence	0.01
other gender	-0.04
subject, far, edge	-0.01
subject, line beside, stop	-0.01
subject, paragraph beside, colon	0.03
`;
