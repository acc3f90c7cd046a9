package zaigang.month.report;

import java.util.Collection;
import java.util.List;
import zaigang.base.pictures.Tone;
import zaigang.month.pictures.Meaning;
import zaigang.month.pictures.PeopleMonth;

/** The signs of the sheet on the colours of a picture: what is in order stands back, what is to be looked at stands out. */
final class PictureSigns {
    private PictureSigns() {}

    static Tone tone(Sign sign) {
        return switch (sign) {
            case ON_POST -> Tone.PALE_BLUE;
            case OUT, AWAY -> Tone.SKY;
            case LATE, OUT_LATE -> Tone.YELLOW;
            case CORRECTED, CORRECTED_OUT -> Tone.MINT;
            case ON_LEAVE, HALF_LEAVE, AFTER_NIGHT -> Tone.LAVENDER;
            case WAITING -> Tone.PAPER;
            case UNCONFIRMED -> Tone.ORANGE;
            case ABSENT -> Tone.DARK_RED;
            case NOT_REACHED, NOT_ASKED -> Tone.GREY;
        };
    }

    static PeopleMonth.Signed signed(Sign sign, PlainWords words) {
        return new PeopleMonth.Signed(words.of(sign.key()), tone(sign));
    }

    static List<Meaning> legend(Collection<Sign> used, PlainWords words) {
        return used.stream().distinct().sorted()
                .map(s -> new Meaning(words.of(s.key()), tone(s), words.of(s.meaning()))).toList();
    }
}
