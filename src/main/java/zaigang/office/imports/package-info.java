/**
 * Staff lists and duty rosters from spreadsheets. {@link zaigang.office.imports.Importer} makes a {@link zaigang.office.imports.Preview} of what
 * a file would do and carries it out in one transaction; {@link zaigang.office.imports.FileImport} does that in chat.
 *
 * <p>{@code ReadFile} finds the tables, {@code PeopleImport} and {@code RosterImport} turn them into plans as pure calculations
 * on {@code Staff}, {@code StaffBooks} reads that from the ledger and writes the plans.
 */
package zaigang.office.imports;
