package zaigang.duty.rotation;

/** The kinds of days that are shared out each for themselves, so that nobody has all the holidays. */
enum Pool {
    ORDINARY,
    WEEKEND,
    HOLIDAY
}
