/**
 * Reading files that people write by hand: YAML whose every complaint carries file, line, column and remedy, and where all
 * complaints are reported at once. The only package that knows the YAML parser.
 */
package zaigang.base.yaml;
