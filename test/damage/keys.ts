/**
 * A gloss table of our own, like a mirror's: common characters that only traditional text uses,
 * with their readings.
 */
import { pinyin } from 'pinyin-pro';

const CHARACTERS =
  '學發業醫國現經統關機創護術務實內動進結農質規設時對產運網區說話語記證認識該詳試讀課調談請論講議護變讓歲歷歸殘殺氣漢沒測溫灣災煙熱爾牆獎獲環電畫異當療監盤確種積穩競筆節範簡糧紅約級紀純組細終給絕維綜綠線練縣總績繼續義習聯聲職聽腦臉興舉藝蘭處號蟲補裝裡複見親覺觀觸計訂訪訓訴診評詞詢誤誰誠調貝負財責貨貿費資賞質贊轉輕較輸辦農遊過達違遠適選遲郵鄉醬釋針鋼錄錢鐵銀銷鋪錯鎮鏡長門閉開間閱隊階際陸陽隨險雜難雲霧靈靜頂項順預頭題願類風飛飯館馬駐騎驗驚體鬥魚鳥鹽麗點黨齊龍';

/**
 * The characters that a page with this seed glosses. As on real pages, they are only a share of the
 * table.
 */
export function glossKeys(random: () => number, share = 0.4): Map<string, string> {
  const keys = new Map<string, string>();
  for (const character of new Set(CHARACTERS)) {
    if (random() < share) keys.set(character, pinyin(character));
  }
  return keys;
}
