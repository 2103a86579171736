/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const END_WEIGHTS = `
announced first in the paragraph	-0.61
clause after 0	0.12
clause after 1	-0.44
clause after 2	-0.17
clause after 3	-0.26
clause ahead	-0.12
clause also	-1.19
clause announced comma	1.42
clause announced none	1.19
clause because	0.85
clause behind modal	0.9
clause but	0.48
clause by document	-0.46
clause by nobody	-1.19
clause by organization	1.32
clause by person	-0.1
clause by unknown	-0.33
clause count	-0.07
clause fact	0.08
clause first person	-0.37
clause framed	-0.29
clause if	-0.11
clause joint colon	-0.48
clause joint comma	-1.77
clause joint none	1.35
clause joint unknown	0.19
clause length<10	0.29
clause length<160	-0.25
clause length<20	-0.04
clause length<40	-0.63
clause length<70	0.07
clause length>=160	-0.2
clause modal	-0.84
clause next<12	-0.43
clause next<24	-0.92
clause next<40	0.19
clause next<6	0.52
clause next>=40	-0.1
clause no link	-0.21
clause not	-0.68
clause number	-0.22
clause opener	1.96
clause pronoun	-0.48
clause says	2.46
clause this	-0.15
clause thus	-0.22
clause time	-0.19
end	-0.65
in sentence announced	2.42
in sentence fact	0.24
in sentence first person	-0.23
in sentence lively	-0.88
in sentence modal	-1.33
in sentence not	0.3
in sentence number	0.19
sentence after 0	-0.07
sentence after 1	-0.62
sentence after 2	-0.53
sentence ahead	-1.03
sentence announced colon	0.34
sentence announced comma	1.07
sentence announced none	0.42
sentence behind modal	0.1
sentence but	0.77
sentence by document	-1.08
sentence by nobody	-0.44
sentence by organization	0.99
sentence by person	-0.32
sentence by unknown	0.94
sentence count	-1.13
sentence fact	0.57
sentence first person	-0.3
sentence framed	0.93
sentence if	0.48
sentence joint colon	-0.76
sentence joint comma	0.35
sentence joint none	1.48
sentence joint unknown	-0.97
sentence length<10	0.32
sentence length<110	-0.22
sentence length<160	-0.39
sentence length<20	0.42
sentence length<40	0.15
sentence length<70	0.35
sentence modal	0.25
sentence next<12	0.29
sentence next<24	0.29
sentence next<40	-0.29
sentence next<6	-0.75
sentence next>=40	0.56
sentence no link	1.25
sentence not	-0.59
sentence number	0.2
sentence of<15	0.41
sentence of<30	-0.31
sentence of<50	-0.37
sentence of<80	0.07
sentence of>=80	0.3
sentence opener	2.33
sentence place	1.27
sentence pronoun	1.14
sentence says	0.51
sentence source	0.42
sentence speaker	1.25
sentence this	-0.02
sentence thus	0.15
sentence time	0.86
sentences left<2	0.73
sentences left<3	-0.44
sentences left<5	-0.41
speech later in the paragraph	0.22
speech later in the sentence	0.19
stop colon	0.64
stop comma	-2.32
stop full	-0.57
stop lively	0.63
stop semicolon	0.93
stop speech	0.67
`;
