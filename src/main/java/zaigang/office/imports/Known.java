package zaigang.office.imports;

/**
 * A person as the staff knows him or her.
 *
 * @param id below zero for somebody whom the file at hand adds
 * @param organizer whether the rights of an organizer are held, beside what the profile says
 */
record Known(long id, Profile profile, boolean active, boolean organizer) {
    String name() {
        return profile.name();
    }

    String phone() {
        return profile.phone();
    }
}
