/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const OWN_WEIGHTS = `
announced clause	-0.26
announced comma	-0.35
announced comma … word	-0.29
announced report	-0.08
comma … comma	0.52
comma … edge	0.19
comma … full	0.64
comma … word	-0.33
commas	0.31
cued, length<16	0.03
cued, length<5	-0.29
degree	0.08
done	0.74
ends in full	0.28
ends in other	-0.53
ends in word	-0.84
ends in 了	0.37
ends in 的	0.53
first person	0.26
followed	-0.04
grows	-0.57
grows from comma	-0.5
grows from word	-0.35
grows from 的	0.44
grows, ended	0.05
in one paragraph with null	-0.88
is	0.91
left comma	0.89
left word	-0.31
left 为	0.3
left 和	-0.53
left 是	-0.26
left 的	-0.31
length<12	-0.1
length<16	0.24
length<3	-0.74
length<30	0.1
length<5	0.08
length<50	0.05
length<7	-0.07
length<9	0.2
length>=50	0.03
listed before another	0.41
listed behind null	0.26
modal	0.5
mood	0.04
named	0.48
not	2.1
not cued, length<16	0.11
not cued, length<5	-0.36
not cued, length<9	0.3
not cued, length>=16	0.18
of	0.72
right comma	-0.61
right edge	0.19
right full	0.73
right word	-0.12
right 的	-0.08
rule null	-0.45
rule sentence	0.13
saying	0.66
saying, comma	-0.26
saying, then word	0.33
saying, word	0.96
second person	0.09
sentences	0.05
span	-0.16
third person	0.49
word … comma	-0.33
word … full	0.67
word … word	-0.21
word … 的	-0.06
是 … full	-0.43
的 … full	-0.54
的 … word	0.44
`;
