/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	-0.01	-0.14
after begins clause	0.19	0.4
after begins sentence	-0.17	-0.35
after by<12	0.09	0.22
after by<3	0.21	0.42
after by<30	0.09	0.15
after by>=30	-0.15	-0.3
after free	0.18	0.37
after object	0.03	0.03
after, far	-0.01	-0.02
after, line beside	0.01	0.02
after, paragraph beside	-0.15	-0.3
after, same clause	0.26	0.43
after, same sentence	0.19	0.4
after, sentence beside	-0.03	-0.06
announced<1	-0.01	0.01
announced<2	0.02	0.05
announced<4	0.22	0.17
announced>=4	0.07	0.14
before announces	0.35	0.43
before begins clause	0.47	0.34
before begins sentence	0.52	0.42
before free	-0.09	-0.21
before object	0.05	0.12
before of	0.06	0.06
before, far	-0.44	-0.43
before, far, colon	0	-0.01
before, far, comma	-0.25	-0.17
before, far, edge	-0.1	-0.08
before, far, stop	-0.1	-0.17
before, line beside	-0.04	-0.14
before, line beside, colon	-0.04	-0.05
before, line beside, comma	0.07	0.03
before, line beside, edge	-0.01	-0.02
before, line beside, stop	-0.03	-0.03
before, paragraph beside	0.04	0.05
before, paragraph beside, colon	0.07	0.14
before, paragraph beside, comma	-0.07	-0.11
before, paragraph beside, edge	0.13	0.09
before, paragraph beside, stop	-0.09	-0.06
before, same clause	0.02	0.04
before, same clause, stop	0.02	0.04
before, same paragraph	0.08	0.15
before, same paragraph, comma	-0.06	-0.01
before, same paragraph, stop	0.14	0.16
before, same sentence	0.38	0.64
before, same sentence, colon	0.05	0.1
before, same sentence, comma	0.25	0.5
before, same sentence, stop	0.07	0.04
before, sentence beside	0.27	0
before, sentence beside, colon	-0.02	-0.07
before, sentence beside, comma	0.19	-0.07
before, sentence beside, stop	0.11	0.15
count<2	-0.14	-0.31
count<4	0.13	0.38
count<8	-0.03	-0.15
count>=8	0.34	0.44
first in last sentence	0.42	0.09
first in last sentence, colon	0.14	-0.07
first in last sentence, comma	0.21	0
first in last sentence, edge	-0.01	-0.02
first in last sentence, stop	0.08	0.19
first in paragraph	0.71	0.61
first in paragraph, colon	0.2	0.04
first in paragraph, comma	0.15	0.12
first in paragraph, stop	0.35	0.43
first in sentence	0.35	0.58
first in sentence, colon	0.05	0.1
first in sentence, comma	0.2	0.4
first in sentence, stop	0.09	0.09
kind organization	-0.04	-0.08
kind person	0.31	0.44
kind unknown	0.01	0
last spoke, colon	0.06	-0.03
last spoke, comma	0.17	-0.02
last spoke, edge	0.14	0.19
last spoke, far	0.02	0.13
last spoke, line beside	0.04	-0.13
last spoke, paragraph beside	0.11	0.21
last spoke, same clause	0.03	0.06
last spoke, same paragraph	0.01	0.02
last spoke, same sentence	0.01	0.02
last spoke, sentence beside	0.43	0.38
last spoke, stop	0.29	0.55
most mentioned	0.16	0.35
named	0.81	0.6
named inside	-0.05	-0.07
nameless	-0.51	-0.24
never before	-0.01	0.04
never quoted	0.24	0.18
never spoke	-0.01	-0.07
next named	0.24	0.5
nobody	-0.3	-0.36
nobody spoke	0	0.06
other gender	-0.06	-0.03
quoted 0 ago	0.05	0.04
quoted 1 ago	0.06	0.21
quoted 2 ago	-0.04	-0.08
rank 0	0.95	1.13
rank 1	-0.18	-0.21
rank 2	-0.17	-0.25
rank 3	-0.14	-0.13
rank 4	-0.18	-0.21
spoke 0 ago	0.66	0.68
spoke 1 ago	-0.02	0.2
spoke 2 ago	-0.16	-0.23
spoke 3 ago	-0.16	-0.23
subject, far	-0.24	-0.21
subject, far, colon	0.03	0
subject, far, comma	-0.16	-0.14
subject, far, edge	-0.07	-0.02
subject, far, stop	-0.03	-0.05
subject, line beside	0.04	-0.1
subject, line beside, colon	-0.05	-0.05
subject, line beside, comma	0.12	0.06
subject, line beside, edge	-0.02	-0.04
subject, paragraph beside	0.07	0.14
subject, paragraph beside, colon	0.1	0.2
subject, paragraph beside, comma	-0.03	-0.09
subject, paragraph beside, edge	0.08	0.07
subject, paragraph beside, stop	-0.07	-0.03
subject, same clause	0.02	0.04
subject, same clause, stop	0.02	0.04
subject, same paragraph	0.06	0.09
subject, same paragraph, comma	-0.08	-0.04
subject, same paragraph, stop	0.12	0.12
subject, same sentence	0.21	0.39
subject, same sentence, colon	0.05	0.05
subject, same sentence, comma	0.14	0.28
subject, sentence beside	0.3	0.04
subject, sentence beside, colon	0.04	-0.04
subject, sentence beside, comma	0.13	-0.07
subject, sentence beside, stop	0.12	0.15
`;
