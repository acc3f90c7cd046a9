package zaigang.report;

import zaigang.text.Text;

/**
 * A sheet ready to send.
 *
 * @param name with scope and period, ending in {@code .xlsx}; safe as a file name everywhere
 * @param caption its title and the figures
 */
public record ReportFile(String name, byte[] bytes, Text caption) {}
