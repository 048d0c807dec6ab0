/** antd's and dayjs's words in Chinese, loaded together. */
import 'dayjs/locale/zh-cn';

export { default as words } from 'antd/es/locale/zh_CN';
