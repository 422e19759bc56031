package io.ashbyconnector.sandbox.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form that was sent as {@code multipart/form-data}. */
public final class MultipartBody {
    private static final String TYPE = "multipart/form-data";
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");
    private static final Pattern PART_TYPE = Pattern.compile("(?im)^content-type: *(.+?) *$");

    private final List<Part> parts;

    private MultipartBody(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * A part.
     *
     * @param fileName null unless it is a file
     * @param contentType null if it has none
     */
    public record Part(
            String name,
            @Nullable String fileName,
            @Nullable String contentType,
            Blob content) {

        public String text() {
            return content.text();
        }
    }

    /** Whether a content type is that of such a form. */
    public static boolean isMeantBy(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static MultipartBody parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("The content type has no boundary");
        }
        String delimiter = "--" + boundary.group(1);
        String text = new String(body, ISO_8859_1); // one character for each byte
        List<Part> parts = new ArrayList<>();
        int at = text.indexOf(delimiter);
        while (at >= 0) {
            int start = at + delimiter.length();
            if (text.startsWith("--", start)) {
                return new MultipartBody(parts);
            }
            int next = text.indexOf("\r\n" + delimiter, start);
            int headEnd = text.indexOf("\r\n\r\n", start);
            if (next < 0 || headEnd < 0 || headEnd > next) {
                break;
            }
            parts.add(
                    part(new String(body, start, headEnd - start, UTF_8), Arrays.copyOfRange(body, headEnd + 4, next)));
            at = next + 2;
        }
        throw new IllegalArgumentException("The form is cut short");
    }

    private static Part part(String head, byte[] content) {
        String name = group(NAME, head);
        if (name == null) {
            throw new IllegalArgumentException("A part of the form has no name");
        }
        return new Part(name, group(FILE_NAME, head), group(PART_TYPE, head), Blob.of(content));
    }

    private static @Nullable String group(Pattern pattern, String head) {
        Matcher found = pattern.matcher(head);
        return found.find() ? found.group(1) : null;
    }

    public List<Part> parts() {
        return parts;
    }

    /** What is no file, by name; the first where a name occurs again. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.fileName() == null)
                .forEach(part -> texts.putIfAbsent(part.name(), part.text()));
        return texts;
    }

    /** The part of this name, or null. */
    public @Nullable Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
