/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const END_WEIGHTS = `
clause after 0	0.12
clause after 1	-0.42
clause after 2	-0.23
clause after 3	-0.27
clause ahead	-0.1
clause also	-1.21
clause announced comma	1.43
clause announced none	0.94
clause announced trailing	-0.13
clause because	0.86
clause behind modal	0.95
clause but	0.48
clause by document	-0.45
clause by nobody	-1.13
clause by organization	1.37
clause by person	-0.06
clause by unknown	-0.52
clause count	-0.06
clause fact	-0.03
clause first person	-0.39
clause framed	-0.26
clause if	-0.12
clause joint colon	-0.52
clause joint comma	-1.77
clause joint none	1.32
clause joint unknown	0.21
clause length<10	0.34
clause length<160	-0.26
clause length<20	0.04
clause length<40	-0.71
clause length>=160	-0.21
clause modal	-0.78
clause next<12	-0.5
clause next<24	-0.91
clause next<40	0.19
clause next<6	0.48
clause next>=40	-0.07
clause no link	-0.28
clause not	-0.71
clause number	-0.35
clause opener	2.08
clause pronoun	-0.54
clause says	2.45
clause this	-0.15
clause thus	-0.21
clause time	-0.17
end	-0.6
in sentence announced	1.9
in sentence fact	-0.16
in sentence first person	-0.21
in sentence lively	-0.87
in sentence modal	-1.18
in sentence not	0.29
in sentence number	-0.1
sentence after 0	-0.01
sentence after 1	-0.93
sentence after 2	-0.47
sentence ahead	-1
sentence also	0.32
sentence announced colon	0.32
sentence announced comma	1.05
sentence announced none	0.3
sentence behind modal	0.37
sentence but	0.88
sentence by document	-0.89
sentence by nobody	-0.45
sentence by organization	1.38
sentence by person	-0.13
sentence by unknown	0.3
sentence count	-1.73
sentence fact	0.23
sentence first person	-0.48
sentence framed	0.88
sentence if	0.34
sentence joint colon	-0.64
sentence joint comma	0.19
sentence joint none	1.44
sentence joint unknown	-0.8
sentence length<10	0.67
sentence length<110	-0.43
sentence length<160	-0.38
sentence length<20	0.03
sentence length<40	0.2
sentence length<70	0.42
sentence modal	-0.16
sentence next<12	-0.06
sentence next<24	0.02
sentence next<40	-0.29
sentence next<6	-0.59
sentence next>=40	1.13
sentence no link	1.5
sentence not	-0.37
sentence number	0.39
sentence of<15	0.32
sentence of<30	-0.23
sentence of<50	-0.15
sentence of<80	0.08
sentence of>=80	0.18
sentence opener	2.86
sentence place	1.4
sentence pronoun	1.23
sentence says	0.33
sentence source	0.56
sentence speaker	1.14
sentence this	0.23
sentence thus	0.72
sentence time	0.94
stop colon	0.63
stop comma	-2.4
stop full	-0.47
stop lively	0.57
stop semicolon	0.96
stop speech	0.68
`;
