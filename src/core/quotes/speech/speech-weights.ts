/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	-0.39
announced clause	0.87
announced colon	0.32
announced colon … edge	0.09
announced colon … word	0.1
announced comma	-0.26
announced comma … comma	0.07
announced comma … edge	0.01
announced comma … full	0.24
announced comma … word	-0.22
announced mark	0.98
announced mark … comma	-0.31
announced mark … full	0.55
announced mark … word	-0.01
announced quote	-0.33
announced report	0.47
announced tell	0.13
announced trailing	0.11
closer … edge	0.03
colloquial	0.06
colon … edge	0.39
colon … opener	0.02
colon … word	0.11
comma … comma	0.21
comma … edge	0.74
comma … full	1.03
comma … word	-0.23
commas	0.84
cued, length<16	0.21
cued, length<5	0.53
cued, length<9	0.59
cued, length>=16	-0.12
defined	-1.41
degree	0.46
done	0.94
edge … comma	1.11
edge … edge	-0.39
edge … full	0.62
edge … opener	-0.06
edge … word	-0.13
ends in comma	1.24
ends in full	1.43
ends in other	-0.67
ends in word	-1.32
ends in 了	0.13
ends in 的	-0.48
first person	1.14
followed	0.26
followed colon	0.02
followed comma	-0.09
followed trailing	0.33
full … comma	0.77
full … edge	0.15
full … word	0.26
grows	-1.71
grows from colon	0.11
grows from comma	-0.6
grows from full	0.26
grows from other	-0.03
grows from word	-0.73
grows from 为	-0.11
grows from 了	-0.03
grows from 和	-0.03
grows from 的	-0.03
grows, ended	0.49
in one paragraph with false	-1.51
in one paragraph with true	1.21
is	0.76
left closer	-0.02
left colon	0.69
left comma	1.37
left edge	1.28
left full	1.18
left list	1.37
left other	-0.07
left word	-1.14
left 为	-0.92
left 了	-0.51
left 叫	-0.6
left 和	-0.15
left 是	-1.02
left 的	-0.82
length<12	-0.2
length<16	0.1
length<20	0.9
length<3	-0.36
length<30	-0.39
length<5	-0.1
length<50	-0.08
length<7	0.1
length<9	0.12
length>=50	0.1
list … full	0.82
list … list	0.35
listed before another	0.47
listed behind false	-0.71
listed behind true	1.99
modal	0.88
mood	0.26
named	-0.88
no Chinese	-0.83
not	1.19
not cued, length<16	-0.31
not cued, length<5	-0.99
not cued, length<9	-0.38
not cued, length>=16	0.65
of	0.14
other … word	-0.02
right bracket	-0.33
right comma	0.15
right edge	0.83
right full	1.14
right list	0.28
right opener	-0.08
right other	0.35
right semicolon	0.14
right word	-0.3
right 与	-0.1
right 为	-0.01
right 和	-0.19
right 是	-0.4
right 的	-0.87
rule colon	0.32
rule cue-after	0.55
rule cue-colon	0.32
rule cue-comma	0.54
rule cue-mark	-0.17
rule null	-1.81
rule sentence	0.45
saying	0.8
saying, colon	0.21
saying, comma	-0.3
saying, then comma	0.86
saying, then edge	0.06
saying, then full	-0.41
saying, then list	0.54
saying, then word	-0.17
saying, word	1.49
saying, 叫	-0.6
second person	0.22
sentences	0.05
shouted	0.71
span	0.2
third person	0.65
word … bracket	-0.06
word … comma	-0.04
word … full	-0.02
word … list	-0.1
word … other	0.22
word … word	-0.18
word … 为	-0.01
word … 和	-0.08
word … 的	-0.76
为 … comma	-0.32
为 … full	-0.35
了 … comma	-0.11
了 … word	-0.03
了 … 的	-0.01
和 … word	-0.03
是 … comma	-0.22
是 … full	-0.74
的 … comma	-0.45
的 … edge	-0.1
的 … full	-0.23
的 … word	-0.03
`;
