/**
 * The supplementary radicals that are whole characters, and those characters, from Unicode's
 * Equivalent_Unified_Ideograph. Radicals in a shortened form (⺮, ⻌) stand for no character in
 * prose. The Kangxi radicals are compatibility characters, which NFKC converts.
 */
export const SUPPLEMENTARY_RADICALS =
  '⺌小 ⺍小 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺶羊 ⺻聿 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';
