/** Rule books such as the ten prohibitions: reading them, and choosing the rule that fits a person's day. */
package zaigang.code.discipline;
