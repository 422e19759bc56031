package io.ashbyconnector.benchmarks;

import io.ashbyconnector.sandbox.AshbySandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a sandbox answers, as bytes.
 *
 * @param pages the pages of {@code candidate.list}, each up to the end of its results
 * @param records the answers of {@code candidate.info} for the candidates of the first pages, by id
 */
public record Recording(List<byte[]> pages, Map<String, byte[]> records) {

    /** How many candidates a page has. */
    public static final int PAGE = 100;

    private static final int PAGES_WITH_RECORDS = 20;
    private static final String RESULTS_END = "],\"moreDataAvailable\"";

    /** Takes the first pages of the candidates; the sandbox must have that many. */
    public static Recording of(AshbySandbox sandbox, int pageCount) throws IOException {
        List<byte[]> pages = new ArrayList<>(pageCount);
        Map<String, byte[]> records = new HashMap<>();
        try (PageBytes source = new PageBytes(sandbox.baseUri().toString(), sandbox.apiKey())) {
            source.read(page -> {
                byte[] results = Arrays.copyOf(page, endOfResults(page));
                pages.add(results);
                if (pages.size() <= PAGES_WITH_RECORDS) {
                    addRecords(page, records);
                }
                return pages.size() < pageCount;
            });
        }
        if (pages.size() < pageCount) {
            throw new IllegalArgumentException("The sandbox has only " + pages.size() + " pages");
        }
        return new Recording(pages, records);
    }

    private static int endOfResults(byte[] page) {
        int tail = Math.max(0, page.length - 512);
        String end = new String(page, tail, page.length - tail, StandardCharsets.ISO_8859_1);
        return tail + end.lastIndexOf(RESULTS_END) + 1;
    }

    private static void addRecords(byte[] page, Map<String, byte[]> records) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), page)) {
            while (parser.nextToken() != JsonToken.START_ARRAY) {
                // The results are the first array.
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.nextName();
                String id = parser.nextStringValue();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    parser.skipChildren();
                }
                int to = (int) parser.currentLocation().getByteOffset();
                records.put(id, answer(Arrays.copyOfRange(page, from, to)));
            }
        }
    }

    private static byte[] answer(byte[] candidate) {
        String json = new String(candidate, StandardCharsets.UTF_8);
        return ("{\"success\":true,\"results\":" + json + "}").getBytes(StandardCharsets.UTF_8);
    }
}
