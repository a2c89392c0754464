import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

// Merely reads every workbook of a folder, one after the other.
const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (name.endsWith('.xlsx')) await new ExcelJS.Workbook().xlsx.readFile(join(folder, name));
}
