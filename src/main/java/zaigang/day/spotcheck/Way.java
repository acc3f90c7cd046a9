package zaigang.day.spotcheck;

/** How somebody checked. */
enum Way {
    PHONE,
    ON_SITE
}
