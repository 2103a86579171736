/** The words by which captions credit pictures. */

/** Picture agencies at the end of a caption: `大桥航拍 视觉中国`. */
export const AGENCIES: readonly string[] = [
  ...['新华社', '视觉中国', '視覺中國', '中新社', '中新网', '人民视觉', '东方IC', '澎湃影像'],
  ...['法新社', '路透社', '路透', '美联社', '美聯社', '中央社', '图虫创意', '摄图网', '千图网'],
  ...['IC photo', 'CFP', 'VCG', 'Getty Images', 'Getty', 'AFP', 'Reuters', 'AP', 'Unsplash'],
];

/** What a credit says about the picture: `大桥航拍 资料图`, `林某 摄`, `河口区供图`. */
export const CREDITS: readonly string[] = [
  ...['资料图', '資料圖', '资料图片', '資料圖片', '资料照片', '資料照片', '资料照', '資料照'],
  ...['档案照片', '檔案照', '网络图片', '網路圖片', '网络图', '网图', '图源网络', '截图', '截圖'],
  ...['视频截图', '供图', '供圖', '配图', '图片', '圖片', '图', '圖', '摄影', '攝影', '摄', '攝'],
  ...['翻攝', '翻摄', '提供', '制图', '绘图', '示意图', '示意圖', '剧照', '劇照', '海报', '海報'],
];

/** Credits with their maker directly before them: `林某摄`, `河口区供图`. */
export const MAKER_CREDITS: readonly string[] = [
  ...['供图', '供圖', '摄影', '攝影', '摄', '攝', '翻攝', '翻摄', '提供', '制图', '绘图', '社发'],
];

/** Labels before a credit: `图源：林某`, `图片来源：视觉中国`, `圖／記者林某攝`. */
export const CREDIT_LABELS: readonly string[] = [
  ...['图片来源', '圖片來源', '图来源', '图源', '圖源', '图片', '圖片', '图据', '图自', '圖取自'],
  ...['摄影', '攝影', '供图', '供圖', '摄', '攝', '图', '圖'],
];
