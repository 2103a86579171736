/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */
export const SPEECH_WEIGHTS = `
alone in its paragraph	0.43
announced clause	0.7
announced colon	0.63
announced colon … comma	0.18
announced colon … edge	0.12
announced colon … list	0.13
announced colon … word	0.16
announced comma	-0.22
announced comma … comma	0.1
announced comma … edge	0.02
announced comma … full	0.24
announced comma … word	-0.25
announced mark	1.26
announced mark … comma	-0.01
announced mark … edge	0.02
announced mark … full	0.59
announced mark … list	0.49
announced mark … semicolon	0.24
announced mark … word	-0.13
announced mark … 的	-0.02
announced quote	-0.7
announced report	0.39
announced tell	1.34
announced trailing	0.05
announced trailing … word	0.01
closer … edge	0.04
closer … full	-0.07
closer … opener	-0.03
colloquial	0.08
colon … comma	-0.47
colon … edge	-0.1
colon … full	0.7
colon … list	0.13
colon … opener	0.02
colon … word	0.11
comma … comma	0.24
comma … edge	0.75
comma … full	1.25
comma … word	-0.36
comma … 的	-0.02
commas	1.04
cued, length<16	0.2
cued, length<5	0.62
cued, length<9	0.73
cued, length>=16	0.22
defined	-1.52
degree	0.56
done	1.07
edge … bracket	0.06
edge … comma	0.96
edge … edge	0.43
edge … full	-0.23
edge … opener	-0.13
edge … other	0.25
edge … word	-0.16
ends in closed	0.12
ends in comma	1.3
ends in full	1.26
ends in other	-0.91
ends in word	-1.55
ends in 为	0.53
ends in 了	0.17
ends in 是	-0.27
ends in 的	-0.43
first person	1.37
followed	0.19
followed colon	0.01
followed comma	-0.18
followed trailing	0.36
full … comma	0.86
full … edge	0.27
full … word	0.13
grows	-1.76
grows from colon	0.11
grows from comma	-0.72
grows from edge	0.05
grows from full	0.09
grows from list	-0.08
grows from other	-0.05
grows from semicolon	-0.01
grows from word	-0.36
grows from 为	-0.16
grows from 了	-0.04
grows from 和	-0.03
grows from 是	-0.01
grows from 的	-0.08
grows, ended	0.41
in one paragraph with false	-1.5
in one paragraph with true	1.67
is	0.31
left closed	-0.02
left closer	-0.09
left colon	0.39
left comma	1.56
left edge	1.13
left full	1.21
left list	1.44
left other	0.66
left semicolon	-0.01
left word	-1
left 与	-0.17
left 为	-1.37
left 了	-0.65
left 及	-0.02
left 叫	-0.48
left 和	-0.13
left 是	-1.08
left 的	-1.05
length<12	-0.1
length<16	0.2
length<20	0.93
length<3	-0.25
length<30	0.29
length<5	-0.3
length<50	-0.76
length<7	-0.05
length<9	0.12
length>=50	0.14
list … full	0.65
list … list	0.3
list … word	-0.08
listed before another	0.57
listed behind false	-0.99
listed behind true	2.31
modal	0.88
mood	0.62
named	-1.24
no Chinese	-1.32
not	0.8
not cued, length<16	-0.1
not cued, length<5	-1.17
not cued, length<9	-0.66
not cued, length>=16	0.38
of	0.3
other … word	-0.04
right bracket	-0.25
right closed	-0.16
right colon	-0.02
right comma	0.23
right edge	0.79
right full	1.37
right list	0.21
right opener	-0.22
right other	0.2
right semicolon	0.16
right word	0.09
right 与	-0.12
right 为	-0.02
right 了	-0.02
right 和	-0.26
right 是	-0.42
right 的	-1.17
right 等	-0.02
right 这	0.03
rule colon	0.03
rule cue-after	0.52
rule cue-colon	0.63
rule cue-comma	0.58
rule cue-mark	-0.27
rule null	-1.87
rule sentence	0.59
saying	0.72
saying, colon	0.48
saying, comma	-0.22
saying, then comma	0.99
saying, then edge	0.12
saying, then full	-0.7
saying, then list	0.62
saying, then word	-0.32
saying, then 的	-0.02
saying, word	0.95
saying, 叫	-0.48
second person	0.19
semicolon … word	-0.01
sentences	0.12
shouted	0.93
span	0.21
third person	1.1
word … bracket	-0.12
word … closed	-0.14
word … comma	-0.25
word … edge	0.02
word … full	0.08
word … list	-0.15
word … opener	-0.05
word … other	0.08
word … semicolon	0.22
word … word	0.65
word … 为	-0.01
word … 了	-0.01
word … 和	-0.11
word … 的	-1.07
为 … comma	-0.27
为 … full	-0.23
为 … semicolon	-0.06
了 … comma	-0.18
了 … full	-0.43
了 … word	-0.03
了 … 的	-0.01
叫 … comma	-0.43
和 … comma	-0.02
和 … word	-0.03
是 … comma	-0.34
是 … full	-0.69
是 … 的	-0.01
的 … bracket	-0.05
的 … comma	-0.49
的 … edge	-0.05
的 … full	-0.31
的 … word	-0.08
`;
