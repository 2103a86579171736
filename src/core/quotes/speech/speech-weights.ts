/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	-0.38
announced clause	0.92
announced colon	0.27
announced colon … edge	0.09
announced colon … opener	0.01
announced colon … word	0.08
announced comma	-0.25
announced comma … comma	0.07
announced comma … edge	0.01
announced comma … full	0.24
announced comma … word	-0.23
announced mark	0.99
announced mark … comma	-0.27
announced mark … full	0.55
announced mark … word	-0.02
announced quote	-0.41
announced report	0.49
announced tell	0.12
announced trailing	0.11
closer … edge	0.03
colon … edge	0.36
colon … opener	0.01
colon … word	0.13
comma … comma	0.2
comma … edge	0.73
comma … full	1.03
comma … word	-0.24
commas	0.8
cued, length<16	0.26
cued, length<5	0.52
cued, length<9	0.43
cued, length>=16	-0.07
defined	-1.39
degree	0.47
done	0.99
edge … comma	1.08
edge … edge	-0.38
edge … full	0.6
edge … opener	-0.06
edge … word	-0.12
ends in comma	1.26
ends in full	1.41
ends in other	-0.67
ends in word	-1.34
ends in 了	0.13
ends in 的	-0.48
first person	1.07
followed	0.21
followed colon	0.02
followed comma	-0.14
followed trailing	0.33
full … comma	0.73
full … edge	0.16
full … word	0.26
grows	-1.7
grows from colon	0.13
grows from comma	-0.6
grows from edge	0.02
grows from full	0.26
grows from other	-0.03
grows from word	-0.74
grows from 为	-0.12
grows from 了	-0.03
grows from 和	-0.03
grows from 的	-0.03
grows, ended	0.49
in one paragraph with false	-1.5
in one paragraph with true	1.23
is	0.77
left closer	-0.02
left colon	0.85
left comma	1.37
left edge	1.27
left full	1.15
left list	1.29
left other	-0.07
left word	-1.17
left 为	-0.93
left 了	-0.51
left 叫	-0.59
left 和	-0.15
left 是	-1.04
left 的	-0.84
length<12	-0.16
length<16	0.1
length<20	0.9
length<3	-0.38
length<30	-0.36
length<5	-0.09
length<50	-0.08
length<7	0.05
length<9	0.07
length>=50	0.1
list … full	0.83
list … list	0.33
listed before another	0.47
listed behind false	-0.72
listed behind true	2.01
modal	0.98
mood	0.37
named	-0.67
no Chinese	-0.8
not	1.17
not cued, length<16	-0.32
not cued, length<5	-1
not cued, length<9	-0.31
not cued, length>=16	0.64
of	0.12
other … word	-0.02
right bracket	-0.42
right comma	0.23
right edge	0.82
right full	1.12
right list	0.28
right opener	-0.08
right other	0.35
right semicolon	0.13
right word	-0.28
right 与	-0.1
right 为	-0.01
right 和	-0.19
right 是	-0.39
right 的	-0.88
rule colon	0.33
rule cue-after	0.59
rule cue-colon	0.27
rule cue-comma	0.54
rule cue-mark	-0.28
rule null	-1.74
rule sentence	0.44
saying	0.81
saying, colon	0.21
saying, comma	-0.27
saying, then comma	0.86
saying, then edge	0.07
saying, then full	-0.38
saying, then list	0.54
saying, then opener	0.01
saying, then word	-0.17
saying, word	1.47
saying, 叫	-0.59
second person	0.23
sentences	0.04
shouted	0.72
span	0.15
third person	0.9
word … bracket	-0.05
word … comma	-0.1
word … full	0.01
word … list	-0.08
word … other	0.21
word … word	-0.18
word … 为	-0.01
word … 和	-0.08
word … 的	-0.77
为 … comma	-0.34
为 … full	-0.33
了 … comma	-0.12
了 … word	-0.03
了 … 的	-0.01
和 … word	-0.03
是 … comma	-0.23
是 … full	-0.73
的 … comma	-0.49
的 … edge	-0.09
的 … full	-0.22
的 … word	-0.03
`;
