/** A rule in words: when it raises an alarm, how bad, and when it clears it. */
import { useTranslation } from 'react-i18next';
import { useCategories } from '../../workorders/orders/order';
import type { AlarmRule, Condition, Test } from './alarms';

export function RuleText({ rule }: { rule: AlarmRule }) {
  const { t } = useTranslation('devices');
  const said = useCondition();
  const categories = useCategories();
  const category = categories.find(({ value }) => value === rule.order?.categoryId);
  return (
    <ul>
      {rule.conditions.map((one) => (
        <li key={one.severity}>
          {t(`severity.${one.severity}`)}
          {t('rule.colon')}
          {said(one)}
        </li>
      ))}
      <li>
        {t('rule.clears')}
        {t('rule.colon')}
        {rule.clear ? said(rule.clear) : t('rule.clearsByItself')}
      </li>
      {rule.order && (
        <li>
          {t('rule.makesOrder')}
          {t('rule.colon')}
          {category?.label ?? '—'}
          {rule.order.severity !== 'ALARM_SEVERITY_UNSPECIFIED' &&
            t('rule.fromSeverity', { severity: t(`severity.${rule.order.severity}`) })}
        </li>
      )}
    </ul>
  );
}

function useCondition(): (condition: Condition) => string {
  const { t } = useTranslation('devices');
  const test = (one: Test): string => {
    if (one.kind === 'ALARM_TEST_KIND_SILENT') return t('rule.silentFor', { seconds: one.silentSeconds });
    const compared = `${one.key} ${t(`operator.${one.operator}`)} ${one.value}`;
    return one.kind === 'ALARM_TEST_KIND_CHANGING' ? t('rule.aSecond', { compared }) : compared;
  };
  return (condition) => {
    const parts = [condition.tests.map(test).join(condition.anyTest ? t('rule.or') : t('rule.and'))];
    if (condition.forSeconds) parts.push(t('rule.lasting', { seconds: condition.forSeconds }));
    if (condition.times > 1) parts.push(t('rule.inARow', { times: condition.times }));
    return parts.join(t('rule.comma'));
  };
}
