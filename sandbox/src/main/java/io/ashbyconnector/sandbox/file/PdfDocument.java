package io.ashbyconnector.sandbox.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Makes a PDF of one page with lines of text. */
public final class PdfDocument {
    private static final int LINES = 48;

    private PdfDocument() {}

    /** The PDF's bytes; the same lines always give the same. Lines beyond the end of the page are left out. */
    public static byte[] of(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 11 Tf 15 TL 56 786 Td\n");
        lines.stream()
                .limit(LINES)
                .forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
        text.append("ET");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.4\n".getBytes(ISO_8859_1));
        List<Integer> offsets = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            offsets.add(pdf.size());
            pdf.writeBytes(((index + 1) + " 0 obj\n" + objects.get(index) + "\nendobj\n").getBytes(ISO_8859_1));
        }
        int start = pdf.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> end.append(String.format("%010d 00000 n \n", offset)));
        end.append("trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        pdf.writeBytes(end.toString().getBytes(ISO_8859_1));
        return pdf.toByteArray();
    }

    /** Characters that the font does not have lose their marks, or become question marks. */
    private static String escaped(String line) {
        StringBuilder text = new StringBuilder();
        for (char each : line.replace('Ł', 'L').replace('ł', 'l').toCharArray()) {
            char shown = each < 256
                    ? each
                    : Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD)
                            .charAt(0);
            if (shown == '(' || shown == ')' || shown == '\\') {
                text.append('\\');
            }
            text.append(shown < 256 ? shown : '?');
        }
        return text.toString();
    }
}
