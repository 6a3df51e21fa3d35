import { expect, it } from 'vitest';
import { uploadedFileName } from './uploaded-file-name.ts';

it('keeps a file’s name as its owner wrote it, in any script', () => {
  expect(uploadedFileName(encodeURIComponent('Children’s services – 検査 📄.pdf'))).toBe(
    'Children’s services – 検査 📄.pdf',
  );
});

it('leaves out folders, control characters and marks that turn the text round', () => {
  expect(uploadedFileName('..%2F..%2Fetc%2Fpasswd')).toBe('passwd');
  expect(uploadedFileName('C%3A%5CUsers%5Creport.pdf')).toBe('report.pdf');
  expect(uploadedFileName('a%00b%0d%0a%E2%80%AEfdp.exe')).toBe('abfdp.exe');
});

it('calls a file without a name, or with one that cannot be read, a report', () => {
  expect(uploadedFileName(null)).toBe('Report');
  expect(uploadedFileName('%E0%A4%A')).toBe('Report');
  expect(uploadedFileName('%20%2F%20')).toBe('Report');
});

it('cuts a name at 200 characters, never through one', () => {
  expect([...uploadedFileName(encodeURIComponent('📄'.repeat(300)))]).toHaveLength(200);
});
