package io.ashbyconnector.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Follows the pages of {@code candidate.list} without looking at more than the cursor: the fastest that reading can be. */
final class PageBytes implements AutoCloseable {

    private static final int TAIL = 512;
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"\\}$");

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final String baseUrl;
    private final String authorization;

    PageBytes(String baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** Gives each page to the consumer until there are no more, or it returns false. */
    void read(Predicate<byte[]> consumer) throws IOException {
        String body = "{}";
        boolean more = true;
        while (more) {
            byte[] page = post(body);
            int tail = Math.max(0, page.length - TAIL);
            Matcher cursor = CURSOR.matcher(new String(page, tail, page.length - tail, StandardCharsets.ISO_8859_1));
            more = consumer.test(page) && cursor.find();
            if (more) {
                body = "{\"cursor\":\"" + cursor.group(1) + "\"}";
            }
        }
    }

    private byte[] post(String body) throws IOException {
        HttpPost request = new HttpPost(baseUrl + "/candidate.list");
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return http.execute(request, response -> {
            if (response.getCode() != 200) {
                throw new IOException("HTTP " + response.getCode());
            }
            ByteArrayOutputStream page = new ByteArrayOutputStream(
                    (int) Math.max(0, response.getEntity().getContentLength()));
            response.getEntity().writeTo(page);
            return page.toByteArray();
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
