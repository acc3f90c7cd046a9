package zaigang.away.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenLength;
import zaigang.base.workdays.Words;

/**
 * Leave as people type it: days, perhaps a half of each, perhaps a kind, perhaps a reason. No part of the line is dropped: what
 * is not taken as days is the reason, and what that says beside is a {@link Doubt}.
 */
final class LeaveWords {
    private final SpokenDates dates;
    private final KindWords kinds;
    private final DayList list;
    private final DoubtWords doubts;
    private final Pattern from;
    private final Pattern since;
    /** The word for leave itself, where it stands behind the days. */
    private final Pattern asked;
    private final LeaveCount count;

    /** What was understood. */
    sealed interface Said {
        /**
         * @param spans earliest first; what adjoins is one
         * @param kind empty where none was named
         * @param which whether the words point to a kind without making it certain
         * @param told how its days were said
         * @param doubt why it has to be shown before it is filed
         */
        record Wish(List<Span> spans, Optional<LeaveKind> kind, boolean which, String reason, Told told,
                Optional<Doubt> doubt) implements Said {
            /** The first of them. */
            Span span() {
                return spans.getFirst();
            }

            /** Whether the last day follows from a number of days. */
            boolean counted() {
                return told.counted();
            }

            /** Whether it can be filed as it was heard. */
            boolean plain() {
                return spans.size() == 1 && !which && doubt.isEmpty();
            }

            Wish because(String otherwise) {
                return new Wish(spans, kind, which, otherwise, told, doubt);
            }

            Wish doubted(Doubt why) {
                return new Wish(spans, kind, which, reason, told, Optional.of(why));
            }
        }

        /**
         * How days were said.
         *
         * @param named each as it was named, before what adjoins is joined; none where they were counted
         * @param counted whether the last one follows from a number of days
         * @param begun whether the first of them was named
         */
        record Told(List<Span> named, boolean counted, boolean begun) {
            static Told named(List<Span> named) {
                return new Told(named, false, true);
            }

            static Told counted(boolean begun) {
                return new Told(List.of(), true, begun);
            }
        }

        /** A few hours of a day, while half a day is the least. */
        record Hours(LocalDate day) implements Said {}

        /** A kind and no day. */
        record KindOnly(String kind) implements Said {}

        /**
         * Half a day, and nobody knows which half.
         *
         * @param whole the same for all of the day
         */
        record WhichHalf(LocalDate day, Wish whole) implements Said {}

        /** Which days are meant, nobody can tell: days and a half, weeks, so many days from a day off on. */
        record FromTo() implements Said {}

        record Nothing() implements Said {}
    }

    LeaveWords(Texts texts, SpokenDates dates, LeaveRules rules, Predicate<LocalDate> isWorkday) {
        this.dates = dates;
        this.kinds = new KindWords(rules.kinds(), DoubtWords.aside(texts), DoubtWords.otherKinds(texts));
        this.list = new DayList(texts, dates);
        this.doubts = new DoubtWords(texts);
        from = any(texts, "from");
        since = any(texts, "since");
        asked = Pattern.compile("[\u5c31\u9700\u60f3\u8981\u5f97\u6211]*(?:" + Words.of(texts, "words", "leave")
                .filter(w -> Character.isIdeographic(w.codePointAt(0))).map(Pattern::quote).collect(Collectors.joining("|")) + ")");
        count = new LeaveCount(isWorkday);
    }

    private static Pattern any(Texts texts, String meaning) {
        return Pattern.compile("\\s*(?:" + Words.of(texts, "dates", meaning).map(Pattern::quote).collect(Collectors.joining("|"))
                + ")[\\s\\p{P}&&[^~-]]*", Pattern.CASE_INSENSITIVE);
    }

    /** @param first the day from which so many days are counted where no other is named */
    Said hear(String typed, LocalDate today, LocalDate first) {
        String text = without(from, typed.strip());
        if (SpokenLength.hours(text)) {
            return new Said.Hours(today);
        }
        Optional<SpokenLength> length = SpokenLength.hear(text);
        boolean fraction = length.filter(SpokenLength::isFraction).isPresent();
        DayList.Read read = fraction ? new DayList.Read(List.of(), text) : list.read(text, today);
        if (!read.items().isEmpty() && (length.isEmpty() || dates.hear(text, today).isPresent())) {
            return read.items().size() == 1 ? one(read.items().getFirst(), read.rest()) : several(read);
        }
        if (length.isPresent()) {
            return soMany(length.get(), today, first);
        }
        return kinds.leading(text).flatMap(word -> kindFirst(word, text.substring(word.length()).strip(), today, first))
                .orElseGet(() -> kinds.other(text).<Said>map(Said.KindOnly::new).orElseGet(Said.Nothing::new));
    }

    private Optional<Said> kindFirst(String word, String rest, LocalDate today, LocalDate first) {
        String days = without(from, rest);
        boolean when = dates.hear(days, today).isPresent() || SpokenLength.hear(days).isPresent() || list.part(days).isPresent();
        return when ? Optional.of(hear(rest + " " + word, today, first)) : Optional.empty();
    }

    private static String without(Pattern words, String text) {
        Matcher m = words.matcher(text);
        return m.lookingAt() ? text.substring(m.end()) : text;
    }

    /** A number of days, perhaps with the first of them behind it. */
    private Said soMany(SpokenLength length, LocalDate today, LocalDate first) {
        return dates.hear(without(from, length.rest()), today)
                .map(start -> soMany(start.period(), length, without(since, start.rest()), true))
                .orElseGet(() -> soMany(Period.of(first), length, length.rest(), false));
    }

    private Said soMany(Period days, SpokenLength length, String rest, boolean begun) {
        boolean one = days.from().equals(days.to());
        Optional<Span> span = one ? count.from(days.from(), length.days())
                : Optional.of(Span.of(days)).filter(s -> count.agrees(days, length.days()));
        Said.Told told = one && !(begun && length.days() == 1) ? Said.Told.counted(begun) : Said.Told.named(span.stream().toList());
        return span.<Said>map(s -> wish(List.of(s), rest, told, false)).orElseGet(Said.FromTo::new);
    }

    private Said one(DayList.Item item, String rest) {
        Optional<SpokenLength> length = SpokenLength.hear(without(since, rest));
        if (item.span().oneDay() && SpokenLength.hours(rest)) {
            return new Said.Hours(item.span().from());
        }
        if (length.isPresent() && !item.part().isPresent() && !item.half()) {
            return soMany(item.span().period(), length.get(), length.get().rest(), true);
        }
        if (length.isPresent() || onwards(rest) || item.vague()) {
            return new Said.FromTo();
        }
        Said.Wish wish = wish(List.of(item.span()), rest, Said.Told.named(List.of(item.span())), item.half());
        if (item.part().filter(p -> p == DayList.Part.HALF_DAY).isPresent()) {
            return item.span().oneDay() ? new Said.WhichHalf(item.span().from(), wish) : new Said.FromTo();
        }
        return item.over() && wish.doubt().isEmpty() ? wish.doubted(Doubt.OVER) : wish;
    }

    /** Days that are named one after the other; half of one of them, so many from one of them on, nobody can tell. */
    private Said several(DayList.Read read) {
        boolean unclear = SpokenLength.hear(without(since, read.rest())).isPresent() || onwards(read.rest()) || read.items().stream()
                .anyMatch(i -> i.vague() || i.part().filter(p -> p == DayList.Part.HALF_DAY).isPresent());
        if (unclear) {
            return new Said.FromTo();
        }
        List<Span> named = read.items().stream().map(DayList.Item::span).toList();
        Said.Wish wish = wish(Span.joined(named), read.rest(), Said.Told.named(named),
                read.items().stream().allMatch(DayList.Item::half));
        boolean over = read.items().stream().anyMatch(DayList.Item::over);
        return over && wish.doubt().isEmpty() ? wish.doubted(Doubt.OVER) : wish;
    }

    /** Whether it begins with words that say “from that day on”, and they are not the beginning of others. */
    private boolean onwards(String rest) {
        Matcher m = since.matcher(rest);
        return m.lookingAt() && (m.end() == rest.length() || !Character.isLetterOrDigit(rest.codePointBefore(m.end()))
                || !Character.isLetterOrDigit(rest.codePointAt(m.end())));
    }

    /** The name of a kind is not its reason, nor is the word for leave. */
    private Said.Wish wish(List<Span> spans, String rest, Said.Told told, boolean half) {
        boolean around = asked.matcher(rest).find();
        String said = asked.matcher(rest).replaceFirst(" ").replaceFirst("^[\\s\\p{P}&&[^?\uff1f~-]]+", "").strip();
        KindWords.Guess guess = kinds.in(said);
        Optional<LeaveKind> kind = guess instanceof KindWords.Guess.Sure sure ? Optional.of(sure.kind()) : Optional.empty();
        boolean onlyTheName = !around && kind.filter(k -> k.zh().equals(said) || k.en().equalsIgnoreCase(said)
                || k.key().equalsIgnoreCase(said) || k.words().contains(said) && said.endsWith("\u5047")).isPresent();
        return new Said.Wish(spans, kind, guess instanceof KindWords.Guess.Unsure, onlyTheName ? "" : said, told,
                onlyTheName ? Optional.empty()
                        : doubts.in(rest, half).or(() -> around ? Optional.of(Doubt.AROUND) : Optional.empty()));
    }
}
