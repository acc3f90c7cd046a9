package zaigang.base.settings;

import java.util.List;

/**
 * What the report's sheet looks like.
 *
 * @param columns the columns of figures in their order; empty for the usual ones
 */
public record ReportSettings(List<ReportColumn> columns, Paper paper) {
    /** On which paper sheets are printed. */
    public enum Paper {
        /** A4, and A3 for what would be too small on it. */
        FITTING,
        A4,
        A3
    }

    public static final ReportSettings DEFAULT = new ReportSettings(List.of(), Paper.FITTING);

    public ReportSettings {
        columns = List.copyOf(columns);
    }
}
