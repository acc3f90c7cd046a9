/**
 * How long what is kept, and what of it is whose: {@link zaigang.office.retention.Tables} has a line for every table. From it follow the
 * nightly purge, what somebody gets who asks for their own data, and what is deleted for somebody before its time.
 */
package zaigang.office.retention;
