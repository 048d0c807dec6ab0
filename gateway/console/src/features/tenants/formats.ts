/** A file's format as tenants' exports name it. */
export const FORMATS = { csv: 'FILE_FORMAT_CSV', xlsx: 'FILE_FORMAT_XLSX' } as const;
