/**
 * Frequent characters, by which a decoding is told from a misreading: what stands for half of
 * running Chinese text hardly ever comes out of a wrong decoder.
 */
export const FREQUENT_HANZI =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完举科媒体记者报道新闻上海北京时间' +
  '這為個國時來們對會發動過說產種後經進著電現實體機當點從業應開還樣與關線內數質氣變條沒結問無軍題黨員總設長頭邊級圖統較將組見計別論運農幾區強決戰則報導記者媒臺灣香港';

/** Marks of Chinese text. */
export const CHINESE_MARKS = '，。、：；？！“”「」『』（）《》　…—·';

/** Kana: frequent in Japanese, rare in Chinese. */
export const KANA = /[\u3041-\u30ff]/;
export const HANGUL = /[\uac00-\ud7a3]/;
