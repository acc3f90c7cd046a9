package zaigang.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a zip file once, counting the bytes that really come out (the sizes written in it can lie), and packs the XML parts
 * anew. What is read afterwards is the copy, so that no second reader can see other entries than those that were counted.
 */
final class SafeZip {
    /** Parts of a workbook: a sheet, its relations, its drawings; real ones have dozens, not thousands. */
    private static final int MAX_ENTRIES = 2_000;
    /** As many cells as there may be are about 20 MB of XML. */
    private static final long MAX_ENTRY_BYTES = 32L << 20;
    private static final long MAX_TOTAL_BYTES = 96L << 20;
    /** Sheets shrink 5 to 60 times; deflate cannot do more than 1032. Small files may do so, hence the start at 20 MB. */
    private static final int MAX_RATIO = 250;
    private static final long RATIO_COUNTS_FROM = 20L << 20;

    private final byte[] buffer = new byte[64 * 1024];
    private final long packed;
    private long total;

    private SafeZip(long packed) {
        this.packed = packed;
    }

    /** A zip file with the XML parts of the given one, all within the limits. */
    static byte[] repack(byte[] bytes) throws UnreadableFile {
        if (records(bytes) > MAX_ENTRIES) {
            throw new UnreadableFile("problem.bomb");
        }
        try {
            return new SafeZip(bytes.length).copy(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile("problem.damaged");
        }
    }

    /** What the directory of a zip file lists, which is read as a whole: records begin with PK, 1, 2. */
    private static int records(byte[] bytes) {
        int records = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            records += bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2 ? 1 : 0;
        }
        return records;
    }

    private byte[] copy(byte[] bytes) throws IOException, UnreadableFile {
        var out = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (var in = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > MAX_ENTRIES) {
                    throw new UnreadableFile(names.size() > MAX_ENTRIES ? "problem.bomb" : "problem.damaged");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new UnreadableFile("problem.password");
                }
                try (InputStream content = in.getInputStream(entry)) {
                    copyEntry(content, entry.getName(), name, zip);
                }
            }
        }
        requireWorkbook(names);
        return out.toByteArray();
    }

    private void copyEntry(InputStream in, String name, String lower, ZipOutputStream zip) throws IOException, UnreadableFile {
        boolean wanted = lower.endsWith(".xml") || lower.endsWith(".rels");
        if (wanted) {
            zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
            count(in, zip);
            zip.closeEntry();
        } else {
            count(in, OutputStream.nullOutputStream());
        }
    }

    private void count(InputStream in, OutputStream out) throws IOException, UnreadableFile {
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            total += n;
            boolean unlikely = total > RATIO_COUNTS_FROM && total > packed * MAX_RATIO;
            if (size > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES || unlikely) {
                throw new UnreadableFile("problem.bomb");
            }
            out.write(buffer, 0, n);
        }
    }

    private static void requireWorkbook(Set<String> names) throws UnreadableFile {
        if (names.stream().anyMatch(n -> n.endsWith("workbook.bin"))) {
            throw new UnreadableFile("problem.old-excel");
        }
        if (names.isEmpty()) {
            throw new UnreadableFile("problem.damaged");
        }
        if (names.stream().noneMatch(n -> n.replace('\\', '/').endsWith("workbook.xml"))) {
            throw new UnreadableFile("problem.other-zip");
        }
    }
}
