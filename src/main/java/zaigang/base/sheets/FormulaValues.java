package zaigang.base.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What the formulas of a workbook come to. The library writes formulas alone, which readers that do not compute (phones, previews)
 * show as nothing: so the values are put behind them in the finished file.
 */
final class FormulaValues {
    private static final String UTF_8 = "UTF-8";
    private static final QName CELL_NAME = new QName("r");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final Map<String, Map<String, Object>> byPart = new HashMap<>();
    private final XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
    private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();
    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();

    /**
     * The values of one sheet by the names of their cells, such as {@code B3}, to be filled: numbers and texts.
     *
     * @param sheet its number in the workbook, from 1
     */
    Map<String, Object> of(int sheet) {
        return byPart.computeIfAbsent("xl/worksheets/sheet" + sheet + ".xml", part -> new HashMap<>());
    }

    boolean isEmpty() {
        return byPart.values().stream().allMatch(Map::isEmpty);
    }

    /** Writes the file once more, with the values; parts without formulas are copied as they are packed. */
    void put(byte[] file, OutputStream out) throws IOException {
        try (var from = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
                var to = new ZipArchiveOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                Map<String, Object> values = byPart.getOrDefault(entry.getName(), Map.of());
                if (values.isEmpty()) {
                    to.addRawArchiveEntry(packed(entry), from.getRawInputStream(entry));
                } else {
                    to.putArchiveEntry(named(entry));
                    part(from.getInputStream(entry), to, values);
                    to.closeArchiveEntry();
                }
            }
        }
    }

    /** The library gives no time, which would be copied as one before those that the format knows. */
    private static ZipArchiveEntry named(ZipArchiveEntry entry) {
        var copy = new ZipArchiveEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        return copy;
    }

    private static ZipArchiveEntry packed(ZipArchiveEntry entry) {
        ZipArchiveEntry copy = named(entry);
        copy.setMethod(entry.getMethod());
        copy.setCrc(entry.getCrc());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        return copy;
    }

    private void part(InputStream in, OutputStream out, Map<String, Object> values) throws IOException {
        try (in) {
            XMLEventReader from = readers.createXMLEventReader(in, UTF_8);
            XMLEventWriter to = writers.createXMLEventWriter(out, UTF_8);
            String cell = "";
            while (from.hasNext()) {
                XMLEvent event = from.nextEvent();
                to.add(event);
                if (begins(event, "c")) {
                    cell = event.asStartElement().getAttributeByName(CELL_NAME).getValue();
                    if (values.get(cell) instanceof String) {
                        to.add(events.createAttribute("t", "str"));
                    }
                } else if (event.isEndElement() && event.asEndElement().getName().getLocalPart().equals("f")) {
                    value(to, event.asEndElement().getName().getNamespaceURI(), values.get(cell));
                }
            }
            to.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static boolean begins(XMLEvent event, String element) {
        return event.isStartElement() && event.asStartElement().getName().getLocalPart().equals(element);
    }

    private void value(XMLEventWriter to, String namespace, Object value) throws XMLStreamException {
        to.add(events.createStartElement("", namespace, "v"));
        to.add(events.createCharacters(value instanceof Number n ? plain(n) : String.valueOf(value)));
        to.add(events.createEndElement("", namespace, "v"));
    }

    /** A whole number without a fraction. */
    private static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
