import type { support as english } from '../en/support.ts';
import type { Filled } from '../translator.ts';

export const support: Filled<typeof english> = {
  'support.one-person.limited': '有限支持：两边是同一人',
  'support.one-person.moderate': '中等程度支持：两边是同一人',
  'support.one-person.moderately-strong': '较强支持：两边是同一人',
  'support.one-person.strong': '强支持：两边是同一人',
  'support.one-person.very-strong': '很强支持：两边是同一人',
  'support.different-people.limited': '有限支持：两边是不同的人',
  'support.different-people.moderate': '中等程度支持：两边是不同的人',
  'support.different-people.moderately-strong': '较强支持：两边是不同的人',
  'support.different-people.strong': '强支持：两边是不同的人',
  'support.different-people.very-strong': '很强支持：两边是不同的人',
  'support.none': '相像程度不足以倾向任何一方',
  'step.none': '很小',
  'step.limited': '有限',
  'step.moderate': '中等',
  'step.moderately-strong': '较强',
  'step.strong': '强',
  'step.very-strong': '很强',
  'phrase.none': '说明不了什么',
  'phrase.one-person': '{step}，倾向同一人',
  'phrase.different-people': '{step}，倾向不同的人',
  'what.faces': '这样的相像程度',
  'what.withYears': '这样的相像程度，连同出生年份一起看，',
  'times.about': '约 **{times} 倍**',
  'times.over': '**{times} 倍以上**',
  'says.one-person':
    '{what}出现在同一人 {first}与 {second}的两张照片之间，比出现在这两个年龄的两个不同的人之间多见{amount}。',
  'says.different-people':
    '{what}出现在 {first}与 {second}的两个不同的人之间，比出现在同一人这两个年龄的照片之间多见{amount}。',
  'says.none':
    '{what}出现在同一人 {first}与 {second}的两张照片之间，与出现在这两个年龄的两个不同的人之间，差不多一样多见。',
  'age.plain': '{age} 岁',
  'age.about': '约 {age} 岁',
  'age.underOne': '不满 1 岁',
  'ruler.different': '强烈倾向不同的人',
  'ruler.little': '说明不了什么',
  'ruler.one': '强烈倾向同一人',
  'ruler.name': '证据强度，从“强烈倾向不同的人”经“说明不了什么”到“强烈倾向同一人”：{support}。{range}',
  'ruler.range': '考虑到这里的不确定因素：从“{low}”到“{high}”。',
  'ruler.steady': '即使考虑到这里的不确定因素，仍是“{low}”。',
};
