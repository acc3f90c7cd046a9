package zaigang.month.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenTimes;

/**
 * What somebody types about their digests: which they want or do not want any more, on which day of the week, at what hour, and whether
 * they want to hear where there is nothing. The words are those of all languages.
 */
final class DigestWords {
    private final Map<DigestKind, Pattern> kinds = new EnumMap<>(DigestKind.class);
    private final Map<DayOfWeek, Pattern> weekDays = new EnumMap<>(DayOfWeek.class);
    private final Pattern notBefore;
    private final Pattern notBehind;
    private final Pattern silent;
    private final Pattern only;
    private final Pattern usual;
    private final Texts texts;
    private final SpokenTimes times;

    DigestWords(Texts texts) {
        this.texts = texts;
        this.times = new SpokenTimes(texts);
        for (DigestKind kind : DigestKind.values()) {
            kinds.put(kind, words("kind_" + kind.key(), "(?:%s)"));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            weekDays.put(day, words("day_" + day.getValue(), "(?:%s)"));
        }
        notBefore = words("not", "(?:%s)\\S{0,2}\\s?(?:the |my |me )?$");
        notBehind = Pattern.compile("^\\s?" + words("between", "(?:%s)?").pattern() + words("not", "(?:%s)").pattern());
        silent = words("silent", "(?:%s)");
        only = words("only", "(?:%s)");
        usual = words("usual", "(?:%s)");
    }

    private Pattern words(String key, String form) {
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            all.addAll(Arrays.asList(texts.phrase(language, "digest.say_" + key).split("\\|")));
        }
        return Pattern.compile(form.formatted(String.join("|", all)));
    }

    /** @param all the line in plain characters; empty where it says nothing about digests */
    Optional<DigestChoice> read(String all, DigestChoice before) {
        if (usual.matcher(all).find()) {
            return Optional.of(DigestChoice.USUAL.named(before.named()));
        }
        String line = silent.matcher(all).replaceAll(" ");
        DigestChoice wish = kinds(line, before);
        Optional<DayOfWeek> day = weekDays.entrySet().stream().filter(e -> e.getValue().matcher(line).find()).map(Map.Entry::getKey)
                .findFirst();
        Optional<LocalTime> time = times.first(line);
        wish = day.isPresent() ? wish.with(DigestKind.WEEK, true).on(day) : wish;
        wish = time.isPresent() ? wish.at(time) : wish;
        wish = silent.matcher(all).find() ? wish.silent(true) : wish;
        boolean said = kinds.values().stream().anyMatch(k -> k.matcher(line).find());
        return said || !wish.equals(before) ? Optional.of(wish) : Optional.empty();
    }

    /** Where only some are wanted, the others are not. */
    private DigestChoice kinds(String line, DigestChoice before) {
        DigestChoice wish = before;
        boolean some = only.matcher(line).find() && kinds.values().stream().anyMatch(k -> wanted(k, line).orElse(false));
        for (Map.Entry<DigestKind, Pattern> kind : kinds.entrySet()) {
            Optional<Boolean> wanted = wanted(kind.getValue(), line).or(() -> some ? Optional.of(false) : Optional.empty());
            wish = wanted.isPresent() ? wish.with(kind.getKey(), wanted.get()) : wish;
        }
        return wish;
    }

    /** What is said last of it counts; empty where it is not spoken of. */
    private Optional<Boolean> wanted(Pattern kind, String line) {
        Optional<Boolean> found = Optional.empty();
        Matcher at = kind.matcher(line);
        while (at.find()) {
            boolean not = notBefore.matcher(line.substring(0, at.start())).find() || notBehind.matcher(line.substring(at.end())).find();
            found = Optional.of(!not);
        }
        return found;
    }
}
