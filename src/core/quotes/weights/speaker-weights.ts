/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	0.02	-0.11
after begins clause	0.28	0.86
after begins sentence	-0.58	-0.86
after by<12	0.28	0.56
after by<3	0.34	0.75
after by<30	-0.11	-0.25
after by>=30	-0.45	-0.82
after free	0.1	0.5
after object	-0.04	-0.15
after of	-0.1	-0.2
after, far	-0.01	-0.02
after, line beside	-0.12	-0.19
after, paragraph beside	-0.2	-0.36
after, same clause	0.52	1.1
after, same paragraph	-0.21	-0.42
after, same sentence	0.3	0.57
after, sentence beside	-0.21	-0.42
announced<1	-0.25	-0.32
announced<2	-0.63	-0.42
announced<4	0.42	0.45
announced>=4	0.16	0.02
before announces	0.01	0.08
before begins clause	0.25	0.35
before begins sentence	0.75	0.58
before free	-0.17	-0.55
before object	-0.23	0.11
before of	-0.19	-0.05
before, far	-0.38	-0.56
before, far, colon	0.18	-0.03
before, far, comma	-0.41	-0.31
before, far, edge	-0.1	-0.08
before, far, stop	-0.04	-0.14
before, line beside	-0.13	-0.23
before, line beside, colon	-0.06	-0.18
before, line beside, comma	-0.01	0.04
before, line beside, edge	-0.01	-0.04
before, line beside, stop	-0.07	-0.06
before, paragraph beside	-0.22	-0.12
before, paragraph beside, colon	0.16	0.29
before, paragraph beside, comma	0.02	-0.08
before, paragraph beside, edge	0.24	0.1
before, paragraph beside, stop	-0.65	-0.43
before, same clause	0.07	0.14
before, same clause, stop	0.07	0.14
before, same paragraph	-0.02	-0.05
before, same paragraph, colon	0.03	0.01
before, same paragraph, comma	0.03	0.19
before, same paragraph, stop	-0.08	-0.25
before, same sentence	0.42	0.6
before, same sentence, colon	0.08	0.19
before, same sentence, comma	0.12	0.21
before, same sentence, stop	0.21	0.18
before, sentence beside	0.23	0.1
before, sentence beside, colon	-0.31	-0.29
before, sentence beside, comma	0.47	0.13
before, sentence beside, stop	0.07	0.26
count<2	-0.34	-0.27
count<4	-0.07	-0.14
count<8	-0.19	-0.38
count>=8	0.31	0.53
first in last sentence	0.36	-0.03
first in last sentence, colon	-0.03	-0.21
first in last sentence, comma	0.25	-0.01
first in last sentence, edge	0.01	0
first in last sentence, stop	0.11	0.19
first in paragraph	0.48	0.45
first in paragraph, colon	-0.09	-0.14
first in paragraph, comma	0.22	0.26
first in paragraph, stop	0.34	0.33
first in sentence	0.26	0.64
first in sentence, colon	0.08	0.19
first in sentence, comma	0.14	0.25
first in sentence, stop	0.04	0.2
kind document	-0.09	-0.18
kind organization	-0.14	-0.31
kind person	-0.05	0.22
last spoke, adjacent	0.33	0.65
last spoke, adjacent line	0.29	0.34
last spoke, colon	-0.04	-0.2
last spoke, comma	0.19	-0.04
last spoke, edge	0.37	0.47
last spoke, far	-0.19	-0.35
last spoke, line beside	0.03	0.09
last spoke, nameless	0.01	0.53
last spoke, paragraph beside	0.1	0.02
last spoke, same clause	0.08	0.16
last spoke, same paragraph	0.1	0.23
last spoke, same sentence	-0.1	-0.2
last spoke, sentence beside	0.43	0.45
last spoke, stop	-0.07	0.16
most mentioned	-0.39	-0.38
named	0.66	0.36
named inside	-0.39	-0.6
nameless	-0.96	-0.63
nameless, ahead	-0.09	-0.18
nameless, far	0.01	0.23
nameless, line beside	-0.11	-0.19
nameless, paragraph beside	-0.06	-0.06
nameless, same clause	0.18	0.36
nameless, same paragraph	-0.17	-0.13
nameless, same sentence	-0.08	-0.07
nameless, sentence beside	-0.52	-0.59
never before	-0.24	-0.14
never quoted	-0.2	-0.34
never spoke	-0.32	-0.43
never spoke, far	-0.45	-0.75
never spoke, line beside	0.01	-0.15
never spoke, paragraph beside	-0.03	0.11
never spoke, same paragraph	-0.03	0.09
never spoke, same sentence	0.28	0.47
never spoke, sentence beside	0.01	-0.31
next named	0.11	0.7
nobody	0.29	0.28
nobody spoke	-0.2	-0.19
nobody, after nobody	0.03	0.06
nobody, alone	-0.19	-0.38
nobody, asked	0.24	0.48
nobody, colon	0.03	0.06
nobody, comma	0.02	0.04
nobody, edge	-0.13	-0.26
nobody, length<16	0.03	0.06
nobody, length<30	0.13	0.26
nobody, length<8	-0.01	-0.02
nobody, length>=30	-0.07	-0.14
nobody, named<1	0.16	0.32
nobody, named<2	-0.17	-0.34
nobody, named>=2	0.1	0.2
nobody, next to nobody	-0.04	-0.08
nobody, next to speech	0.16	0.32
nobody, shouted	0.05	0.1
nobody, stop	0.16	0.32
only person	0.26	0.28
other gender	-0.2	-0.1
quoted 0 ago	0.07	-0.04
quoted 1 ago	-0.14	0.1
quoted 2 ago	0.07	0.12
quoted 3 ago	-0.08	-0.11
rank 0	0.95	1.03
rank 1	-0.23	-0.19
rank 2	-0.53	-0.58
rank 3	-0.13	-0.2
rank 4	-0.34	-0.32
same pronoun	0.38	0.19
spoke 0 ago	0.46	0.41
spoke 1 ago	0.02	0.02
spoke 2 ago	-0.15	-0.03
spoke 3 ago	-0.3	-0.24
subject, far	0.02	-0.14
subject, far, colon	0.2	0.01
subject, far, comma	-0.24	-0.21
subject, far, edge	0.18	0.42
subject, far, stop	-0.11	-0.34
subject, line beside	0.28	0.17
subject, line beside, colon	-0.03	-0.09
subject, line beside, comma	0.33	0.24
subject, line beside, edge	0.05	0.08
subject, line beside, stop	-0.09	-0.06
subject, paragraph beside	-0.02	0.1
subject, paragraph beside, colon	0.2	0.35
subject, paragraph beside, comma	0.05	-0.05
subject, paragraph beside, edge	0.15	0.06
subject, paragraph beside, stop	-0.41	-0.25
subject, same clause	-0.08	-0.16
subject, same clause, stop	-0.08	-0.16
subject, same paragraph	0.2	0.15
subject, same paragraph, colon	0.12	0.06
subject, same paragraph, comma	0.04	0.14
subject, same paragraph, stop	0.04	-0.04
subject, same sentence	0.2	0.4
subject, same sentence, colon	0.04	0.11
subject, same sentence, comma	0.11	0.19
subject, same sentence, stop	0.06	0.11
subject, sentence beside	0.05	-0.06
subject, sentence beside, colon	-0.28	-0.26
subject, sentence beside, comma	0.22	-0.13
subject, sentence beside, stop	0.11	0.33
`;
