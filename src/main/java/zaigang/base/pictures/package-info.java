/**
 * Pictures as PNG, with a font of its own: a layout is a list of what is drawn on a sheet, which tests can read, and is painted at the very
 * end.
 * Nothing of it is loaded before the first picture.
 */
package zaigang.base.pictures;
