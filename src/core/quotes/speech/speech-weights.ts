/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	0.06
announced clause	0.84
announced colon	0.36
announced colon … edge	0.06
announced colon … opener	0.01
announced colon … word	0.11
announced comma	-0.21
announced comma … comma	0.09
announced comma … edge	0.01
announced comma … full	0.25
announced comma … word	-0.22
announced mark	1.19
announced mark … comma	-0.23
announced mark … full	0.79
announced mark … word	-0.03
announced quote	-0.64
announced report	0.41
announced tell	0.83
announced trailing	0.1
announced trailing … word	0.01
closer … edge	0.03
colloquial	0.04
colon … comma	-0.42
colon … edge	0.31
colon … opener	0.02
colon … word	0.1
comma … comma	0.1
comma … edge	0.73
comma … full	1.06
comma … word	-0.26
commas	0.97
cued, length<16	0.38
cued, length<5	0.67
cued, length<9	0.63
cued, length>=16	-0.21
defined	-1.35
degree	0.2
done	0.83
edge … comma	0.85
edge … edge	0.06
edge … full	0.54
edge … opener	-0.03
edge … word	-0.15
ends in closed	-0.02
ends in comma	1.29
ends in full	1.36
ends in other	-0.61
ends in word	-1.2
ends in 了	0.02
ends in 的	-0.59
first person	1.07
followed	0.21
followed colon	0.02
followed comma	-0.17
followed trailing	0.36
full … comma	0.52
full … edge	0.18
full … word	0.31
grows	-1.82
grows from colon	0.1
grows from comma	-0.62
grows from edge	0.02
grows from full	0.31
grows from list	-0.03
grows from other	-0.05
grows from word	-0.79
grows from 为	-0.12
grows from 了	-0.03
grows from 和	-0.02
grows from 是	-0.01
grows from 的	-0.04
grows, ended	0.52
in one paragraph with false	-1.25
in one paragraph with true	1.11
is	0.7
left closer	-0.05
left colon	0.77
left comma	1.3
left edge	1.44
left full	1.01
left list	1.38
left other	-0.11
left word	-1.17
left 与	-0.16
left 为	-1.07
left 了	-0.61
left 叫	-0.51
left 和	-0.15
left 是	-0.8
left 的	-0.93
length<12	-0.17
length<16	0.37
length<20	0.83
length<3	-0.47
length<30	-0.58
length<5	-0.12
length<50	0.28
length<7	0.02
length<9	0.03
length>=50	0.08
list … full	0.81
list … list	0.21
list … word	-0.03
listed before another	0.41
listed behind false	-0.74
listed behind true	2.18
modal	0.89
mood	0.34
named	-0.9
no Chinese	-0.79
not	1.01
not cued, length<16	-0.19
not cued, length<5	-1.26
not cued, length<9	-0.59
not cued, length>=16	0.81
of	0.47
other … word	-0.04
right bracket	-0.35
right comma	0.05
right edge	1.21
right full	1.1
right list	0.14
right opener	-0.09
right other	0.3
right semicolon	0.09
right word	-0.36
right 与	-0.08
right 为	-0.01
right 和	-0.23
right 是	-0.39
right 的	-0.84
rule colon	0.28
rule cue-after	0.52
rule cue-colon	0.36
rule cue-comma	0.55
rule cue-mark	-0.01
rule null	-1.85
rule sentence	0.39
saying	0.79
saying, colon	0.25
saying, comma	-0.25
saying, then comma	0.95
saying, then edge	0.05
saying, then full	-0.53
saying, then list	0.58
saying, then opener	0.01
saying, then word	-0.15
saying, word	1.29
saying, 叫	-0.51
second person	0.03
sentences	0.05
shouted	0.78
span	0.25
third person	0.68
word … bracket	-0.07
word … comma	-0.05
word … full	0.05
word … list	-0.14
word … other	0.14
word … semicolon	0.14
word … word	-0.19
word … 和	-0.1
word … 的	-0.73
为 … comma	-0.25
为 … full	-0.55
了 … comma	-0.14
了 … word	-0.03
了 … 的	-0.01
叫 … comma	-0.44
和 … word	-0.02
是 … comma	-0.24
是 … full	-0.48
的 … bracket	-0.04
的 … comma	-0.43
的 … edge	-0.11
的 … full	-0.28
的 … word	-0.03
`;
