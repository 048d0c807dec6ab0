/** What the platform's field rules say, in the reader's language: their sentences are few, and come in English. */
import i18next from 'i18next';

const CHINESE: [RegExp, string][] = [
  [/^is required$/, '必填'],
  [/^has (\d+) characters, (\d+) at least$/, '至少 $2 个字符（现有 $1 个）'],
  [/^has (\d+) characters, (\d+) at most$/, '最多 $2 个字符（现有 $1 个）'],
  [/^has (\d+) items, (\d+) at least$/, '至少 $2 项（现有 $1 项）'],
  [/^has (\d+) items, (\d+) at most$/, '最多 $2 项（现有 $1 项）'],
  [/^must be (\S+) at least$/, '不得小于 $1'],
  [/^must be (\S+) at most$/, '不得大于 $1'],
  [/^must be a whole number from (\S+) to (\S+)$/, '应为 $1 到 $2 的整数'],
  [/^must be a whole number$/, '应为整数'],
  [/^must be a number$/, '应为数字'],
  [/^must match .*$/, '格式不正确'],
  [/^must be a date /, '应为 1900 至 2199 年的日期，如 2026-03-29'],
  [/^must be a month /, '应为 1900 至 2199 年的月份，如 2026-03'],
  [/^must be a decimal number /, '应为小数，最多 6 位小数，如 12.5'],
  [/^must be (a phone number of )?5 to 20 digits, /, '应为 5 至 20 位的电话号码，可带国家区号'],
  [/^must be a currency code /, '应为 ISO 4217 币种代码，如 CNY'],
  [/^must be a time zone /, '应为 IANA 时区，如 Asia/Shanghai'],
  [/^must be an email address$/, '应为电子邮箱地址'],
  [/^must be a UUID$/, '编号格式不正确'],
  [/^must be one of (.*)$/, '应为以下之一：$1'],
  [/^must be (\S+) or more, with up to 4 places$/, '不得小于 $1，最多 4 位小数'],
  [/^there is no such unit in the estate$/, '该管理处没有这个单元'],
  [/^must be above 0$/, '应大于 0'],
  [/^What was counted differs from what the system says: say why\.$/, '清点金额与系统金额不符，请填写原因'],
  [
    /^the last day would be (\S+), and the estate settles no further back than (\S+): .*$/,
    '最后一天为 $1，而本管理处最早可结算到 $2。更早的未缴应收请先经审批作废，再按 $2 结算；或请管理员调整该管理处的追溯月数',
  ],
  [/^must be (\S+), the first day of the occupancy, or later$/, '不得早于入住的第一天 $1'],
];

/** A sentence of the platform; as it came where there is no translation. */
export function translated(sentence: string, known: [RegExp, string][] = CHINESE): string {
  if (!i18next.language.startsWith('zh')) return sentence;
  for (const [pattern, chinese] of known) {
    const found = pattern.exec(sentence);
    if (found) return chinese.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
  }
  return sentence;
}
