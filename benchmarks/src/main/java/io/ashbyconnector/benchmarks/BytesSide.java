package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.util.List;

/** Reads pages without looking into them: what the server and the connection allow. */
final class BytesSide implements Side {

    private final PageBytes pages;

    BytesSide(String baseUrl, String apiKey) {
        pages = new PageBytes(baseUrl, apiKey);
    }

    /** Counts in a hundred candidates without a name for each page. */
    @Override
    public void candidates(Tally tally) throws IOException {
        pages.read(page -> {
            for (int i = 0; i < Recording.PAGE; i++) {
                tally.add(null);
            }
            return true;
        });
    }

    @Override
    public List<String> ids(int count) {
        throw new UnsupportedOperationException("only pages");
    }

    @Override
    public void candidate(String id, Tally tally) {
        throw new UnsupportedOperationException("only pages");
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
