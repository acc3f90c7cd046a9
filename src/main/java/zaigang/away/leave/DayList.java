package zaigang.away.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Words;

/**
 * The days with which a text begins, each with the half that is said behind it, one after the other: “the 8th and the 10th”,
 * “the 8th in the morning, the 9th in the afternoon”. The words for halves are in the bundles, section {@code dates}.
 */
final class DayList {
    /** What may stand between two days. */
    private static final Pattern AND = Pattern.compile(
            "[\\s,;\u3001\uff0c\uff1b]*(?:\u548c|\u4e0e|\u53ca|\u8ddf|\u8fd8\u6709|\u4ee5\u53ca|and\\b|&)?\\s*", Pattern.CASE_INSENSITIVE);
    /** A day without its month and its word, as in “the 15th, 16th”. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?=\\s*(?:$|[\u3001,\uff0c\u548c]))");

    private final SpokenDates dates;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Pattern to;
    private final Pattern noon;

    /** What part of a day a word means. */
    enum Part {
        MORNING,
        AFTERNOON,
        HALF_DAY,
        WHOLE_DAY;

        Optional<Half> half() {
            return switch (this) {
                case MORNING -> Optional.of(Half.MORNING);
                case AFTERNOON -> Optional.of(Half.AFTERNOON);
                case HALF_DAY, WHOLE_DAY -> Optional.empty();
            };
        }
    }

    /** A part of a day, and what stands behind it. */
    record Split(Part part, String rest) {}

    /**
     * Days that are named together.
     *
     * @param span with the halves that are said
     * @param part what is said behind the days; empty where nothing is, and where it is in the span's own range
     * @param over whether it is a day of this week, named as such, that has passed
     * @param vague whether a week that has begun, or a month, is named as a whole
     */
    record Item(Span span, Optional<Part> part, boolean over, boolean vague) {
        boolean half() {
            return span.first() == Half.AFTERNOON || span.last() == Half.MORNING;
        }
    }

    record Read(List<Item> items, String rest) {}

    private record Step(Item item, String rest) {}

    DayList(Texts texts, SpokenDates dates) {
        this.dates = dates;
        for (Part part : Part.values()) {
            Words.of(texts, "dates", part.name().toLowerCase(Locale.ROOT)).forEach(w -> parts.put(w, part));
        }
        to = Pattern.compile("\\s*(?:~|\u2014+|-|"
                + Words.of(texts, "dates", "to").map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s*");
        noon = Pattern.compile("\\s*(?:" + Words.of(texts, "dates", "noon").map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![a-z])\\s*", Pattern.CASE_INSENSITIVE);
    }

    /** As many days as the text begins with; no items where it begins with none. */
    Read read(String text, LocalDate today) {
        var items = new ArrayList<Item>();
        Optional<Step> step = first(text, today);
        String rest = text;
        while (step.isPresent()) {
            items.add(step.get().item());
            rest = step.get().rest();
            step = next(rest, items.getLast().span().to(), today);
        }
        return new Read(items, rest);
    }

    private Optional<Step> first(String text, LocalDate today) {
        return dates.hear(text, today).map(h -> item(h, text, today))
                .or(() -> part(text).map(p -> item(new SpokenDates.Heard(Period.of(today), text), text, today)));
    }

    private Optional<Step> next(String rest, LocalDate before, LocalDate today) {
        Matcher and = AND.matcher(rest);
        String text = and.lookingAt() ? rest.substring(and.end()) : rest;
        boolean joined = !rest.substring(0, rest.length() - text.length()).isBlank();
        return dates.hearNext(text, before, today).map(h -> item(h, text, today))
                .or(() -> Optional.of(NUMBER.matcher(text)).filter(m -> joined && m.lookingAt())
                        .flatMap(m -> dates.following(m.group(1), before, today))
                        .map(d -> item(new SpokenDates.Heard(Period.of(d), text.replaceFirst("^\\d+", "")), text, today)))
                .or(() -> part(text).filter(p -> p.part().half().isPresent())
                        .map(p -> item(new SpokenDates.Heard(Period.of(before), text), text, today)))
                .filter(s -> joined || !s.item().span().period().equals(Period.of(before)) || s.item().half());
    }

    private Step item(SpokenDates.Heard heard, String text, LocalDate today) {
        String said = text.substring(0, text.length() - heard.rest().length());
        Period days = heard.period();
        boolean one = days.from().equals(days.to());
        boolean vague = dates.whole(said, today)
                && (days.from().isBefore(today) || days.from().plusDays(6).isBefore(days.to()));
        boolean over = days.to().isBefore(today) && dates.ofThisWeek(said);
        Optional<Split> split = part(heard.rest());
        if (split.isEmpty()) {
            return new Step(new Item(Span.of(days), Optional.empty(), over, vague), heard.rest());
        }
        Optional<Half> half = split.get().part().half();
        Optional<Step> range = half.filter(h -> one && to.matcher(split.get().rest()).lookingAt())
                .flatMap(h -> range(days.from(), h, split.get().rest(), today));
        return range.orElseGet(() -> new Step(
                new Item(span(days, half), Optional.of(split.get().part()), over, vague), split.get().rest()));
    }

    private static Span span(Period days, Optional<Half> half) {
        if (half.isEmpty()) {
            return Span.of(days);
        }
        return days.from().equals(days.to())
                ? Span.of(days.from(), half.get()) : new Span(days.from(), Half.MORNING, days.to(), half.get());
    }

    /** “The 24th, afternoon, to the 26th, morning”: behind the first half comes another day, perhaps without its month. */
    private Optional<Step> range(LocalDate from, Half first, String rest, LocalDate today) {
        return dates.hear(from + "~" + to.matcher(rest).replaceFirst(""), today)
                .filter(d -> d.period().to().isAfter(from))
                .map(d -> {
                    Optional<Split> end = part(d.rest()).or(() -> Optional.of(noon.matcher(d.rest())).filter(Matcher::lookingAt)
                            .map(m -> new Split(Part.MORNING, d.rest().substring(m.end()))));
                    Half last = end.flatMap(s -> s.part().half()).orElse(Half.AFTERNOON);
                    return new Step(new Item(new Span(from, first, d.period().to(), last), Optional.empty(), false, false),
                            end.map(Split::rest).orElse(d.rest()));
                });
    }

    Optional<Split> part(String text) {
        String lower = text.stripLeading().toLowerCase(Locale.ROOT);
        return parts.keySet().stream().filter(w -> KindWords.begins(lower, w)).max(Comparator.comparingInt(String::length))
                .map(w -> new Split(parts.get(w),
                        text.stripLeading().substring(w.length()).replaceFirst("^[\\s\\p{P}&&[^~?\uff1f-]]+", "")));
    }
}
