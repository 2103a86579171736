/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const END_WEIGHTS = `
clause after 0	0.12
clause after 1	-0.42
clause after 2	-0.23
clause after 3	-0.27
clause ahead	-0.1
clause also	-1.2
clause announced comma	1.43
clause announced none	0.97
clause announced trailing	-0.13
clause because	0.85
clause behind modal	0.94
clause but	0.47
clause by document	-0.45
clause by nobody	-1.13
clause by organization	1.38
clause by person	-0.07
clause by unknown	-0.53
clause count	-0.07
clause fact	-0.05
clause first person	-0.39
clause framed	-0.27
clause if	-0.12
clause joint colon	-0.52
clause joint comma	-1.77
clause joint none	1.31
clause joint unknown	0.2
clause length<10	0.34
clause length<160	-0.26
clause length<20	0.04
clause length<40	-0.7
clause length>=160	-0.21
clause modal	-0.78
clause next<12	-0.5
clause next<24	-0.9
clause next<40	0.18
clause next<6	0.48
clause next>=40	-0.07
clause no link	-0.27
clause not	-0.69
clause number	-0.36
clause opener	2.08
clause pronoun	-0.49
clause says	2.46
clause this	-0.15
clause thus	-0.21
clause time	-0.17
end	-0.6
in sentence announced	1.89
in sentence fact	-0.14
in sentence first person	-0.22
in sentence lively	-0.87
in sentence modal	-1.15
in sentence not	0.26
in sentence number	-0.09
sentence after 1	-0.92
sentence after 2	-0.48
sentence ahead	-0.98
sentence also	0.3
sentence announced colon	0.33
sentence announced comma	1.06
sentence announced none	0.3
sentence behind modal	0.35
sentence but	0.9
sentence by document	-0.91
sentence by nobody	-0.44
sentence by organization	1.24
sentence by person	-0.15
sentence by unknown	0.47
sentence count	-1.72
sentence fact	0.21
sentence first person	-0.49
sentence framed	0.87
sentence if	0.34
sentence joint colon	-0.7
sentence joint comma	0.24
sentence joint none	1.45
sentence joint unknown	-0.78
sentence length<10	0.67
sentence length<110	-0.44
sentence length<160	-0.37
sentence length<20	0.02
sentence length<40	0.2
sentence length<70	0.41
sentence modal	-0.18
sentence next<12	-0.07
sentence next<24	0.01
sentence next<40	-0.24
sentence next<6	-0.62
sentence next>=40	1.12
sentence no link	1.48
sentence not	-0.33
sentence number	0.36
sentence of<15	0.32
sentence of<30	-0.22
sentence of<50	-0.15
sentence of<80	0.08
sentence of>=80	0.18
sentence opener	2.83
sentence place	1.41
sentence pronoun	1.24
sentence says	0.33
sentence source	0.58
sentence speaker	1.12
sentence this	0.24
sentence thus	0.72
sentence time	0.96
stop colon	0.63
stop comma	-2.39
stop full	-0.47
stop lively	0.55
stop semicolon	0.96
stop speech	0.67
`;
