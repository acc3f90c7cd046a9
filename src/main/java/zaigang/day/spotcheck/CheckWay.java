package zaigang.day.spotcheck;

/** How somebody checked. */
enum CheckWay {
    PHONE,
    ON_SITE
}
