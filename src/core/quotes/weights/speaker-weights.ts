/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	0.07	-0.01
after begins clause	0.24	0.87
after begins sentence	-0.55	-0.83
after by<12	0.25	0.57
after by<3	0.31	0.68
after by<30	-0.09	-0.2
after by>=30	-0.52	-0.77
after free	0.07	0.5
after object	-0.04	-0.14
after of	-0.09	-0.18
after, far	-0.01	-0.02
after, line beside	-0.12	-0.19
after, paragraph beside	-0.17	-0.3
after, same clause	0.53	1.12
after, same paragraph	-0.22	-0.43
after, same sentence	0.23	0.5
after, sentence beside	-0.2	-0.4
announced<1	-0.26	-0.34
announced<2	-0.79	-0.53
announced<4	0.42	0.45
announced>=4	0.3	0.12
before announces	-0.12	0
before begins clause	0.25	0.34
before begins sentence	0.77	0.64
before free	-0.38	-0.73
before object	-0.27	0.06
before of	-0.19	-0.05
before, far	-0.44	-0.55
before, far, colon	-0.01	-0.14
before, far, comma	-0.39	-0.3
before, far, edge	-0.1	-0.08
before, far, stop	0.04	-0.04
before, line beside	-0.11	-0.19
before, line beside, colon	-0.06	-0.17
before, line beside, comma	-0.03	0.03
before, line beside, edge	0.01	-0.01
before, line beside, stop	-0.05	-0.04
before, paragraph beside	-0.25	-0.17
before, paragraph beside, colon	0.17	0.31
before, paragraph beside, comma	0	-0.09
before, paragraph beside, edge	0.16	-0.07
before, paragraph beside, stop	-0.6	-0.33
before, same clause	0.09	0.12
before, same clause, stop	0.03	0.06
before, same paragraph	-0.06	-0.11
before, same paragraph, colon	-0.1	-0.08
before, same paragraph, comma	0.1	0.23
before, same paragraph, stop	-0.06	-0.27
before, same sentence	0.38	0.57
before, same sentence, colon	0.04	0.14
before, same sentence, comma	0.12	0.22
before, same sentence, stop	0.22	0.2
before, sentence beside	0.22	0.12
before, sentence beside, colon	-0.23	-0.27
before, sentence beside, comma	0.36	0.09
before, sentence beside, stop	0.09	0.3
count<2	-0.35	-0.25
count<4	-0.1	-0.2
count<8	-0.26	-0.46
count>=8	0.37	0.59
first in last sentence	0.28	-0.07
first in last sentence, colon	-0.01	-0.23
first in last sentence, comma	0.13	-0.06
first in last sentence, edge	-0.01	-0.04
first in last sentence, stop	0.16	0.26
first in paragraph	0.6	0.52
first in paragraph, colon	-0.04	-0.08
first in paragraph, comma	0.26	0.27
first in paragraph, stop	0.38	0.34
first in sentence	0.32	0.63
first in sentence, colon	0.06	0.18
first in sentence, comma	0.25	0.3
first in sentence, stop	0.01	0.14
kind document	-0.09	-0.18
kind organization	-0.09	-0.27
kind person	-0.15	0.14
last spoke, adjacent	0.36	0.71
last spoke, adjacent line	0.32	0.39
last spoke, colon	-0.08	-0.25
last spoke, comma	0.39	0.06
last spoke, edge	0.35	0.41
last spoke, far	-0.03	-0.27
last spoke, line beside	0.08	0.16
last spoke, nameless	0.02	0.58
last spoke, paragraph beside	-0.03	-0.09
last spoke, same clause	0.09	0.18
last spoke, same paragraph	0.12	0.22
last spoke, same sentence	-0.09	-0.19
last spoke, sentence beside	0.42	0.43
last spoke, stop	-0.1	0.21
most mentioned	-0.34	-0.26
named	0.79	0.36
named inside	-0.51	-0.87
nameless	-1.13	-0.68
nameless, ahead	-0.11	-0.19
nameless, far	0.03	0.33
nameless, line beside	-0.05	-0.08
nameless, paragraph beside	-0.07	-0.11
nameless, same clause	0.21	0.36
nameless, same paragraph	-0.36	-0.31
nameless, same sentence	-0.07	-0.06
nameless, sentence beside	-0.69	-0.63
never before	-0.24	-0.12
never quoted	-0.23	-0.43
never spoke	-0.28	-0.43
never spoke, far	-0.54	-0.75
never spoke, line beside	0.03	-0.12
never spoke, paragraph beside	0.04	0.08
never spoke, same paragraph	-0.01	0.05
never spoke, same sentence	0.28	0.48
never spoke, sentence beside	0.05	-0.26
next named	0.08	0.7
nobody	0.34	0.32
nobody spoke	-0.42	-0.21
nobody, after nobody	0.04	0.08
nobody, alone	-0.24	-0.48
nobody, asked	0.24	0.48
nobody, colon	0.07	0.14
nobody, comma	-0.01	-0.02
nobody, edge	-0.09	-0.18
nobody, length<16	0.05	0.1
nobody, length<30	0.11	0.22
nobody, length<8	-0.07	-0.14
nobody, named<1	0.23	0.46
nobody, named<2	-0.21	-0.42
nobody, named>=2	0.08	0.16
nobody, next to nobody	0.02	0.04
nobody, next to speech	0.16	0.32
nobody, shouted	0.03	0.06
nobody, stop	0.14	0.28
only person	0.46	0.41
other gender	-0.18	-0.09
quoted 0 ago	-0.02	-0.06
quoted 1 ago	-0.1	0.13
quoted 2 ago	0.08	0.13
quoted 3 ago	-0.07	-0.1
rank 0	0.97	1.06
rank 1	-0.05	-0.1
rank 2	-0.68	-0.73
rank 3	-0.21	-0.24
rank 4	-0.38	-0.31
same pronoun	0.36	0.18
spoke 0 ago	0.56	0.43
spoke 1 ago	-0.04	0.01
spoke 2 ago	-0.26	-0.08
spoke 3 ago	-0.31	-0.24
subject, far	-0.04	-0.21
subject, far, colon	0.03	-0.09
subject, far, comma	-0.18	-0.18
subject, far, edge	0.18	0.39
subject, far, stop	-0.08	-0.34
subject, line beside	0.22	0.11
subject, line beside, colon	-0.03	-0.09
subject, line beside, comma	0.31	0.23
subject, line beside, edge	0.02	0.02
subject, line beside, stop	-0.1	-0.05
subject, paragraph beside	-0.06	0.03
subject, paragraph beside, colon	0.21	0.36
subject, paragraph beside, comma	0.03	-0.06
subject, paragraph beside, edge	0.08	-0.09
subject, paragraph beside, stop	-0.38	-0.18
subject, same clause	-0.01	-0.09
subject, same clause, stop	-0.08	-0.16
subject, same paragraph	0.12	0.1
subject, same paragraph, colon	-0.01	-0.02
subject, same paragraph, comma	0.1	0.17
subject, same paragraph, stop	0.02	-0.05
subject, same sentence	0.19	0.42
subject, same sentence, colon	0.02	0.1
subject, same sentence, comma	0.09	0.18
subject, same sentence, stop	0.06	0.12
subject, sentence beside	0.05	-0.08
subject, sentence beside, colon	-0.15	-0.22
subject, sentence beside, comma	0.1	-0.19
subject, sentence beside, stop	0.1	0.32
`;
