/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const END_WEIGHTS = `
clause after 0	0.12
clause after 1	-0.42
clause after 2	-0.23
clause after 3	-0.27
clause ahead	-0.1
clause also	-1.2
clause announced comma	1.43
clause announced none	0.94
clause announced trailing	-0.13
clause because	0.86
clause behind modal	0.95
clause but	0.47
clause by document	-0.46
clause by nobody	-1.13
clause by organization	1.36
clause by person	-0.07
clause by unknown	-0.5
clause count	-0.06
clause fact	-0.04
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
clause length<70	0.01
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
in sentence announced	1.92
in sentence fact	-0.08
in sentence first person	-0.27
in sentence lively	-0.85
in sentence modal	-1.16
in sentence not	0.25
in sentence number	-0.11
sentence after 0	0.02
sentence after 1	-0.92
sentence after 2	-0.5
sentence ahead	-0.97
sentence also	0.19
sentence announced colon	0.34
sentence announced comma	1.05
sentence announced none	0.31
sentence behind modal	0.38
sentence but	0.95
sentence by document	-1.14
sentence by nobody	-0.49
sentence by organization	1.23
sentence by person	-0.33
sentence by unknown	0.93
sentence count	-1.75
sentence fact	0.18
sentence first person	-0.56
sentence framed	0.82
sentence if	0.37
sentence joint colon	-0.86
sentence joint comma	0.37
sentence joint none	1.49
sentence joint unknown	-0.79
sentence length<10	0.71
sentence length<110	-0.44
sentence length<160	-0.34
sentence length<20	-0.03
sentence length<40	0.19
sentence length<70	0.41
sentence modal	-0.22
sentence next<12	-0.05
sentence next<24	0.05
sentence next<40	-0.34
sentence next<6	-0.6
sentence next>=40	1.13
sentence no link	1.49
sentence not	-0.48
sentence number	0.36
sentence of<15	0.34
sentence of<30	-0.23
sentence of<50	-0.12
sentence of<80	0.05
sentence of>=80	0.16
sentence opener	2.86
sentence place	1.41
sentence pronoun	1.23
sentence says	0.32
sentence source	0.51
sentence speaker	1.01
sentence this	0.23
sentence thus	0.73
sentence time	0.96
stop colon	0.63
stop comma	-2.4
stop full	-0.47
stop lively	0.49
stop semicolon	0.97
stop speech	0.67
`;
