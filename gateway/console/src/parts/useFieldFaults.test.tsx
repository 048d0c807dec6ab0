/** What the platform finds wrong with a field is said at it in the language of now, also after the language changed. */
import { Problem } from '@manor/web/api/problem';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { ConfigProvider, Form, Input } from 'antd';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { useFieldFaults } from './useFieldFaults';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    ns: ['web', 'words'],
    defaultNS: 'web',
    interpolation: { escapeValue: false },
    resources: {
      'zh-CN': { web: { violation: { TOO_SMALL: '不得小于 {{least}}', TAKEN: '已被使用' } }, words: {} },
      'en-US': {
        web: { violation: { TOO_SMALL: 'Must be at least {{least}}', TAKEN: 'Is taken' } },
        words: {},
      },
    },
  });
});
beforeEach(async () => {
  await i18next.changeLanguage('zh-CN');
});
afterEach(cleanup);

const refused = new Problem({
  type: '',
  title: '',
  status: 400,
  detail: 'is not valid',
  code: 'INVALID',
  trace_id: '',
  errors: [
    { field: 'floors', code: 'TOO_SMALL', values: { least: '5' }, message: 'must be 5 at least' },
    { field: 'rows[1].code', code: 'TAKEN', values: {}, message: 'is taken' },
  ],
});

function Floors() {
  const [form] = Form.useForm<object>();
  useFieldFaults(form, refused);
  return (
    <Form form={form}>
      <Form.Item name="floors" label="floors">
        <Input />
      </Form.Item>
      <Form.Item name={['rows', 1, 'code']} label="code">
        <Input />
      </Form.Item>
      <button
        type="button"
        onClick={() => {
          form.setFields([{ name: 'floors' as never, errors: [] }]);
        }}
      >
        correct
      </button>
    </Form>
  );
}

function shown(): void {
  render(
    <I18nextProvider i18n={i18next}>
      {/* What leaves is gone at once. */}
      <ConfigProvider theme={{ token: { motion: false } }}>
        <Floors />
      </ConfigProvider>
    </I18nextProvider>,
  );
}

it('a fault changes its language with the page', async () => {
  shown();
  await waitFor(() => screen.getByText('不得小于 5'));
  screen.getByText('已被使用');
  await act(() => i18next.changeLanguage('en-US'));
  await waitFor(() => screen.getByText('Must be at least 5'));
  screen.getByText('Is taken');
  expect(screen.queryByText('不得小于 5')).toBeNull();
});

it('a field that was corrected since is not blamed again by another language', async () => {
  shown();
  await waitFor(() => screen.getByText('不得小于 5'));
  act(() => {
    screen.getByText('correct').click();
  });
  await act(() => i18next.changeLanguage('en-US'));
  await waitFor(() => screen.getByText('Is taken'));
  expect(screen.queryByText('Must be at least 5')).toBeNull();
});
