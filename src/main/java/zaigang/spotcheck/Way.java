package zaigang.spotcheck;

/** How somebody checked. */
enum Way {
    PHONE,
    ON_SITE
}
