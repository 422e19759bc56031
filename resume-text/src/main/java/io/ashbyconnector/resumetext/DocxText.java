package io.ashbyconnector.resumetext;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word file, which is XML in a ZIP file: that of its headers, then that of its body, a line for each
 * paragraph.
 */
final class DocxText {

    private static final String BODY = "word/document.xml";
    private static final int MAX_HEADERS = 10;
    private static final long MAX_UNPACKED = 64L << 20;

    private DocxText() {}

    /** Empty when it is another ZIP file. */
    static Optional<String> of(Path file, int maxCharacters) throws IOException {
        LimitedText text = new LimitedText(maxCharacters);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry body = zip.getEntry(BODY);
            if (body == null) {
                return Optional.empty();
            }
            List<? extends ZipEntry> headers = zip.stream()
                    .filter(entry -> entry.getName().matches("word/header\\d+\\.xml"))
                    .limit(MAX_HEADERS)
                    .toList();
            for (ZipEntry part :
                    Stream.concat(headers.stream(), Stream.of(body)).toList()) {
                try (InputStream xml = new Limited(zip.getInputStream(part))) {
                    read(xml, text);
                }
            }
        } catch (LimitedText.FullException enough) {
            return Optional.of(text.toString());
        }
        return Optional.of(text.toString());
    }

    private static void read(InputStream part, LimitedText text) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            boolean inText = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        inText = xml.getLocalName().equals("t");
                        switch (xml.getLocalName()) {
                            case "tab" -> text.write("\t");
                            case "br", "cr" -> text.write("\n");
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (inText) {
                            text.write(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        inText = false;
                        if (xml.getLocalName().equals("p")) {
                            text.write("\n");
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException damaged) {
            if (damaged.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw new IOException("it is damaged", damaged);
        }
    }

    /** One part, which may unpack to so much. */
    private static final class Limited extends FilterInputStream {

        private long count;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            if (count > MAX_UNPACKED) {
                throw new IOException("it unpacks to more than " + MAX_UNPACKED + " bytes");
            }
            return read;
        }
    }
}
