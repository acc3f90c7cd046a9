package zaigang.base.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Tells what a file is by its first bytes. */
enum FileKind {
    XLSX, TEXT;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The stream that holds a workbook under a password, as it is named inside an OLE file. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(String fileName, byte[] bytes) throws UnreadableFile {
        if (bytes.length == 0) {
            throw new UnreadableFile("problem.empty-file");
        }
        if (bytes.length > SheetFile.MAX_BYTES) {
            throw new UnreadableFile("problem.too-big", "megabytes", SheetFile.MAX_BYTES / 1024 / 1024);
        }
        if (startsWith(bytes, OLE)) {
            throw new UnreadableFile(contains(bytes, ENCRYPTED) ? "problem.password" : "problem.old-excel");
        }
        if (startsWith(bytes, ZIP)) {
            return XLSX;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.matches("(?s)(ï»¿)?\\s*<(html|!doctype|table|meta|head|\\?xml).*")) {
            throw new UnreadableFile("problem.web-page");
        }
        if (head.matches("(?s)(%pdf|\\{\\\\rtf|\u0089png|gif8|ÿøÿ|rar!|7z¼¯|\u001f\u008b).*") || looksBinary(bytes)) {
            throw new UnreadableFile("problem.not-a-sheet", "file", fileName);
        }
        return TEXT;
    }

    /** Control characters where text has none; a UTF-16 text announces itself by its mark. */
    private static boolean looksBinary(byte[] bytes) {
        if (CsvText.hasUtf16Mark(bytes)) {
            return false;
        }
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B && b != 0x1A) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
