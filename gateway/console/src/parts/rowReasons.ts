/** Why rows of files and grids are refused, in the reader's language; apart from the field rules, since few pages need it. */
import { language } from '@manor/web/i18n';

const CHINESE: [RegExp, string][] = [
  // Imported files.
  [/^is empty; every row needs it$/, '每行都须填写'],
  [/^is empty; say since when .*$/, '请填写客户从哪天起使用该单元'],
  [/^is empty, but (\S+) is given; name the customer$/, '填写了 $1，也须填写客户名称'],
  [/^is (.*); must be one of (.*)$/, '$1 不可用，应为以下之一：$2'],
  [/^is (.*); must be a whole number$/, '$1 不是整数'],
  [/^is (.*); must lie between (.*) and (.*)$/, '$1 超出范围，应在 $2 与 $3 之间'],
  [/^is (.*); must be a number of m²$/, '$1 不是面积（平方米）'],
  [/^is (.*); at most two decimal places$/, '$1 的小数超过两位'],
  [/^is (.*); must be a date such as (.*)$/, '$1 不是日期，应如 $2'],
  [/^is (\S+), before the start_date (\S+)$/, '$1 早于开始日期 $2'],
  [/^must be a phone number of .*$/, '不是电话号码：应为 5 至 20 位数字，可在前面写 + 和国家（地区）代码'],
  [/^is no phone number of ([^:]+): .*$/, '不是 $1 的电话号码，请改正，或写上 + 和国家（地区）代码'],
  [/^differs from (.*) only by case or width$/, '与 $1 只有大小写或全半角之分'],
  [/^must be 4 to 40 letters and digits$/, '应为 4 至 40 位字母或数字'],
  [/^has (\d+) characters; at most (\d+)$/, '最多 $2 个字符（现有 $1 个）'],
  [/^holds a tab, a line break .*$/, '含有制表符、换行等控制字符，请删除'],
  [/^has (\d+) cells; the heading names (\d+) columns$/, '有 $1 格，而表头只有 $2 列'],
  [/^was taken out of use$/, '该单元已停用'],
  [/^is the number of (.*), or of the same name .*$/, '此编号属于 $1，或姓名相同而电话不同'],
  [/^is not the one that this customer has here$/, '与该客户已登记的不同'],
  [/^the unit has another (\S+) since (\S+): .*$/, '该单元自 $2 起已有其他客户（$1），须先迁出'],
  [/^row (\d+) gives the unit to somebody .*$/, '第 $1 行已把该单元给了同类别、同时段的其他客户'],
  [/^the unit has (.*) already; .*$/, '该单元现为 $1，请修改单元或此格'],
  [/^is taken; leave it empty, or .*$/, '此编号已被使用，请留空或联系可查看全公司的同事'],
  [/^the heading has unknown columns: (.*); known are (.*)$/, '表头有不认识的列：$1；可用的列：$2'],
  [/^the heading is wrong: (.*)$/, '表头有误：$1'],
];

/** What is wrong with a row, and what to do. */
export function rowReason(sentence: string): string {
  if (language() !== 'zh-CN') return sentence;
  for (const [pattern, chinese] of CHINESE) {
    const match = pattern.exec(sentence);
    if (match) return chinese.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  }
  return sentence;
}
