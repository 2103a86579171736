/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const END_WEIGHTS = `
clause after 0	0.12
clause after 1	-0.41
clause after 2	-0.23
clause after 3	-0.27
clause ahead	-0.1
clause also	-1.21
clause announced comma	1.43
clause announced none	1.15
clause announced trailing	-0.12
clause because	0.84
clause behind modal	0.94
clause but	0.47
clause by document	-0.47
clause by nobody	-1.16
clause by organization	1.35
clause by person	-0.14
clause by unknown	-0.37
clause count	-0.07
clause fact	0.06
clause first person	-0.38
clause framed	-0.26
clause if	-0.12
clause joint colon	-0.51
clause joint comma	-1.75
clause joint none	1.32
clause joint unknown	0.18
clause length<10	0.34
clause length<110	-0.01
clause length<160	-0.26
clause length<20	0.03
clause length<40	-0.69
clause length<70	0.01
clause length>=160	-0.21
clause modal	-0.84
clause next<12	-0.49
clause next<24	-0.93
clause next<40	0.21
clause next<6	0.48
clause next>=40	-0.06
clause no link	-0.27
clause not	-0.73
clause number	-0.26
clause opener	2.1
clause pronoun	-0.55
clause says	2.5
clause this	-0.14
clause thus	-0.2
clause time	-0.19
end	-0.59
in sentence announced	1.91
in sentence fact	-0.05
in sentence first person	-0.28
in sentence lively	-0.87
in sentence modal	-1.18
in sentence not	0.29
in sentence number	-0.08
sentence after 1	-0.92
sentence after 2	-0.48
sentence ahead	-0.96
sentence also	0.2
sentence announced colon	0.31
sentence announced comma	1.04
sentence announced none	0.31
sentence behind modal	0.38
sentence but	0.94
sentence by document	-1.04
sentence by nobody	-0.49
sentence by organization	1.19
sentence by person	-0.31
sentence by unknown	0.85
sentence count	-1.73
sentence fact	0.16
sentence first person	-0.54
sentence framed	0.82
sentence if	0.36
sentence joint colon	-0.85
sentence joint comma	0.34
sentence joint none	1.51
sentence joint unknown	-0.8
sentence length<10	0.7
sentence length<110	-0.45
sentence length<160	-0.35
sentence length<20	0.03
sentence length<40	0.19
sentence length<70	0.41
sentence modal	-0.18
sentence next<12	-0.04
sentence next<24	0.06
sentence next<40	-0.34
sentence next<6	-0.61
sentence next>=40	1.13
sentence no link	1.49
sentence not	-0.48
sentence number	0.34
sentence of<15	0.31
sentence of<30	-0.24
sentence of<50	-0.13
sentence of<80	0.04
sentence of>=80	0.22
sentence opener	2.84
sentence place	1.42
sentence pronoun	1.23
sentence says	0.32
sentence source	0.7
sentence speaker	1.04
sentence this	0.24
sentence thus	0.74
sentence time	0.94
stop colon	0.65
stop comma	-2.38
stop full	-0.47
stop lively	0.68
stop semicolon	0.94
stop speech	0.67
`;
