package zaigang.edge.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a multipart/form-data body (RFC 7578), with names in UTF-8 as clients of the Bot API send them. */
record Multipart(Map<String, String> values, Map<String, Upload> files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    static Multipart parse(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refused.badRequest("multipart body without a boundary");
        }
        byte[] delimiter = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
        var parsed = new Multipart(new LinkedHashMap<>(), new LinkedHashMap<>());
        // The first delimiter has no line break before it.
        int start = delimiter.length - 2;
        while (start + 2 <= body.length && body[start] == '\r' && body[start + 1] == '\n') {
            int end = indexOf(body, delimiter, start);
            if (end < 0) {
                throw Refused.badRequest("multipart body without an end");
            }
            parsed.part(body, start + 2, end);
            start = end + delimiter.length;
        }
        return parsed;
    }

    private void part(byte[] body, int from, int to) {
        int endOfHeaders = indexOf(body, END_OF_HEADERS, from);
        if (endOfHeaders < 0 || endOfHeaders + 4 > to) {
            throw Refused.badRequest("multipart part without headers");
        }
        String headers = new String(body, from, endOfHeaders - from, StandardCharsets.UTF_8);
        String name = attribute(headers, "name").orElseThrow(() -> Refused.badRequest("multipart part without a name"));
        byte[] content = Arrays.copyOfRange(body, endOfHeaders + 4, to);
        attribute(headers, "filename").ifPresentOrElse(
                fileName -> files.put(name, new Upload(fileName, content)),
                () -> values.put(name, new String(content, StandardCharsets.UTF_8)));
    }

    private static Optional<String> attribute(String headers, String name) {
        var matcher = Pattern.compile("[; ]" + name + "=\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(headers);
        return matcher.find()
                ? Optional.of(matcher.group(1).replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"))
                : Optional.empty();
    }

    private static int indexOf(byte[] body, byte[] sought, int from) {
        for (int i = from; i <= body.length - sought.length; i++) {
            if (body[i] == sought[0] && Arrays.equals(body, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
