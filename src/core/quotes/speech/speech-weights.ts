/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	-0.31
announced clause	0.94
announced colon	0.27
announced colon … edge	0.1
announced colon … opener	0.01
announced colon … word	0.08
announced comma	-0.31
announced comma … comma	0.09
announced comma … edge	0.03
announced comma … full	0.14
announced comma … word	-0.27
announced mark	0.84
announced mark … comma	-0.21
announced mark … full	0.32
announced quote	-0.61
announced report	0.45
announced tell	0.13
announced trailing	0.11
closer … edge	0.05
colon … edge	0.4
colon … opener	0.02
colon … word	0.11
comma … comma	0.23
comma … edge	0.24
comma … full	1.26
comma … word	-0.24
commas	0.72
cued, length<16	0.25
cued, length<5	0.64
cued, length<9	0.15
cued, length>=16	-0.1
degree	0.45
done	0.67
edge … comma	1.07
edge … edge	-0.31
edge … full	0.57
edge … opener	-0.07
edge … word	-0.14
ends in comma	1.29
ends in full	1.55
ends in other	-1.01
ends in word	-1.34
ends in 了	0.3
ends in 的	-0.37
first person	1.13
followed	0.24
followed colon	0.04
followed comma	-0.13
followed trailing	0.34
full … comma	0.79
full … edge	0.15
full … word	0.22
grows	-1.66
grows from colon	0.11
grows from comma	-0.55
grows from edge	0.02
grows from full	0.22
grows from other	-0.03
grows from word	-0.73
grows from 为	-0.1
grows from 了	-0.03
grows from 和	-0.02
grows from 的	-0.02
grows, ended	0.47
in one paragraph with false	-1.56
in one paragraph with true	0.96
is	0.81
left colon	0.93
left comma	1.17
left edge	1.28
left full	1.16
left list	1.33
left other	-0.08
left word	-1.14
left 为	-0.93
left 了	-0.55
left 叫	-0.59
left 和	-0.11
left 是	-1.05
left 的	-0.79
length<12	0.03
length<16	0.05
length<20	0.87
length<3	-0.34
length<30	-0.42
length<5	-0.14
length<50	-0.01
length<7	0.08
length<9	-0.12
length>=50	0.16
list … full	0.84
list … list	0.31
listed before another	0.51
listed behind false	-0.69
listed behind true	2.02
modal	0.73
mood	0.41
named	-0.75
no Chinese	-0.63
not	1.2
not cued, length<16	-0.16
not cued, length<5	-1.13
not cued, length<9	-0.18
not cued, length>=16	0.7
of	0.15
other … word	-0.03
right bracket	-0.4
right comma	0.31
right edge	0.48
right full	1.18
right list	0.33
right opener	-0.08
right other	0.37
right semicolon	0.18
right word	-0.34
right 与	-0.1
right 了	-0.01
right 和	-0.14
right 是	-0.33
right 的	-0.89
rule colon	0.33
rule cue-after	0.54
rule cue-colon	0.27
rule cue-comma	0.48
rule cue-mark	-0.13
rule null	-1.77
rule sentence	0.45
saying	1.07
saying, colon	0.22
saying, comma	-0.02
saying, then comma	1.05
saying, then edge	0.09
saying, then full	-0.3
saying, then list	0.46
saying, then opener	0.01
saying, then word	-0.23
saying, word	1.45
saying, 叫	-0.59
second person	0.33
sentences	0.04
span	0.17
third person	0.99
word … bracket	-0.08
word … comma	-0.16
word … full	-0.06
word … list	-0.01
word … other	0.22
word … word	-0.16
word … 了	-0.01
word … 和	-0.03
word … 的	-0.77
为 … comma	-0.33
为 … full	-0.37
了 … comma	-0.13
了 … word	-0.02
了 … 的	-0.01
和 … word	-0.02
是 … comma	-0.29
是 … full	-0.69
的 … comma	-0.47
的 … edge	-0.06
的 … full	-0.23
的 … word	-0.02
`;
