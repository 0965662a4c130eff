/**
 * Signs that a text says more about where somebody lives, learns or who they are than an appeal needs. Simple rules for
 * English and Chinese: they miss much and are wrong at times, so they only ask, and never forbid.
 */
export const privateSigns = ['address', 'school', 'id-number', 'finer-place'] as const;
export type PrivateSign = (typeof privateSigns)[number];

const addresses = [
  // "12 Main Street", "Flat 3b", "P.O. Box 7".
  /\b\d+[a-z]?[,\s]+(?:[\p{L}'.-]+\s+){0,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|terrace|close|court|way|square)\b/iu,
  /\b(?:flat|apartment|apt|unit|suite|house|block|building|room|door)\s*(?:no\.?|number|#)?\s*\d/iu,
  /\bp\.?\s?o\.?\s*box\b/iu,
  // 解放路12号, 3栋2单元501室, 幸福小区, 李家村
  /(?:[路街巷弄道]|胡同)\s*\d+\s*[号弄]/u,
  /\d+\s*(?:号楼|栋|幢|单元|室|楼|组|弄|门牌)/u,
  /(?:小区|家园|公寓|新村)/u,
];

const schools = [
  /\b(?:school|kindergarten|nursery|pre-?school|college|academy|high\s?school|grade\s*\d|class\s*\d)\b/iu,
  /(?:学校|小学|中学|高中|初中|幼儿园|托儿所|大学|学院|年级|[\d一二三四五六七八九十]+班)/u,
];

/** Chinese identity card, US social security, Aadhaar as it is printed, and a passport as it is named. */
const idNumbers = [
  /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?!\d)/iu,
  /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/u,
  /(?<!\d)[2-9]\d{3}\s\d{4}\s\d{4}(?!\d)/u,
  /(?:passport|aadhaar|identity card|\bid\s?(?:no|number|card)|身份证|护照|户口)/iu,
];

/** Provinces whose names hold a word that elsewhere means a city, a district or a prefecture. */
const provinces =
  /(?:北京|上海|天津|重庆)市?|(?:内蒙古|广西(?:壮族)?|西藏|宁夏(?:回族)?|新疆(?:维吾尔)?)自治区|(?:香港|澳门)特别行政区|贵州/gu;
const finerPlaces = [
  /[市县区州旗镇乡村]/u,
  /\b(?:city|town|village|district|county|township|suburb|neighbourhood|neighborhood|near|beside|opposite)\b/iu,
];

/** What a text looks as if it gave away; full-width digits and letters count like plain ones. */
export function privateSignsIn(text: string): readonly PrivateSign[] {
  const plain = text.normalize('NFKC');
  return privateSigns.filter((sign) => shows(sign, plain));
}

function shows(sign: PrivateSign, text: string): boolean {
  switch (sign) {
    case 'address':
      return addresses.some((rule) => rule.test(text));
    case 'school':
      return schools.some((rule) => rule.test(text));
    case 'id-number':
      return idNumbers.some((rule) => rule.test(text));
    case 'finer-place':
      return finerPlaces.some((rule) => rule.test(text.replaceAll(provinces, '')));
  }
}
