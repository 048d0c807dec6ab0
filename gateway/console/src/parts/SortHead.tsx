/** The head of a column that the list can be sorted by. */
import { useTranslation } from 'react-i18next';
import { nextOrder } from './order';

interface SortHeadProps {
  title: string;
  word: string;
  order: string | undefined;
  onOrder: (order: string | undefined) => void;
}

export function SortHead({ title, word, order, onOrder }: SortHeadProps) {
  const { t } = useTranslation('parts');
  const now = order === word ? 'ascending' : order === `${word} desc` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={now}>
      <button
        type="button"
        className="sort"
        title={t('sortBy', { title })}
        onClick={() => {
          onOrder(nextOrder(word, order));
        }}
      >
        {title} <span aria-hidden>{now === 'ascending' ? '▲' : now === 'descending' ? '▼' : '↕'}</span>
      </button>
    </th>
  );
}
