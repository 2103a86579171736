/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	-0.01	-0.14
after begins clause	0.18	0.39
after begins sentence	-0.17	-0.34
after by<12	0.09	0.21
after by<3	0.21	0.42
after by<30	0.09	0.15
after by>=30	-0.15	-0.3
after free	0.18	0.36
after object	0.03	0.03
after, far	-0.01	-0.02
after, line beside	0.01	0.02
after, paragraph beside	-0.15	-0.3
after, same clause	0.26	0.43
after, same sentence	0.18	0.39
after, sentence beside	-0.03	-0.06
announced<2	0.02	0.04
announced<4	0.21	0.15
announced>=4	0.09	0.18
before announces	0.35	0.43
before begins clause	0.47	0.34
before begins sentence	0.52	0.41
before free	-0.09	-0.21
before object	0.04	0.11
before of	0.06	0.06
before, far	-0.45	-0.45
before, far, colon	0	-0.01
before, far, comma	-0.25	-0.17
before, far, edge	-0.1	-0.08
before, far, stop	-0.1	-0.17
before, line beside	-0.05	-0.15
before, line beside, colon	-0.04	-0.05
before, line beside, comma	0.07	0.03
before, line beside, edge	-0.02	-0.04
before, line beside, stop	-0.03	-0.03
before, paragraph beside	0.04	0.06
before, paragraph beside, colon	0.07	0.14
before, paragraph beside, comma	-0.07	-0.11
before, paragraph beside, edge	0.15	0.12
before, paragraph beside, stop	-0.1	-0.08
before, same clause	0.02	0.04
before, same clause, stop	0.02	0.04
before, same paragraph	0.08	0.15
before, same paragraph, comma	-0.06	0
before, same paragraph, stop	0.13	0.15
before, same sentence	0.38	0.64
before, same sentence, colon	0.05	0.1
before, same sentence, comma	0.25	0.5
before, same sentence, stop	0.07	0.04
before, sentence beside	0.27	0
before, sentence beside, colon	-0.02	-0.07
before, sentence beside, comma	0.19	-0.07
before, sentence beside, stop	0.11	0.16
count<2	-0.15	-0.32
count<4	0.12	0.36
count<8	-0.03	-0.15
count>=8	0.35	0.46
first in last sentence	0.42	0.09
first in last sentence, colon	0.14	-0.07
first in last sentence, comma	0.21	0
first in last sentence, edge	-0.02	-0.04
first in last sentence, stop	0.08	0.19
first in paragraph	0.71	0.61
first in paragraph, colon	0.2	0.04
first in paragraph, comma	0.15	0.12
first in paragraph, stop	0.35	0.43
first in sentence	0.35	0.59
first in sentence, colon	0.05	0.1
first in sentence, comma	0.2	0.4
first in sentence, stop	0.09	0.09
kind organization	-0.04	-0.08
kind person	0.31	0.44
kind unknown	0.01	0
last spoke, colon	0.06	-0.03
last spoke, comma	0.16	-0.02
last spoke, edge	0.15	0.21
last spoke, far	0.04	0.16
last spoke, line beside	0.04	-0.14
last spoke, paragraph beside	0.1	0.2
last spoke, same clause	0.03	0.06
last spoke, same paragraph	0.01	0.02
last spoke, same sentence	0.01	0.02
last spoke, sentence beside	0.43	0.38
last spoke, stop	0.29	0.54
most mentioned	0.16	0.35
named	0.82	0.62
named inside	-0.05	-0.07
nameless	-0.51	-0.25
never before	0	0.06
never quoted	0.24	0.18
never spoke	-0.01	-0.07
next named	0.24	0.5
nobody	-0.3	-0.36
nobody spoke	0	0.06
other gender	-0.06	-0.03
quoted 0 ago	0.05	0.05
quoted 1 ago	0.06	0.21
quoted 2 ago	-0.04	-0.08
rank 0	0.95	1.12
rank 1	-0.17	-0.19
rank 2	-0.17	-0.25
rank 3	-0.14	-0.13
rank 4	-0.18	-0.21
spoke 0 ago	0.66	0.69
spoke 1 ago	-0.03	0.18
spoke 2 ago	-0.16	-0.23
spoke 3 ago	-0.16	-0.23
subject, far	-0.24	-0.22
subject, far, colon	0.03	0
subject, far, comma	-0.16	-0.14
subject, far, edge	-0.08	-0.04
subject, far, stop	-0.03	-0.05
subject, line beside	0.05	-0.1
subject, line beside, colon	-0.05	-0.05
subject, line beside, comma	0.12	0.06
subject, line beside, edge	-0.03	-0.06
subject, paragraph beside	0.07	0.14
subject, paragraph beside, colon	0.1	0.2
subject, paragraph beside, comma	-0.03	-0.09
subject, paragraph beside, edge	0.09	0.09
subject, paragraph beside, stop	-0.08	-0.04
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
subject, sentence beside, comma	0.14	-0.06
subject, sentence beside, stop	0.12	0.15
`;
