/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	-0.38
announced clause	0.98
announced colon	0.27
announced colon … edge	0.09
announced colon … opener	0.01
announced colon … word	0.09
announced comma	-0.38
announced comma … comma	0.09
announced comma … edge	0.01
announced comma … full	0.14
announced comma … word	-0.26
announced mark	0.89
announced mark … comma	-0.25
announced mark … full	0.43
announced mark … word	-0.02
announced quote	-0.68
announced report	0.46
announced tell	0.12
announced trailing	0.11
closer … edge	0.04
colon … edge	0.36
colon … opener	0.02
colon … word	0.12
comma … comma	0.21
comma … edge	0.71
comma … full	1.12
comma … word	-0.27
commas	0.78
cued, length<16	0.27
cued, length<5	0.58
cued, length<9	0.17
cued, length>=16	-0.08
degree	0.43
done	0.66
edge … comma	1.09
edge … edge	-0.38
edge … full	0.57
edge … opener	-0.06
edge … word	-0.14
ends in comma	1.3
ends in full	1.42
ends in other	-0.69
ends in word	-1.42
ends in 了	0.23
ends in 的	-0.4
first person	1.2
followed	0.25
followed colon	0.02
followed comma	-0.11
followed trailing	0.34
full … comma	0.79
full … edge	0.13
full … word	0.25
grows	-1.75
grows from colon	0.12
grows from comma	-0.64
grows from edge	0.02
grows from full	0.25
grows from other	-0.03
grows from word	-0.74
grows from 为	-0.1
grows from 了	-0.03
grows from 和	-0.03
grows from 的	-0.03
grows, ended	0.51
in one paragraph with false	-1.54
in one paragraph with true	1.18
is	0.75
left closer	-0.02
left colon	0.9
left comma	1.4
left edge	1.24
left full	1.18
left list	1.27
left other	-0.08
left word	-1.17
left 为	-0.95
left 了	-0.53
left 叫	-0.57
left 和	-0.12
left 是	-1.05
left 的	-0.81
length<12	0.03
length<16	0.04
length<20	0.89
length<3	-0.4
length<30	-0.39
length<5	-0.05
length<50	-0.02
length<7	0.08
length<9	-0.12
length>=50	0.16
list … full	0.81
list … list	0.34
listed before another	0.46
listed behind false	-0.73
listed behind true	1.98
modal	0.73
mood	0.41
named	-0.72
no Chinese	-0.74
not	1.18
not cued, length<16	-0.2
not cued, length<5	-1.03
not cued, length<9	-0.22
not cued, length>=16	0.71
of	0.13
other … word	-0.03
right bracket	-0.41
right comma	0.23
right edge	0.77
right full	1.09
right list	0.34
right opener	-0.08
right other	0.37
right semicolon	0.15
right word	-0.33
right 与	-0.1
right 为	-0.01
right 了	-0.01
right 和	-0.14
right 是	-0.4
right 的	-0.87
rule colon	0.3
rule cue-after	0.6
rule cue-colon	0.27
rule cue-comma	0.45
rule cue-mark	-0.13
rule null	-1.68
rule sentence	0.4
saying	0.98
saying, colon	0.2
saying, comma	-0.06
saying, then comma	0.95
saying, then edge	0.07
saying, then full	-0.18
saying, then list	0.46
saying, then opener	0.01
saying, then word	-0.23
saying, word	1.42
saying, 叫	-0.57
second person	0.31
sentences	0.04
shouted	0.78
span	0.21
third person	0.97
word … bracket	-0.07
word … comma	-0.16
word … full	-0.07
word … list	-0.01
word … other	0.2
word … word	-0.17
word … 为	-0.01
word … 了	-0.01
word … 和	-0.04
word … 的	-0.76
为 … comma	-0.35
为 … full	-0.36
了 … comma	-0.13
了 … word	-0.02
了 … 的	-0.01
和 … word	-0.03
是 … comma	-0.28
是 … full	-0.7
的 … comma	-0.45
的 … edge	-0.1
的 … full	-0.23
的 … word	-0.03
`;
