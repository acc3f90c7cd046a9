package zaigang.base.settings;

/** How long ahead of a shift somebody is reminded of it: each can be wanted or not. */
public enum Lead {
    /** On the last working day before it: on Friday for Monday, before a holiday for its days. */
    WORKDAY,
    /** On the evening before. */
    EVENING,
    /** Some time before it begins. */
    BEFORE
}
