package zaigang.month.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.spine.people.Scope;

/** One picture of each kind, of made-up days; as a program it writes them into a folder. */
final class SamplePictures {
    private SamplePictures() {}

    static Map<String, byte[]> all() {
        var words = new PlainWords(Texts.load(), Language.ZH, MadeUpDays.ZONE);
        var made = LocalDateTime.parse("2026-11-30T18:05");
        var pictures = new Pictures(Workdays.builtIn());
        var october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        var quarter = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));
        var day = Period.of(LocalDate.of(2026, 11, 30));
        var found = new LinkedHashMap<String, byte[]>();
        put(found, "team", pictures.month(new MadeUpDays(1, 12, 1).figures(new Scope.OfTeam(0), "青河镇第一工作组", october, true), words, made));
        Scope township = new Scope.OfTownship(1);
        put(found, "township", pictures.month(new MadeUpDays(2, 40, 4).figures(township, "青河镇", october, false), words, made));
        put(found, "person", pictures.month(new MadeUpDays(3, 1, 1).figures(new Scope.Only(0), "王堃", october, false), words, made));
        put(found, "county", pictures.month(new MadeUpDays(4, 300, 8).figures(Scope.county(), "", october, false), words, made));
        put(found, "trend", pictures.trend(new MadeUpDays(5, 40, 4).figures(new Scope.OfTownship(1), "青河镇", quarter, false), words, made));
        put(found, "board", pictures.board(new MadeUpDays(6, 40, 8).figures(new Scope.OfTownship(1), "青河镇", day, false), words, made));
        put(found, "duties", pictures.duties("县政府总值班", october, MadeUpDuties.of(october, 14), words, made));
        return found;
    }

    private static void put(Map<String, byte[]> found, String name, List<PictureFile> pages) {
        found.put(name, pages.getFirst().bytes());
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, byte[]> picture : all().entrySet()) {
            Files.write(Path.of(args[0], picture.getKey() + ".png"), picture.getValue());
        }
    }
}
