/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const CARRIED_WEIGHTS = `
after announces	-0.01
after begins clause	0.41
after begins sentence	-0.32
after by<12	0.24
after by<3	0.36
after by<30	0.09
after by>=30	-0.32
after free	0.36
after object	0.02
after, line beside	0.04
after, paragraph beside	-0.32
after, same clause	0.54
after, same sentence	0.22
after, sentence beside	-0.1
announced<1	-0.25
announced<2	0.22
announced<4	0.27
announced>=4	0.19
before announces	0.21
before begins clause	0.42
before begins sentence	0.31
before free	-0.23
before object	0.17
before of	0.12
before, far	-0.55
before, far, colon	-0.02
before, far, comma	-0.22
before, far, edge	-0.06
before, far, stop	-0.25
before, line beside	-0.19
before, line beside, colon	0.01
before, line beside, edge	-0.1
before, line beside, stop	-0.06
before, paragraph beside	-0.04
before, paragraph beside, colon	0.02
before, paragraph beside, comma	-0.15
before, paragraph beside, edge	0.17
before, paragraph beside, stop	-0.08
before, same clause	0.06
before, same clause, stop	0.06
before, same paragraph	0.27
before, same paragraph, comma	0.01
before, same paragraph, stop	0.25
before, same sentence	0.67
before, same sentence, colon	0.02
before, same sentence, comma	0.56
before, same sentence, stop	0.08
before, sentence beside	0.18
before, sentence beside, colon	0.01
before, sentence beside, comma	-0.01
before, sentence beside, stop	0.18
before, line beside, comma	-0.03
count<2	-0.33
count<4	0.21
count<8	-0.07
count>=8	0.6
document	-0.02
first in last sentence	0.28
first in sentence	0.76
last spoke, colon	0.08
last spoke, comma	-0.1
last spoke, edge	0.29
last spoke, far	0.09
last spoke, line beside	-0.04
last spoke, paragraph beside	0.14
last spoke, same clause	0.08
last spoke, same paragraph	0.04
last spoke, same sentence	0.02
last spoke, sentence beside	0.43
last spoke, stop	0.5
named	0.7
named inside	-0.11
nameless	-0.27
never before	0.03
never spoke	0
next named	0.31
nobody	-0.42
nobody spoke	0.04
organization	-0.06
person	0.49
rank 0	0.93
rank 1	0.06
rank 2	-0.23
rank 3	-0.12
rank 4	-0.22
spoke 0 ago	0.77
spoke 1 ago	0.15
spoke 2 ago	-0.25
spoke 3 ago	-0.24
subject, far	-0.3
subject, far, colon	0
subject, far, comma	-0.19
subject, far, edge	-0.02
subject, far, stop	-0.08
subject, line beside	-0.09
subject, line beside, comma	0.04
subject, line beside, edge	-0.12
subject, paragraph beside	0.03
subject, paragraph beside, comma	-0.14
subject, paragraph beside, edge	0.14
subject, paragraph beside, stop	-0.04
subject, same clause	0.06
subject, same clause, stop	0.06
subject, same paragraph	0.2
subject, same paragraph, comma	0.01
subject, same paragraph, stop	0.18
subject, same sentence	0.38
subject, same sentence, comma	0.32
subject, sentence beside	0.17
subject, sentence beside, comma	-0.03
subject, sentence beside, stop	0.17
unknown	0.01
other gender	-0.04
subject, line beside, stop	-0.01
subject, paragraph beside, colon	0.04
subject, same paragraph, colon	0.01
subject, same sentence, colon	0.01
subject, sentence beside, colon	0.04
`;
