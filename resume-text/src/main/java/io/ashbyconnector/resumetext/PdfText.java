package io.ashbyconnector.resumetext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, by PDFBox. */
final class PdfText extends PDFTextStripper {

    private static final int MAX_PAGES = 100;
    private static final long MAX_INFLATED = 128L << 20;
    private static final long MAX_NANOS = Duration.ofSeconds(20).toNanos();
    private static final Pattern TWICE_PACKED =
            Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW)\\s*/(?:FlateDecode|Fl|LZWDecode|LZW)\\b");

    private final long start = System.nanoTime();

    private PdfText() {
        setEndPage(MAX_PAGES);
        setSortByPosition(true);
    }

    static String of(Path file, int maxCharacters) throws IOException {
        requireHarmless(Files.readAllBytes(file));
        LimitedText text = new LimitedText(maxCharacters);
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            new PdfText().writeText(document, text);
        } catch (LimitedText.FullException enough) {
            return text.toString();
        } catch (InvalidPasswordException locked) {
            throw new IOException("it is encrypted", locked);
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new IOException("it is damaged", damaged);
        }
        return text.toString();
    }

    /** PDFBox unpacks each stream in memory: one that grows beyond all measure is found before. */
    private static void requireHarmless(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (TWICE_PACKED.matcher(text).find()) {
            throw new IOException("it packs its content twice");
        }
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        int at = text.indexOf("stream");
        while (at >= 0) {
            int begin = at + "stream".length();
            while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n')) {
                begin++;
            }
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(file, begin, file.length - begin);
                int count = inflater.inflate(buffer);
                while (count > 0 && total <= MAX_INFLATED) {
                    total += count;
                    count = inflater.inflate(buffer);
                }
            } catch (DataFormatException notPacked) {
                // Its size is that in the file.
            } finally {
                inflater.end();
            }
            if (total > MAX_INFLATED) {
                throw new IOException("it unpacks to more than " + MAX_INFLATED + " bytes");
            }
            at = text.indexOf("stream", begin);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (System.nanoTime() - start > MAX_NANOS) {
            throw new IllegalStateException("it takes too long");
        }
        super.processTextPosition(text);
    }
}
