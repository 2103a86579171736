/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	0.46
announced clause	0.69
announced colon	0.63
announced colon … comma	0.18
announced colon … edge	0.12
announced colon … list	0.13
announced colon … word	0.16
announced comma	-0.23
announced comma … comma	0.1
announced comma … edge	0.02
announced comma … full	0.23
announced comma … word	-0.26
announced mark	1.25
announced mark … comma	-0.01
announced mark … edge	0.02
announced mark … full	0.58
announced mark … list	0.49
announced mark … semicolon	0.24
announced mark … word	-0.13
announced mark … 的	-0.02
announced quote	-0.7
announced report	0.38
announced tell	1.33
announced trailing	0.05
closer … edge	0.04
closer … full	-0.07
closer … opener	-0.03
colloquial	0.08
colon … comma	-0.46
colon … edge	-0.1
colon … full	0.69
colon … list	0.13
colon … opener	0.02
colon … word	0.11
comma … comma	0.26
comma … edge	0.75
comma … full	1.25
comma … word	-0.36
comma … 的	-0.02
commas	1.06
cued, length<16	0.23
cued, length<5	0.63
cued, length<9	0.73
cued, length>=16	0.21
defined	-1.53
degree	0.61
done	1.12
edge … bracket	0.06
edge … comma	0.8
edge … edge	0.46
edge … full	-0.2
edge … opener	-0.12
edge … other	0.25
edge … word	-0.15
ends in closed	0.14
ends in comma	1.35
ends in full	1.28
ends in other	-0.86
ends in word	-1.42
ends in 为	0.09
ends in 了	0.18
ends in 是	-0.24
ends in 的	-0.34
first person	1.4
followed	0.18
followed colon	0.01
followed comma	-0.19
followed trailing	0.36
full … comma	0.86
full … edge	0.26
full … word	0.13
grows	-1.78
grows from colon	0.11
grows from comma	-0.72
grows from edge	0.06
grows from full	0.08
grows from list	-0.08
grows from other	-0.05
grows from semicolon	-0.01
grows from word	-0.37
grows from 为	-0.16
grows from 了	-0.04
grows from 和	-0.03
grows from 是	-0.01
grows from 的	-0.08
grows, ended	0.44
in one paragraph with false	-1.5
in one paragraph with true	1.68
is	0.27
left closed	-0.02
left closer	-0.09
left colon	0.39
left comma	1.57
left edge	1.06
left full	1.21
left list	1.43
left other	0.66
left semicolon	-0.01
left word	-1
left 与	-0.15
left 为	-1.36
left 了	-0.63
left 及	-0.02
left 叫	-0.48
left 和	-0.13
left 是	-1.08
left 的	-1.05
length<12	-0.09
length<16	0.15
length<20	0.95
length<3	-0.25
length<30	0.29
length<5	-0.3
length<50	-0.77
length<7	-0.05
length<9	0.12
length>=50	0.14
list … full	0.65
list … list	0.28
list … word	-0.08
listed before another	0.57
listed behind false	-0.98
listed behind true	2.31
modal	0.88
mood	0.59
named	-1.24
no Chinese	-1.29
not	0.8
not cued, length<16	-0.17
not cued, length<5	-1.18
not cued, length<9	-0.66
not cued, length>=16	0.39
of	0.27
other … word	-0.05
right bracket	-0.25
right closed	-0.17
right colon	-0.02
right comma	0.18
right edge	0.82
right full	1.36
right list	0.2
right opener	-0.22
right other	0.21
right semicolon	0.15
right word	0.09
right 与	-0.11
right 为	-0.02
right 了	-0.02
right 和	-0.26
right 是	-0.42
right 的	-1.18
right 等	-0.02
right 这	0.03
rule colon	0.02
rule cue-after	0.57
rule cue-colon	0.63
rule cue-comma	0.57
rule cue-mark	-0.3
rule null	-1.92
rule sentence	0.61
saying	0.72
saying, colon	0.48
saying, comma	-0.23
saying, then comma	0.99
saying, then edge	0.12
saying, then full	-0.7
saying, then list	0.61
saying, then word	-0.32
saying, then 的	-0.02
saying, word	0.95
saying, 叫	-0.48
second person	0.19
semicolon … word	-0.01
sentences	0.12
shouted	0.94
span	0.18
third person	1.11
word … bracket	-0.12
word … closed	-0.15
word … comma	-0.24
word … edge	0.02
word … full	0.07
word … list	-0.15
word … opener	-0.05
word … other	0.09
word … semicolon	0.21
word … word	0.64
word … 为	-0.01
word … 了	-0.01
word … 和	-0.11
word … 的	-1.08
为 … comma	-0.26
为 … full	-0.24
为 … semicolon	-0.06
了 … comma	-0.17
了 … full	-0.42
了 … word	-0.04
了 … 的	-0.01
叫 … comma	-0.43
和 … comma	-0.02
和 … word	-0.03
是 … comma	-0.33
是 … full	-0.7
是 … 的	-0.01
的 … bracket	-0.05
的 … comma	-0.48
的 … edge	-0.06
的 … full	-0.31
的 … word	-0.08
`;
