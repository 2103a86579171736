/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	-0.31
announced clause	1.2
announced colon	0.29
announced colon … edge	0.09
announced colon … opener	0.01
announced colon … word	0.08
announced comma	-0.35
announced comma … comma	0.08
announced comma … edge	0.04
announced comma … full	0.14
announced comma … word	-0.32
announced mark	0.96
announced mark … comma	-0.24
announced mark … full	0.63
announced quote	-0.77
announced report	0.44
announced tell	0.1
announced trailing	0.08
closer … edge	0.05
colon … edge	0.3
colon … opener	0.02
colon … word	0.1
comma … comma	0.19
comma … edge	0.22
comma … full	1.4
comma … word	-0.29
commas	0.32
cued, length<16	-0.03
cued, length<5	0.83
cued, length<9	0.1
cued, length>=16	0.19
degree	0.54
done	0.6
edge … comma	0.99
edge … edge	-0.31
edge … full	0.6
edge … opener	0.05
edge … word	-0.06
ends in comma	1.02
ends in full	1.53
ends in other	-0.9
ends in word	-1.45
ends in 了	0.35
ends in 的	-0.09
first person	1.12
followed	0.35
followed colon	0.05
followed comma	-0.01
followed trailing	0.3
full … comma	0.78
full … edge	0.23
full … word	0.09
grows	-1.69
grows from colon	0.1
grows from comma	-0.6
grows from edge	0.07
grows from full	0.09
grows from other	-0.03
grows from word	-0.67
grows from 为	-0.1
grows from 了	-0.02
grows from 和	-0.02
grows from 的	-0.02
grows, ended	0.43
in one paragraph with false	-1.31
in one paragraph with true	0.98
is	0.78
left closer	0.03
left colon	1.03
left comma	1.21
left edge	1.39
left full	1.1
left list	1.37
left other	-0.08
left word	-1.42
left 为	-0.91
left 了	-0.52
left 叫	-0.69
left 和	-0.12
left 是	-0.99
left 的	-0.75
length<12	-0.22
length<16	0.06
length<20	0.82
length<3	-0.37
length<30	-0.21
length<5	0.03
length<50	0.11
length<7	-0.36
length>=50	0.31
list … full	0.81
list … list	0.43
listed before another	0.56
listed behind false	-0.68
listed behind true	2.05
modal	0.67
mood	0.46
named	-0.76
no Chinese	-0.67
not	1.05
not cued, length<16	-0.13
not cued, length<5	-1.16
not cued, length<9	-0.45
not cued, length>=16	0.83
of	0.17
other … word	-0.03
right bracket	-0.34
right comma	0.37
right edge	0.42
right full	1.01
right list	0.39
right opener	0.05
right other	0.32
right semicolon	0.14
right word	-0.4
right 与	-0.09
right 和	-0.14
right 是	-0.32
right 的	-0.86
rule colon	0.24
rule cue-after	0.57
rule cue-colon	0.29
rule cue-comma	0.48
rule cue-mark	-0.28
rule null	-1.64
rule sentence	0.51
saying	1.09
saying, colon	0.24
saying, comma	-0.07
saying, then comma	0.85
saying, then edge	0.08
saying, then full	0.05
saying, then list	0.39
saying, then opener	0.01
saying, then word	-0.26
saying, word	1.6
saying, 叫	-0.69
second person	0.37
sentences	0.04
span	0.17
third person	1.04
word … bracket	-0.05
word … full	-0.54
word … list	-0.09
word … other	0.21
word … word	-0.12
word … 和	-0.03
word … 的	-0.75
为 … comma	-0.39
为 … full	-0.29
了 … comma	-0.14
了 … word	-0.02
和 … word	-0.02
是 … comma	-0.32
是 … full	-0.6
的 … comma	-0.47
的 … edge	-0.07
的 … full	-0.18
的 … word	-0.02
`;
