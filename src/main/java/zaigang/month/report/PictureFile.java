package zaigang.month.report;

import zaigang.base.text.Text;

/**
 * A picture ready to send.
 *
 * @param name with scope and period, ending in {@code .png}; safe as a file name everywhere
 * @param caption its title and the figures
 */
public record PictureFile(String name, byte[] bytes, Text caption) {}
