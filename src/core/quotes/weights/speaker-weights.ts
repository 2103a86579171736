/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	0.01	-0.1
after begins clause	0.27	0.84
after begins sentence	-0.61	-0.87
after by<12	0.3	0.58
after by<3	0.37	0.77
after by<30	-0.05	-0.11
after by>=30	-0.47	-0.84
after free	0.11	0.52
after object	-0.05	-0.16
after of	-0.1	-0.2
after, far	-0.01	-0.02
after, line beside	-0.12	-0.19
after, paragraph beside	-0.2	-0.35
after, same clause	0.53	1.09
after, same paragraph	-0.13	-0.26
after, same sentence	0.3	0.56
after, sentence beside	-0.22	-0.44
announced<1	-0.28	-0.32
announced<2	-0.62	-0.45
announced<4	0.47	0.46
announced>=4	0.18	0.04
before announces	0.07	0.11
before begins clause	0.25	0.29
before begins sentence	0.76	0.57
before free	-0.19	-0.56
before object	-0.23	0.11
before of	-0.19	-0.05
before, far	-0.45	-0.57
before, far, colon	0.03	-0.09
before, far, comma	-0.37	-0.29
before, far, edge	-0.1	-0.08
before, far, stop	-0.01	-0.11
before, line beside	-0.12	-0.24
before, line beside, colon	-0.05	-0.17
before, line beside, comma	-0.04	0.01
before, line beside, edge	-0.01	-0.04
before, line beside, stop	-0.04	-0.04
before, paragraph beside	-0.21	-0.12
before, paragraph beside, colon	0.16	0.29
before, paragraph beside, comma	0.02	-0.08
before, paragraph beside, edge	0.2	0.07
before, paragraph beside, stop	-0.58	-0.39
before, same clause	0.07	0.14
before, same clause, stop	0.07	0.14
before, same paragraph	0	-0.09
before, same paragraph, colon	0.05	0.02
before, same paragraph, comma	-0.02	0.08
before, same paragraph, stop	-0.02	-0.18
before, same sentence	0.47	0.61
before, same sentence, colon	0.14	0.19
before, same sentence, comma	0.13	0.24
before, same sentence, stop	0.21	0.18
before, sentence beside	0.23	0.14
before, sentence beside, colon	-0.34	-0.29
before, sentence beside, comma	0.45	0.16
before, sentence beside, stop	0.12	0.27
count<2	-0.37	-0.27
count<4	-0.06	-0.2
count<8	-0.13	-0.29
count>=8	0.33	0.51
first in last sentence	0.29	-0.05
first in last sentence, colon	-0.01	-0.2
first in last sentence, comma	0.26	0.03
first in last sentence, edge	-0.01	-0.04
first in last sentence, stop	0.03	0.15
first in paragraph	0.44	0.4
first in paragraph, colon	0.02	-0.08
first in paragraph, comma	0.18	0.16
first in paragraph, stop	0.24	0.33
first in sentence	0.34	0.68
first in sentence, colon	0.14	0.19
first in sentence, comma	0.16	0.3
first in sentence, stop	0.04	0.19
kind document	-0.08	-0.16
kind organization	-0.14	-0.31
kind person	-0.01	0.22
last spoke, adjacent	0.32	0.63
last spoke, adjacent line	0.28	0.34
last spoke, colon	-0.18	-0.27
last spoke, comma	0.22	-0.01
last spoke, edge	0.36	0.48
last spoke, far	-0.15	-0.34
last spoke, line beside	0.05	0.11
last spoke, nameless	0.03	0.54
last spoke, paragraph beside	-0.02	-0.01
last spoke, same clause	0.07	0.14
last spoke, same paragraph	0.11	0.23
last spoke, same sentence	-0.1	-0.21
last spoke, sentence beside	0.44	0.47
last spoke, stop	0.02	0.21
most mentioned	-0.35	-0.37
named	0.59	0.32
named inside	-0.33	-0.45
nameless	-0.83	-0.58
nameless, ahead	-0.08	-0.16
nameless, far	0.02	0.24
nameless, line beside	-0.1	-0.17
nameless, paragraph beside	-0.07	-0.08
nameless, same clause	0.18	0.36
nameless, same paragraph	-0.15	-0.12
nameless, same sentence	-0.03	-0.04
nameless, sentence beside	-0.52	-0.59
never before	-0.23	-0.14
never quoted	-0.12	-0.33
never spoke	-0.22	-0.41
never spoke, far	-0.43	-0.71
never spoke, line beside	-0.01	-0.17
never spoke, paragraph beside	-0.02	0.11
never spoke, same paragraph	-0.07	-0.02
never spoke, same sentence	0.39	0.54
never spoke, sentence beside	0	-0.3
next named	0.12	0.69
nobody	0.24	0.26
nobody spoke	-0.18	-0.18
nobody, after nobody	0.07	0.09
nobody, alone	-0.19	-0.38
nobody, asked	0.15	0.45
nobody, colon	0.03	0.06
nobody, comma	0.02	0.07
nobody, edge	-0.19	-0.26
nobody, length<16	0.26	0.13
nobody, length<30	0.03	0.27
nobody, length<8	-0.12	-0.06
nobody, length>=30	0.07	-0.08
nobody, named<1	0.3	0.38
nobody, named<2	0.07	-0.27
nobody, named>=2	-0.13	0.15
nobody, next to nobody	-0.04	-0.08
nobody, next to speech	0.05	0.28
nobody, shouted	0.08	0.13
nobody, stop	0.39	0.39
only person	0.33	0.44
other gender	-0.2	-0.1
quoted 0 ago	0.02	-0.04
quoted 1 ago	-0.13	0.11
quoted 2 ago	0.07	0.11
quoted 3 ago	-0.07	-0.11
rank 0	1	1.06
rank 1	-0.29	-0.2
rank 2	-0.51	-0.64
rank 3	-0.09	-0.15
rank 4	-0.35	-0.34
same pronoun	0.38	0.19
spoke 0 ago	0.42	0.4
spoke 1 ago	0.02	0.01
spoke 2 ago	-0.15	-0.04
spoke 3 ago	-0.3	-0.22
subject, far	-0.04	-0.14
subject, far, colon	0.06	-0.06
subject, far, comma	-0.21	-0.19
subject, far, edge	0.18	0.41
subject, far, stop	-0.07	-0.31
subject, line beside	0.3	0.18
subject, line beside, colon	-0.01	-0.08
subject, line beside, comma	0.31	0.22
subject, line beside, edge	0.05	0.08
subject, line beside, stop	-0.07	-0.05
subject, paragraph beside	-0.01	0.1
subject, paragraph beside, colon	0.2	0.35
subject, paragraph beside, comma	0.05	-0.05
subject, paragraph beside, edge	0.12	0.03
subject, paragraph beside, stop	-0.37	-0.23
subject, same clause	-0.08	-0.16
subject, same clause, stop	-0.08	-0.16
subject, same paragraph	0.21	0.12
subject, same paragraph, colon	0.13	0.06
subject, same paragraph, comma	0	0.05
subject, same paragraph, stop	0.08	0.01
subject, same sentence	0.29	0.49
subject, same sentence, colon	0.11	0.13
subject, same sentence, comma	0.13	0.26
subject, same sentence, stop	0.05	0.1
subject, sentence beside	0.05	-0.04
subject, sentence beside, colon	-0.29	-0.26
subject, sentence beside, comma	0.19	-0.12
subject, sentence beside, stop	0.15	0.33
`;
