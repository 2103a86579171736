/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	0.19
announced clause	0.5
announced colon	0.5
announced colon … comma	0.14
announced colon … edge	0.04
announced colon … list	0.12
announced colon … word	0.13
announced comma	-0.22
announced comma … comma	0.07
announced comma … full	0.27
announced comma … word	-0.23
announced mark	1.19
announced mark … comma	-0.18
announced mark … full	0.84
announced mark … list	0.52
announced mark … semicolon	0.19
announced mark … word	-0.12
announced mark … 的	-0.02
announced quote	-0.76
announced report	0.43
announced tell	1.39
announced trailing	0.09
closer … edge	0.03
closer … full	-0.06
closer … opener	-0.03
colloquial	0.05
colon … comma	-0.49
colon … edge	0.36
colon … full	0.53
colon … list	0.12
colon … opener	0.02
colon … word	0.09
comma … comma	0.21
comma … edge	0.64
comma … full	1.32
comma … word	-0.38
comma … 的	-0.02
commas	1.24
cued, length<16	0.2
cued, length<5	0.66
cued, length<9	0.73
cued, length>=16	0.01
defined	-1.5
degree	0.28
done	0.84
edge … comma	0.97
edge … edge	0.19
edge … full	-0.01
edge … opener	-0.1
edge … other	0.18
edge … word	-0.11
ends in closed	-0.05
ends in comma	1.33
ends in full	1.36
ends in other	-0.81
ends in word	-1.67
ends in 为	0.59
ends in 了	0.24
ends in 是	-0.28
ends in 的	-0.35
first person	1.9
followed	0.18
followed colon	0.01
followed comma	-0.21
followed trailing	0.38
full … comma	0.81
full … edge	0.2
full … word	0.17
grows	-1.84
grows from colon	0.09
grows from comma	-0.73
grows from edge	0.02
grows from full	0.14
grows from list	-0.06
grows from other	-0.09
grows from semicolon	-0.01
grows from word	-0.43
grows from 为	-0.14
grows from 了	-0.04
grows from 和	-0.04
grows from 是	-0.01
grows from 的	-0.08
grows, ended	0.42
in one paragraph with false	-1.6
in one paragraph with true	1.42
is	0.31
left closed	-0.01
left closer	-0.09
left colon	0.64
left comma	1.46
left edge	1.07
left full	1.14
left list	1.53
left other	0.73
left semicolon	-0.01
left word	-1.13
left 与	-0.2
left 为	-1.05
left 了	-0.58
left 叫	-0.55
left 和	-0.12
left 是	-1.26
left 的	-1.1
length<12	-0.04
length<16	0.06
length<20	0.76
length<3	-0.34
length<30	0.14
length<5	-0.33
length<50	-0.04
length<7	-0.03
length<9	0.09
length>=50	0.08
list … full	0.76
list … list	0.27
list … word	-0.06
listed before another	0.43
listed behind false	-0.94
listed behind true	2.28
modal	1.11
mood	0.25
named	-1.23
no Chinese	-0.94
not	1.15
not cued, length<16	-0.18
not cued, length<5	-1.33
not cued, length<9	-0.67
not cued, length>=16	0.93
of	0.26
other … word	-0.09
right bracket	-0.3
right closed	-0.19
right colon	-0.02
right comma	0.11
right edge	1.32
right full	1.24
right list	0.09
right opener	-0.16
right other	0.14
right semicolon	0.14
right word	0.1
right 与	-0.09
right 为	-0.02
right 了	-0.01
right 和	-0.27
right 是	-0.4
right 的	-1.24
right 等	-0.01
right 这	0.02
rule colon	0.33
rule cue-after	0.56
rule cue-colon	0.5
rule cue-comma	0.58
rule cue-mark	-0.13
rule null	-1.77
rule sentence	0.27
saying	0.81
saying, colon	0.38
saying, comma	-0.18
saying, then comma	1.26
saying, then edge	0.04
saying, then full	-0.71
saying, then list	0.64
saying, then word	-0.25
saying, then 的	-0.01
saying, word	1.16
saying, 叫	-0.55
second person	0.28
semicolon … word	-0.01
sentences	0.05
shouted	0.84
span	0.35
third person	0.79
word … bracket	-0.11
word … closed	-0.17
word … comma	-0.1
word … full	-0.06
word … list	-0.24
word … opener	-0.03
word … other	0.07
word … semicolon	0.18
word … word	0.65
word … 为	-0.01
word … 了	-0.01
word … 和	-0.08
word … 的	-1.14
为 … comma	-0.3
为 … full	-0.39
了 … comma	-0.13
了 … full	-0.41
了 … word	-0.04
叫 … comma	-0.51
和 … comma	-0.02
和 … word	-0.04
是 … comma	-0.28
是 … full	-0.94
的 … bracket	-0.03
的 … comma	-0.57
的 … edge	-0.08
的 … full	-0.27
的 … word	-0.07
`;
