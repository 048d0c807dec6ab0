/** What draws a code to scan, loaded when one is shown. */
export { QRCode as default } from 'antd';
