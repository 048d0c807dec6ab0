/** The frame of a page, as on every phone. */
export { Page } from '@manor/web/phone/Page';
