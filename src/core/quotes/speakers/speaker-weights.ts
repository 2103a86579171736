/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	0	-0.12
after begins clause	0.18	0.36
after begins sentence	-0.17	-0.34
after by<12	0.06	0.15
after by<3	0.22	0.44
after by<30	0.1	0.16
after by>=30	-0.15	-0.3
after free	0.17	0.34
after object	0.03	0.03
after, line beside	0.01	0.02
after, paragraph beside	-0.15	-0.3
after, same clause	0.26	0.43
after, same sentence	0.17	0.34
after, sentence beside	-0.03	-0.06
announced<1	-0.03	-0.03
announced<2	0.05	0.07
announced<4	0.19	0.15
announced>=4	0.09	0.18
before announces	0.34	0.44
before begins clause	0.47	0.34
before begins sentence	0.51	0.4
before free	-0.11	-0.25
before object	0.04	0.11
before of	0.06	0.06
before, far	-0.45	-0.45
before, far, colon	0	-0.01
before, far, comma	-0.25	-0.18
before, far, edge	-0.11	-0.09
before, far, stop	-0.1	-0.17
before, line beside	-0.05	-0.16
before, line beside, colon	-0.04	-0.05
before, line beside, comma	0.07	0.03
before, line beside, edge	-0.02	-0.04
before, line beside, stop	-0.03	-0.03
before, paragraph beside	0.02	0.04
before, paragraph beside, colon	0.07	0.14
before, paragraph beside, comma	-0.06	-0.1
before, paragraph beside, edge	0.14	0.13
before, paragraph beside, stop	-0.12	-0.12
before, same clause	0.02	0.04
before, same clause, stop	0.02	0.04
before, same paragraph	0.07	0.14
before, same paragraph, comma	-0.06	-0.01
before, same paragraph, stop	0.12	0.15
before, same sentence	0.38	0.64
before, same sentence, colon	0.05	0.1
before, same sentence, comma	0.24	0.48
before, same sentence, stop	0.04	0.04
before, sentence beside	0.28	0.02
before, sentence beside, colon	-0.02	-0.07
before, sentence beside, comma	0.18	-0.09
before, sentence beside, stop	0.12	0.18
count<2	-0.16	-0.29
count<4	0.15	0.33
count<8	-0.04	-0.14
count>=8	0.35	0.46
first in last sentence	0.41	0.1
first in last sentence, colon	0.12	-0.08
first in last sentence, comma	0.21	0
first in last sentence, edge	-0.02	-0.04
first in last sentence, stop	0.1	0.23
first in paragraph	0.69	0.6
first in paragraph, colon	0.18	0.03
first in paragraph, comma	0.14	0.1
first in paragraph, stop	0.37	0.47
first in sentence	0.36	0.6
first in sentence, colon	0.05	0.1
first in sentence, comma	0.2	0.4
first in sentence, stop	0.06	0.09
kind organization	-0.05	-0.1
kind person	0.32	0.46
kind unknown	0.01	0
last spoke, colon	0.08	-0.02
last spoke, comma	0.12	-0.03
last spoke, edge	0.14	0.21
last spoke, far	0.04	0.17
last spoke, line beside	0.02	-0.14
last spoke, paragraph beside	0.1	0.17
last spoke, same clause	0.03	0.06
last spoke, same paragraph	0.01	0.02
last spoke, same sentence	0.01	0.02
last spoke, sentence beside	0.4	0.36
last spoke, stop	0.27	0.5
most mentioned	0.17	0.32
named	0.87	0.62
named inside	-0.05	-0.07
nameless	-0.57	-0.27
never before	0.02	0.07
never quoted	0.19	0.17
never spoke	0.03	-0.04
next named	0.23	0.46
nobody	-0.3	-0.36
nobody spoke	0.01	0.08
other gender	-0.06	-0.03
quoted 0 ago	0.08	0.04
quoted 1 ago	0.06	0.22
quoted 2 ago	-0.04	-0.08
rank 0	0.95	1.12
rank 1	-0.18	-0.21
rank 2	-0.16	-0.23
rank 3	-0.13	-0.11
rank 4	-0.18	-0.21
spoke 0 ago	0.63	0.67
spoke 1 ago	-0.02	0.2
spoke 2 ago	-0.17	-0.24
spoke 3 ago	-0.16	-0.23
subject, far	-0.25	-0.23
subject, far, colon	0.03	0
subject, far, comma	-0.17	-0.15
subject, far, edge	-0.08	-0.04
subject, far, stop	-0.02	-0.04
subject, line beside	0.05	-0.11
subject, line beside, colon	-0.05	-0.05
subject, line beside, comma	0.12	0.06
subject, line beside, edge	-0.03	-0.06
subject, paragraph beside	0.04	0.11
subject, paragraph beside, colon	0.1	0.2
subject, paragraph beside, comma	-0.02	-0.07
subject, paragraph beside, edge	0.08	0.1
subject, paragraph beside, stop	-0.11	-0.1
subject, same clause	0.02	0.04
subject, same clause, stop	0.02	0.04
subject, same paragraph	0.06	0.09
subject, same paragraph, comma	-0.08	-0.04
subject, same paragraph, stop	0.13	0.14
subject, same sentence	0.21	0.39
subject, same sentence, colon	0.05	0.05
subject, same sentence, comma	0.13	0.26
subject, sentence beside	0.32	0.07
subject, sentence beside, colon	0.04	-0.04
subject, sentence beside, comma	0.13	-0.07
subject, sentence beside, stop	0.13	0.17
`;
