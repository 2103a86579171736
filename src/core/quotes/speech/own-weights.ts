/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const OWN_WEIGHTS = `
announced clause	-0.35
announced comma	-0.44
announced comma … word	-0.31
announced report	-0.09
comma … comma	0.42
comma … edge	0.14
comma … full	0.73
comma … word	-0.35
commas	0.28
cued, length<5	-0.31
degree	-0.09
done	0.7
ends in full	0.23
ends in other	-0.45
ends in word	-0.72
ends in 了	0.36
ends in 的	0.38
first person	0.26
followed	-0.05
grows	-0.59
grows from comma	-0.49
grows from word	-0.35
grows from 的	0.42
grows, ended	0.06
in one paragraph with null	-0.91
is	0.82
left comma	0.84
left word	-0.39
left 为	0.21
left 和	-0.7
left 是	0.09
left 的	-0.32
length<12	-0.09
length<16	0.2
length<3	-0.83
length<30	0.1
length<5	0.13
length<50	0.05
length<7	-0.22
length<9	0.43
length>=50	0.02
listed before another	0.3
listed behind null	0.21
modal	0.44
mood	0.04
not	2.15
not cued, length<16	0.18
not cued, length<5	-0.38
not cued, length<9	0.35
not cued, length>=16	0.17
of	1.05
right comma	-0.45
right edge	0.14
right full	0.78
right word	-0.05
right 的	-0.11
rule null	-0.41
rule sentence	0.2
saying	0.64
saying, comma	-0.21
saying, then word	0.29
saying, word	0.88
second person	0.1
sentences	0.06
span	-0.17
third person	0.44
word … comma	-0.39
word … full	0.7
word … word	-0.13
word … 的	-0.09
是 … comma	0.34
是 … full	-0.41
的 … comma	-0.24
的 … word	0.42
`;
