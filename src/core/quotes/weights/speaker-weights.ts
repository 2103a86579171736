/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	-0.06	-0.04
after begins clause	0.17	0.85
after begins sentence	-0.48	-0.78
after by<12	0.28	0.59
after by<3	0.2	0.67
after by<30	-0.08	-0.19
after by>=30	-0.5	-0.79
after free	-0.01	0.49
after object	-0.03	-0.13
after of	-0.12	-0.24
after, far	-0.01	-0.02
after, line beside	-0.11	-0.18
after, paragraph beside	-0.19	-0.34
after, same clause	0.43	1.12
after, same paragraph	-0.22	-0.43
after, same sentence	0.25	0.51
after, sentence beside	-0.19	-0.38
announced<1	-0.23	-0.34
announced<2	-0.85	-0.53
announced<4	0.43	0.44
announced>=4	0.28	0.11
before announces	-0.07	0.04
before begins clause	0.23	0.34
before begins sentence	0.74	0.64
before free	-0.34	-0.71
before object	-0.32	0.05
before of	-0.18	-0.04
before, far	-0.47	-0.58
before, far, colon	-0.03	-0.15
before, far, comma	-0.37	-0.29
before, far, edge	-0.11	-0.1
before, far, stop	0.04	-0.04
before, line beside	-0.1	-0.2
before, line beside, colon	-0.06	-0.18
before, line beside, comma	-0.01	0.04
before, line beside, edge	0.01	-0.01
before, line beside, stop	-0.05	-0.04
before, paragraph beside	-0.24	-0.18
before, paragraph beside, colon	0.16	0.29
before, paragraph beside, comma	0.01	-0.08
before, paragraph beside, edge	0.18	-0.06
before, paragraph beside, stop	-0.58	-0.32
before, same clause	0.1	0.13
before, same clause, stop	0.03	0.06
before, same paragraph	-0.12	-0.12
before, same paragraph, colon	-0.12	-0.06
before, same paragraph, comma	0.1	0.23
before, same paragraph, stop	-0.1	-0.28
before, same sentence	0.39	0.6
before, same sentence, colon	0.05	0.19
before, same sentence, comma	0.12	0.22
before, same sentence, stop	0.22	0.2
before, sentence beside	0.2	0.13
before, sentence beside, colon	-0.29	-0.26
before, sentence beside, comma	0.39	0.09
before, sentence beside, stop	0.11	0.3
count<2	-0.32	-0.25
count<4	-0.16	-0.2
count<8	-0.23	-0.43
count>=8	0.36	0.57
first in last sentence	0.25	-0.08
first in last sentence, colon	-0.09	-0.24
first in last sentence, comma	0.15	-0.06
first in last sentence, edge	-0.01	-0.04
first in last sentence, stop	0.17	0.25
first in paragraph	0.63	0.51
first in paragraph, colon	-0.01	-0.09
first in paragraph, comma	0.28	0.27
first in paragraph, stop	0.34	0.32
first in sentence	0.31	0.62
first in sentence, colon	0.05	0.19
first in sentence, comma	0.25	0.29
first in sentence, stop	0.01	0.14
kind document	-0.09	-0.18
kind organization	-0.09	-0.27
kind person	-0.17	0.14
last spoke, adjacent	0.35	0.69
last spoke, adjacent line	0.33	0.4
last spoke, colon	-0.05	-0.22
last spoke, comma	0.37	0.04
last spoke, edge	0.36	0.42
last spoke, far	-0.04	-0.29
last spoke, line beside	0.09	0.16
last spoke, nameless	0.05	0.61
last spoke, paragraph beside	-0.05	-0.1
last spoke, same clause	0.09	0.18
last spoke, same paragraph	0.13	0.23
last spoke, same sentence	-0.1	-0.2
last spoke, sentence beside	0.46	0.47
last spoke, stop	-0.1	0.19
most mentioned	-0.25	-0.23
named	0.75	0.34
named inside	-0.48	-0.81
nameless	-1.11	-0.66
nameless, ahead	-0.13	-0.23
nameless, far	0.02	0.31
nameless, line beside	-0.06	-0.1
nameless, paragraph beside	-0.08	-0.12
nameless, same clause	0.22	0.37
nameless, same paragraph	-0.35	-0.3
nameless, same sentence	-0.05	-0.02
nameless, sentence beside	-0.66	-0.59
never before	-0.2	-0.11
never quoted	-0.25	-0.43
never spoke	-0.31	-0.42
never spoke, far	-0.52	-0.75
never spoke, line beside	0.03	-0.12
never spoke, paragraph beside	0.06	0.09
never spoke, same paragraph	-0.05	0.05
never spoke, same sentence	0.31	0.53
never spoke, sentence beside	-0.03	-0.3
next named	0.01	0.69
nobody	0.36	0.32
nobody spoke	-0.47	-0.22
nobody, after nobody	0.04	0.08
nobody, alone	-0.22	-0.44
nobody, asked	0.19	0.38
nobody, colon	0.02	0.04
nobody, comma	0.01	0.02
nobody, edge	-0.09	-0.18
nobody, length<16	0.06	0.12
nobody, length<30	0.13	0.26
nobody, length<8	-0.06	-0.12
nobody, length>=30	-0.03	-0.06
nobody, named<1	0.25	0.5
nobody, named<2	-0.21	-0.42
nobody, named>=2	0.06	0.12
nobody, next to nobody	0.02	0.04
nobody, next to speech	0.17	0.34
nobody, shouted	0.04	0.08
nobody, stop	0.15	0.3
only person	0.5	0.43
other gender	-0.18	-0.09
quoted 0 ago	0	-0.04
quoted 1 ago	-0.12	0.12
quoted 2 ago	0.08	0.14
quoted 3 ago	-0.07	-0.1
rank 0	0.93	1.02
rank 1	-0.05	-0.1
rank 2	-0.65	-0.7
rank 3	-0.19	-0.24
rank 4	-0.41	-0.31
same pronoun	0.34	0.17
spoke 0 ago	0.59	0.43
spoke 1 ago	-0.06	0
spoke 2 ago	-0.27	-0.09
spoke 3 ago	-0.3	-0.24
subject, far	-0.05	-0.21
subject, far, colon	0.03	-0.09
subject, far, comma	-0.16	-0.17
subject, far, edge	0.18	0.39
subject, far, stop	-0.07	-0.32
subject, line beside	0.23	0.1
subject, line beside, colon	-0.03	-0.1
subject, line beside, comma	0.32	0.24
subject, line beside, edge	0.03	0.03
subject, line beside, stop	-0.11	-0.06
subject, paragraph beside	-0.05	0.02
subject, paragraph beside, colon	0.19	0.35
subject, paragraph beside, comma	0.03	-0.06
subject, paragraph beside, edge	0.09	-0.09
subject, paragraph beside, stop	-0.38	-0.19
subject, same clause	-0.01	-0.08
subject, same clause, stop	-0.07	-0.14
subject, same paragraph	0.15	0.12
subject, same paragraph, colon	0.01	0
subject, same paragraph, comma	0.11	0.18
subject, same paragraph, stop	0.03	-0.05
subject, same sentence	0.18	0.42
subject, same sentence, colon	0.02	0.12
subject, same sentence, comma	0.09	0.18
subject, same sentence, stop	0.06	0.12
subject, sentence beside	0.02	-0.08
subject, sentence beside, colon	-0.23	-0.22
subject, sentence beside, comma	0.12	-0.18
subject, sentence beside, stop	0.14	0.33
`;
