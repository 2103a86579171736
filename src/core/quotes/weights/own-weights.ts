/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const OWN_WEIGHTS = `
announced clause	-0.36
announced comma	-0.44
announced comma … word	-0.3
announced report	-0.08
comma … comma	0.43
comma … edge	0.14
comma … full	0.75
comma … word	-0.33
commas	0.29
cued, length<5	-0.3
degree	-0.05
done	0.72
ends in full	0.23
ends in other	-0.48
ends in word	-0.74
ends in 了	0.38
ends in 的	0.4
first person	0.26
grows	-0.63
grows from comma	-0.48
grows from word	-0.39
grows from 的	0.43
grows, ended	0.06
in one paragraph with null	-0.98
is	0.84
left comma	0.87
left word	-0.43
left 为	0.26
left 和	-0.63
left 是	0.1
left 的	-0.4
length<12	-0.07
length<16	0.17
length<3	-0.79
length<30	0.09
length<5	0.11
length<50	0.04
length<7	-0.1
length<9	0.3
length>=50	0.02
listed before another	0.3
listed behind null	0.2
modal	0.49
mood	0.04
named	0.49
not	2.24
not cued, length<16	0.16
not cued, length<5	-0.37
not cued, length<9	0.34
not cued, length>=16	0.16
of	1.09
right comma	-0.44
right edge	0.14
right full	0.76
right word	-0.1
right 的	-0.11
rule null	-0.42
rule sentence	0.2
saying	0.67
saying, comma	-0.21
saying, then word	0.33
saying, word	0.92
second person	0.1
sentences	0.05
span	-0.19
third person	0.44
word … comma	-0.43
word … full	0.69
word … word	-0.18
word … 的	-0.1
是 … comma	0.33
是 … full	-0.39
的 … comma	-0.22
的 … full	-0.56
的 … word	0.43
`;
