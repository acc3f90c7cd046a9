package zaigang.office.imports;

import java.util.List;
import zaigang.duty.roster.Rosters;
import zaigang.office.lobby.LobbyFeatures;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;
import zaigang.spine.people.Door;

/** The import of files, put together. */
public final class ImportFeatures {
    private final Importer importer;
    private final List<Feature> all;

    /** @param files where the content of files comes from */
    public ImportFeatures(Kit kit, Door door, Rosters rosters, Books books, SentFiles files, LobbyFeatures lobby) {
        importer = new Importer(kit, door, rosters, books);
        var rights = new Rights(kit.people());
        all = List.of(new FileImport(
                new FilePreviews(importer, files, kit.people(), kit.outbox(), rights),
                new FileDecisions(importer, kit.people(), rights, lobby)));
    }

    public List<Feature> all() {
        return all;
    }

    public Importer importer() {
        return importer;
    }
}
