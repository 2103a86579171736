/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEAKER_WEIGHTS = `
after announces	-0.08	-0.1
after begins clause	0.18	0.87
after begins sentence	-0.5	-0.8
after by<12	0.28	0.59
after by<3	0.21	0.69
after by<30	-0.09	-0.21
after by>=30	-0.49	-0.77
after free	0	0.52
after object	-0.03	-0.13
after of	-0.09	-0.18
after, far	-0.01	-0.02
after, line beside	-0.11	-0.18
after, paragraph beside	-0.17	-0.3
after, same clause	0.42	1.08
after, same paragraph	-0.22	-0.43
after, same sentence	0.27	0.54
after, sentence beside	-0.2	-0.39
announced<1	-0.29	-0.34
announced<2	-0.72	-0.51
announced<4	0.47	0.49
announced>=4	0.17	0.04
before announces	0.03	0.06
before begins clause	0.15	0.3
before begins sentence	0.76	0.62
before free	-0.19	-0.65
before object	-0.29	0.07
before of	-0.17	-0.04
before, far	-0.47	-0.55
before, far, colon	0.01	-0.13
before, far, comma	-0.42	-0.3
before, far, edge	-0.09	-0.08
before, far, stop	0.04	-0.04
before, line beside	-0.11	-0.22
before, line beside, colon	-0.06	-0.18
before, line beside, comma	0.01	0.05
before, line beside, edge	-0.01	-0.04
before, line beside, stop	-0.07	-0.05
before, paragraph beside	-0.21	-0.15
before, paragraph beside, colon	0.16	0.29
before, paragraph beside, comma	0.06	-0.03
before, paragraph beside, edge	0.18	-0.06
before, paragraph beside, stop	-0.61	-0.35
before, same clause	0.09	0.12
before, same clause, stop	0.03	0.06
before, same paragraph	-0.1	-0.11
before, same paragraph, colon	-0.12	-0.06
before, same paragraph, comma	0.11	0.23
before, same paragraph, stop	-0.09	-0.27
before, same sentence	0.39	0.6
before, same sentence, colon	0.05	0.19
before, same sentence, comma	0.12	0.21
before, same sentence, stop	0.23	0.2
before, sentence beside	0.19	0.12
before, sentence beside, colon	-0.39	-0.3
before, sentence beside, comma	0.46	0.11
before, sentence beside, stop	0.11	0.3
count<2	-0.31	-0.25
count<4	-0.18	-0.24
count<8	-0.21	-0.39
count>=8	0.32	0.55
first in last sentence	0.29	-0.05
first in last sentence, colon	-0.12	-0.25
first in last sentence, comma	0.24	-0.03
first in last sentence, edge	0.01	-0.01
first in last sentence, stop	0.15	0.24
first in paragraph	0.66	0.51
first in paragraph, colon	-0.05	-0.1
first in paragraph, comma	0.39	0.3
first in paragraph, stop	0.33	0.32
first in sentence	0.31	0.62
first in sentence, colon	0.05	0.19
first in sentence, comma	0.23	0.28
first in sentence, stop	0.03	0.15
kind document	-0.09	-0.18
kind organization	-0.13	-0.29
kind person	-0.15	0.15
last spoke, adjacent	0.35	0.69
last spoke, adjacent line	0.32	0.37
last spoke, colon	-0.06	-0.22
last spoke, comma	0.25	-0.02
last spoke, edge	0.35	0.4
last spoke, far	-0.21	-0.33
last spoke, line beside	0.07	0.14
last spoke, nameless	0.05	0.58
last spoke, paragraph beside	0.07	-0.07
last spoke, same clause	0.08	0.16
last spoke, same paragraph	0.1	0.22
last spoke, same sentence	-0.1	-0.21
last spoke, sentence beside	0.48	0.48
last spoke, stop	-0.05	0.23
most mentioned	-0.28	-0.23
named	0.69	0.33
named inside	-0.49	-0.83
nameless	-1.07	-0.66
nameless, ahead	-0.12	-0.21
nameless, far	0.03	0.32
nameless, line beside	-0.06	-0.1
nameless, paragraph beside	-0.09	-0.12
nameless, same clause	0.21	0.36
nameless, same paragraph	-0.37	-0.32
nameless, same sentence	-0.07	-0.05
nameless, sentence beside	-0.56	-0.55
never before	-0.22	-0.14
never quoted	-0.24	-0.41
never spoke	-0.32	-0.4
never spoke, far	-0.47	-0.73
never spoke, line beside	0.06	-0.09
never spoke, paragraph beside	-0.02	0.08
never spoke, same paragraph	-0.02	0.06
never spoke, same sentence	0.3	0.52
never spoke, sentence beside	-0.05	-0.31
next named	0.03	0.72
nobody	0.37	0.32
nobody spoke	-0.37	-0.2
nobody, after nobody	0.05	0.1
nobody, alone	-0.23	-0.46
nobody, asked	0.2	0.4
nobody, colon	0.02	0.04
nobody, comma	-0.01	-0.02
nobody, edge	-0.08	-0.16
nobody, length<16	0.05	0.1
nobody, length<30	0.12	0.24
nobody, length<8	-0.05	-0.1
nobody, length>=30	-0.03	-0.06
nobody, named<1	0.23	0.46
nobody, named<2	-0.21	-0.42
nobody, named>=2	0.07	0.14
nobody, next to nobody	0.03	0.06
nobody, next to speech	0.17	0.34
nobody, shouted	0.04	0.08
nobody, stop	0.16	0.32
only person	0.33	0.36
other gender	-0.2	-0.1
quoted 0 ago	0.13	0.02
quoted 1 ago	-0.28	0.03
quoted 2 ago	0.08	0.14
quoted 3 ago	-0.06	-0.09
rank 0	0.98	1.03
rank 1	-0.24	-0.18
rank 2	-0.56	-0.65
rank 3	-0.21	-0.21
rank 4	-0.35	-0.31
same pronoun	0.36	0.18
spoke 0 ago	0.5	0.4
spoke 1 ago	0.02	0.05
spoke 2 ago	-0.28	-0.11
spoke 3 ago	-0.29	-0.25
subject, far	-0.07	-0.2
subject, far, colon	0.05	-0.08
subject, far, comma	-0.24	-0.2
subject, far, edge	0.19	0.41
subject, far, stop	-0.07	-0.32
subject, line beside	0.27	0.15
subject, line beside, colon	-0.03	-0.1
subject, line beside, comma	0.33	0.24
subject, line beside, edge	0.04	0.06
subject, line beside, stop	-0.1	-0.05
subject, paragraph beside	-0.02	0.05
subject, paragraph beside, colon	0.19	0.35
subject, paragraph beside, comma	0.08	-0.02
subject, paragraph beside, edge	0.09	-0.09
subject, paragraph beside, stop	-0.38	-0.19
subject, same clause	-0.02	-0.09
subject, same clause, stop	-0.07	-0.14
subject, same paragraph	0.18	0.15
subject, same paragraph, colon	0.04	0.02
subject, same paragraph, comma	0.12	0.18
subject, same paragraph, stop	0.03	-0.04
subject, same sentence	0.17	0.41
subject, same sentence, colon	0.01	0.11
subject, same sentence, comma	0.09	0.18
subject, same sentence, stop	0.06	0.12
subject, sentence beside	0	-0.09
subject, sentence beside, colon	-0.33	-0.27
subject, sentence beside, comma	0.19	-0.16
subject, sentence beside, stop	0.14	0.34
`;
