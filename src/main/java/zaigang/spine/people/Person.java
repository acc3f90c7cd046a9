package zaigang.spine.people;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.base.text.Language;

/**
 * Somebody whom the bot knows.
 *
 * @param cadre whether this is a dispatched cadre, who is asked each day; liaisons and organizers are not
 * @param joinedOn the first day that counts for this person, in the county's zone
 */
public record Person(
        long id,
        String name,
        String phone,
        String gender,
        String homeUnit,
        String rank,
        boolean cadre,
        Optional<Long> teamId,
        Optional<Long> postId,
        Optional<Long> townshipId,
        Language language,
        boolean active,
        LocalDate joinedOn) {}
