/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	-0.06	-0.18
after begins clause	0.38	0.82
after begins sentence	-0.26	-0.46
after by<12	0.1	0.23
after by<3	0.32	0.69
after by<30	0.13	0.27
after by>=30	-0.17	-0.34
after free	0.28	0.59
after object	0.04	0.04
after, far	-0.01	-0.02
after, line beside	0.01	0.02
after, paragraph beside	-0.16	-0.32
after, same clause	0.34	0.77
after, same sentence	0.27	0.51
after, sentence beside	-0.06	-0.12
announced<1	-0.06	-0.03
announced<2	-0.13	0.04
announced<4	0.33	0.32
announced>=4	0.22	0.1
before announces	0.31	0.17
before begins clause	0.54	0.42
before begins sentence	0.69	0.57
before free	-0.08	-0.4
before object	-0.08	0.2
before of	-0.03	-0.03
before, far	-0.39	-0.32
before, far, colon	-0.05	-0.07
before, far, comma	-0.26	-0.19
before, far, edge	-0.16	-0.2
before, far, stop	0.07	0.14
before, line beside	-0.11	-0.13
before, line beside, colon	-0.1	-0.2
before, line beside, comma	0.05	0.04
before, line beside, edge	0.04	0.08
before, line beside, stop	-0.1	-0.05
before, paragraph beside	-0.06	-0.01
before, paragraph beside, colon	0.12	0.24
before, paragraph beside, comma	-0.07	-0.11
before, paragraph beside, edge	0.13	0.14
before, paragraph beside, stop	-0.26	-0.28
before, same clause	0.01	0.02
before, same clause, stop	0.01	0.02
before, same paragraph	0.06	0
before, same paragraph, colon	0.08	0.04
before, same paragraph, comma	-0.02	0.05
before, same paragraph, stop	0	-0.09
before, same sentence	0.55	0.71
before, same sentence, colon	0.08	0.11
before, same sentence, comma	0.23	0.46
before, same sentence, stop	0.23	0.12
before, sentence beside	0.28	0.04
before, sentence beside, colon	-0.05	-0.05
before, sentence beside, comma	0.23	-0.05
before, sentence beside, stop	0.1	0.14
count<2	-0.1	-0.25
count<4	0.17	0.1
count<8	0.01	0.02
count>=8	0.28	0.56
first in last sentence	0.37	0.08
first in last sentence, colon	0.04	-0.15
first in last sentence, comma	0.29	0.07
first in last sentence, edge	0.08	0.15
first in last sentence, stop	-0.04	0.02
first in paragraph	0.61	0.5
first in paragraph, colon	0.24	0.12
first in paragraph, comma	0.19	0.14
first in paragraph, stop	0.19	0.26
first in sentence	0.28	0.53
first in sentence, colon	0.08	0.11
first in sentence, comma	0.2	0.4
first in sentence, stop	0	0.03
kind document	-0.02	-0.04
kind organization	0.15	-0.04
kind person	0.21	0.51
kind unknown	0.01	0
last spoke, adjacent	0.36	0.72
last spoke, adjacent line	0.19	0.26
last spoke, colon	0.05	-0.11
last spoke, comma	0.29	0.07
last spoke, edge	0.13	0.17
last spoke, far	-0.19	-0.26
last spoke, line beside	0.01	-0.01
last spoke, nameless	0.09	0.35
last spoke, paragraph beside	0.08	0.1
last spoke, same clause	0.01	0.02
last spoke, same paragraph	0.01	0.02
last spoke, same sentence	0.02	0.03
last spoke, sentence beside	0.69	0.67
last spoke, stop	0.16	0.44
most mentioned	-0.2	-0.11
named	0.8	0.67
named inside	0.15	0.03
nameless	-0.45	-0.24
never before	0.03	0.12
never quoted	0.14	-0.08
never spoke	0.01	0.02
next named	0.32	0.85
nobody	-0.36	-0.43
nobody spoke	0.04	0.14
only person	0.23	0.01
other gender	-0.12	-0.06
quoted 0 ago	0.12	0.15
quoted 1 ago	0.09	0.3
quoted 2 ago	0.05	0.11
quoted 3 ago	-0.02	-0.04
rank 0	1.04	1.21
rank 1	-0.13	-0.32
rank 2	-0.36	-0.33
rank 3	-0.02	-0.13
rank 4	-0.16	0.02
same pronoun	0.22	0.11
spoke 0 ago	0.64	0.58
spoke 1 ago	0.15	0.27
spoke 2 ago	-0.23	-0.32
spoke 3 ago	-0.22	-0.14
subject, far	-0.29	-0.25
subject, far, colon	-0.04	-0.06
subject, far, comma	-0.2	-0.16
subject, far, edge	-0.08	-0.07
subject, far, stop	0.04	0.05
subject, line beside	-0.01	-0.02
subject, line beside, colon	-0.1	-0.1
subject, line beside, comma	0.14	0.1
subject, line beside, edge	0.08	0.15
subject, line beside, stop	-0.13	-0.07
subject, paragraph beside	0.09	0.19
subject, paragraph beside, colon	0.16	0.29
subject, paragraph beside, comma	-0.04	-0.08
subject, paragraph beside, edge	0.09	0.12
subject, paragraph beside, stop	-0.11	-0.13
subject, same clause	0.01	0.02
subject, same clause, stop	0.01	0.02
subject, same paragraph	0.14	0.09
subject, same paragraph, colon	0.1	0.05
subject, same paragraph, comma	-0.02	0.02
subject, same paragraph, stop	0.06	0.02
subject, same sentence	0.2	0.34
subject, same sentence, colon	0.06	0.04
subject, same sentence, comma	0.12	0.24
subject, same sentence, stop	0.01	0.01
subject, sentence beside	0.27	0.06
subject, sentence beside, colon	0	-0.03
subject, sentence beside, comma	0.16	-0.05
subject, sentence beside, stop	0.11	0.13
`;
