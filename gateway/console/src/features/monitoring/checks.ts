/** The checks of `manor verify` in Chinese; the services name them in English. */
import { language } from '@manor/web/i18n';

const CHINESE: Readonly<Record<string, string>> = {
  'No receivable is adjusted or waived below nothing': '没有应收款被调整或减免到负数',
  'The same reason never makes two receivables': '同一缘由不会产生两笔应收款',
  'What is verified is paid': '已核销的都已支付',
  'Every settlement belongs to a receivable': '每笔结清都属于一笔应收款',
  "A run's approved lines are its receivables": '计费批次审批通过的明细就是它的应收款',
  'What was changed about a receivable adds up': '应收款的各次变更相加相符',
  'Nothing of a closed month changes after it was closed': '月结之后该月不再变化',
  'No line is made for a month after it was closed': '月结之后不再产生该月明细',
  "No customer is billed twice for a day of a unit's item": '同一房间同一收费项目同一天不向客户重复计费',
  'Who is billed for a day that somebody else was billed for, came with a difference for the other':
    '改由他人承担的日子，已对原付费人产生差额',
  'A difference corrects a line of the same customer, unit and item':
    '差额更正的是同一客户、房间和收费项目的明细',
  'A line is never credited more than it came to': '明细的退减不超过其金额',
  'A charge and its receivable say the same': '一次性收费与其应收款一致',
  'What is taken back of a charge comes to nothing': '撤回的一次性收费归零',
  'As many changes of units are noted as their versions say': '房间变更的记录数与版本相符',
  'As many changes of occupancies are noted as their versions say': '入住记录变更的记录数与版本相符',
  'What is no difference is never negative': '非差额明细不为负',
  "A receivable's explanation adds up to its amount": '应收款的计算说明与金额相符',
  'Facts in the outbox are on their way': '发件箱中的事实消息正在发出',
  "The audit trail's hash chain is whole": '审计日志的哈希链完整',
  'Every node lies under one of the level above it, in the same group and company':
    '每个节点都在同一集团和公司的上级之下',
  "identity's own directory knows every node as it is": '身份服务的目录与组织架构一致',
  "identity's own directory knows what every principal may do": '身份服务的目录知道每个主体的权限',
  "Every grant is held by a principal of the node's group": '每项授权的持有者属于节点所在集团',
  'A session that ended was not refreshed afterwards': '结束的会话没有再续期',
  'A session has one refresh token that was not used, at the most': '每个会话最多有一个未用的续期令牌',
  'Every username leads to its staff': '每个用户名都对应其员工',
  'The sums of receivables are what their rows count': '应收款合计与明细相符',
  'The sums of takings are what their payments count': '收款合计与明细相符',
  'The steps of occupancy follow from units and occupancies': '入住率的变化与房间和入住记录相符',
  'Receivables that were spoken of before their opening wait for it': '先于开立到达的应收款在等待开立',
  'Every journal entry balances and has legs': '每张凭证借贷平衡且有分录',
  'Every posting belongs to an entry and to an account': '每条分录都属于一张凭证和一个科目',
  'Open items add up to their control accounts': '未清项合计与总账科目相符',
  'Prepayments add up to their control account': '预收款合计与总账科目相符',
  "Each estate's prepayments add up to what its entries say, and estates owe each other nothing in sum":
    '各管理处预收款与凭证相符，管理处之间合计不互欠',
  'What deposit items opened is owed back, and no revenue': '押金项目开立的是负债而非收入',
  'What was used of deposits and nobody owes any more is booked as lost': '已用而无人再欠的押金已记为损失',
  'Each use of a deposit is booked as it says, and what it pays is allocated':
    '每次押金使用都如实入账并已分配',
  'What is owed back of deposits is what was asked for, less what was used': '应退押金等于已收减已用',
  'No open item is allocated beyond its amount, and allocations add up to what it is paid and verified':
    '未清项不超额分配，分配合计与已付和已核销相符',
  'What was drawn of each prepayment is what open items hold of it': '预收款的支用与未清项相符',
  'Each standing payment is wholly allocated or held in advance; of one taken back nothing is left':
    '有效收款全部分配或留作预收；冲回的不留余额',
  'Refunds and reversals never exceed payments': '退款与冲红不超过收款',
  'What is verified was approved by finance or said by a channel': '已核销的都由财务审批或渠道确认',
  'Each credit is set off or held in advance: nothing of it is open': '退减全部抵扣或留作预收',
  'Each channel transaction has one effect': '每笔渠道交易只生效一次',
  'Each dispute about money has the entries of its end, and no transaction is booked twice':
    '每笔争议都有结果凭证，交易不重复入账',
  'What is owed to payers whose money is on its way back is what their refunds say':
    '退款途中的应付与退款单相符',
  'What was given back of each order is booked as gone': '各订单退回的金额均已入账',
  'Open items are held by orders that wait for money, and by no others': '未清项只被待支付订单占用',
  'Receipts are numbered without gaps by company and year': '收款单按公司和年度连续编号',
  'No receipt was dated to a day after its cashier had closed it': '日结后不再有当日收款单',
  'No entry was written into a month after it was closed': '月结后不再有该月凭证',
  'Journal entries are numbered without gaps by company and year': '凭证按公司和年度连续编号',
  'What was used of deposits whose payment was taken back is owed again': '收款被冲回的已用押金重新成为欠款',
  'Changes that came before their receivables wait for them': '先到的变更在等待其应收款',
  'Every unit lies in a building of its estate': '每个房间都在其管理处的楼栋中',
  'Every occupancy is of a unit of its estate and a customer whom that estate sees':
    '每条入住记录的房间和客户都属于其管理处',
  'A unit has one customer a role on a day': '同一房间同一天每种角色只有一个客户',
  'A unit that was taken out of use has nobody': '停用的房间没有住户',
  'Vacant is an owner or developer who does not live there, where no tenant does':
    '空置是指业主或开发商不居住且没有租户',
  'Every phone has its keyed hash': '每个电话都有其密钥哈希',
  'Outstanding in billing equals open items in payments': '计费的未收与收款的未清项相等',
  "Receivables in insight equal billing's and payments'": '经营分析的应收款与计费和收款相等',
  'Payments in insight equal those in payments': '经营分析的收款与收款服务相等',
};

/** A check in the reader's language; one that a later release brings stands as it is. */
export function checked(english: string): string {
  return language() === 'zh-CN' ? (CHINESE[english] ?? english) : english;
}
