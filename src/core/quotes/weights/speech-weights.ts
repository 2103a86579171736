/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	0.27
announced clause	0.5
announced colon	0.51
announced colon … comma	0.13
announced colon … edge	0.05
announced colon … list	0.14
announced colon … word	0.13
announced comma	-0.23
announced comma … comma	0.07
announced comma … full	0.26
announced comma … word	-0.24
announced mark	1.17
announced mark … comma	-0.17
announced mark … full	0.82
announced mark … list	0.5
announced mark … semicolon	0.19
announced mark … word	-0.12
announced mark … 的	-0.02
announced quote	-0.76
announced report	0.41
announced tell	1.39
announced trailing	0.08
closer … edge	0.02
closer … full	-0.06
closer … opener	-0.03
colloquial	0.05
colon … comma	-0.48
colon … edge	0.32
colon … full	0.53
colon … list	0.14
colon … opener	0.01
colon … word	0.09
comma … comma	0.22
comma … edge	0.62
comma … full	1.35
comma … word	-0.38
comma … 的	-0.02
commas	1.18
cued, length<16	0.18
cued, length<5	0.68
cued, length<9	0.73
defined	-1.49
degree	0.35
done	0.9
edge … comma	1.02
edge … edge	0.27
edge … full	-0.23
edge … opener	-0.09
edge … other	0.19
edge … word	-0.11
ends in closed	-0.05
ends in comma	1.29
ends in full	1.41
ends in other	-0.77
ends in word	-1.67
ends in 为	0.58
ends in 了	0.22
ends in 是	-0.29
ends in 的	-0.35
first person	1.95
followed	0.18
followed colon	0.01
followed comma	-0.21
followed trailing	0.38
full … comma	0.83
full … edge	0.16
full … word	0.15
grows	-1.79
grows from colon	0.09
grows from comma	-0.74
grows from edge	0.03
grows from full	0.12
grows from list	-0.06
grows from other	-0.09
grows from semicolon	-0.01
grows from word	-0.44
grows from 为	-0.14
grows from 了	-0.04
grows from 和	-0.04
grows from 是	-0.01
grows from 的	-0.08
grows, ended	0.37
in one paragraph with false	-1.6
in one paragraph with true	1.42
is	0.34
left closed	-0.01
left closer	-0.09
left colon	0.62
left comma	1.48
left edge	1
left full	1.11
left list	1.53
left other	0.75
left semicolon	-0.01
left word	-1.1
left 与	-0.21
left 为	-1.04
left 了	-0.57
left 叫	-0.54
left 和	-0.12
left 是	-1.24
left 的	-1.09
length<12	-0.03
length<16	0.06
length<20	0.8
length<3	-0.32
length<30	0.04
length<5	-0.3
length<50	-0.03
length<7	-0.01
length<9	0.07
length>=50	0.08
list … full	0.77
list … list	0.26
list … word	-0.06
listed before another	0.47
listed behind false	-0.93
listed behind true	2.29
modal	1.16
mood	0.3
named	-1.23
no Chinese	-0.91
not	1.14
not cued, length<16	-0.14
not cued, length<5	-1.29
not cued, length<9	-0.67
not cued, length>=16	0.89
of	0.29
other … word	-0.09
right bracket	-0.29
right closed	-0.19
right colon	-0.02
right comma	0.15
right edge	1.32
right full	1.23
right list	0.12
right opener	-0.17
right other	0.15
right semicolon	0.14
right word	0.09
right 与	-0.09
right 为	-0.02
right 了	-0.01
right 和	-0.28
right 是	-0.39
right 的	-1.24
right 等	-0.01
right 这	0.02
rule colon	0.43
rule cue-after	0.55
rule cue-colon	0.51
rule cue-comma	0.56
rule cue-mark	-0.17
rule null	-1.88
rule sentence	0.38
saying	0.81
saying, colon	0.39
saying, comma	-0.19
saying, then comma	1.26
saying, then edge	0.04
saying, then full	-0.71
saying, then list	0.64
saying, then word	-0.25
saying, then 的	-0.01
saying, word	1.15
saying, 叫	-0.54
semicolon … word	-0.01
sentences	0.04
shouted	0.83
span	0.37
third person	0.8
word … bracket	-0.11
word … closed	-0.18
word … comma	-0.12
word … full	-0.01
word … list	-0.21
word … opener	-0.03
word … other	0.07
word … semicolon	0.17
word … word	0.66
word … 为	-0.01
word … 了	-0.01
word … 和	-0.08
word … 的	-1.15
为 … comma	-0.29
为 … full	-0.38
了 … comma	-0.13
了 … full	-0.39
了 … word	-0.04
叫 … comma	-0.51
和 … comma	-0.02
和 … word	-0.04
是 … comma	-0.29
是 … full	-0.9
是 … 的	-0.01
的 … bracket	-0.03
的 … comma	-0.56
的 … edge	-0.08
的 … full	-0.26
的 … word	-0.08
`;
