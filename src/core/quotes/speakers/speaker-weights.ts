/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	-0.03	-0.15
after begins clause	0.2	0.43
after begins sentence	-0.18	-0.36
after by<12	0.09	0.21
after by<3	0.24	0.48
after by<30	0.09	0.14
after by>=30	-0.15	-0.3
after free	0.2	0.41
after object	0.03	0.03
after, far	-0.01	-0.02
after, line beside	0.01	0.02
after, paragraph beside	-0.15	-0.3
after, same clause	0.29	0.49
after, same sentence	0.18	0.37
after, sentence beside	-0.03	-0.06
announced<1	0.01	0.04
announced<2	0.03	0.06
announced<4	0.18	0.09
announced>=4	0.08	0.16
before announces	0.38	0.46
before begins clause	0.43	0.25
before begins sentence	0.54	0.44
before free	-0.1	-0.26
before object	0.05	0.12
before of	0.07	0.08
before, far	-0.43	-0.43
before, far, colon	-0.01	-0.02
before, far, comma	-0.23	-0.16
before, far, edge	-0.1	-0.08
before, far, stop	-0.1	-0.17
before, line beside	-0.05	-0.16
before, line beside, colon	-0.04	-0.05
before, line beside, comma	0.06	0.02
before, line beside, edge	-0.02	-0.04
before, line beside, stop	-0.04	-0.02
before, paragraph beside	0.01	-0.01
before, paragraph beside, colon	0.07	0.14
before, paragraph beside, comma	-0.06	-0.12
before, paragraph beside, edge	0.12	0.09
before, paragraph beside, stop	-0.12	-0.11
before, same clause	0.02	0.04
before, same clause, stop	0.02	0.04
before, same paragraph	0.09	0.16
before, same paragraph, comma	-0.06	0
before, same paragraph, stop	0.14	0.16
before, same sentence	0.37	0.63
before, same sentence, colon	0.05	0.1
before, same sentence, comma	0.24	0.48
before, same sentence, stop	0.07	0.04
before, sentence beside	0.29	0.04
before, sentence beside, colon	-0.02	-0.07
before, sentence beside, comma	0.19	-0.07
before, sentence beside, stop	0.12	0.18
count<2	-0.11	-0.24
count<4	0.12	0.33
count<8	-0.03	-0.15
count>=8	0.32	0.4
first in last sentence	0.38	0.04
first in last sentence, colon	0.14	-0.08
first in last sentence, comma	0.2	0.01
first in last sentence, edge	-0.02	-0.04
first in last sentence, stop	0.07	0.14
first in paragraph	0.67	0.53
first in paragraph, colon	0.2	0.04
first in paragraph, comma	0.14	0.1
first in paragraph, stop	0.33	0.39
first in sentence	0.36	0.6
first in sentence, colon	0.05	0.1
first in sentence, comma	0.21	0.42
first in sentence, stop	0.09	0.09
kind organization	-0.04	-0.08
kind person	0.3	0.44
kind unknown	0.01	-0.01
last spoke, colon	0.05	-0.05
last spoke, comma	0.17	-0.01
last spoke, edge	0.15	0.21
last spoke, far	0.03	0.12
last spoke, line beside	0.05	-0.11
last spoke, paragraph beside	0.1	0.2
last spoke, same clause	0.03	0.06
last spoke, same paragraph	0.01	0.02
last spoke, same sentence	0.01	0.02
last spoke, sentence beside	0.44	0.43
last spoke, stop	0.31	0.59
most mentioned	0.14	0.28
named	0.78	0.6
named inside	-0.05	-0.07
nameless	-0.49	-0.26
never before	0.01	0.08
never quoted	0.27	0.21
never spoke	-0.03	-0.12
next named	0.25	0.53
nobody	-0.3	-0.35
nobody spoke	0.01	0.08
only person	0.39	0.24
other gender	-0.06	-0.03
quoted 0 ago	0.02	0.01
quoted 1 ago	0.07	0.23
quoted 2 ago	-0.04	-0.08
quoted 3 ago	-0.01	-0.01
rank 0	0.94	1.12
rank 1	-0.15	-0.11
rank 2	-0.15	-0.27
rank 3	-0.15	-0.18
rank 4	-0.18	-0.21
same pronoun	0.06	0.03
spoke 0 ago	0.68	0.73
spoke 1 ago	-0.03	0.17
spoke 2 ago	-0.16	-0.23
spoke 3 ago	-0.17	-0.22
subject, far	-0.24	-0.21
subject, far, colon	0.03	0
subject, far, comma	-0.16	-0.14
subject, far, edge	-0.08	-0.04
subject, far, stop	-0.02	-0.04
subject, line beside	0.05	-0.11
subject, line beside, colon	-0.05	-0.05
subject, line beside, comma	0.12	0.06
subject, line beside, edge	-0.03	-0.06
subject, line beside, stop	0.01	0
subject, paragraph beside	0.04	0.08
subject, paragraph beside, colon	0.11	0.19
subject, paragraph beside, comma	-0.03	-0.09
subject, paragraph beside, edge	0.07	0.06
subject, paragraph beside, stop	-0.09	-0.06
subject, same clause	0.02	0.04
subject, same clause, stop	0.02	0.04
subject, same paragraph	0.06	0.08
subject, same paragraph, comma	-0.08	-0.04
subject, same paragraph, stop	0.13	0.11
subject, same sentence	0.21	0.39
subject, same sentence, colon	0.05	0.05
subject, same sentence, comma	0.14	0.28
subject, sentence beside	0.32	0.1
subject, sentence beside, colon	0.04	-0.04
subject, sentence beside, comma	0.14	-0.05
subject, sentence beside, stop	0.14	0.19
`;
