/** What a county can set: {@code data/zaigang.yaml} read into immutable records, with overrides per township and team. */
package zaigang.base.settings;
