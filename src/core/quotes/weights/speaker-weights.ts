/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	-0.06	-0.18
after begins clause	0.4	0.89
after begins sentence	-0.27	-0.45
after by<12	0.14	0.28
after by<3	0.34	0.76
after by<30	0	0.03
after by>=30	-0.17	-0.34
after free	0.28	0.64
after object	-0.02	-0.09
after of	-0.07	-0.13
after, far	-0.01	-0.02
after, line beside	0.02	0.04
after, paragraph beside	-0.15	-0.3
after, same clause	0.31	0.74
after, same sentence	0.24	0.48
after, sentence beside	-0.11	-0.22
announced<1	-0.16	-0.35
announced<2	-0.18	-0.06
announced<4	0.46	0.65
announced>=4	0.16	-0.04
before announces	0.24	0
before begins clause	0.54	0.33
before begins sentence	0.78	0.69
before free	-0.11	-0.52
before object	-0.05	0.32
before of	-0.06	-0.1
before, far	-0.45	-0.45
before, far, colon	-0.03	-0.06
before, far, comma	-0.25	-0.17
before, far, edge	-0.24	-0.3
before, far, stop	0.06	0.09
before, line beside	-0.14	-0.22
before, line beside, colon	-0.09	-0.18
before, line beside, comma	0.05	0.05
before, line beside, edge	0	-0.01
before, line beside, stop	-0.11	-0.07
before, paragraph beside	-0.08	-0.04
before, paragraph beside, colon	0.12	0.24
before, paragraph beside, comma	-0.06	-0.1
before, paragraph beside, edge	0.13	0.06
before, paragraph beside, stop	-0.26	-0.24
before, same clause	-0.01	-0.02
before, same clause, stop	-0.01	-0.02
before, same paragraph	-0.01	-0.14
before, same paragraph, colon	0.06	0.03
before, same paragraph, comma	-0.02	0.06
before, same paragraph, stop	-0.06	-0.23
before, same sentence	0.61	0.83
before, same sentence, colon	0.13	0.18
before, same sentence, comma	0.25	0.5
before, same sentence, stop	0.22	0.14
before, sentence beside	0.3	0.03
before, sentence beside, colon	-0.05	-0.07
before, sentence beside, comma	0.25	-0.04
before, sentence beside, stop	0.1	0.14
count<2	-0.11	-0.28
count<4	0.13	-0.04
count<8	-0.06	-0.15
count>=8	0.33	0.66
first in last sentence	0.37	-0.01
first in last sentence, colon	0.05	-0.16
first in last sentence, comma	0.31	0.08
first in last sentence, edge	0.01	0
first in last sentence, stop	-0.01	0.07
first in paragraph	0.58	0.41
first in paragraph, colon	0.21	0.08
first in paragraph, comma	0.22	0.17
first in paragraph, stop	0.15	0.16
first in sentence	0.32	0.61
first in sentence, colon	0.13	0.18
first in sentence, comma	0.21	0.42
first in sentence, stop	-0.02	0.01
kind document	-0.02	-0.04
kind organization	0.14	-0.08
kind person	0.2	0.43
kind unknown	-0.02	-0.1
last spoke, adjacent	0.3	0.6
last spoke, adjacent line	0.21	0.3
last spoke, colon	0.05	-0.11
last spoke, comma	0.28	0.08
last spoke, edge	0.22	0.29
last spoke, far	-0.17	-0.28
last spoke, line beside	0.02	0.04
last spoke, nameless	0.14	0.51
last spoke, paragraph beside	0.03	0
last spoke, same clause	0.03	0.06
last spoke, same paragraph	0.03	0.06
last spoke, same sentence	0.02	0.03
last spoke, sentence beside	0.65	0.59
last spoke, stop	0.05	0.22
most mentioned	-0.25	-0.2
named	0.69	0.33
named inside	-0.01	-0.3
nameless	-0.4	-0.13
never before	0.08	0.2
never quoted	0.1	-0.19
never spoke	-0.07	-0.26
next named	0.32	0.92
nobody	-0.3	-0.21
nobody spoke	-0.1	-0.08
only person	0.44	0.4
other gender	-0.12	-0.06
quoted 0 ago	0.13	0.08
quoted 1 ago	0.07	0.29
quoted 2 ago	0.06	0.11
quoted 3 ago	-0.07	-0.08
rank 0	1.15	1.25
rank 1	-0.04	-0.07
rank 2	-0.45	-0.51
rank 3	-0.05	-0.13
rank 4	-0.31	-0.32
same pronoun	0.22	0.11
spoke 0 ago	0.6	0.48
spoke 1 ago	0.06	0
spoke 2 ago	-0.05	0.1
spoke 3 ago	-0.25	-0.13
subject, far	-0.17	-0.16
subject, far, colon	-0.02	-0.05
subject, far, comma	-0.17	-0.13
subject, far, edge	0.09	0.27
subject, far, stop	-0.07	-0.24
subject, line beside	0.02	0.01
subject, line beside, colon	-0.09	-0.09
subject, line beside, comma	0.14	0.1
subject, line beside, edge	0.09	0.17
subject, line beside, stop	-0.13	-0.07
subject, paragraph beside	0.06	0.14
subject, paragraph beside, colon	0.16	0.29
subject, paragraph beside, comma	-0.04	-0.08
subject, paragraph beside, edge	0.05	0.03
subject, paragraph beside, stop	-0.11	-0.1
subject, same clause	-0.11	-0.22
subject, same clause, stop	-0.11	-0.22
subject, same paragraph	0.19	0.14
subject, same paragraph, colon	0.11	0.05
subject, same paragraph, comma	-0.01	0.03
subject, same paragraph, stop	0.09	0.06
subject, same sentence	0.25	0.41
subject, same sentence, colon	0.11	0.13
subject, same sentence, comma	0.12	0.24
subject, same sentence, stop	0.02	0.04
subject, sentence beside	0.29	0.11
subject, sentence beside, colon	-0.01	-0.05
subject, sentence beside, comma	0.16	-0.04
subject, sentence beside, stop	0.14	0.2
`;
