package zaigang.edge.sandbox;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The files that were sent in any chat. */
final class Files {
    private final Map<String, Document> byId = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    /** A photo where it has a size, else a document. */
    Document store(Upload upload, Optional<Document.Picture> picture) {
        return store(upload, picture.isPresent() ? Media.PHOTO : Media.DOCUMENT, picture);
    }

    Document store(Upload upload, Media media, Optional<Document.Picture> picture) {
        String name = upload.fileName().isBlank() ? "file" : upload.fileName();
        String type = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
        String mimeType = name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : Optional.ofNullable(type).orElse("application/octet-stream");
        String id = "sandbox-file-" + count.incrementAndGet();
        var document = new Document(id, name, mimeType, upload.bytes(), media, picture);
        byId.put(id, document);
        return document;
    }

    Optional<Document> find(String fileId) {
        return Optional.ofNullable(byId.get(fileId));
    }

    /** Where the bot downloads it, below {@code /file/bot<token>/}. */
    static String path(Document document) {
        return (document.picture().isPresent() ? "photos/" : "documents/") + document.fileId();
    }

    Optional<Document> atPath(String path) {
        return find(path.substring(path.indexOf('/') + 1)).filter(document -> path(document).equals(path));
    }
}
