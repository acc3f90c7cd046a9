package zaigang.base.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a text file into text: by its mark, else UTF-8 if it is valid, else GB18030 as Chinese offices save it. */
final class CsvText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    static String decode(byte[] bytes) throws UnreadableFile {
        if (hasUtf16Mark(bytes)) {
            return decode(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = decode(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (UnreadableFile notUtf8) {
            return decode(bytes, GB18030);
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws UnreadableFile {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("problem.encoding");
        }
    }
}
