/** Texts to begin with. All of them are invented. */

interface Example {
  readonly title: string;
  readonly text: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'UTF-8 read as GBK',
    text: '娌冲彛澶фˉ浠婃棩閫氳溅锛屼袱宀稿眳姘戝線鏉ユ椂闂寸缉鐭竴鍗娿€�',
  },
  {
    title: 'GBK read as Latin-1',
    text: 'ºÓ¿Ú´óÇÅ½ñÈÕÍ¨³µ£¬Á½°¶¾ÓÃñÍùÀ´Ê±¼äËõ¶ÌÒ»°ë¡£',
  },
  {
    title: 'escapes',
    text: '老板说，\\u6e21\\u53e3\\u8336\\u9986\\u660e\\u5929\\u5f00\\u95e8，&amp;ldquo;票价不变&amp;rdquo;。',
  },
];
