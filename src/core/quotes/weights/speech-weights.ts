/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	0.4
announced clause	0.87
announced colon	0.9
announced colon … comma	0.19
announced colon … edge	0.1
announced colon … list	0.16
announced colon … opener	0.01
announced colon … word	0.41
announced comma	-0.19
announced comma … comma	0.09
announced comma … edge	0.01
announced comma … full	0.2
announced comma … word	-0.12
announced mark	1.2
announced mark … comma	-0.03
announced mark … edge	0.02
announced mark … full	0.5
announced mark … list	0.51
announced mark … semicolon	0.23
announced mark … word	-0.08
announced mark … 的	-0.02
announced quote	-0.61
announced report	0.39
announced tell	1.32
announced trailing	0.05
closer … edge	0.03
closer … full	-0.08
closer … opener	-0.03
colloquial	0.11
colon … comma	-0.4
colon … edge	0.28
colon … full	0.73
colon … list	0.16
colon … opener	0.03
colon … word	-0.38
comma … comma	0.24
comma … edge	0.67
comma … full	1.26
comma … word	-0.24
comma … 的	-0.02
commas	1.07
cued, length<16	0.25
cued, length<5	0.68
cued, length<9	0.8
cued, length>=16	0.26
defined	-1.53
degree	0.65
done	1.21
edge … bracket	0.07
edge … comma	0.77
edge … edge	0.4
edge … full	-0.2
edge … opener	-0.12
edge … other	0.25
edge … word	-0.07
ends in closed	0.12
ends in comma	1.32
ends in full	1.35
ends in other	-0.86
ends in word	-1.41
ends in 为	0.08
ends in 了	0.18
ends in 是	-0.23
ends in 的	-0.32
first person	1.5
followed	0.21
followed colon	0.08
followed comma	-0.26
followed trailing	0.38
full … comma	0.85
full … edge	0.22
full … word	0.18
grows	-1.78
grows from colon	-0.39
grows from comma	-0.65
grows from edge	0.15
grows from full	0.14
grows from list	-0.07
grows from other	-0.04
grows from semicolon	-0.01
grows from word	-0.3
grows from 为	-0.2
grows from 了	-0.04
grows from 和	-0.02
grows from 是	-0.01
grows from 的	-0.08
grows, ended	0.22
in one paragraph with false	-1.45
in one paragraph with true	1.7
is	0.28
left closed	-0.02
left closer	-0.11
left colon	0.41
left comma	1.56
left edge	1.06
left full	1.21
left list	1.41
left other	0.66
left semicolon	-0.01
left word	-1
left 与	-0.14
left 为	-1.4
left 了	-0.63
left 及	-0.02
left 叫	-0.43
left 和	-0.12
left 是	-1.08
left 的	-1.04
length<12	-0.11
length<16	0.15
length<20	0.99
length<3	-0.25
length<30	0.26
length<5	-0.23
length<50	-0.76
length<7	0.08
length<9	-0.05
length>=50	0.13
list … full	0.6
list … list	0.28
list … word	-0.07
listed before another	0.55
listed behind false	-0.99
listed behind true	2.29
modal	0.91
mood	0.6
named	-1.24
no Chinese	-1.21
not	0.57
not cued, length<16	-0.21
not cued, length<5	-1.16
not cued, length<9	-0.77
not cued, length>=16	0.35
of	0.27
other … word	-0.04
right bracket	-0.26
right closed	-0.15
right colon	-0.02
right comma	0.26
right edge	0.94
right full	1.37
right list	0.2
right opener	-0.21
right other	0.19
right semicolon	0.14
right word	-0.06
right 与	-0.11
right 为	-0.03
right 了	-0.02
right 和	-0.24
right 是	-0.49
right 的	-1.16
right 等	-0.02
right 这	0.05
rule colon	-0.3
rule cue-after	0.55
rule cue-colon	0.9
rule cue-comma	0.6
rule cue-mark	-0.32
rule null	-1.93
rule sentence	0.7
saying	0.34
saying, colon	-0.28
saying, comma	-0.08
saying, then comma	1.03
saying, then edge	0.11
saying, then full	-0.64
saying, then list	0.67
saying, then opener	0.01
saying, then word	-0.85
saying, then 的	-0.01
saying, word	1.12
saying, 叫	-0.43
second person	0.34
semicolon … word	-0.01
sentences	0.11
shouted	1.01
span	0.2
third person	1.08
word … bracket	-0.11
word … closed	-0.13
word … comma	-0.29
word … edge	0.02
word … full	0.08
word … list	-0.17
word … opener	-0.06
word … other	0.1
word … semicolon	0.21
word … word	0.7
word … 为	-0.01
word … 了	-0.02
word … 和	-0.11
word … 的	-1.08
为 … comma	-0.23
为 … full	-0.24
为 … semicolon	-0.06
了 … comma	-0.18
了 … full	-0.42
了 … word	-0.03
了 … 的	-0.01
叫 … comma	-0.39
和 … comma	-0.03
和 … word	-0.02
是 … comma	-0.34
是 … full	-0.7
是 … 的	-0.01
的 … bracket	-0.05
的 … comma	-0.45
的 … edge	-0.07
的 … full	-0.32
的 … word	-0.07
`;
