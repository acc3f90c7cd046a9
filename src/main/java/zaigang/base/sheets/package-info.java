/**
 * The edge to spreadsheet files. In: bytes of an {@code .xlsx} or {@code .csv} as an office wrote it become {@link
 * zaigang.base.sheets.SheetFile}, then a clean {@link zaigang.base.sheets.Table} by the usual names of its columns, with readers for what
 * stands in cells (dates, names, phone numbers). Out: {@link zaigang.base.sheets.SheetWriter}. It knows nothing of people or rosters,
 * and is the only package that imports the libraries for sheets.
 */
package zaigang.base.sheets;
