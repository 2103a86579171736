/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const END_WEIGHTS = `
announced first in the paragraph	-1.22
clause after 0	0.09
clause after 1	-0.44
clause after 2	-0.23
clause after 3	-0.27
clause ahead	-0.14
clause also	-1.16
clause announced comma	1.43
clause announced none	1.15
clause because	0.87
clause behind modal	0.96
clause but	0.56
clause by document	-0.47
clause by nobody	-1.17
clause by organization	1.3
clause by person	-0.17
clause by unknown	-0.35
clause count	-0.06
clause fact	0.06
clause first person	-0.37
clause framed	-0.27
clause if	-0.1
clause joint colon	-0.52
clause joint comma	-1.78
clause joint none	1.31
clause joint unknown	0.16
clause length<10	0.34
clause length<110	-0.03
clause length<160	-0.26
clause length<20	0.02
clause length<40	-0.69
clause length<70	-0.01
clause length>=160	-0.22
clause modal	-0.84
clause must	-0.36
clause next<12	-0.48
clause next<24	-0.94
clause next<40	0.19
clause next<6	0.48
clause next>=40	-0.1
clause no link	-0.15
clause not	-0.74
clause number	-0.25
clause opener	2
clause pronoun	-0.53
clause says	2.53
clause this	-0.14
clause thus	-0.18
clause time	-0.18
end	-0.61
in sentence announced	1.95
in sentence fact	0.14
in sentence first person	-0.23
in sentence lively	-0.75
in sentence modal	-1.29
in sentence not	0.3
in sentence number	-0.04
sentence after 1	-0.98
sentence after 2	-0.1
sentence ahead	-0.87
sentence also	0.03
sentence announced colon	0.31
sentence announced comma	1.25
sentence announced none	0.48
sentence behind modal	0.15
sentence but	1.07
sentence by document	-0.94
sentence by nobody	-0.48
sentence by organization	0.86
sentence by person	-0.21
sentence by unknown	1.01
sentence count	-1.13
sentence fact	0.33
sentence first person	-0.54
sentence framed	0.9
sentence if	0.45
sentence joint colon	-0.84
sentence joint comma	0.55
sentence joint none	1.42
sentence joint unknown	-0.88
sentence length<10	0.37
sentence length<110	-0.32
sentence length<160	-0.2
sentence length<20	0.22
sentence length<40	0.23
sentence length<70	0.38
sentence modal	0.11
sentence must	-0.58
sentence next<12	0.19
sentence next<24	0.19
sentence next<40	-0.28
sentence next<6	-0.66
sentence next>=40	0.8
sentence no link	1.8
sentence not	-0.79
sentence number	0.06
sentence of<15	0.42
sentence of<30	-0.16
sentence of<50	-0.34
sentence of<80	0.18
sentence of>=80	0.14
sentence opener	2.74
sentence place	1.13
sentence pronoun	1.05
sentence says	0.54
sentence source	0.43
sentence speaker	1.1
sentence this	0.44
sentence thus	0.38
sentence time	0.81
sentences left<2	0.74
sentences left<3	-0.51
sentences left<5	-0.62
sentences left>=5	0.45
speech later in the paragraph	-0.07
speech later in the sentence	0.21
stop colon	0.62
stop comma	-2.41
stop full	-0.52
stop lively	0.55
stop semicolon	0.93
stop speech	0.76
`;
