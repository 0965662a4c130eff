import type { caution as english } from '../en/caution.ts';
import type { Filled } from '../translator.ts';

export const caution: Filled<typeof english> = {
  'caution.title': '以下情况让结果不够确定',
  'caution.small': '{face}太小（双眼相距 {pixels} 像素）。请用 600 dpi 重新扫描老照片，或找一张更大的原图。',
  'caution.blurred': '{face}不够清晰。请换一张更清晰的照片，或重新扫描。',
  'caution.dark': '{face}太暗。换一张照片，或扫描得亮一些，会有帮助。',
  'caution.bright': '{face}太亮。换一张照片，或扫描得暗一些，会有帮助。',
  'caution.flat': '{face}明暗对比太弱。换一张照片，或重新扫描，会有帮助。',
  'caution.turned-away': '{face}没有正对镜头。换一张正面照会有帮助。',
  'caution.photo-turned': '{face}是把照片转过来以后才看出的。请确认方框确实框住了脸。',
  'caution.faint': '{face}很难辨认。请确认方框确实框住了脸。',
  'caution.unsure': '{face}的位置不够确定：眼睛、鼻子或嘴可能被遮住了。换一张更清楚的照片会有帮助。',
  'caution.young': '其中一张是幼儿的脸。幼儿之间更容易长得像，长相的变化也最大。',
};
